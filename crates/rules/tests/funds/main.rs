//! A fund for people who wait: whom it covers and for how long, what is left and what is missing.
//!
//! - [`worked`]: plans worked by hand
//! - [`model`]: the whole of it, handed out person by person and month by month
//! - [`properties`]: every plan against the model, every small one, and what holds of all
//! - [`refusals`]: each reason, on both sides of its boundary

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

/// So much money for a year.
fn fund(amount: u64) -> Fund {
    Fund {
        amount: Rupiah::new(amount),
        start: month("2026-11"),
        months: 12,
        terms: GIFT,
    }
}

/// So many of each priority: high, medium, low, unknown.
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
