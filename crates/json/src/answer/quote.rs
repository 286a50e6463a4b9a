//! What money covers.

use lindungi_rules::cover;
use lindungi_rules::policy::{Month, Rupiah};
use serde::Serialize;

use super::{Figure, figures};

/// A quote.
#[derive(Debug, Serialize)]
pub struct Quote<'a> {
    /// Workers covered.
    pub workers: u64,
    /// Months covered.
    pub months: u16,
    /// One worker for all the months.
    pub per_worker: Rupiah,
    /// All workers for all the months.
    pub total: Rupiah,
    /// The money given; where none was, the total.
    pub amount: Rupiah,
    /// What is left of it.
    pub remainder: Rupiah,
    /// One more worker for a part of the time, where the remainder allows it.
    pub extra: Option<Extra>,
    /// The last covered month.
    pub covered_until: Option<Month>,
    /// What the same cover costs for the same time after that.
    pub renew_total: Option<Rupiah>,
    /// Month by month.
    pub schedule: Vec<MonthCost>,
    /// Every figure used.
    pub figures: Vec<Figure<'a>>,
}

/// One more worker, covered for a part of the time out of the remainder.
#[derive(Debug, Serialize)]
pub struct Extra {
    /// How many: one.
    pub workers: u64,
    /// How many months.
    pub months: u16,
    /// What they cost.
    pub total: Rupiah,
    /// What is left then.
    pub left: Rupiah,
}

/// One month of a quote.
#[derive(Debug, Serialize)]
pub struct MonthCost {
    /// The month.
    pub month: Month,
    /// One worker's contribution.
    pub per_worker: Rupiah,
    /// That of all workers.
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
    /// What the rules answered.
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
