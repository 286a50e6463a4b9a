//! A fund for people who wait: the people it covers and the months, the money that is left and the money
//! that is missing.
//!
//! - [`worked`]: plans worked out by hand
//! - [`model`]: the rules of a fund, person by person and month by month
//! - [`properties`]: random plans and every small plan against the model, and properties of all plans
//! - [`refusals`]: each error, on both sides of its boundary

#[path = "../common/mod.rs"]
mod common;
mod model;
mod properties;
mod refusals;
mod worked;

use lindungi_rules::cover::{Fund, Queue, ReliefChoice, Terms};
use lindungi_rules::policy::{Month, Payer, Priority, Rupiah, Sector};

/// A private gift for the basic package, without relief: 16,800 a month, 201,600 a year.
const GIFT: Terms = Terms {
    payer: Some(Payer::Donor),
    sector: Sector::Other,
    jht: false,
    relief: ReliefChoice::Usual,
    income: None,
};

/// Returns a fund of this amount for a year.
fn fund(amount: u64) -> Fund {
    Fund {
        amount: Rupiah::new(amount),
        start: month("2026-11"),
        months: 12,
        terms: GIFT,
    }
}

/// Returns a queue with these numbers of people of high, medium, low and unknown priority.
fn waiting(counts: [u64; 4]) -> Queue {
    let mut waiting = Queue::default();
    for (priority, count) in Priority::ALL.iter().zip(counts) {
        waiting.add(*priority, count);
    }
    waiting
}

fn month(written: &str) -> Month {
    Month::parse(written).expect(written)
}
