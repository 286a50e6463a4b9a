//! A city's plan: what it costs, what its budget covers of it, what is left to others, and what the
//! next time costs.
//!
//! - [`worked`]: plans worked by hand
//! - [`model`]: the whole of it, stated anew in integers
//! - [`properties`]: every plan against the model, and every small one
//! - [`refusals`]: each reason, on both sides of its boundary, and months that are not known

#[path = "../common/mod.rs"]
mod common;
mod model;
mod properties;
mod refusals;
mod worked;

use lindungi_rules::cover::{Plan, ReliefChoice, Terms};
use lindungi_rules::policy::{Month, Number, Payer, Rupiah, Sector};

/// The city pays for the basic package.
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

/// So many hundredths of a percent.
fn hundredths(count: u64) -> Number {
    Number::new(count, 2)
}
