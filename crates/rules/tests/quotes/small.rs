//! Every small question, one after the other: up to 24 months and 50 workers, in all four ways,
//! for first months on both sides of the relief windows' ends.

use lindungi_rules::cover::{Ask, ReliefChoice, Terms, Want, quote};
use lindungi_rules::policy::{Payer, Sector, fixture};

use crate::model::{self, Answer, rupiah};
use crate::{GIFT, common, month};

/// Asks and compares; the number of questions is one more then.
fn compare(ask: Ask, asked: &mut u32) {
    let quote = quote(&ask, fixture()).unwrap_or_else(|error| panic!("{ask:?}: {error:?}"));
    assert_eq!(Answer::from(&quote), model::answer(&ask), "{ask:?}");
    *asked += 1;
}

/// What the workers cost for the months, and a rupiah less.
fn around(cost: i128) -> impl Iterator<Item = i128> {
    [cost - 1, cost].into_iter().filter(|money| *money >= 0)
}

#[test]
fn every_small_question_has_the_answer_of_the_model() {
    let own = Terms {
        payer: Some(Payer::Own),
        ..GIFT
    };
    let scenarios = [
        ("2026-11", GIFT),
        ("2026-02", own),
        (
            "2026-11",
            Terms {
                sector: Sector::Transport,
                jht: true,
                relief: ReliefChoice::On,
                ..GIFT
            },
        ),
        (
            "2025-07",
            Terms {
                income: Some(rupiah(3_199_999)),
                ..own
            },
        ),
    ];
    let mut asked = 0;
    for (start, terms) in scenarios {
        let start = month(start);
        let mut cost = 0;
        for months in 1..=24_u16 {
            let last = model::counted(start) + i32::from(months) - 1;
            let price = |month| {
                model::due(&terms, month)
                    .expect("a published month")
                    .total()
            };
            cost += price(last);
            for workers in 0..=50_u64 {
                let all = i128::from(workers) * cost;
                let first = price(model::counted(start));
                for amount in around(all).chain([all + first, all + cost - 1]) {
                    let want = Want::AmountForMonths(rupiah(amount), months);
                    compare(Ask { start, terms, want }, &mut asked);
                }
                // What must come in each month, if all that has come in is to be enough.
                let monthly = (all + i128::from(months) - 1) / i128::from(months);
                for sum in around(monthly) {
                    let want = Want::MonthlyForMonths(rupiah(sum), months);
                    compare(Ask { start, terms, want }, &mut asked);
                }
                if workers > 0 {
                    let want = Want::WorkersForMonths(workers, months);
                    compare(Ask { start, terms, want }, &mut asked);
                }
                // These price ten years each: not for every number of workers.
                if workers > 0 && workers % 10 <= 1 {
                    for amount in around(all) {
                        let want = Want::AmountForWorkers(rupiah(amount), workers);
                        compare(Ask { start, terms, want }, &mut asked);
                    }
                }
            }
        }
    }
    common::tell(&format!("{asked} small questions answered"));
}
