//! The whole answer space, on several days: each combination of answers has one verdict, that of
//! a plain statement of the rules; every reason is reached, every criterion is decisive somewhere,
//! and answering what was unknown never opens a way that was closed.
//!
//! - [`stated`]: the rules of who may be covered, stated plainly
//! - [`space`]: every combination of answers
//! - [`enumeration`]: each of them judged
//! - [`questions`]: which question is open, and how many are asked
//! - [`facts`]: days of birth, and facts that cannot be
//! - [`changes`]: whether each finding can change, and when
//! - [`paths`]: what it takes to come to a likely verdict
//! - [`birthdays`]: the days on which what is found of an age changes

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

/// The policy with the figures that begin by the end of 2026. When those of a later year are
/// entered, what is said here of days without figures still holds.
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
