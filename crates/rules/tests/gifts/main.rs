//! Ways to give: each becomes the one question that somebody counting by hand would ask, with the steps
//! that lead to it, or an error.
//!
//! - [`worked`]: examples worked out by hand, from the gift to the workers
//! - [`payroll`]: employees give, and their company adds to it
//! - [`zakat`]: both sides of the threshold, and months without a threshold
//! - [`rt_fund`]: both sides of each size of an RT, and months without funds
//! - [`refusals`]: each error, on both sides of its boundary
//! - [`model`]: the rules of all ways, written again in integers
//! - [`properties`]: random gifts, within the limits and past them, against the model

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

/// The policy without figures of years after 2026, so that new figures do not change these tests.
fn policy() -> Policy {
    let mut policy = fixture().clone();
    let end = Date::constant(2026, 12, 31);
    policy.figures.to_mut().retain(|figure| figure.from <= end);
    policy
}

/// Returns the value of a figure in a month, in whole rupiah or as a count.
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

/// Turns a gift into a question, for cover from November 2026 on.
fn given(gift: Gift) -> Result<Giving, GiftError> {
    giving(&gift, &policy(), month("2026-11"))
}
