//! The months of a quote, told in as few lines as it takes.

use lindungi_rules::cover::{MonthCost, Quote};
use lindungi_rules::policy::{Month, Rupiah};
use lindungi_text::{Lang, format};

/// Months in a row that cost the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EqualMonths {
    /// The first of them.
    pub from: Month,
    /// The last of them.
    pub until: Month,
    /// How many they are.
    pub months: u16,
    /// One worker's contribution for each of them.
    pub per_worker: Rupiah,
    /// That of all workers for each of them.
    pub all_workers: Rupiah,
    /// That of all workers for all of them.
    pub sum: Rupiah,
    /// Whether the relief has reduced it.
    pub relief: bool,
}

/// The schedule with equal neighbours joined, in order. Together they are the quote's months and
/// its total; nothing where no month is covered.
pub fn stretches(quote: &Quote) -> Vec<EqualMonths> {
    let mut stretches: Vec<EqualMonths> = Vec::new();
    for cost in &quote.schedule {
        match stretches.last_mut() {
            Some(last) if last.continues(cost) => {
                last.until = cost.month;
                last.months = last.months.saturating_add(1);
                last.sum = plus(last.sum, cost.total);
            }
            _ => stretches.push(EqualMonths {
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
    stretches
}

impl EqualMonths {
    fn continues(&self, next: &MonthCost) -> bool {
        (self.per_worker, self.all_workers, self.relief)
            == (next.per_worker, next.total, next.relief)
    }
}

/// The sum. The rules give no quote whose sums are more than a count of rupiah holds.
pub(crate) fn plus(one: Rupiah, other: Rupiah) -> Rupiah {
    Rupiah::new(one.to_u64().saturating_add(other.to_u64()))
}

/// `November 2026 to October 2027`; the month alone where both are the same.
pub(crate) fn span(lang: Lang, from: Month, until: Month) -> String {
    let first = format::month(lang, from);
    if from == until {
        first
    } else {
        lang.sources_between(&first, &format::month(lang, until))
    }
}

/// `12 months, November 2026 to October 2027`: the months of a quote, where some are covered.
pub(crate) fn time(lang: Lang, quote: &Quote) -> Option<String> {
    let from = quote.schedule.first()?.month;
    let months = format::months(lang, u64::from(quote.months));
    Some(lang.letter_time_of(&months, &span(lang, from, quote.covered_until?)))
}
