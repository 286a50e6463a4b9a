//! Plans worked out by hand. The city pays 16,800 a month for one worker, 201,600 a year.

use lindungi_rules::cover::{Plan, ReliefChoice, Terms, outlook};
use lindungi_rules::policy::{Payer, Rupiah, fixture};

use crate::{CITY, hundredths, month, usual};

/// The result of a plan: cost of the target, workers covered, workers left, cost of the workers left, spare
/// budget, and workers and cost of the next period.
type Expected = (u64, u64, u64, u64, u64, Option<(u64, u64)>);

fn result_of(plan: &Plan) -> Expected {
    let outlook = outlook(plan, fixture()).unwrap_or_else(|error| panic!("{plan:?}: {error:?}"));
    assert_eq!(outlook.target.workers, plan.target);
    assert_eq!(outlook.covered.amount, plan.budget);
    (
        outlook.target.total.to_u64(),
        outlook.covered.workers,
        outlook.left_workers,
        outlook.left.to_u64(),
        outlook.spare.to_u64(),
        outlook.next.map(|next| (next.workers, next.total.to_u64())),
    )
}

/// Returns a plan for `target` workers from this budget, with growth in hundredths of a percent.
fn plan(target: u64, budget: u64, growth: u64) -> Plan {
    Plan {
        target,
        budget: Rupiah::new(budget),
        growth: hundredths(growth),
        ..usual()
    }
}

#[test]
fn each_comes_to_what_one_counts_by_hand() {
    for (target, budget, growth, expected) in [
        // The city's own plan: 3,000 workers paid for, 4,000 planned.
        (
            4_000,
            604_800_000,
            2_500,
            (
                806_400_000,
                3_000,
                1_000,
                201_600_000,
                0,
                Some((5_000, 1_008_000_000)),
            ),
        ),
        // Enough for all, to the rupiah; one rupiah less; one rupiah more.
        (
            1_000,
            201_600_000,
            0,
            (201_600_000, 1_000, 0, 0, 0, Some((1_000, 201_600_000))),
        ),
        (
            1_000,
            201_599_999,
            0,
            (201_600_000, 999, 1, 201_600, 0, Some((1_000, 201_600_000))),
        ),
        (
            1_000,
            201_600_001,
            0,
            (201_600_000, 1_000, 0, 0, 1, Some((1_000, 201_600_000))),
        ),
        // Enough for more than the target: the budget beyond the target is spare.
        (
            1,
            1_000_000,
            0,
            (201_600, 4, 0, 0, 798_400, Some((1, 201_600))),
        ),
        // No money: all workers are left to others.
        (
            10,
            0,
            10_000,
            (2_016_000, 0, 10, 2_016_000, 0, Some((20, 4_032_000))),
        ),
    ] {
        assert_eq!(
            result_of(&plan(target, budget, growth)),
            expected,
            "{target}"
        );
    }
}

/// Ten percent of three workers is one more worker, since nobody can be covered in part.
#[test]
fn growth_is_rounded_up_to_whole_people() {
    for (target, growth, grown) in [
        (3, 0, 3),
        (3, 1_000, 4),
        (10, 1_000, 11),
        (11, 1_000, 13),
        (1, 1, 2),
        (10_000, 1, 10_001),
        (10_001, 1, 10_003),
        (3, 3_333, 4),
        (3, 3_334, 5),
        (7, 100_000, 77),
    ] {
        let (.., next) = result_of(&plan(target, 0, growth));
        assert_eq!(next, Some((grown, grown * 201_600)), "{target} {growth}");
    }
}

/// The next period is priced by its own months: relief that has ended does not go on.
#[test]
fn the_next_period_has_its_own_tariff() {
    let own = Plan {
        start: month("2026-10"),
        months: 3,
        terms: Terms {
            payer: Some(Payer::Own),
            ..CITY
        },
        target: 2,
        budget: Rupiah::ZERO,
        growth: hundredths(0),
    };
    let (cost, .., next) = result_of(&own);
    assert_eq!((cost, next), (2 * 3 * 8_400, Some((2, 2 * 3 * 16_800))));
    // The city never gets relief, whatever is chosen; old-age savings cost 20,000 more.
    let city = Terms {
        relief: ReliefChoice::On,
        jht: true,
        ..CITY
    };
    let (cost, .., next) = result_of(&Plan { terms: city, ..own });
    assert_eq!((cost, next), (2 * 3 * 36_800, Some((2, 2 * 3 * 36_800))));
}
