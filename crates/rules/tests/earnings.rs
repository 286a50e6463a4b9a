//! Income as people earn it: the income a month, and the most payments in a month.

use lindungi_rules::earning::{Earning, Per};
use lindungi_rules::policy::{Date, Month, Rupiah, fixture};

fn a_month(amount: u64, per: Per, times: u8) -> Option<u64> {
    let amount = Rupiah::new(amount);
    let earning = Earning { amount, per, times };
    earning.a_month().map(Rupiah::to_u64)
}

#[test]
fn an_income_is_its_amount_times_its_payments() {
    const LIMIT: u64 = Rupiah::LIMIT.to_u64();
    let table = [
        (75_000, Per::Day, 26, Some(1_950_000)),
        (75_000, Per::Day, 31, Some(2_325_000)),
        (75_000, Per::Day, 0, Some(0)),
        (0, Per::Day, 31, Some(0)),
        (500_000, Per::Week, 4, Some(2_000_000)),
        (500_000, Per::Week, 5, Some(2_500_000)),
        (2_000_000, Per::Month, 1, Some(2_000_000)),
        // More payments than a month has days or weeks.
        (75_000, Per::Day, 32, None),
        (75_000, Per::Week, 6, None),
        (75_000, Per::Month, 2, None),
        (75_000, Per::Day, 255, None),
        // The largest income that is accepted, and a larger one.
        (LIMIT, Per::Month, 1, Some(LIMIT)),
        (LIMIT + 1, Per::Month, 1, None),
        (LIMIT / 4, Per::Week, 4, Some(LIMIT)),
        (LIMIT / 4 + 1, Per::Week, 4, None),
        (u64::MAX, Per::Day, 31, None),
    ];
    for (amount, per, times, expected) in table {
        assert_eq!(
            a_month(amount, per, times),
            expected,
            "{amount} {per:?} {times}"
        );
    }
}

#[test]
fn each_has_one_name() {
    for per in Per::ALL {
        assert_eq!(Per::from_name(per.name()), Some(per));
    }
    for unknown in ["", "Day", "days", "hour"] {
        assert_eq!(Per::from_name(unknown), None, "{unknown}");
    }
}

/// By the calendar: no month has more days, nor one day of the week more often.
#[test]
fn no_month_has_more_payments() {
    let mut days_most = 0;
    for year in 2024..=2052 {
        for number in 1..=12 {
            let month = Month::new(year, number).expect("a month");
            days_most = days_most.max(month.last_day().day());
        }
    }
    assert_eq!(i8::try_from(Per::Day.most()), Ok(days_most));
    // Somebody paid on the first of a month is paid again every seven days.
    let paid = (1..=31).step_by(7);
    let paid = paid.filter(|day| Date::new(2026, 10, *day).is_some());
    assert_eq!(paid.count(), usize::from(Per::Week.most()));
    assert_eq!(Per::Month.most(), 1);
}

#[test]
fn thousands_that_were_left_out_are_recognised() {
    let day = Date::constant(2026, 11, 30);
    for (amount, per, times, meant) in [
        (1_500, Per::Month, 1, Some(1_500_000)),
        (800, Per::Month, 1, Some(800_000)),
        (2, Per::Month, 1, Some(2_000_000)),
        (50, Per::Month, 1, Some(50_000)),
        (49_999, Per::Month, 1, Some(49_999_000)),
        (50_000, Per::Month, 1, None),
        (1_500_000, Per::Month, 1, None),
        (0, Per::Month, 1, None),
        (75, Per::Day, 20, Some(1_500_000)),
        (75_000, Per::Day, 20, None),
        (75_000, Per::Day, 0, None),
        (350, Per::Week, 4, Some(1_400_000)),
        (350, Per::Week, 6, None),
    ] {
        let amount = Rupiah::new(amount);
        let earning = Earning { amount, per, times };
        let found = earning
            .meant(fixture(), day)
            .and_then(|meant| meant.a_month());
        assert_eq!(found.map(Rupiah::to_u64), meant, "{earning:?}");
    }
    // Without the figure nothing is asked back.
    let earning = Earning {
        amount: Rupiah::new(1_500),
        per: Per::Month,
        times: 1,
    };
    assert_eq!(earning.meant(fixture(), Date::constant(2010, 1, 1)), None);
}
