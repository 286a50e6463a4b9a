//! The result of a city's plan, computed again in integers. The city pays the same for every month.

use lindungi_rules::cover::{Outlook, Plan};
use lindungi_rules::policy::Rupiah;

/// The result of a plan; fields as in [`Outlook`].
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    cost: u128,
    covered: u128,
    left_workers: u128,
    left: u128,
    spare: u128,
    /// The number of workers, and their cost.
    next: Option<(u128, u128)>,
}

/// Computes the result of a plan within the limits; `growth` in hundredths of a percent.
pub(crate) fn expected(plan: &Plan, growth: u64) -> Expected {
    let months = u128::from(plan.months);
    let each = months * if plan.terms.jht { 36_800 } else { 16_800 };
    let target = u128::from(plan.target);
    let budget = u128::from(plan.budget.to_u64());
    let covered = budget / each;
    let left_workers = target.saturating_sub(covered);
    // Round up to whole people.
    let grown = target + (target * u128::from(growth)).div_ceil(10_000);
    let year = u128::from(plan.start.year().unsigned_abs());
    let number = u128::from(plan.start.number().unsigned_abs());
    let last_of_both = 12 * year + number - 1 + 2 * months - 1;
    Expected {
        cost: target * each,
        covered,
        left_workers,
        left: left_workers * each,
        spare: budget.saturating_sub(target * each),
        next: (last_of_both <= 12 * 9_999 + 11).then(|| (grown, grown * each)),
    }
}

impl From<&Outlook> for Expected {
    fn from(outlook: &Outlook) -> Self {
        let integer = |amount: Rupiah| u128::from(amount.to_u64());
        Self {
            cost: integer(outlook.target.total),
            covered: outlook.covered.workers.into(),
            left_workers: outlook.left_workers.into(),
            left: integer(outlook.left),
            spare: integer(outlook.spare),
            next: outlook
                .next
                .as_ref()
                .map(|next| (next.workers.into(), integer(next.total))),
        }
    }
}
