//! Each error of a plan, on both sides of its boundary, and months without published figures.

use lindungi_rules::cover::{AskError, Plan, PlanError, WORKERS_MOST, outlook};
use lindungi_rules::percent::PERCENT_MOST;
use lindungi_rules::policy::{Date, Policy, Rupiah, fixture};

use crate::{hundredths, month, usual};

fn refused(plan: Plan) -> Option<PlanError> {
    outlook(&plan, fixture()).err()
}

#[test]
fn growth_is_within_its_limits() {
    let most = u64::from(PERCENT_MOST) * 100;
    let grown = |target, growth| Plan {
        target,
        growth: hundredths(growth),
        ..usual()
    };
    for (target, growth, error) in [
        (1, 0, None),
        (1, most, None),
        (1, most + 1, Some(PlanError::Growth)),
        (1, u64::MAX, Some(PlanError::Growth)),
        (WORKERS_MOST, 0, None),
        (WORKERS_MOST, 1, Some(PlanError::Growth)),
        (WORKERS_MOST - 1, 0, None),
        // A part of a person counts as one more person.
        (WORKERS_MOST - 100_000, 1, None),
        (WORKERS_MOST - 99_990, 1, Some(PlanError::Growth)),
        (WORKERS_MOST / 2, 10_000, None),
        (WORKERS_MOST / 2 + 1, 10_000, Some(PlanError::Growth)),
    ] {
        assert_eq!(refused(grown(target, growth)), error, "{target} {growth}");
    }
}

#[test]
fn faults_of_its_questions_are_reported() {
    let ask = |error| Some(PlanError::Ask(error));
    for (plan, error) in [
        (usual(), None),
        (
            Plan {
                target: 0,
                ..usual()
            },
            ask(AskError::Workers),
        ),
        (
            Plan {
                target: WORKERS_MOST + 1,
                ..usual()
            },
            ask(AskError::Workers),
        ),
        (
            Plan {
                months: 0,
                ..usual()
            },
            ask(AskError::Months),
        ),
        (
            Plan {
                months: 1,
                ..usual()
            },
            None,
        ),
        (
            Plan {
                months: 120,
                ..usual()
            },
            None,
        ),
        (
            Plan {
                months: 121,
                ..usual()
            },
            ask(AskError::Months),
        ),
        (
            Plan {
                budget: Rupiah::LIMIT,
                ..usual()
            },
            None,
        ),
        (
            Plan {
                budget: Rupiah::new(Rupiah::LIMIT.to_u64() + 1),
                ..usual()
            },
            ask(AskError::Amount),
        ),
        (
            Plan {
                start: month("2015-12"),
                ..usual()
            },
            ask(AskError::NotPublished(month("2015-12"))),
        ),
        // The months of the plan must be in the calendar; the next period need not be.
        (
            Plan {
                start: month("9999-01"),
                ..usual()
            },
            None,
        ),
        (
            Plan {
                start: month("9999-02"),
                ..usual()
            },
            ask(AskError::TooFar),
        ),
    ] {
        assert_eq!(refused(plan), error, "{plan:?}");
    }
}

/// Returns the policy with contributions published only until this day.
fn ending(year: i16, month: i8, day: i8) -> Policy {
    let mut policy = fixture().clone();
    let end = Date::constant(year, month, day);
    for figure in policy.figures.to_mut() {
        figure.until = figure.until.or(Some(end));
    }
    for table in policy.band_tables.to_mut() {
        table.until = table.until.or(Some(end));
    }
    policy
}

#[test]
fn without_figures_for_the_next_period_the_plan_has_a_result() {
    let plan = Plan {
        start: month("2026-01"),
        ..usual()
    };
    for (policy, known) in [
        (ending(2027, 12, 31), true),
        // First only the last month of the next period is missing, then all of its months.
        (ending(2027, 11, 30), false),
        (ending(2026, 12, 31), false),
    ] {
        let outlook = outlook(&plan, &policy).expect("the plan itself is known");
        assert_eq!(outlook.next.is_some(), known);
        assert_eq!(outlook.target.total, Rupiah::new(201_600_000));
    }
    let short = ending(2026, 11, 30);
    let error = AskError::NotPublished(month("2026-12"));
    assert_eq!(outlook(&plan, &short), Err(PlanError::Ask(error)));

    for (start, known) in [("9998-01", true), ("9998-02", false), ("9999-01", false)] {
        let plan = Plan {
            start: month(start),
            ..usual()
        };
        let outlook = outlook(&plan, fixture()).expect("within the calendar");
        assert_eq!(outlook.next.is_some(), known, "{start}");
    }
}
