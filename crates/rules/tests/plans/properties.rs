//! Random plans against the model, and properties of every plan, whoever pays.

use lindungi_rules::cover::{Ask, Plan, Terms, Want, outlook, quote};
use lindungi_rules::policy::{Month, Number, Payer, Rupiah, Sector, fixture};
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::model::{self, Expected};
use crate::{CITY, common, hundredths, usual};

const LIMIT: u64 = Rupiah::LIMIT.to_u64();

fn of_every_size(least: u64, most: u64) -> impl Strategy<Value = u64> {
    prop_oneof![
        1 => least..=most,
        3 => (0_u32..=15).prop_flat_map(move |zeros| least..=10_u64.pow(zeros).clamp(least, most)),
        1 => prop::sample::select(vec![least, most - 1, most]),
    ]
}

/// Months for which contributions are published, to the end of the calendar.
fn starts() -> impl Strategy<Value = Month> {
    let year = prop_oneof![3 => 2025_i16..=2030, 1 => 2016_i16..=9979, 1 => 9969_i16..=9989];
    (year, 1_i8..=12).prop_map(|(year, number)| Month::new(year, number).expect("a month"))
}

/// A plan whose grown number of workers is within the limit, and its growth in hundredths of a percent.
fn plans() -> impl Strategy<Value = (Plan, u64)> {
    (
        starts(),
        1_u16..=120,
        any::<bool>(),
        of_every_size(1, 90_000_000),
        of_every_size(0, LIMIT),
        of_every_size(0, 100_000),
    )
        .prop_map(|(start, months, jht, target, budget, growth)| {
            let plan = Plan {
                start,
                months,
                terms: Terms { jht, ..CITY },
                target,
                budget: Rupiah::new(budget),
                growth: hundredths(growth),
            };
            (plan, growth)
        })
}

proptest! {
    #![proptest_config(Config { cases: 300, failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_plan_is_that_of_the_model((plan, growth) in plans()) {
        let outlook = outlook(&plan, fixture()).expect("within the limits");
        prop_assert_eq!(Expected::from(&outlook), model::expected(&plan, growth));
    }

    /// For every payer: the parts of a plan are the answers to single questions, and the workers covered
    /// and left add up to the target.
    #[test]
    fn its_parts_are_answers_to_questions(
        (plan, _) in plans(),
        payer in prop::option::of(prop::sample::select(Payer::ALL)),
        sector in prop::sample::select(Sector::ALL),
    ) {
        let terms = Terms { payer, sector, ..plan.terms };
        let plan = Plan { terms, ..plan };
        let ask = |start, want| quote(&Ask { start, terms, want }, fixture());
        let outlook = outlook(&plan, fixture()).expect("within the limits");
        let (target, months) = (plan.target, plan.months);
        let whole = ask(plan.start, Want::WorkersForMonths(target, months));
        prop_assert_eq!(whole.as_ref(), Ok(&outlook.target));
        let covered = ask(plan.start, Want::AmountForMonths(plan.budget, months));
        prop_assert_eq!(covered.as_ref(), Ok(&outlook.covered));
        prop_assert_eq!(outlook.covered.workers.min(target) + outlook.left_workers, target);
        if outlook.left_workers > 0 {
            let left = ask(plan.start, Want::WorkersForMonths(outlook.left_workers, months));
            prop_assert_eq!(left.map(|left| left.total), Ok(outlook.left));
        }
        prop_assert!(outlook.left.is_zero() || outlook.spare.is_zero());
        if let Some(next) = outlook.next {
            let start = plan.start.plus(months).expect("the time after");
            let again = ask(start, Want::WorkersForMonths(next.workers, months));
            prop_assert!(next.workers >= target);
            prop_assert_eq!(Ok(next), again);
        }
    }

    #[test]
    fn no_plan_panics(
        year in 1_i16..=9999, number in 1_i8..=12, months in any::<u16>(),
        target in of_every_size(0, u64::MAX), budget in of_every_size(0, u64::MAX),
        growth in of_every_size(0, u64::MAX), scale in 0_u32..=28,
    ) {
        let plan = Plan {
            start: Month::new(year, number).expect("a month"),
            months,
            terms: CITY,
            target,
            budget: Rupiah::new(budget),
            growth: Number::new(growth, scale),
        };
        if let Ok(outlook) = outlook(&plan, fixture()) {
            prop_assert!(outlook.left <= outlook.target.total);
        }
    }
}

#[test]
fn every_small_plan_is_that_of_the_model() {
    let mut counted = 0;
    for months in [1, 2, 12] {
        let each = u64::from(months) * 16_800;
        for target in 1..=12 {
            for reach in 0..=15 {
                for budget in [reach * each, reach * each + 1, (reach + 1) * each - 1] {
                    for growth in [0, 1, 833, 834, 5_000, 10_000, 100_000] {
                        let plan = Plan {
                            months,
                            target,
                            budget: Rupiah::new(budget),
                            growth: hundredths(growth),
                            ..usual()
                        };
                        let outlook = outlook(&plan, fixture()).expect("within the limits");
                        assert_eq!(
                            Expected::from(&outlook),
                            model::expected(&plan, growth),
                            "{plan:?}"
                        );
                        counted += 1;
                    }
                }
            }
        }
    }
    common::report(&format!("{counted} small plans counted"));
}
