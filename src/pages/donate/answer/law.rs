//! What is not clear in law, beside the number, with its source.

use lindungi_rules::cover::{Gift, ReliefChoice};
use lindungi_rules::link::Way;
use lindungi_rules::policy::{Payer, Policy, StatementId};
use lindungi_text::fund;
use yew::prelude::*;

use crate::components::words::{h3, hint};
use crate::pages::donate::form::Asked;
use crate::pages::sourced;
use crate::session::Session;

/// The statements that bear on a question, by the way to give that it comes from.
pub fn bears(policy: &Policy, asked: &Asked, way: Way) -> Vec<StatementId> {
    let terms = &asked.ask.terms;
    let mut said = Vec::new();
    if terms.payer == Some(Payer::Donor) && terms.relief == ReliefChoice::On {
        said.push(StatementId::ReliefDonor);
    }
    match way {
        Way::RtFund => said.extend(fund::of_rt(policy, asked.ask.start, households(asked))),
        Way::Zakat | Way::ZakatGiven => {
            said.extend([StatementId::ZakatUse, StatementId::TaxZakat]);
        }
        _ if terms.payer == Some(Payer::Donor) => said.push(StatementId::TaxGift),
        _ => {}
    }
    if way == Way::Payroll {
        said.push(StatementId::PayrollGift);
    }
    said
}

/// The statements that bear on this way to give, each with its source.
pub fn html(session: &Session, asked: &Asked) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let said = bears(policy, asked, session.drafts.form.way);
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

/// The households of the RT, where the gift is of its fund.
fn households(asked: &Asked) -> Option<u64> {
    match asked.gift {
        Gift::RtFund { households, .. } => Some(households),
        _ => None,
    }
}
