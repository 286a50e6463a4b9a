//! The questions that ways to give become, computed again in integers. From the policy, only the values of
//! figures are read.

use lindungi_rules::cover::{Gift, GiftError, Steps, Want};
use lindungi_rules::policy::{Figure, FigureId, Month, Number, Policy, Rupiah};
use rust_decimal::Decimal;

const LIMIT: u128 = 1_000_000_000_000_000;

/// Returns the question that a gift becomes, and its steps.
pub(crate) fn expected(
    gift: &Gift,
    policy: &Policy,
    start: Month,
) -> Result<(Want, Steps), GiftError> {
    match *gift {
        Gift::Amount { amount, months } => {
            Ok((Want::AmountForMonths(amount, months), Steps::Plain))
        }
        Gift::Workers { workers, months } => {
            Ok((Want::WorkersForMonths(workers, months), Steps::Plain))
        }
        Gift::Duration { amount, workers } => {
            Ok((Want::AmountForWorkers(amount, workers), Steps::Plain))
        }
        Gift::Monthly { sum, months } => Ok((Want::MonthlyForMonths(sum, months), Steps::Plain)),
        Gift::Payroll {
            employees,
            each,
            percent,
            cap,
            months,
        } => {
            if employees == 0 || employees > 1_000_000_000 {
                return Err(GiftError::Employees);
            }
            let given = within(integer(each) * u128::from(employees))?;
            let full = part(given, percent, 1_000)?;
            let matched = cap.map_or(full, |cap| full.min(integer(cap)));
            let sum = rupiah(within(given + matched)?);
            let steps = Steps::Payroll {
                given: rupiah(given),
                matched: rupiah(matched),
                uncapped: (matched < full).then(|| rupiah(full)),
                sum,
            };
            Ok((Want::MonthlyForMonths(sum, months), steps))
        }
        Gift::Share {
            of,
            percent,
            months,
        } => {
            let amount = rupiah(part(within(integer(of))?, percent, 100)?);
            Ok((
                Want::AmountForMonths(amount, months),
                Steps::Share { amount },
            ))
        }
        Gift::Zakat {
            income,
            infaq,
            months,
        } => {
            let income = within(integer(income))?;
            let figures = [FigureId::ZakatNisab, FigureId::ZakatRate];
            let [Some(nisab), Some(rate)] = figures.map(|id| published(policy, id, start)) else {
                return Err(GiftError::NoNisab(start));
            };
            let due = if income < u128::from(nisab.value.count().expect("rupiah")) {
                0
            } else {
                part(income, rate.value, 100)?
            };
            let amount = rupiah(within(due + integer(infaq))?);
            let steps = Steps::Zakat {
                nisab: nisab.value.rupiah().expect("rupiah"),
                rate: rate.value,
                due: rupiah(due),
                amount,
            };
            Ok((Want::AmountForMonths(amount, months), steps))
        }
        Gift::ZakatGiven {
            zakat,
            infaq,
            months,
        } => {
            let sum = within(integer(zakat))? + within(integer(infaq))?;
            let amount = rupiah(within(sum)?);
            Ok((
                Want::AmountForMonths(amount, months),
                Steps::ZakatGiven { amount },
            ))
        }
        Gift::RtFund {
            households,
            workers,
            months,
        } => {
            if households == 0 || households > 100_000 {
                return Err(GiftError::Households);
            }
            let fund = rt_fund(households, policy, start)?;
            Ok((
                Want::WorkersForMonths(workers, months),
                Steps::RtFund { fund },
            ))
        }
    }
}

/// Returns the fund of an RT with this number of households.
fn rt_fund(households: u64, policy: &Policy, start: Month) -> Result<Rupiah, GiftError> {
    let sizes = [
        (Some(FigureId::RtFundSmallUpTo), FigureId::RtFundSmall),
        (Some(FigureId::RtFundMiddleUpTo), FigureId::RtFundMiddle),
        (None, FigureId::RtFundLarge),
    ];
    let mut fund = None;
    for (border, id) in sizes {
        let value = |id| published(policy, id, start).and_then(|it| it.value.count());
        let last = border.map_or(Some(u64::MAX), value);
        let last = last.ok_or(GiftError::NoFund(start))?;
        if fund.is_none() && households <= last {
            fund = Some(value(id).ok_or(GiftError::NoFund(start))?);
        }
    }
    Ok(Rupiah::new(fund.expect("one of the sizes")))
}

/// Returns the row of a figure that is in force in a month.
fn published(policy: &Policy, id: FigureId, month: Month) -> Option<&Figure> {
    let day = month.first_day();
    let mut rows = policy.figures.iter().filter(|figure| figure.id == id);
    rows.find(|row| row.from <= day && row.until.is_none_or(|until| day <= until))
}

/// Returns a percentage of an amount, rounded half up to the rupiah.
fn part(amount: u128, percent: Number, most: u32) -> Result<u128, GiftError> {
    if percent.decimal() > Decimal::from(most) {
        return Err(GiftError::Percent);
    }
    let number = percent.decimal();
    let mantissa = u128::try_from(number.mantissa()).expect("no less than nothing");
    // The part is amount * mantissa / whole. Half of `whole` is added before the division, so that halves
    // are rounded up; all is doubled to stay in integers.
    let whole = 10_u128.pow(number.scale()) * 100;
    Ok((2 * amount * mantissa + whole) / (2 * whole))
}

fn within(amount: u128) -> Result<u128, GiftError> {
    if amount > LIMIT {
        return Err(GiftError::Amount);
    }
    Ok(amount)
}

fn integer(amount: Rupiah) -> u128 {
    u128::from(amount.to_u64())
}

fn rupiah(amount: u128) -> Rupiah {
    Rupiah::new(u64::try_from(amount).expect("below 2^64"))
}
