//! The answer of a quote: what money covers.

use lindungi_rules::cover;
use lindungi_rules::policy::{Month, Rupiah};
use serde::Serialize;

use super::{Figure, figures};

/// The cover that money buys, its cost, and what is left.
#[derive(Debug, Serialize)]
pub struct Quote<'a> {
    /// The number of workers covered.
    pub workers: u64,
    /// The number of months covered.
    pub months: u16,
    /// The cost of one worker for all the months.
    pub per_worker: Rupiah,
    /// The cost of all workers for all the months.
    pub total: Rupiah,
    /// The money given; the total if none was given.
    pub amount: Rupiah,
    /// The part of `amount` that is left.
    pub remainder: Rupiah,
    /// One more worker for a part of the time; `null` if the remainder covers no month, or if the question
    /// is not an amount for a number of months.
    pub extra: Option<Extra>,
    /// The last month of cover; `null` if nobody is covered.
    pub covered_until: Option<Month>,
    /// The cost of the same cover for the same time after that; `null` if nobody is covered or that cost is
    /// not published.
    pub renew_total: Option<Rupiah>,
    /// The cost of each month.
    pub schedule: Vec<MonthCost>,
    /// Every figure used.
    pub figures: Vec<Figure<'a>>,
}

/// One more worker, covered for a part of the time out of the remainder.
#[derive(Debug, Serialize)]
pub struct Extra {
    /// The number of workers: always 1.
    pub workers: u64,
    /// The number of months.
    pub months: u16,
    /// The cost of these months.
    pub total: Rupiah,
    /// The money that is left after that.
    pub left: Rupiah,
}

/// One month of a quote.
#[derive(Debug, Serialize)]
pub struct MonthCost {
    /// The month.
    pub month: Month,
    /// The contribution of one worker.
    pub per_worker: Rupiah,
    /// The contribution of all workers.
    pub total: Rupiah,
}

impl MonthCost {
    pub(super) fn of(cost: &cover::MonthCost) -> Self {
        Self {
            month: cost.month,
            per_worker: cost.per_worker,
            total: cost.total,
        }
    }
}

impl<'a> Quote<'a> {
    /// Makes the answer from a quote of the rules.
    pub fn of(quote: &'a cover::Quote) -> Self {
        Self {
            workers: quote.workers,
            months: quote.months,
            per_worker: quote.per_worker,
            total: quote.total,
            amount: quote.amount,
            remainder: quote.remainder,
            extra: quote.extra.map(|extra| Extra {
                workers: 1,
                months: extra.months,
                total: extra.total,
                left: extra.left,
            }),
            covered_until: quote.covered_until,
            renew_total: quote.renew_total,
            schedule: quote.schedule.iter().map(MonthCost::of).collect(),
            figures: figures(&quote.figures),
        }
    }
}
