//! What is not clear in law, beside the number, with its source.

use lindungi_rules::cover::ReliefChoice;
use lindungi_rules::link::Way;
use lindungi_rules::policy::{Payer, Policy, StatementId};
use lindungi_text::{Lang, names};
use yew::prelude::*;

use crate::components::words::{h3, hint, p};
use crate::pages::donate::form::Asked;
use crate::pages::sourced;
use crate::session::Session;

/// What bears on this way to give.
pub fn html(session: &Session, asked: &Asked) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let terms = &asked.ask.terms;
    let mut said = Vec::new();
    if terms.payer == Some(Payer::Donor) && terms.relief == ReliefChoice::On {
        said.push(StatementId::ReliefDonor);
    }
    match session.drafts.form.way {
        Way::RtFund => said.push(StatementId::RtFundUse),
        Way::Zakat => said.extend([StatementId::ZakatUse, StatementId::TaxZakat]),
        _ if terms.payer == Some(Payer::Donor) => said.push(StatementId::TaxGift),
        _ => {}
    }
    if said.is_empty() {
        return Html::default();
    }
    html! {
        <div class="law">
            { h3(lang.donate_law_title()) }
            { statements(lang, policy, &said) }
            { hint(lang.donate_give_tax()) }
        </div>
    }
}

/// What is said, each with its source.
pub fn statements(lang: Lang, policy: &Policy, said: &[StatementId]) -> Html {
    let line = |id: StatementId| {
        let statement = policy.statement(id)?;
        Some(html! {
            <li key={id.name()}>
                { p(names::statement(lang, id)) }
                { sourced::source(lang, policy.source(&statement.source), statement.mark) }
            </li>
        })
    };
    html! { <ul class="laws">{ for said.iter().copied().filter_map(line) }</ul> }
}
