//! Every number and date of a policy, nudged one by one.
//!
//! - `money`: figures, bands of income and reliefs
//! - `people`: criteria, statements and priorities

mod money;
mod people;

use lindungi_rules::policy::{Date, Number, Policy, Rupiah, Unit};
use rust_decimal::Decimal;

/// Every number and date of a policy, each changed a little in a policy of its own.
pub(crate) struct Nudged<'a> {
    policy: &'a Policy,
    pub(crate) all: Vec<(String, Policy)>,
}

impl<'a> Nudged<'a> {
    pub(crate) fn every(policy: &'a Policy) -> Self {
        let mut nudged = Self {
            policy,
            all: Vec::new(),
        };
        nudged.figures();
        nudged.bands();
        nudged.reliefs();
        nudged.criteria();
        nudged.statements();
        nudged.priorities();
        nudged
    }

    fn push(&mut self, what: String, nudge: impl FnOnce(&mut Policy)) {
        let mut policy = self.policy.clone();
        nudge(&mut policy);
        assert!(policy != *self.policy, "{what} was not nudged");
        self.all.push((what, policy));
    }
}

/// Adds a hundredth of a percent, or one to a whole number.
fn a_little_more(value: Number, unit: Unit) -> Number {
    let step = if unit == Unit::Percent {
        Decimal::new(1, 2)
    } else {
        Decimal::ONE
    };
    Number::from_decimal(value.decimal() + step).expect("more than nothing")
}

pub(crate) fn more(amount: Rupiah, by: u64) -> Rupiah {
    amount
        .checked_add(Rupiah::new(by))
        .expect("far from the largest amount")
}

/// Returns the first day of the next month, as contributions are counted by months.
fn later(day: Date) -> Date {
    day.month().plus(1).expect("a later month").first_day()
}

/// Returns the last day of the month before.
fn earlier(day: Date) -> Date {
    day.month()
        .first_day()
        .yesterday()
        .expect("an earlier month")
}
