//! A city's plan: its cost, the part that the budget covers, the rest that is left to others, and the cost
//! of the next period.
//!
//! - [`worked`]: plans worked by hand
//! - [`model`]: the rules of a plan, written again in integers
//! - [`properties`]: random plans and every small plan against the model
//! - [`refusals`]: each error, on both sides of its boundary, and months without published figures

#[path = "../common/mod.rs"]
mod common;
mod model;
mod properties;
mod refusals;
mod worked;

use lindungi_rules::cover::{Plan, ReliefChoice, Terms};
use lindungi_rules::policy::{Month, Number, Payer, Rupiah, Sector};

/// The basic package, paid by the city.
const CITY: Terms = Terms {
    payer: Some(Payer::City),
    sector: Sector::Other,
    jht: false,
    relief: ReliefChoice::Usual,
    income: None,
};

/// A thousand workers for a year, with money for all of them, and no growth.
fn usual() -> Plan {
    Plan {
        start: month("2027-01"),
        months: 12,
        terms: CITY,
        target: 1_000,
        budget: Rupiah::new(201_600_000),
        growth: hundredths(0),
    }
}

fn month(written: &str) -> Month {
    Month::parse(written).expect(written)
}

/// Returns a percentage from its hundredths.
fn hundredths(count: u64) -> Number {
    Number::new(count, 2)
}
