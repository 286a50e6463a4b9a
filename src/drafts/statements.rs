//! The statements of law that apply to a gift.

use lindungi_codes::link::Way;
use lindungi_rules::cover::{Gift, ReliefChoice};
use lindungi_rules::policy::{Payer, Policy, StatementId};
use lindungi_text::fund;

use super::gift::GiftAsk;

/// Returns the statements that a giver has to know, for a question and a way of giving.
pub fn applicable_statements(policy: &Policy, question: &GiftAsk, way: Way) -> Vec<StatementId> {
    let terms = &question.ask.terms;
    let mut statements = Vec::new();
    if terms.payer == Some(Payer::Donor) && terms.relief == ReliefChoice::On {
        statements.push(StatementId::ReliefDonor);
    }
    match way {
        Way::RtFund => statements.extend(fund::of_rt(
            policy,
            question.ask.start,
            households(question),
        )),
        Way::Zakat | Way::ZakatGiven => {
            statements.extend([StatementId::ZakatUse, StatementId::TaxZakat]);
        }
        _ if terms.payer == Some(Payer::Donor) => statements.push(StatementId::TaxGift),
        _ => {}
    }
    if way == Way::Payroll {
        statements.push(StatementId::PayrollGift);
    }
    statements
}

/// Returns the number of households of the RT; `None` if the gift is not from the fund of an RT.
fn households(question: &GiftAsk) -> Option<u64> {
    match question.gift {
        Gift::RtFund { households, .. } => Some(households),
        _ => None,
    }
}
