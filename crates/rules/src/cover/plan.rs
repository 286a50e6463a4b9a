//! A city's plan: its cost, the part that the budget covers, the rest that is left to others, and the cost
//! of the next period with a grown number of workers.

use rust_decimal::Decimal;

use crate::cover::{Ask, AskError, Quote, Terms, WORKERS_MOST, Want, quote};
use crate::percent::PERCENT_MOST;
use crate::policy::{Month, Number, Policy, Rupiah};

/// A plan to cover a number of workers from a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The first month of cover.
    pub start: Month,
    /// The number of months of cover.
    pub months: u16,
    /// The terms on which the city pays.
    pub terms: Terms,
    /// The number of workers to cover.
    pub target: u64,
    /// The budget.
    pub budget: Rupiah,
    /// The growth of the number of workers for the next period, in percent.
    pub growth: Number,
}

/// The result of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The cost of all workers of the target.
    pub target: Quote,
    /// The workers whom the budget covers; may be more than the target.
    pub covered: Quote,
    /// The number of workers of the target whom the budget does not cover.
    pub left_workers: u64,
    /// The cost of these workers.
    pub left: Rupiah,
    /// The part of the budget that is left after the target is covered; zero if the budget is too small.
    pub spare: Rupiah,
    /// The cost of the grown number of workers, rounded up, for the next period of as many months; `None`
    /// if one of these months has no published figure.
    pub next: Option<Quote>,
}

/// The reason why a plan has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanError {
    /// The growth is more than [`PERCENT_MOST`] percent, or the grown number more than
    /// [`WORKERS_MOST`].
    Growth,
    /// A number out of its range, or a month without a published figure.
    Ask(AskError),
}

/// Computes the result of a plan.
///
/// # Errors
/// A number out of its range, or a month for which no contribution is published.
pub fn outlook(plan: &Plan, policy: &Policy) -> Result<Outlook, PlanError> {
    let ask = |start, want| {
        let terms = plan.terms;
        quote(&Ask { start, terms, want }, policy)
    };
    let target = ask(plan.start, Want::WorkersForMonths(plan.target, plan.months));
    let target = target.map_err(PlanError::Ask)?;
    let covered = ask(plan.start, Want::AmountForMonths(plan.budget, plan.months));
    let covered = covered.map_err(PlanError::Ask)?;
    let grown = Want::WorkersForMonths(grown(plan)?, plan.months);

    let left_workers = plan.target.saturating_sub(covered.workers);
    // These workers are a part of the target, whose cost could be counted.
    let left = target.per_worker.checked_mul(left_workers);
    Ok(Outlook {
        left_workers,
        left: left.ok_or(PlanError::Ask(AskError::Overflow))?,
        spare: plan
            .budget
            .checked_sub(target.total)
            .unwrap_or(Rupiah::ZERO),
        // All numbers are within the limits, so that only the later months can lack a figure.
        next: plan
            .start
            .plus(plan.months)
            .and_then(|start| ask(start, grown).ok()),
        target,
        covered,
    })
}

/// Returns the target with its growth, rounded up to whole people.
fn grown(plan: &Plan) -> Result<u64, PlanError> {
    if plan.growth.decimal() > PERCENT_MOST.into() {
        return Err(PlanError::Growth);
    }
    let more = plan
        .growth
        .factor()
        .and_then(|factor| Decimal::from(plan.target).checked_mul(factor))
        .and_then(|more| u64::try_from(more.ceil()).ok());
    more.and_then(|more| more.checked_add(plan.target))
        .filter(|grown| *grown <= WORKERS_MOST)
        .ok_or(PlanError::Growth)
}
