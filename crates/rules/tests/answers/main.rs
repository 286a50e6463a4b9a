//! The whole space of answers, on several days: each combination of answers has one verdict, the same as by
//! a plain statement of the rules; every reason occurs, every criterion decides some combination, and
//! answering an unknown never opens a way that was closed.
//!
//! - [`stated`]: a plain statement of the rules of who may be covered
//! - [`space`]: every combination of answers
//! - [`enumeration`]: the verdict of each combination
//! - [`questions`]: the open questions, and the number of questions asked
//! - [`facts`]: days of birth, and impossible facts
//! - [`changes`]: the way in which each finding can change, and the time
//! - [`paths`]: the changes that make a verdict likely
//! - [`birthdays`]: the days on which the age finding changes

mod birthdays;
mod changes;
#[path = "../common/mod.rs"]
mod common;
mod enumeration;
mod facts;
mod paths;
mod questions;
mod space;
mod stated;

use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{Date, Ktp, Membership, Policy, Rupiah, Work, fixture};

/// The policy with the figures that begin by the end of 2026, so that tests of days without figures still
/// hold when figures of later years are entered.
fn policy() -> Policy {
    let mut policy = fixture().clone();
    let end = Date::constant(2026, 12, 31);
    policy.figures.to_mut().retain(|figure| figure.from <= end);
    policy
}

fn day(written: &str) -> Date {
    Date::parse(written).expect(written)
}

/// Somebody for whom every criterion is met in 2026.
fn likely() -> Facts {
    Facts {
        ktp: Some(Ktp::City),
        birth_date: None,
        age: Some(40),
        work: Some(Work::Casual),
        income: Some(Rupiah::new(2_000_000)),
        membership: Some(Membership::None),
        decile: Some(1),
    }
}
