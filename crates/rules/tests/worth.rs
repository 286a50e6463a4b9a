//! What cover pays in each event, on the lowest contribution base, and nothing on days for which
//! a figure is not known.

use lindungi_rules::cover::{AccidentDeath, Cover, OtherDeath, Scholarship, Wage, worth};
use lindungi_rules::policy::{Date, Rupiah, current};

fn on(year: i16, month: i8, day: i8) -> Cover {
    worth(current(), Date::constant(year, month, day))
}

#[test]
fn every_event_pays_what_the_rules_say() {
    let expected = Cover {
        wage: Some(Wage {
            full: Rupiah::new(1_000_000),
            full_months: 12,
            later: Rupiah::new(500_000),
        }),
        // 60 % of 80 times the base, and two sums beside it.
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
        lapse_months: Some(3),
        figures: Vec::new(),
    };
    for cover in [on(2025, 7, 23), on(2026, 11, 22)] {
        for used in &cover.figures {
            assert!(current().source(&used.source).is_some(), "{used:?}");
        }
        // The base, and every figure of the lines above.
        assert_eq!(cover.figures.len(), 16, "{:?}", cover.figures);
        let paid = Cover {
            figures: Vec::new(),
            ..cover
        };
        assert_eq!(paid, expected);
    }
}

/// Without the waiting months nothing is said of other death: the full sum alone would mislead.
#[test]
fn nothing_is_said_before_the_figures_are_known() {
    for cover in [on(1, 1, 1), on(2015, 12, 31), on(2019, 12, 31)] {
        assert_eq!((cover.wage, cover.accident_death), (None, None));
        assert_eq!((cover.other_death, cover.scholarship), (None, None));
        assert_eq!(cover.lapse_months, None);
    }
    assert_eq!(on(2015, 12, 31).figures, []);
    assert_eq!(on(2025, 7, 22).other_death, None);
    assert!(on(2020, 1, 1).accident_death.is_some());
}
