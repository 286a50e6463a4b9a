//! Equal months, joined into lines.

use lindungi_exports::schedule::{EqualMonths, runs_of_equal_months};
use lindungi_rules::cover::{MonthCost, Quote, Terms};
use lindungi_rules::policy::{Payer, Rupiah, Sector};
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::asks::{GIFT, answered, any_ask, every_kind, million};
use crate::month;

#[test]
fn equal_months_are_one_line() {
    let all = runs_of_equal_months(&answered(&million()));
    let whole = EqualMonths {
        from: month("2026-11"),
        until: month("2027-10"),
        months: 12,
        per_worker: Rupiah::new(16_800),
        all_workers: Rupiah::new(67_200),
        sum: Rupiah::new(806_400),
        relief: false,
    };
    assert_eq!(all, [whole]);
}

#[test]
fn a_line_ends_where_the_relief_does() {
    let own = Terms {
        payer: Some(Payer::Own),
        sector: Sector::Transport,
        ..GIFT
    };
    let mut ask = million();
    ask.terms = own;
    let all = runs_of_equal_months(&answered(&ask));
    let runs: Vec<(String, u16, u64, bool)> = all
        .iter()
        .map(|run| {
            let until = run.until.to_string();
            (until, run.months, run.per_worker.to_u64(), run.relief)
        })
        .collect();
    assert_eq!(
        runs,
        [
            ("2027-03".to_owned(), 5, 8_400, true),
            ("2027-10".to_owned(), 7, 16_800, false)
        ]
    );
}

/// Checks that the lines, written month by month, are the schedule, that no two neighbours could be joined,
/// and that the sums add up to the total.
fn check_runs(quote: &Quote) {
    let all = runs_of_equal_months(quote);
    let mut months: Vec<MonthCost> = Vec::new();
    for run in &all {
        for index in 0..run.months {
            months.push(MonthCost {
                month: run.from.plus(index).expect("a month of the calendar"),
                per_worker: run.per_worker,
                total: run.all_workers,
                relief: run.relief,
            });
        }
        assert_eq!(months.last().map(|last| last.month), Some(run.until));
        let sum = run.all_workers.to_u64() * u64::from(run.months);
        assert_eq!(run.sum.to_u64(), sum);
    }
    assert_eq!(months, quote.schedule);
    for pair in all.windows(2) {
        let key = |run: &EqualMonths| (run.per_worker, run.relief);
        assert_ne!(key(&pair[0]), key(&pair[1]));
    }
    let sum: u64 = all.iter().map(|run| run.sum.to_u64()).sum();
    assert_eq!(sum, quote.total.to_u64());
}

#[test]
fn the_lines_are_the_schedule_of_every_kind_of_question() {
    for (_, quote) in every_kind() {
        check_runs(quote);
    }
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_lines_are_the_schedule_of_any_question(ask in any_ask()) {
        check_runs(&answered(&ask));
    }

    /// Random costs and reliefs, month by month.
    #[test]
    fn the_lines_are_any_schedule(costs in prop::collection::vec((0_u64..3, any::<bool>()), 0..120)) {
        let mut quote = answered(&million());
        let workers = quote.workers;
        let schedule = (0..).zip(costs).map(|(index, (cost, relief))| MonthCost {
            month: month("2026-11").plus(index).expect("a month of the calendar"),
            per_worker: Rupiah::new(cost),
            total: Rupiah::new(cost * workers),
            relief,
        });
        quote.schedule = schedule.collect();
        quote.total = Rupiah::new(quote.schedule.iter().map(|cost| cost.total.to_u64()).sum());
        check_runs(&quote);
    }
}
