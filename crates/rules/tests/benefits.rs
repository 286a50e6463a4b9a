//! The benefits of cover in each event, on the lowest contribution base, and `None` on days for which a
//! figure is not published.

use lindungi_rules::cover::{AccidentDeath, Benefits, OtherDeath, Scholarship, Wage, benefits};
use lindungi_rules::policy::{Date, Number, Rupiah, fixture};

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
