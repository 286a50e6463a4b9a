//! Questions about money and cover, of four kinds. The contribution of one worker for month i is `t_i`, and
//! `S_k = t_1 + … + t_k`. No rupiah is lost: amount = total + remainder for every question.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::cover::tariff::PolicyRows;
use crate::cover::{CitedFigure, Terms};
use crate::policy::{Date, Month, Policy, Rupiah};

/// The most months that can be asked for.
pub const MONTHS_MOST: u16 = 120;

/// The most workers that can be asked for.
pub const WORKERS_MOST: u64 = 1_000_000_000;

const MONTHS_IN_YEAR: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// The kind of a question, with its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// The workers that an amount covers for a number of months.
    AmountForMonths(Rupiah, u16),
    /// The cost of a number of workers for a number of months.
    WorkersForMonths(u64, u16),
    /// The months for which an amount covers a number of workers.
    AmountForWorkers(Rupiah, u64),
    /// The workers that a sum each month covers for a number of months.
    MonthlyForMonths(Rupiah, u16),
}

/// A question to the calculator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// The first month of cover.
    pub start: Month,
    /// The terms on which cover is bought.
    pub terms: Terms,
    /// The kind of the question, with its numbers.
    pub want: Want,
}

/// The reason why a question has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AskError {
    /// The number of months is not 1 to [`MONTHS_MOST`].
    Months,
    /// The number of workers is not 1 to [`WORKERS_MOST`].
    Workers,
    /// The amount, or the monthly sum times the months, is above [`Rupiah::LIMIT`].
    Amount,
    /// No contribution is published for this month.
    NotPublished(Month),
    /// The months go past the end of the calendar.
    TooFar,
    /// A sum is too large to count; within these limits no published tariff leads to one.
    Overflow,
}

/// One month of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthCost {
    /// The month.
    pub month: Month,
    /// The contribution of one worker.
    pub per_worker: Rupiah,
    /// The contribution of all workers.
    pub total: Rupiah,
    /// True if the relief has reduced the contribution.
    pub relief: bool,
}

/// One more worker, covered for some of the months from the remainder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extra {
    /// The number of months.
    pub months: u16,
    /// The cost of these months.
    pub total: Rupiah,
    /// The money that is left after that.
    pub left: Rupiah,
}

/// An amount that covers nobody for the months asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nobody {
    /// The number of months that `one_worker` pays for: those asked for, but at least 1.
    pub asked_months: u16,
    /// The cost of one worker for these months.
    pub one_worker: Rupiah,
    /// The number of months, from the first, that the amount would pay for one worker.
    pub months: u16,
}

/// Sums near the one that was asked about, each for all the months. A sum is an amount or, for
/// [`Want::MonthlyForMonths`], the sum of each month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NearbySums {
    /// The least sum that covers the workers of the answer; zero if it covers nobody.
    pub exact: Rupiah,
    /// The least sum that covers one worker more.
    pub one_more: Rupiah,
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The number of workers covered.
    pub workers: u64,
    /// The number of months covered.
    pub months: u16,
    /// The cost of one worker for all the months.
    pub per_worker: Rupiah,
    /// The cost of all workers for all the months.
    pub total: Rupiah,
    /// The money given; equal to `total` if the question has no amount.
    pub amount: Rupiah,
    /// The part of the amount that is left.
    pub remainder: Rupiah,
    /// One more worker for some of the months; `None` if the remainder does not pay for a month, or if the
    /// question is not [`Want::AmountForMonths`].
    pub extra: Option<Extra>,
    /// The sums with which nothing, or hardly anything, is left; `None` if the question is not
    /// [`Want::AmountForMonths`] or [`Want::MonthlyForMonths`], or if one is above [`Rupiah::LIMIT`].
    pub nearby: Option<NearbySums>,
    /// The cost of one worker; `None` if somebody is covered.
    pub nobody: Option<Nobody>,
    /// The last month of cover; `None` if nobody is covered.
    pub covered_until: Option<Month>,
    /// The cost of the same cover for as many months after that; `None` if nobody is covered, or if a
    /// figure for these months is not published.
    pub renew_total: Option<Rupiah>,
    /// The months covered, each with its cost.
    pub schedule: Vec<MonthCost>,
    /// Every figure used.
    pub figures: Vec<CitedFigure>,
}

impl Quote {
    /// Returns the day before which the cover must be renewed so that it does not lapse: the first day that
    /// is not covered.
    pub fn renew_before(&self) -> Option<Date> {
        self.covered_until?.last_day().tomorrow()
    }

    /// Returns the cost of one worker for a year at the average of these months, rounded half away from
    /// zero; `None` if there are no months.
    pub fn per_worker_year(&self) -> Option<Rupiah> {
        let year = self.per_worker.decimal().checked_mul(MONTHS_IN_YEAR)?;
        Rupiah::rounded(year.checked_div(self.months.into())?)
    }
}

/// Answers a question about money and cover.
///
/// # Errors
/// A number out of its range, or a month for which no contribution is published.
pub fn quote(ask: &Ask, policy: &Policy) -> Result<Quote, AskError> {
    check(ask.want)?;
    let prices = Prices::of(ask, policy)?;
    // After these checks no sum can overflow: 10^9 workers for 120 months at the highest tariff stay below
    // 10^17, and `Rupiah` holds 10^19.
    answer(ask, policy, &prices).ok_or(AskError::Overflow)
}

fn check(want: Want) -> Result<(), AskError> {
    let (amount, months, workers) = match want {
        Want::AmountForMonths(amount, months) => (amount, months, 1),
        Want::WorkersForMonths(workers, months) => (Rupiah::ZERO, months, workers),
        Want::AmountForWorkers(amount, workers) => (amount, 1, workers),
        Want::MonthlyForMonths(sum, months) => {
            let all = sum.checked_mul(u64::from(months.max(1)));
            (all.ok_or(AskError::Amount)?, months, 1)
        }
    };
    if !(1..=MONTHS_MOST).contains(&months) {
        Err(AskError::Months)
    } else if !(1..=WORKERS_MOST).contains(&workers) {
        Err(AskError::Workers)
    } else if amount > Rupiah::LIMIT {
        Err(AskError::Amount)
    } else {
        Ok(())
    }
}

/// A month with its price for one worker.
struct Price<'a> {
    month: Month,
    due: Rupiah,
    rows: PolicyRows<'a>,
}

impl<'a> Price<'a> {
    /// Prices a month; `None` if a figure for the month is not published. The contribution is computed only
    /// if the month does not share its figures with the month before.
    fn of(terms: &Terms, policy: &'a Policy, month: Month, before: Option<&Self>) -> Option<Self> {
        let rows = PolicyRows::of(terms, policy, month)?;
        let due = match before {
            Some(before) if rows.same(&before.rows) => before.due,
            _ => rows.total()?,
        };
        Some(Self { month, due, rows })
    }
}

/// The months that a question may need, with their prices and running sums.
struct Prices<'a> {
    months: Vec<Price<'a>>,
    /// `sums[k - 1]` is `S_k`.
    sums: Vec<Rupiah>,
}

impl<'a> Prices<'a> {
    fn of(ask: &Ask, policy: &'a Policy) -> Result<Self, AskError> {
        let most = match ask.want {
            Want::AmountForMonths(_, months)
            | Want::WorkersForMonths(_, months)
            | Want::MonthlyForMonths(_, months) => months,
            Want::AmountForWorkers(..) => MONTHS_MOST,
        };
        let mut prices = Self {
            months: Vec::new(),
            sums: Vec::new(),
        };
        let mut sum = Rupiah::ZERO;
        for index in 0..most {
            let month = ask.start.plus(index).ok_or(AskError::TooFar)?;
            let price = Price::of(&ask.terms, policy, month, prices.months.last())
                .ok_or(AskError::NotPublished(month))?;
            sum = sum.checked_add(price.due).ok_or(AskError::Overflow)?;
            prices.months.push(price);
            prices.sums.push(sum);
            if prices.is_spent(ask.want, sum) {
                break;
            }
        }
        Ok(prices)
    }

    /// Returns true if the money has run out, so that no later month affects the answer. If the amount does
    /// not cover the first month for all workers, the months that it pays for one worker are still needed.
    fn is_spent(&self, want: Want, sum: Rupiah) -> bool {
        let Want::AmountForWorkers(amount, workers) = want else {
            return false;
        };
        let covered = self.months_within(amount, workers) > 0;
        let reach = if covered { workers } else { 1 };
        sum.checked_mul(reach).is_none_or(|cost| cost > amount)
    }

    /// Returns `S_k`; zero for k = 0.
    fn sum(&self, months: u16) -> Rupiah {
        usize::from(months)
            .checked_sub(1)
            .and_then(|index| self.sums.get(index).copied())
            .unwrap_or(Rupiah::ZERO)
    }

    /// Returns the largest k with `workers · S_k ≤ amount`.
    fn months_within(&self, amount: Rupiah, workers: u64) -> u16 {
        let fits = |sum: &Rupiah| sum.checked_mul(workers).is_some_and(|cost| cost <= amount);
        u16::try_from(self.sums.partition_point(fits)).unwrap_or(MONTHS_MOST)
    }

    /// Returns the least X a month with which a fund for these workers never falls below zero: the most
    /// `⌈workers · S_k / k⌉`.
    fn steady_sum(&self, workers: u64) -> Option<Rupiah> {
        let per_month = |(k, sum): (u64, &Rupiah)| {
            let cost = sum.checked_mul(workers)?;
            Some(Rupiah::new(cost.to_u64().div_ceil(k)))
        };
        (1..).zip(&self.sums).map(per_month).max().flatten()
    }

    /// Returns the least sum that covers these workers for all the months; `None` if the question has no
    /// such sum, or if the sum is above the limit.
    fn sum_for(&self, want: Want, workers: u64) -> Option<Rupiah> {
        let (sum, all) = match want {
            Want::AmountForMonths(_, months) => {
                let amount = self.sum(months).checked_mul(workers)?;
                (amount, amount)
            }
            Want::MonthlyForMonths(_, months) => {
                let sum = self.steady_sum(workers)?;
                (sum, sum.checked_mul(u64::from(months))?)
            }
            Want::WorkersForMonths(..) | Want::AmountForWorkers(..) => return None,
        };
        (all <= Rupiah::LIMIT).then_some(sum)
    }

    /// Returns the most workers for whom a fund of X a month never falls below zero: the least
    /// `⌊k·X / S_k⌋`.
    fn steady_workers(&self, monthly: Rupiah) -> Option<u64> {
        let per_month = |(k, sum): (u64, &Rupiah)| monthly.checked_mul(k)?.checked_div_floor(*sum);
        (1..).zip(&self.sums).map(per_month).min().flatten()
    }
}

fn answer(ask: &Ask, policy: &Policy, prices: &Prices) -> Option<Quote> {
    let (workers, months, amount) = match ask.want {
        Want::AmountForMonths(amount, months) => (
            amount.checked_div_floor(prices.sum(months))?,
            months,
            Some(amount),
        ),
        Want::WorkersForMonths(workers, months) => (workers, months, None),
        Want::AmountForWorkers(amount, workers) => {
            (workers, prices.months_within(amount, workers), Some(amount))
        }
        Want::MonthlyForMonths(sum, months) => (
            prices.steady_workers(sum)?,
            months,
            Some(sum.checked_mul(u64::from(months))?),
        ),
    };
    let per_worker = prices.sum(months);
    let total = per_worker.checked_mul(workers)?;
    let amount = amount.unwrap_or(total);
    let remainder = amount.checked_sub(total)?;
    let covers = workers > 0 && months > 0;
    let last = months.checked_sub(1).filter(|_| covers);
    let schedule: Vec<MonthCost> = prices
        .months
        .iter()
        .take(usize::from(months))
        .map(|price| {
            Some(MonthCost {
                month: price.month,
                per_worker: price.due,
                total: price.due.checked_mul(workers)?,
                relief: price.rows.relief.is_some(),
            })
        })
        .collect::<Option<_>>()?;
    Some(Quote {
        workers,
        months,
        per_worker,
        total,
        amount,
        remainder,
        extra: match ask.want {
            Want::AmountForMonths(..) => extra(prices, remainder),
            _ => None,
        },
        nearby: prices
            .sum_for(ask.want, workers)
            .zip(prices.sum_for(ask.want, workers.checked_add(1)?))
            .map(|(exact, one_more)| NearbySums { exact, one_more }),
        nobody: (!covers).then(|| nobody(prices, months, amount)),
        covered_until: last.and_then(|last| ask.start.plus(last)),
        renew_total: if covers {
            renew(ask, policy, months, workers)
        } else {
            None
        },
        schedule,
        figures: cited_figures(prices, months)?,
    })
}

fn extra(prices: &Prices, remainder: Rupiah) -> Option<Extra> {
    let months = prices.months_within(remainder, 1);
    let total = prices.sum(months);
    (months > 0).then_some(Extra {
        months,
        total,
        left: remainder.checked_sub(total)?,
    })
}

fn nobody(prices: &Prices, months: u16, amount: Rupiah) -> Nobody {
    let asked_months = months.max(1);
    Nobody {
        asked_months,
        one_worker: prices.sum(asked_months),
        months: prices.months_within(amount, 1),
    }
}

/// Returns the cost of the same cover for as many months again; `None` if one of them has no published
/// figure.
fn renew(ask: &Ask, policy: &Policy, months: u16, workers: u64) -> Option<Rupiah> {
    let start = ask.start.plus(months)?;
    let mut sum = Rupiah::ZERO;
    let mut before = None;
    for index in 0..months {
        let price = Price::of(&ask.terms, policy, start.plus(index)?, before.as_ref())?;
        sum = sum.checked_add(price.due)?;
        before = Some(price);
    }
    sum.checked_mul(workers)
}

/// Returns every figure of the months covered, once each. If no month is covered, the figures of the first
/// month.
fn cited_figures(prices: &Prices, months: u16) -> Option<Vec<CitedFigure>> {
    let mut all: Vec<CitedFigure> = Vec::new();
    let mut before: Option<&PolicyRows> = None;
    let covered = prices.months.iter().take(usize::from(months.max(1)));
    for rows in covered.map(|price| &price.rows) {
        if before.is_some_and(|before| rows.same(before)) {
            continue;
        }
        before = Some(rows);
        for figure in rows.figures()? {
            if !all.contains(&figure) {
                all.push(figure);
            }
        }
    }
    Some(all)
}
