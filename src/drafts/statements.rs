//! The statements of law that apply to a gift.

use lindungi_codes::link::Way;
use lindungi_rules::cover::{Gift, ReliefChoice};
use lindungi_rules::policy::{Payer, Policy, StatementId};
use lindungi_text::fund;

use super::gift::GiftAsk;

/// Returns the statements that a giver has to know, for a question and a way of giving.
pub fn bearing_on(policy: &Policy, asked: &GiftAsk, way: Way) -> Vec<StatementId> {
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

/// Returns the number of households of the RT; `None` if the gift is not from the fund of an RT.
fn households(asked: &GiftAsk) -> Option<u64> {
    match asked.gift {
        Gift::RtFund { households, .. } => Some(households),
        _ => None,
    }
}
