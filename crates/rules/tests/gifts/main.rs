//! Ways to give: each comes to the one question that somebody would put who counts by hand, with the
//! steps that lead there, or to the reason for which it comes to none.
//!
//! - [`worked`]: examples worked by hand, from the gift to the workers
//! - [`payroll`]: employees give, and their company adds to it
//! - [`zakat`]: both sides of the threshold, and months that have none
//! - [`rt_fund`]: both sides of each size of an RT, and months that have no funds
//! - [`refusals`]: each reason, on both sides of its boundary
//! - [`model`]: the rules of all ways, stated anew in integers
//! - [`properties`]: every gift, within the limits and past them, against the model

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/giving.rs"]
mod every;
mod model;
mod payroll;
mod properties;
mod refusals;
mod rt_fund;
mod worked;
mod zakat;

use lindungi_rules::cover::{Gift, GiftError, Giving, giving};
use lindungi_rules::policy::{Date, FigureId, Month, Policy, Rupiah, fixture};

/// The policy without what is known of years after 2026, so that it may be entered.
fn policy() -> Policy {
    let mut policy = fixture().clone();
    let end = Date::constant(2026, 12, 31);
    policy.figures.to_mut().retain(|figure| figure.from <= end);
    policy
}

/// The value of a figure in a month, as whole rupiah or a count.
fn value(policy: &Policy, id: FigureId, month: Month) -> u64 {
    let figure = policy.figure(id, month.first_day());
    let count = figure.and_then(|figure| figure.value.count());
    count.unwrap_or_else(|| panic!("{id} in {month}"))
}

fn month(written: &str) -> Month {
    Month::parse(written).expect(written)
}

fn rupiah(amount: u64) -> Rupiah {
    Rupiah::new(amount)
}

/// What a gift comes to, for cover from November 2026 on.
fn given(gift: Gift) -> Result<Giving, GiftError> {
    giving(&gift, &policy(), month("2026-11"))
}
