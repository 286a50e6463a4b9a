//! Ways to give. Each comes to one question of the calculator ([`Want`]) and says how it came there.

use crate::cover::{CitedFigure, WORKERS_MOST, Want, zakat};
use crate::percent::PERCENT_MOST;
use crate::policy::{FigureId, Month, Number, Policy, Rupiah};

/// The most households that an RT can be said to have.
pub const HOUSEHOLDS_MOST: u64 = 100_000;

/// A share can be no more than the whole, in percent.
const WHOLE: u16 = 100;

/// A way to give, with what it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gift {
    /// A sum, once: how many workers does it cover?
    Amount {
        /// The sum.
        amount: Rupiah,
        /// For how long.
        months: u16,
    },
    /// So many workers: what does that cost?
    Workers {
        /// How many.
        workers: u64,
        /// For how long.
        months: u16,
    },
    /// A sum for so many workers: how long does it last?
    Duration {
        /// The sum.
        amount: Rupiah,
        /// How many workers.
        workers: u64,
    },
    /// A sum each month.
    Monthly {
        /// The sum.
        sum: Rupiah,
        /// For how long.
        months: u16,
    },
    /// Employees give a part of their pay each month, and their company adds to it.
    Payroll {
        /// How many employees.
        employees: u64,
        /// What each gives a month.
        each: Rupiah,
        /// What the company adds, in percent of what they give.
        percent: Number,
        /// The most that it adds a month.
        cap: Option<Rupiah>,
        /// For how long.
        months: u16,
    },
    /// A share of a profit or of a budget.
    Share {
        /// The profit or budget.
        of: Rupiah,
        /// The share in percent.
        percent: Number,
        /// For how long.
        months: u16,
    },
    /// Zakat on a month's income, and infaq on top of it.
    Zakat {
        /// The income of the first month.
        income: Rupiah,
        /// What is given besides; may be nothing.
        infaq: Rupiah,
        /// For how long.
        months: u16,
    },
    /// Zakat and infaq whose sums are known already.
    ZakatGiven {
        /// The zakat; may be zero.
        zakat: Rupiah,
        /// The infaq that is given besides; may be zero.
        infaq: Rupiah,
        /// The number of months that are paid for.
        months: u16,
    },
    /// Workers of an RT, paid out of what the city gives each RT.
    RtFund {
        /// Households (KK) of the RT.
        households: u64,
        /// How many workers.
        workers: u64,
        /// For how long.
        months: u16,
    },
}

/// Why a way to give comes to no question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GiftError {
    /// Employees are not 1 to [`WORKERS_MOST`].
    Employees,
    /// Households are not 1 to [`HOUSEHOLDS_MOST`].
    Households,
    /// A share is more than the whole, or a match more than [`PERCENT_MOST`] percent.
    Percent,
    /// An amount, or what it comes to, is above [`Rupiah::LIMIT`].
    Amount,
    /// No threshold or rate of zakat is published for this month.
    NoNisab(Month),
    /// The funds of RTs are not published for this month.
    NoFund(Month),
}

/// How a way to give came to its sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Steps {
    /// It is the sum.
    Plain,
    /// Gifts and match, a month.
    Payroll {
        /// What the employees give.
        given: Rupiah,
        /// What the company adds.
        matched: Rupiah,
        /// What it would add without a cap, where that is more.
        uncapped: Option<Rupiah>,
        /// Both together.
        sum: Rupiah,
    },
    /// The share in rupiah.
    Share {
        /// The share.
        amount: Rupiah,
    },
    /// Zakat and infaq.
    Zakat {
        /// The threshold.
        nisab: Rupiah,
        /// The rate in percent.
        rate: Number,
        /// What is due: nothing below the threshold.
        due: Rupiah,
        /// With infaq.
        amount: Rupiah,
    },
    /// Zakat and infaq that were known already.
    ZakatGiven {
        /// Both together.
        amount: Rupiah,
    },
    /// The RT's fund.
    RtFund {
        /// What the city gives an RT of this size for a year.
        fund: Rupiah,
    },
}

/// A way to give as a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Giving {
    /// The question.
    pub want: Want,
    /// How it came there.
    pub steps: Steps,
    /// Every figure used on the way.
    pub figures: Vec<CitedFigure>,
}

impl Giving {
    fn plain(want: Want) -> Self {
        Self::by(want, Steps::Plain)
    }

    fn by(want: Want, steps: Steps) -> Self {
        Self {
            want,
            steps,
            figures: Vec::new(),
        }
    }
}

/// The question that a way to give comes to, for cover from this month on.
///
/// # Errors
/// A number out of its range, or a figure that is not published for the month. What is wrong with
/// the question itself, [`quote`](crate::cover::quote) says.
pub fn giving(gift: &Gift, policy: &Policy, start: Month) -> Result<Giving, GiftError> {
    match *gift {
        Gift::Amount { amount, months } => Ok(Giving::plain(Want::AmountForMonths(amount, months))),
        Gift::Workers { workers, months } => {
            Ok(Giving::plain(Want::WorkersForMonths(workers, months)))
        }
        Gift::Duration { amount, workers } => {
            Ok(Giving::plain(Want::AmountForWorkers(amount, workers)))
        }
        Gift::Monthly { sum, months } => Ok(Giving::plain(Want::MonthlyForMonths(sum, months))),
        Gift::Payroll {
            employees,
            each,
            percent,
            cap,
            months,
        } => payroll(employees, each, percent, cap, months),
        Gift::Share {
            of,
            percent,
            months,
        } => share(of, percent, months),
        Gift::Zakat {
            income,
            infaq,
            months,
        } => of_income(income, infaq, months, policy, start),
        Gift::ZakatGiven {
            zakat,
            infaq,
            months,
        } => {
            let amount = within(within(zakat)?.checked_add(within(infaq)?))?;
            let want = Want::AmountForMonths(amount, months);
            Ok(Giving::by(want, Steps::ZakatGiven { amount }))
        }
        Gift::RtFund {
            households,
            workers,
            months,
        } => of_fund(households, workers, months, policy, start),
    }
}

fn payroll(
    employees: u64,
    each: Rupiah,
    percent: Number,
    cap: Option<Rupiah>,
    months: u16,
) -> Result<Giving, GiftError> {
    if !(1..=WORKERS_MOST).contains(&employees) {
        return Err(GiftError::Employees);
    }
    let given = within(each.checked_mul(employees))?;
    // The limit is for what is added in the end: a cap may keep it far below this.
    let full = part_of(given, percent, PERCENT_MOST)?;
    let matched = cap.map_or(full, |cap| full.min(cap));
    let sum = within(given.checked_add(matched))?;
    let steps = Steps::Payroll {
        given,
        matched,
        uncapped: (full > matched).then_some(full),
        sum,
    };
    Ok(Giving::by(Want::MonthlyForMonths(sum, months), steps))
}

fn share(of: Rupiah, percent: Number, months: u16) -> Result<Giving, GiftError> {
    let amount = part_of(within(of)?, percent, WHOLE)?;
    let want = Want::AmountForMonths(amount, months);
    Ok(Giving::by(want, Steps::Share { amount }))
}

fn of_income(
    income: Rupiah,
    infaq: Rupiah,
    months: u16,
    policy: &Policy,
    start: Month,
) -> Result<Giving, GiftError> {
    let found = zakat(within(income)?, start, policy);
    let (Some(nisab), Some(rate), Some(due)) = (found.nisab, found.rate, found.due) else {
        return Err(GiftError::NoNisab(start));
    };
    let amount = within(due.checked_add(infaq))?;
    let steps = Steps::Zakat {
        nisab,
        rate,
        due,
        amount,
    };
    let ids = [FigureId::ZakatNisab, FigureId::ZakatRate];
    let figures = ids
        .iter()
        .filter_map(|id| policy.figure(*id, start.first_day()));
    Ok(Giving {
        want: Want::AmountForMonths(amount, months),
        steps,
        figures: figures.map(CitedFigure::of).collect(),
    })
}

fn of_fund(
    households: u64,
    workers: u64,
    months: u16,
    policy: &Policy,
    start: Month,
) -> Result<Giving, GiftError> {
    let (fund, figures) = rt_fund(households, policy, start)?;
    Ok(Giving {
        want: Want::WorkersForMonths(workers, months),
        steps: Steps::RtFund { fund },
        figures,
    })
}

/// What the city gives an RT of so many households for the year of the month, and the figures that
/// say so.
///
/// # Errors
/// Households out of their range, or funds that are not published for the month.
pub fn rt_fund(
    households: u64,
    policy: &Policy,
    month: Month,
) -> Result<(Rupiah, Vec<CitedFigure>), GiftError> {
    if !(1..=HOUSEHOLDS_MOST).contains(&households) {
        return Err(GiftError::Households);
    }
    published(households, policy, month).ok_or(GiftError::NoFund(month))
}

/// Tells whether an RT has the fewest households of a large one. Reports say "60 to 99" and "above 100",
/// so that its fund is not certain.
pub fn is_at_rt_fund_border(households: u64, policy: &Policy, month: Month) -> bool {
    policy
        .figure(FigureId::RtFundMiddleUpTo, month.first_day())
        .and_then(|figure| figure.value.count()?.checked_add(1))
        == Some(households)
}

fn published(households: u64, policy: &Policy, month: Month) -> Option<(Rupiah, Vec<CitedFigure>)> {
    let figure = |id| policy.figure(id, month.first_day());
    let small = figure(FigureId::RtFundSmallUpTo)?;
    let middle = figure(FigureId::RtFundMiddleUpTo)?;
    let (fund, borders) = if households <= small.value.count()? {
        (figure(FigureId::RtFundSmall)?, vec![small])
    } else if households <= middle.value.count()? {
        (figure(FigureId::RtFundMiddle)?, vec![small, middle])
    } else {
        (figure(FigureId::RtFundLarge)?, vec![middle])
    };
    let figures = std::iter::once(fund).chain(borders);
    Some((fund.value.rupiah()?, figures.map(CitedFigure::of).collect()))
}

/// So many percent of an amount, rounded half away from zero to the rupiah.
fn part_of(amount: Rupiah, percent: Number, most: u16) -> Result<Rupiah, GiftError> {
    if percent.decimal() > most.into() {
        return Err(GiftError::Percent);
    }
    let part = percent
        .factor()
        .and_then(|factor| amount.decimal().checked_mul(factor))
        .and_then(Rupiah::rounded);
    part.ok_or(GiftError::Amount)
}

/// An amount within the limit; what could not be counted is past it too.
fn within(amount: impl Into<Option<Rupiah>>) -> Result<Rupiah, GiftError> {
    let amount = amount.into().filter(|amount| *amount <= Rupiah::LIMIT);
    amount.ok_or(GiftError::Amount)
}
