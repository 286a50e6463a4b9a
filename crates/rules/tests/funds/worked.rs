//! Plans worked out by hand: 16,800 a month for one worker, 201,600 a year.

use lindungi_rules::cover::{Fund, Terms, share_out};
use lindungi_rules::policy::{Payer, Rupiah, Sector, fixture};

use crate::{GIFT, fund, month, waiting};

/// People covered, partly covered and not reached, for each priority; then the cost per worker, money paid,
/// left and missing; then the months for which the fund would cover all.
type Expected = ([[u64; 3]; 4], [u64; 4], u16);

fn planned(fund: &Fund, counts: [u64; 4]) -> Expected {
    let plan = share_out(fund, &waiting(counts), fixture()).expect("a plan");
    let reach = plan
        .priorities
        .map(|(_, reach)| [reach.covered, reach.partly, reach.not_reached()]);
    let money = [plan.per_worker, plan.all.paid, plan.left, plan.missing];
    (reach, money.map(Rupiah::to_u64), plan.months_for_all)
}

/// One million covers four people for a year and a fifth for eleven months, as a quote says.
#[test]
fn each_comes_to_what_one_counts_by_hand() {
    let none = [0; 3];
    for (amount, counts, reach, money, months_for_all) in [
        (
            1_000_000,
            [2, 1, 2, 1],
            [[2, 0, 0], [1, 0, 0], [1, 1, 0], [0, 0, 1]],
            [201_600, 991_200, 8_800, 6 * 201_600 - 1_000_000],
            9,
        ),
        // The last person covered in full is the last of a priority: the next person is the first of the
        // next priority.
        (
            1_000_000,
            [4, 3, 0, 0],
            [[4, 0, 0], [0, 1, 2], none, none],
            [201_600, 991_200, 8_800, 7 * 201_600 - 1_000_000],
            8,
        ),
        // The next priority is empty, so the one after it follows.
        (
            1_000_000,
            [4, 0, 0, 3],
            [[4, 0, 0], none, none, [0, 1, 2]],
            [201_600, 991_200, 8_800, 7 * 201_600 - 1_000_000],
            8,
        ),
        // Enough for all, to the rupiah; one rupiah less.
        (
            403_200,
            [1, 0, 1, 0],
            [[1, 0, 0], none, [1, 0, 0], none],
            [201_600, 403_200, 0, 0],
            12,
        ),
        (
            403_199,
            [1, 0, 1, 0],
            [[1, 0, 0], none, [0, 1, 0], none],
            [201_600, 386_400, 16_799, 1],
            11,
        ),
        // More than enough, no money, less than a month, and nobody who waits.
        (
            1_000_000,
            [0, 1, 0, 0],
            [none, [1, 0, 0], none, none],
            [201_600, 201_600, 798_400, 0],
            12,
        ),
        (
            0,
            [0, 0, 0, 2],
            [none, none, none, [0, 0, 2]],
            [201_600, 0, 0, 403_200],
            0,
        ),
        (
            16_799,
            [0, 0, 0, 2],
            [none, none, none, [0, 0, 2]],
            [201_600, 0, 16_799, 403_200 - 16_799],
            0,
        ),
        (
            16_800,
            [0, 0, 0, 2],
            [none, none, none, [0, 1, 1]],
            [201_600, 16_800, 0, 403_200 - 16_800],
            0,
        ),
        (1_000_000, [0; 4], [none; 4], [201_600, 0, 1_000_000, 0], 12),
    ] {
        let expected = (reach, money, months_for_all);
        assert_eq!(
            planned(&fund(amount), counts),
            expected,
            "{amount} {counts:?}"
        );
    }
}

/// Each month costs its own price: with relief until December, without it from January.
#[test]
fn every_month_has_its_own_price() {
    let own = Fund {
        months: 3,
        terms: Terms {
            payer: Some(Payer::Own),
            ..GIFT
        },
        ..fund(2 * 33_600 + 16_800)
    };
    let plan = share_out(&own, &waiting([3, 0, 0, 0]), fixture()).expect("a plan");
    let schedule = plan.schedule.iter();
    let months: Vec<_> = schedule
        .map(|it| (it.per_worker.to_u64(), it.total.to_u64(), it.relief))
        .collect();
    let expected = [
        (8_400, 3 * 8_400, true),
        (8_400, 3 * 8_400, true),
        (16_800, 2 * 16_800, false),
    ];
    assert_eq!(months, expected);
    assert_eq!(plan.covered_until(), Some(month("2027-01")));
    // The city never gets relief, so that the same money covers less.
    let city = Fund {
        terms: Terms {
            payer: Some(Payer::City),
            sector: Sector::Transport,
            ..own.terms
        },
        ..own
    };
    let plan = share_out(&city, &waiting([3, 0, 0, 0]), fixture()).expect("a plan");
    assert_eq!(plan.all.covered, 1);
    assert_eq!((plan.all.partly, plan.left), (1, Rupiah::ZERO));
}

#[test]
fn cover_ends_with_the_last_month_of_who_is_covered_longest() {
    for (amount, until) in [
        (1_000_000, Some("2027-10")),
        (201_600, Some("2027-10")),
        (201_599, Some("2027-09")),
        (16_800, Some("2026-11")),
        (16_799, None),
    ] {
        let plan = share_out(&fund(amount), &waiting([1; 4]), fixture()).expect("a plan");
        assert_eq!(plan.covered_until(), until.map(month), "{amount}");
    }
    let nobody = share_out(&fund(1_000_000), &waiting([0; 4]), fixture()).expect("a plan");
    assert_eq!(nobody.covered_until(), None);
}
