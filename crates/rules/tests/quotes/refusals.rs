//! Each reason why a question has no answer, on both sides of its boundary.

use lindungi_rules::cover::{Ask, AskError, MONTHS_MOST, Terms, WORKERS_MOST, Want, quote};
use lindungi_rules::policy::{FigureId, Number, Rupiah, fixture};

use crate::model::{integer, rupiah};
use crate::{GIFT, month};

const LIMIT: u64 = 1_000_000_000_000_000;

fn result_of(start: &str, want: Want) -> Result<(), AskError> {
    let terms = Terms { jht: true, ..GIFT };
    quote(
        &Ask {
            start: month(start),
            terms,
            want,
        },
        fixture(),
    )
    .map(|_| ())
}

fn now(want: Want) -> Result<(), AskError> {
    result_of("2026-11", want)
}

#[test]
fn months_are_from_1_to_120() {
    assert_eq!(MONTHS_MOST, 120);
    let ways: [fn(u16) -> Want; 3] = [
        |months| Want::AmountForMonths(Rupiah::new(1_000_000), months),
        |months| Want::WorkersForMonths(10, months),
        |months| Want::MonthlyForMonths(Rupiah::new(1_000_000), months),
    ];
    for way in ways {
        for months in [1, 2, 119, 120] {
            assert_eq!(now(way(months)), Ok(()), "{months}");
        }
        for months in [0, 121, u16::MAX] {
            assert_eq!(now(way(months)), Err(AskError::Months), "{months}");
        }
    }
}

#[test]
fn workers_are_from_1_to_a_milliard() {
    assert_eq!(WORKERS_MOST, 1_000_000_000);
    let ways: [fn(u64) -> Want; 2] = [
        |workers| Want::WorkersForMonths(workers, 120),
        |workers| Want::AmountForWorkers(Rupiah::LIMIT, workers),
    ];
    for way in ways {
        for workers in [1, 2, WORKERS_MOST - 1, WORKERS_MOST] {
            assert_eq!(now(way(workers)), Ok(()), "{workers}");
        }
        for workers in [0, WORKERS_MOST + 1, u64::MAX] {
            assert_eq!(now(way(workers)), Err(AskError::Workers), "{workers}");
        }
    }
}

#[test]
fn amounts_are_from_0_to_the_limit() {
    assert_eq!(integer(Rupiah::LIMIT), i128::from(LIMIT));
    let ways: [fn(u64) -> Want; 3] = [
        |amount| Want::AmountForMonths(Rupiah::new(amount), 12),
        |amount| Want::AmountForWorkers(Rupiah::new(amount), 10),
        |amount| Want::MonthlyForMonths(Rupiah::new(amount), 1),
    ];
    for way in ways {
        for amount in [0, 1, LIMIT - 1, LIMIT] {
            assert_eq!(now(way(amount)), Ok(()), "{amount}");
        }
        for amount in [LIMIT + 1, u64::MAX] {
            assert_eq!(now(way(amount)), Err(AskError::Amount), "{amount}");
        }
    }
}

#[test]
fn a_monthly_sum_counts_with_all_its_months() {
    for months in 1..=MONTHS_MOST {
        let most = LIMIT / u64::from(months);
        let ask = |sum| now(Want::MonthlyForMonths(Rupiah::new(sum), months));
        assert_eq!(ask(most), Ok(()), "{most} for {months} months");
        assert_eq!(
            ask(most + 1),
            Err(AskError::Amount),
            "{most} and one for {months} months"
        );
        assert_eq!(ask(u64::MAX), Err(AskError::Amount), "{months} months");
    }
}

/// The cost of workers may be above the largest gift: the answer holds, but the same sum as a gift is
/// refused.
#[test]
fn the_largest_cost_is_answered_although_it_cannot_be_given() {
    let ask = Ask {
        start: month("2026-11"),
        terms: GIFT,
        want: Want::WorkersForMonths(WORKERS_MOST, 120),
    };
    let cost = quote(&ask, fixture()).expect("within the limits").total;
    assert_eq!(integer(cost), 16_800 * 120 * 1_000_000_000);
    let given = u64::try_from(integer(cost)).expect("below 2^64");
    assert_eq!(
        now(Want::AmountForMonths(Rupiah::new(given), 120)),
        Err(AskError::Amount)
    );
}

#[test]
fn months_before_the_first_figure_are_not_published() {
    let ways = [
        Want::AmountForMonths(rupiah(1_000_000), 3),
        Want::WorkersForMonths(1, 3),
        Want::AmountForWorkers(rupiah(1_000_000), 1),
        Want::MonthlyForMonths(rupiah(1_000_000), 3),
    ];
    for way in ways {
        assert_eq!(result_of("2016-01", way), Ok(()), "{way:?}");
        for start in ["0001-01", "2015-11", "2015-12"] {
            assert_eq!(
                result_of(start, way),
                Err(AskError::NotPublished(month(start))),
                "{way:?}"
            );
        }
    }
}

#[test]
fn months_past_the_calendar_are_too_far() {
    for months in 1..=MONTHS_MOST {
        // The last first month for which this number of months ends within the calendar.
        let before = i16::try_from((months - 1) / 12).expect("few years");
        let number = 12 - i8::try_from((months - 1) % 12).expect("a month");
        let last = lindungi_rules::policy::Month::new(9999 - before, number).expect("a month");
        for way in [
            Want::AmountForMonths(rupiah(1_000_000), months),
            Want::WorkersForMonths(1, months),
            Want::MonthlyForMonths(rupiah(1_000_000), months),
        ] {
            assert_eq!(result_of(&last.to_string(), way), Ok(()), "{last} {way:?}");
            if let Some(next) = last.plus(1) {
                assert_eq!(
                    result_of(&next.to_string(), way),
                    Err(AskError::TooFar),
                    "{next} {way:?}"
                );
            }
        }
    }
    assert_eq!(
        result_of("9990-01", Want::AmountForWorkers(rupiah(1_000_000), 1)),
        Ok(())
    );
}

/// A sum too large to count is another error than months past the end of the calendar.
#[test]
fn a_sum_past_what_is_counted_is_not_too_far() {
    let mut policy = fixture().clone();
    for figure in policy.figures.to_mut() {
        if figure.id == FigureId::JkmContribution {
            figure.value = Number::new(u64::MAX / 2, 0);
        }
    }
    let result = |months| {
        let ask = Ask {
            start: month("2026-11"),
            terms: GIFT,
            want: Want::WorkersForMonths(1, months),
        };
        quote(&ask, &policy).map(|quote| quote.months)
    };
    assert_eq!(result(1), Ok(1));
    assert_eq!(result(5), Err(AskError::Overflow));
}

/// The time that an amount lasts is known if it ends before the published figures or the calendar do.
#[test]
fn a_month_that_the_money_does_not_reach_needs_no_price() {
    let mut policy = fixture().clone();
    for figure in policy.figures.to_mut() {
        if figure.id == FigureId::JkmContribution {
            figure.until = Some(month("2027-12").last_day());
        }
    }
    for (start, policy) in [("2027-11", &policy), ("9999-11", fixture())] {
        // Enough for one month, but not for two; only two months have a price.
        let want = Want::AmountForWorkers(rupiah(16_800), 1);
        let ask = Ask {
            start: month(start),
            terms: GIFT,
            want,
        };
        let months = quote(&ask, policy).map(|quote| quote.months);
        assert_eq!(months, Ok(1), "from {start}");
    }
}

/// If several things are wrong, one error is returned and nothing panics.
#[test]
fn everything_wrong_at_once_is_still_one_error() {
    for start in ["0001-01", "2026-11", "9999-12"] {
        for way in [
            Want::AmountForMonths(Rupiah::new(u64::MAX), u16::MAX),
            Want::WorkersForMonths(u64::MAX, u16::MAX),
            Want::AmountForWorkers(Rupiah::new(u64::MAX), u64::MAX),
            Want::MonthlyForMonths(Rupiah::new(u64::MAX), u16::MAX),
            Want::AmountForMonths(Rupiah::ZERO, 0),
            Want::WorkersForMonths(0, 0),
            Want::AmountForWorkers(Rupiah::ZERO, 0),
            Want::MonthlyForMonths(Rupiah::ZERO, 0),
        ] {
            assert!(result_of(start, way).is_err(), "{start} {way:?}");
        }
    }
}
