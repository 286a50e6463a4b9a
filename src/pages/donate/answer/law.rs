//! The open legal questions of a way to give, with their sources.

use yew::prelude::*;

use crate::components::words::{h3, hint};
use crate::drafts::gift::GiftAsk;
use crate::drafts::statements::bearing_on;
use crate::session::Session;
use crate::shared::sourced;

/// Draws the statements that matter for this calculation; draws nothing if there are none.
pub fn html(session: &Session, asked: &GiftAsk) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let said = bearing_on(policy, asked, session.drafts.gift.way);
    if said.is_empty() {
        return Html::default();
    }
    html! {
        <div class="law">
            { h3(lang.donate_law_title()) }
            { sourced::statements(lang, policy, &said) }
            { hint(lang.donate_give_tax()) }
        </div>
    }
}
