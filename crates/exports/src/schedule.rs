//! The months of a quote in as few lines as possible: equal months are joined.

use lindungi_rules::cover::{MonthCost, Quote};
use lindungi_rules::policy::{Month, Rupiah};
use lindungi_text::{Lang, format};

/// Consecutive months that cost the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EqualMonths {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub until: Month,
    /// The number of months.
    pub months: u16,
    /// The contribution of one worker a month.
    pub per_worker: Rupiah,
    /// The contributions of all workers a month.
    pub all_workers: Rupiah,
    /// The contributions of all workers for all these months.
    pub sum: Rupiah,
    /// True if the relief has reduced the contributions.
    pub relief: bool,
}

/// Returns the schedule in order, with equal neighbours joined. Together the lines are the months and the
/// total of the quote; there are none if no month is covered.
pub fn runs_of_equal_months(quote: &Quote) -> Vec<EqualMonths> {
    let mut runs: Vec<EqualMonths> = Vec::new();
    for cost in &quote.schedule {
        match runs.last_mut() {
            Some(last) if last.continues(cost) => {
                last.until = cost.month;
                last.months = last.months.saturating_add(1);
                last.sum = plus(last.sum, cost.total);
            }
            _ => runs.push(EqualMonths {
                from: cost.month,
                until: cost.month,
                months: 1,
                per_worker: cost.per_worker,
                all_workers: cost.total,
                sum: cost.total,
                relief: cost.relief,
            }),
        }
    }
    runs
}

impl EqualMonths {
    fn continues(&self, next: &MonthCost) -> bool {
        (self.per_worker, self.all_workers, self.relief)
            == (next.per_worker, next.total, next.relief)
    }
}

/// The sum of two amounts of a quote, which never overflows: the rules refuse quotes of such a size.
pub(crate) fn plus(one: Rupiah, other: Rupiah) -> Rupiah {
    Rupiah::new(one.to_u64().saturating_add(other.to_u64()))
}

/// `November 2026 to October 2027`; the month alone if both are the same.
pub(crate) fn span(lang: Lang, from: Month, until: Month) -> String {
    let first = format::month(lang, from);
    if from == until {
        first
    } else {
        lang.sources_between(&first, &format::month(lang, until))
    }
}

/// `12 months, November 2026 to October 2027`: the months of a quote, or `None` if none is covered.
pub(crate) fn time(lang: Lang, quote: &Quote) -> Option<String> {
    let from = quote.schedule.first()?.month;
    let months = format::months(lang, u64::from(quote.months));
    Some(lang.letter_time_of(&months, &span(lang, from, quote.covered_until?)))
}
