//! Ways to give. Each becomes one question to the calculator ([`Want`]), with the steps that lead to it.

use crate::cover::{CitedFigure, WORKERS_MOST, Want, zakat};
use crate::percent::PERCENT_MOST;
use crate::policy::{FigureId, Month, Number, Policy, Rupiah};

/// The most households of an RT that are accepted.
pub const HOUSEHOLDS_MOST: u64 = 100_000;

/// The largest share of a profit or of a budget, in percent: all of it.
const WHOLE: u16 = 100;

/// A way to give, with its inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gift {
    /// One sum; asks for the workers it covers.
    Amount {
        /// The sum.
        amount: Rupiah,
        /// The number of months of cover.
        months: u16,
    },
    /// A number of workers; asks for their cost.
    Workers {
        /// The number of workers.
        workers: u64,
        /// The number of months of cover.
        months: u16,
    },
    /// A sum for a number of workers; asks for the months it lasts.
    Duration {
        /// The sum.
        amount: Rupiah,
        /// The number of workers.
        workers: u64,
    },
    /// A sum each month; asks for the workers it covers.
    Monthly {
        /// The sum for each month.
        sum: Rupiah,
        /// The number of months of cover.
        months: u16,
    },
    /// Employees give a part of their pay each month, and their company adds to it.
    Payroll {
        /// The number of employees.
        employees: u64,
        /// The gift of each employee a month.
        each: Rupiah,
        /// The addition of the company, in percent of the employees' gifts.
        percent: Number,
        /// The most that the company adds a month; `None` for no cap.
        cap: Option<Rupiah>,
        /// The number of months of cover.
        months: u16,
    },
    /// A share of a profit or of a budget.
    Share {
        /// The profit or budget.
        of: Rupiah,
        /// The share in percent.
        percent: Number,
        /// The number of months of cover.
        months: u16,
    },
    /// Zakat on a month's income, and infaq on top of it.
    Zakat {
        /// The income of the first month.
        income: Rupiah,
        /// The infaq that is given besides; may be zero.
        infaq: Rupiah,
        /// The number of months of cover.
        months: u16,
    },
    /// Zakat and infaq whose sums are known already.
    ZakatGiven {
        /// The zakat; may be zero.
        zakat: Rupiah,
        /// The infaq that is given besides; may be zero.
        infaq: Rupiah,
        /// The number of months of cover.
        months: u16,
    },
    /// Workers of an RT, paid from the money that the city gives each RT.
    RtFund {
        /// The number of households (KK) of the RT.
        households: u64,
        /// The number of workers.
        workers: u64,
        /// The number of months of cover.
        months: u16,
    },
}

/// The reason why a way to give cannot become a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GiftError {
    /// The number of employees is not 1 to [`WORKERS_MOST`].
    Employees,
    /// The number of households is not 1 to [`HOUSEHOLDS_MOST`].
    Households,
    /// A share is more than the whole, or a match more than [`PERCENT_MOST`] percent.
    Percent,
    /// An amount, or a sum computed from it, is above [`Rupiah::LIMIT`].
    Amount,
    /// No threshold or rate of zakat is published for this month.
    NoNisab(Month),
    /// The funds of RTs are not published for this month.
    NoFund(Month),
}

/// The steps from a way to give to its sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Steps {
    /// No steps: the inputs are the question.
    Plain,
    /// The gifts and the addition of the company, a month.
    Payroll {
        /// The gifts of all employees together.
        given: Rupiah,
        /// The addition of the company.
        matched: Rupiah,
        /// The addition without the cap, if that is more.
        uncapped: Option<Rupiah>,
        /// Gifts and addition together.
        sum: Rupiah,
    },
    /// A share of a profit or of a budget.
    Share {
        /// The share in rupiah.
        amount: Rupiah,
    },
    /// Zakat on a month's income, and infaq.
    Zakat {
        /// The threshold (nisab) for a month's income.
        nisab: Rupiah,
        /// The rate in percent.
        rate: Number,
        /// The zakat that is due; zero below the threshold.
        due: Rupiah,
        /// Zakat and infaq together.
        amount: Rupiah,
    },
    /// Zakat and infaq whose sums were known already.
    ZakatGiven {
        /// Zakat and infaq together.
        amount: Rupiah,
    },
    /// The money that the city gives an RT.
    RtFund {
        /// The money for an RT of this size for a year.
        fund: Rupiah,
    },
}

/// A way to give as a question to the calculator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Giving {
    /// The question to the calculator.
    pub want: Want,
    /// The steps that lead to the question.
    pub steps: Steps,
    /// Every figure used in the steps.
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

/// Turns a way to give into a question to the calculator, for cover from the month `start` on.
///
/// # Errors
/// A number out of its range, or a figure that is not published for the month. Faults of the question
/// itself are left to [`quote`](crate::cover::quote).
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
    // The limit is checked below, on the capped addition: without its cap the addition may be larger.
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

/// Returns the money that the city gives an RT of this number of households for the year of the month, and
/// the figures that it comes from.
///
/// # Errors
/// A number of households out of its range, or funds that are not published for the month.
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

/// Returns true if an RT has the fewest households of a large RT. Reports say "60 to 99" and "above 100",
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

/// Returns a percentage of an amount, rounded half away from zero to the rupiah. Refuses more than `most`
/// percent.
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

/// Returns the amount if it is within the limit. `None`, an amount too large to count, is past the limit
/// too.
fn within(amount: impl Into<Option<Rupiah>>) -> Result<Rupiah, GiftError> {
    let amount = amount.into().filter(|amount| *amount <= Rupiah::LIMIT);
    amount.ok_or(GiftError::Amount)
}
