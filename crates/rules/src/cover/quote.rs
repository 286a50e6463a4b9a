//! What money covers, asked in four ways. For month i a worker's contribution is `t_i`, and
//! `S_k = t_1 + … + t_k`; nothing is lost: amount = total + remainder, whatever is asked.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::cover::tariff::Grounds;
use crate::cover::{CitedFigure, Terms};
use crate::policy::{Date, Month, Policy, Rupiah};

/// The most months that can be asked for.
pub const MONTHS_MOST: u16 = 120;

/// The most workers that can be asked for.
pub const WORKERS_MOST: u64 = 1_000_000_000;

/// Months in a year.
const MONTHS_IN_YEAR: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// How many workers does this amount cover for so many months?
    AmountForMonths(Rupiah, u16),
    /// What do so many workers cost for so many months?
    WorkersForMonths(u64, u16),
    /// For how long does this amount cover so many workers?
    AmountForWorkers(Rupiah, u64),
    /// How many workers does this sum each month cover, for so many months?
    MonthlyForMonths(Rupiah, u16),
}

/// A question to the calculator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// The first month of cover.
    pub start: Month,
    /// On what terms.
    pub terms: Terms,
    /// What is asked.
    pub want: Want,
}

/// Why a question has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AskError {
    /// Months are not 1 to [`MONTHS_MOST`].
    Months,
    /// Workers are not 1 to [`WORKERS_MOST`].
    Workers,
    /// The amount, or the monthly sum times the months, is above [`Rupiah::LIMIT`].
    Amount,
    /// No contribution is published for this month.
    NotPublished(Month),
    /// The months go past the end of the calendar.
    TooFar,
    /// A sum is larger than can be counted, which no published tariff comes to within these limits.
    Overflow,
}

/// One month of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthCost {
    /// The month.
    pub month: Month,
    /// One worker's contribution.
    pub per_worker: Rupiah,
    /// That of all workers.
    pub total: Rupiah,
    /// Whether the relief has reduced it.
    pub relief: bool,
}

/// One more worker, covered for a part of the time out of the remainder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extra {
    /// How many months.
    pub months: u16,
    /// What they cost.
    pub total: Rupiah,
    /// What is left then.
    pub left: Rupiah,
}

/// An amount that covers nobody for the time asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nobody {
    /// For how many months one worker's cost is told.
    pub asked_months: u16,
    /// What one worker costs for them.
    pub one_worker: Rupiah,
    /// How many months, from the first, the amount would pay for one worker.
    pub months: u16,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
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
    /// Where nobody is covered: what it would take.
    pub nobody: Option<Nobody>,
    /// The last covered month.
    pub covered_until: Option<Month>,
    /// What the same cover costs for the same time after that.
    pub renew_total: Option<Rupiah>,
    /// Month by month.
    pub schedule: Vec<MonthCost>,
    /// Every figure used.
    pub figures: Vec<CitedFigure>,
}

impl Quote {
    /// The day before which the cover must be renewed so that it does not lapse: the first day that
    /// is not covered.
    pub fn renew_before(&self) -> Option<Date> {
        self.covered_until?.last_day().tomorrow()
    }

    /// What one worker costs for a year at the average of these months, rounded half away from zero;
    /// `None` where there are none.
    pub fn per_worker_year(&self) -> Option<Rupiah> {
        let year = self.per_worker.decimal().checked_mul(MONTHS_IN_YEAR)?;
        Rupiah::rounded(year.checked_div(self.months.into())?)
    }
}

/// Answers a question.
///
/// # Errors
/// A number out of its range, or a month for which no contribution is published.
pub fn quote(ask: &Ask, policy: &Policy) -> Result<Quote, AskError> {
    check(ask.want)?;
    let prices = Prices::of(ask, policy)?;
    // Past the checks above no sum can overflow: 10^9 workers for 120 months at the highest tariff
    // stay below 10^17, and a count of rupiah holds 10^19.
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

/// A month, priced for one worker.
struct Price<'a> {
    month: Month,
    due: Rupiah,
    grounds: Grounds<'a>,
}

impl<'a> Price<'a> {
    /// `None` where a figure for the month is not published. What is due is computed where the month
    /// rests on anything but what the one before it does.
    fn of(terms: &Terms, policy: &'a Policy, month: Month, before: Option<&Self>) -> Option<Self> {
        let grounds = Grounds::of(terms, policy, month)?;
        let due = match before {
            Some(before) if grounds.same(&before.grounds) => before.due,
            _ => grounds.total()?,
        };
        Some(Self {
            month,
            due,
            grounds,
        })
    }
}

/// The months that a question may need, priced, with running sums.
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
            if prices.spent(ask.want, sum) {
                break;
            }
        }
        Ok(prices)
    }

    /// Whether the money has run out, so that no later month bears on the answer. Where it covers
    /// not even the first month, it is still told how far it reaches for one worker.
    fn spent(&self, want: Want, sum: Rupiah) -> bool {
        let Want::AmountForWorkers(amount, workers) = want else {
            return false;
        };
        let covered = self.months_within(amount, workers) > 0;
        let reach = if covered { workers } else { 1 };
        sum.checked_mul(reach).is_none_or(|cost| cost > amount)
    }

    /// `S_k`, nothing for k = 0.
    fn sum(&self, months: u16) -> Rupiah {
        usize::from(months)
            .checked_sub(1)
            .and_then(|index| self.sums.get(index).copied())
            .unwrap_or(Rupiah::ZERO)
    }

    /// The largest k with `workers · S_k ≤ amount`.
    fn months_within(&self, amount: Rupiah, workers: u64) -> u16 {
        let fits = |sum: &Rupiah| sum.checked_mul(workers).is_some_and(|cost| cost <= amount);
        u16::try_from(self.sums.partition_point(fits)).unwrap_or(MONTHS_MOST)
    }

    /// The most workers for whom the fund never falls below zero: the least `⌊k·X / S_k⌋`.
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
                relief: price.grounds.relief.is_some(),
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
        nobody: (!covers).then(|| nobody(prices, months, amount)),
        covered_until: last.and_then(|last| ask.start.plus(last)),
        renew_total: if covers {
            renew(ask, policy, months, workers)
        } else {
            None
        },
        schedule,
        figures: used(prices, months)?,
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

/// The same cover for as many months again; `None` where a month of them has no published figure.
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

/// Every figure of the months told, once each. Where no month is covered, those of the first.
fn used(prices: &Prices, months: u16) -> Option<Vec<CitedFigure>> {
    let mut all: Vec<CitedFigure> = Vec::new();
    let mut before: Option<&Grounds> = None;
    let told = prices.months.iter().take(usize::from(months.max(1)));
    for grounds in told.map(|price| &price.grounds) {
        if before.is_some_and(|before| grounds.same(before)) {
            continue;
        }
        before = Some(grounds);
        for used in grounds.figures()? {
            if !all.contains(&used) {
                all.push(used);
            }
        }
    }
    Some(all)
}
