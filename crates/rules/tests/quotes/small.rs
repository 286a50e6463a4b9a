//! Every small question, one by one: up to 24 months and 50 workers, of all four kinds, for first months on
//! both sides of the ends of the relief windows.

use lindungi_rules::cover::{Ask, ReliefChoice, Terms, Want, quote};
use lindungi_rules::policy::{Payer, Sector, fixture};

use crate::model::{self, Answer, rupiah};
use crate::{GIFT, common, month};

/// Compares an answer with the model, and counts the question.
fn compare(ask: Ask, count: &mut u32) {
    let quote = quote(&ask, fixture()).unwrap_or_else(|error| panic!("{ask:?}: {error:?}"));
    assert_eq!(Answer::from(&quote), model::answer(&ask), "{ask:?}");
    *count += 1;
}

/// Returns a cost, and one rupiah less.
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
    let mut count = 0;
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
                    compare(Ask { start, terms, want }, &mut count);
                }
                // The sum a month that is just enough for all months together.
                let monthly = (all + i128::from(months) - 1) / i128::from(months);
                for sum in around(monthly) {
                    let want = Want::MonthlyForMonths(rupiah(sum), months);
                    compare(Ask { start, terms, want }, &mut count);
                }
                if workers > 0 {
                    let want = Want::WorkersForMonths(workers, months);
                    compare(Ask { start, terms, want }, &mut count);
                }
                // These questions price ten years each, so only some numbers of workers are tried.
                if workers > 0 && workers % 10 <= 1 {
                    for amount in around(all) {
                        let want = Want::AmountForWorkers(rupiah(amount), workers);
                        compare(Ask { start, terms, want }, &mut count);
                    }
                }
            }
        }
    }
    common::report(&format!("{count} small questions answered"));
}
