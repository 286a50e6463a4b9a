//! The benefits of cover in each event, on the lowest contribution base, and `None` on days for which a
//! figure is not published.

use lindungi_rules::cover::{AccidentDeath, Benefits, OtherDeath, Scholarship, Wage, benefits};
use lindungi_rules::policy::{Date, FigureId, Number, Rupiah, fixture};

fn on(year: i16, month: i8, day: i8) -> Benefits {
    benefits(fixture(), Date::constant(year, month, day))
}

#[test]
fn every_event_pays_what_the_rules_say() {
    let expected = Benefits {
        wage: Some(Wage {
            full: Rupiah::new(1_000_000),
            full_months: 12,
            later: Rupiah::new(500_000),
        }),
        // 60 % of 80 times the base, and two fixed sums.
        accident_death: Some(AccidentDeath {
            total: Rupiah::new(48_000_000 + 12_000_000 + 10_000_000),
            base: Rupiah::new(1_000_000),
        }),
        other_death: Some(OtherDeath {
            waiting_months: 3,
            early: Rupiah::new(10_000_000),
            full: Rupiah::new(42_000_000),
        }),
        scholarship: Some(Scholarship {
            most: Rupiah::new(174_000_000),
            children: 2,
            years: 3,
            until_age: 23,
        }),
        report_days: Some(Number::new(2, 0)),
        lapse_months: Some(3),
        figures: Vec::new(),
    };
    for benefits in [on(2025, 2, 24), on(2025, 7, 23), on(2026, 11, 22)] {
        for figure in &benefits.figures {
            assert!(fixture().source(&figure.source).is_some(), "{figure:?}");
        }
        // The base, and every figure used above.
        assert_eq!(benefits.figures.len(), 17, "{:?}", benefits.figures);
        let paid = Benefits {
            figures: Vec::new(),
            ..benefits
        };
        assert_eq!(paid, expected);
    }
}

/// Without the waiting months there is no answer for other deaths: the full sum alone would mislead.
#[test]
fn there_are_no_benefits_before_the_figures_are_known() {
    for benefits in [on(1, 1, 1), on(2015, 12, 31), on(2019, 12, 31)] {
        assert_eq!((benefits.wage, benefits.accident_death), (None, None));
        assert_eq!((benefits.other_death, benefits.scholarship), (None, None));
        assert_eq!((benefits.report_days, benefits.lapse_months), (None, None));
    }
    assert_eq!(on(2015, 12, 31).figures, []);
    assert_eq!(on(2025, 2, 23).other_death, None);
    assert!(on(2020, 1, 1).accident_death.is_some());
}

/// No payment without cover, a small one within the waiting months, the full one after them; scholarships
/// from the months of their years on.
#[test]
fn the_months_paid_decide_the_payment_for_other_deaths() {
    let benefits = on(2026, 11, 22);
    let (death, scholarship) = (
        benefits.other_death.expect("published"),
        benefits.scholarship.expect("published"),
    );
    for months in 0..=40 {
        let expected = match months {
            0 => 0,
            1..=3 => 10_000_000,
            _ => 42_000_000,
        };
        assert_eq!(
            death.after(months),
            Rupiah::new(expected),
            "after {months} months"
        );
        assert_eq!(
            scholarship.after_other_death(months),
            months >= 36,
            "after {months} months"
        );
    }
    assert_eq!(death.after(u64::MAX), death.full);
    assert!(scholarship.after_other_death(u64::MAX));
    assert_eq!(benefits.examples(), [2, 4, 36]);
}

/// Returns the benefits with these figures in place of those of the policy.
fn with(figures: &[(FigureId, u64)]) -> Benefits {
    let mut policy = fixture().clone();
    for figure in policy.figures.to_mut() {
        for (id, value) in figures {
            if figure.id == *id {
                figure.value = Number::new(*value, 0);
            }
        }
    }
    benefits(&policy, Date::constant(2026, 11, 22))
}

#[test]
fn the_months_are_those_of_the_policy() {
    use FigureId::{JkmWaitingMonths as Queue, ScholarshipYears as Years};
    // Waiting months, years for scholarships, and the months that illustrate the rule.
    let table: [(u64, u64, &[u64]); 8] = [
        (3, 3, &[2, 4, 36]),
        (6, 1, &[5, 7, 12]),
        (12, 1, &[11, 12, 13]),
        (24, 1, &[12, 23, 25]),
        (11, 1, &[10, 12]),
        (1, 3, &[2, 36]),
        (0, 3, &[1, 36]),
        (0, 0, &[1]),
    ];
    for (waiting, years, expected) in table {
        let benefits = with(&[(Queue, waiting), (Years, years)]);
        assert_eq!(benefits.examples(), expected, "{waiting} {years}");
        let (death, scholarship) = (
            benefits.other_death.expect("published"),
            benefits.scholarship.expect("published"),
        );
        for months in 1..=40 {
            let full = death.after(months) == death.full;
            assert_eq!(full, months > waiting, "{months} of {waiting}");
            assert_eq!(
                scholarship.after_other_death(months),
                months >= years * 12,
                "{months} of {years} years"
            );
        }
    }
    // A number of years that is too large to count in months is never reached.
    let never = with(&[(Years, u64::MAX)]);
    assert_eq!(never.examples(), [2, 4]);
    let scholarship = never.scholarship.expect("published");
    assert!(!scholarship.after_other_death(u64::MAX));
    // Figures that are not published give no example.
    assert_eq!(on(2025, 2, 23).examples(), [36]);
    assert_eq!(on(2019, 12, 31).examples(), []);
}
