//! A plain statement of the rules of contributions and quotes, in integers. It reads no policy and shares
//! no code with the rules that it is compared with.

use lindungi_rules::cover::{Ask, Quote, ReliefChoice, Terms, Want};
use lindungi_rules::policy::{Month, Payer, Rupiah, Sector};

/// The income from which a band counts, and its contribution base.
pub(crate) const BANDS: [(i128, i128); 33] = [
    (0, 1_000_000),
    (1_100_000, 1_200_000),
    (1_300_000, 1_400_000),
    (1_500_000, 1_600_000),
    (1_700_000, 1_800_000),
    (1_900_000, 2_000_000),
    (2_100_000, 2_200_000),
    (2_300_000, 2_400_000),
    (2_500_000, 2_600_000),
    (2_700_000, 2_950_000),
    (3_200_000, 3_450_000),
    (3_700_000, 3_950_000),
    (4_200_000, 4_450_000),
    (4_700_000, 4_950_000),
    (5_200_000, 5_450_000),
    (5_700_000, 5_950_000),
    (6_200_000, 6_450_000),
    (6_700_000, 6_950_000),
    (7_200_000, 7_450_000),
    (7_700_000, 7_950_000),
    (8_200_000, 8_700_000),
    (9_200_000, 9_700_000),
    (10_200_000, 10_700_000),
    (11_200_000, 11_700_000),
    (12_200_000, 12_700_000),
    (13_200_000, 13_700_000),
    (14_200_000, 14_700_000),
    (15_200_000, 15_700_000),
    (16_200_000, 16_700_000),
    (17_200_000, 17_700_000),
    (18_200_000, 18_700_000),
    (19_200_000, 19_700_000),
    (20_200_000, 20_700_000),
];

/// A month as a number that goes on across years.
pub(crate) type Count = i32;

/// Returns the number of a month of a year.
pub(crate) const fn count(year: i32, number: i32) -> Count {
    year * 12 + number - 1
}

/// Returns the number of this month.
pub(crate) fn counted(month: Month) -> Count {
    count(i32::from(month.year()), i32::from(month.number()))
}

const FIRST: Count = count(2016, 1);
const LAST: Count = count(9999, 12);

/// A contribution by its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) base: i128,
    pub(crate) jkk: i128,
    pub(crate) jkm: i128,
    pub(crate) jht: i128,
    pub(crate) relief: bool,
}

impl Due {
    pub(crate) fn total(self) -> i128 {
        self.jkk + self.jkm + self.jht
    }
}

/// Returns the contribution of one worker for a month; `None` for months before the first figure.
pub(crate) fn due(terms: &Terms, month: Count) -> Option<Due> {
    if !(FIRST..=LAST).contains(&month) {
        return None;
    }
    let income = match terms.payer {
        Some(Payer::City | Payer::Donor) => 0,
        Some(Payer::Own) | None => terms.income.map_or(0, integer),
    };
    let base = BANDS
        .iter()
        .filter(|(from, _)| *from <= income)
        .map(|(_, base)| *base)
        .next_back()?;
    let wanted = match terms.payer {
        Some(Payer::City) => false,
        Some(Payer::Own) => terms.relief != ReliefChoice::Off,
        Some(Payer::Donor) | None => terms.relief == ReliefChoice::On,
    };
    let open = match terms.sector {
        Sector::Transport => count(2026, 1)..=count(2027, 3),
        Sector::Other => count(2026, 4)..=count(2026, 12),
    };
    let relief = wanted && open.contains(&month);
    let divisor = if relief { 2 } else { 1 };
    // Every base is a multiple of 50,000, so that each percentage of it is whole rupiah.
    Some(Due {
        base,
        jkk: base / 100 / divisor,
        jkm: 6_800 / divisor,
        jht: if terms.jht { base / 50 } else { 0 },
        relief,
    })
}

/// An answer in integers; fields as in [`Quote`].
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    workers: i128,
    months: usize,
    per_worker: i128,
    total: i128,
    amount: i128,
    remainder: i128,
    /// Number of months, their cost, and the money left.
    extra: Option<(usize, i128, i128)>,
    /// Months asked for, their cost for one worker, and the months that the amount would pay.
    nobody: Option<(usize, i128, usize)>,
    covered_until: Option<Count>,
    renew_total: Option<i128>,
    /// Month, cost of one worker, cost of all workers, and true with relief.
    schedule: Vec<(Count, i128, i128, bool)>,
}

/// Answers a question that is within the limits and the calendar.
pub(crate) fn answer(ask: &Ask) -> Answer {
    let start = counted(ask.start);
    let month = |index: usize| start + Count::try_from(index).expect("a few months");
    let price = |index: usize| due(&ask.terms, month(index)).expect("a published month");
    // S_n, zero for n = 0.
    let sum = |months: usize| (0..months).map(|index| price(index).total()).sum::<i128>();
    let longest = |money: i128, workers: i128, most: usize| {
        let mut cost = 0;
        (0..most)
            .take_while(|index| {
                cost += workers * price(*index).total();
                cost <= money
            })
            .count()
    };
    let (workers, months, amount) = match ask.want {
        Want::AmountForMonths(amount, months) => {
            let (amount, months) = (integer(amount), usize::from(months));
            (amount / sum(months), months, Some(amount))
        }
        Want::WorkersForMonths(workers, months) => (i128::from(workers), usize::from(months), None),
        Want::AmountForWorkers(amount, workers) => {
            let (amount, workers) = (integer(amount), i128::from(workers));
            (workers, longest(amount, workers, 120), Some(amount))
        }
        Want::MonthlyForMonths(monthly, months) => {
            let monthly = integer(monthly);
            let mut paid = 0;
            let mut cost = 0;
            let steady = (0..usize::from(months)).map(|index| {
                paid += monthly;
                cost += price(index).total();
                paid / cost
            });
            let workers = steady.min().expect("at least one month");
            (
                workers,
                usize::from(months),
                Some(monthly * i128::from(months)),
            )
        }
    };
    let per_worker = sum(months);
    let total = workers * per_worker;
    let amount = amount.unwrap_or(total);
    let remainder = amount - total;
    let asked_most = match ask.want {
        Want::AmountForWorkers(..) => 120,
        _ => months,
    };
    let extra = match ask.want {
        Want::AmountForMonths(..) => Some(longest(remainder, 1, months)).filter(|more| *more > 0),
        _ => None,
    };
    let covers = workers > 0 && months > 0;
    let renewed = || (months..2 * months).map(|index| Some(due(&ask.terms, month(index))?.total()));
    Answer {
        workers,
        months,
        per_worker,
        total,
        amount,
        remainder,
        extra: extra.map(|more| (more, sum(more), remainder - sum(more))),
        nobody: (!covers).then(|| {
            let asked = months.max(1);
            (asked, sum(asked), longest(amount, 1, asked_most))
        }),
        covered_until: covers.then(|| month(months) - 1),
        renew_total: covers
            .then(renewed)
            .and_then(|all| Some(workers * all.sum::<Option<i128>>()?)),
        schedule: (0..months)
            .map(|index| {
                (
                    month(index),
                    price(index).total(),
                    workers * price(index).total(),
                    price(index).relief,
                )
            })
            .collect(),
    }
}

impl From<&Quote> for Answer {
    fn from(quote: &Quote) -> Self {
        Self {
            workers: i128::from(quote.workers),
            months: usize::from(quote.months),
            per_worker: integer(quote.per_worker),
            total: integer(quote.total),
            amount: integer(quote.amount),
            remainder: integer(quote.remainder),
            extra: quote.extra.map(|extra| {
                (
                    usize::from(extra.months),
                    integer(extra.total),
                    integer(extra.left),
                )
            }),
            nobody: quote.nobody.map(|nobody| {
                (
                    usize::from(nobody.asked_months),
                    integer(nobody.one_worker),
                    usize::from(nobody.months),
                )
            }),
            covered_until: quote.covered_until.map(counted),
            renew_total: quote.renew_total.map(integer),
            schedule: quote
                .schedule
                .iter()
                .map(|cost| {
                    (
                        counted(cost.month),
                        integer(cost.per_worker),
                        integer(cost.total),
                        cost.relief,
                    )
                })
                .collect(),
        }
    }
}

pub(crate) fn integer(amount: Rupiah) -> i128 {
    i128::from(amount.to_u64())
}

pub(crate) fn rupiah(amount: i128) -> Rupiah {
    Rupiah::new(u64::try_from(amount).expect("no less than nothing, and below 2^64"))
}
