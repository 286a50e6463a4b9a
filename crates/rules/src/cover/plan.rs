//! What a city's plan costs, what its budget covers of it, what is left to others, and what the
//! next year costs when the number grows.

use rust_decimal::Decimal;

use crate::cover::{Ask, AskError, Quote, Terms, WORKERS_MOST, Want, quote};
use crate::percent::PERCENT_MOST;
use crate::policy::{Month, Number, Policy, Rupiah};

/// A plan: so many workers out of so much money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The first month.
    pub start: Month,
    /// For how long.
    pub months: u16,
    /// On what terms the city pays.
    pub terms: Terms,
    /// How many workers are to be covered.
    pub target: u64,
    /// The budget.
    pub budget: Rupiah,
    /// By how many percent the number grows for the time after.
    pub growth: Number,
}

/// What a plan comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// All workers of the target, and what they cost.
    pub target: Quote,
    /// What the budget covers; more than the target where it reaches further.
    pub covered: Quote,
    /// Workers of the target whom the budget does not cover.
    pub left_workers: u64,
    /// What they cost.
    pub left: Rupiah,
    /// What is left of the budget once the target is covered; nothing where it is not.
    pub spare: Rupiah,
    /// The grown number of workers, rounded up, for as many months after that; none where one of
    /// these months has no published figure.
    pub next: Option<Quote>,
}

/// Why a plan comes to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanError {
    /// The growth is more than [`PERCENT_MOST`] percent, or the grown number more than
    /// [`WORKERS_MOST`].
    Growth,
    /// A number out of its range, or a month without a published figure.
    Ask(AskError),
}

/// What a plan comes to.
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
    // They are a part of the target, whose cost could be counted.
    let left = target.per_worker.checked_mul(left_workers);
    Ok(Outlook {
        left_workers,
        left: left.ok_or(PlanError::Ask(AskError::Overflow))?,
        spare: plan
            .budget
            .checked_sub(target.total)
            .unwrap_or(Rupiah::ZERO),
        // All numbers are within the limits, so that only the later months can lack an answer.
        next: plan
            .start
            .plus(plan.months)
            .and_then(|start| ask(start, grown).ok()),
        target,
        covered,
    })
}

/// The target and so many percent more, rounded up to whole people.
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
