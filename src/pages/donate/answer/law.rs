//! The open legal questions of a way to give, with their sources.

use lindungi_rules::policy::StatementId;
use yew::prelude::*;

use crate::components::words::{h3, hint};
use crate::drafts::gift::GiftAsk;
use crate::drafts::statements::applicable_statements;
use crate::session::Session;
use crate::shared::sourced;

/// Draws the statements that matter for this calculation; draws nothing if there are none.
pub fn html(session: &Session, question: &GiftAsk) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let statements = applicable_statements(policy, question, session.drafts.gift.way);
    if statements.is_empty() {
        return Html::default();
    }
    html! {
        <div class="law">
            { h3(lang.donate_law_title()) }
            { sourced::statements(lang, policy, &statements) }
            if statements.iter().any(|id| matches!(id, StatementId::TaxGift | StatementId::TaxZakat)) {
                { hint(lang.donate_give_tax()) }
            }
        </div>
    }
}
