//! Examples worked out by hand: the gift, the question that it becomes, and the workers whom it covers. A
//! private gift for the basic package costs 16,800 a month for one worker.

use lindungi_rules::cover::{Ask, Gift, ReliefChoice, Steps, Terms, Want, quote};
use lindungi_rules::policy::{Payer, Sector};

use crate::every::hundredths;
use crate::{given, month, policy, rupiah};

struct Example {
    gift: Gift,
    want: Want,
    steps: Steps,
    workers: u64,
    remainder: u64,
}

/// Ways whose inputs are the question.
fn questions() -> Vec<Example> {
    let plain = Steps::Plain;
    vec![
        // 12 × 16,800 = 201,600; four times that is 806,400.
        Example {
            gift: Gift::Amount {
                amount: rupiah(1_000_000),
                months: 12,
            },
            want: Want::AmountForMonths(rupiah(1_000_000), 12),
            steps: plain,
            workers: 4,
            remainder: 193_600,
        },
        Example {
            gift: Gift::Workers {
                workers: 25,
                months: 6,
            },
            want: Want::WorkersForMonths(25, 6),
            steps: plain,
            workers: 25,
            remainder: 0,
        },
        // Ten workers cost 168,000 a month: five months.
        Example {
            gift: Gift::Duration {
                amount: rupiah(1_000_000),
                workers: 10,
            },
            want: Want::AmountForWorkers(rupiah(1_000_000), 10),
            steps: plain,
            workers: 10,
            remainder: 160_000,
        },
        Example {
            gift: Gift::Monthly {
                sum: rupiah(100_000),
                months: 12,
            },
            want: Want::MonthlyForMonths(rupiah(100_000), 12),
            steps: plain,
            workers: 5,
            remainder: 192_000,
        },
    ]
}

/// Ways that need a sum first.
fn sums() -> Vec<Example> {
    vec![
        // 40 × 25,000, and half as much from the company: 89 workers cost 1,495,200.
        Example {
            gift: Gift::Payroll {
                employees: 40,
                each: rupiah(25_000),
                percent: hundredths(5_000),
                cap: None,
                months: 12,
            },
            want: Want::MonthlyForMonths(rupiah(1_500_000), 12),
            steps: Steps::Payroll {
                given: rupiah(1_000_000),
                matched: rupiah(500_000),
                uncapped: None,
                sum: rupiah(1_500_000),
            },
            workers: 89,
            remainder: 57_600,
        },
        // The same gifts with at most 300,000 from the company: 77 workers cost 1,293,600.
        Example {
            gift: Gift::Payroll {
                employees: 40,
                each: rupiah(25_000),
                percent: hundredths(5_000),
                cap: Some(rupiah(300_000)),
                months: 12,
            },
            want: Want::MonthlyForMonths(rupiah(1_300_000), 12),
            steps: Steps::Payroll {
                given: rupiah(1_000_000),
                matched: rupiah(300_000),
                uncapped: Some(rupiah(500_000)),
                sum: rupiah(1_300_000),
            },
            workers: 77,
            remainder: 76_800,
        },
        // 2.5 percent of a milliard is 25,000,000: 124 workers cost 24,998,400.
        Example {
            gift: Gift::Share {
                of: rupiah(1_000_000_000),
                percent: hundredths(250),
                months: 12,
            },
            want: Want::AmountForMonths(rupiah(25_000_000), 12),
            steps: Steps::Share {
                amount: rupiah(25_000_000),
            },
            workers: 124,
            remainder: 1_600,
        },
        // 20 workers of an RT cost 4,032,000 for a year.
        Example {
            gift: Gift::RtFund {
                households: 75,
                workers: 20,
                months: 12,
            },
            want: Want::WorkersForMonths(20, 12),
            steps: Steps::RtFund {
                fund: rupiah(70_000_000),
            },
            workers: 20,
            remainder: 0,
        },
    ]
}

#[test]
fn each_comes_to_what_one_counts_by_hand() {
    for example in questions().into_iter().chain(sums()) {
        let giving = given(example.gift).expect("it comes to a question");
        assert_eq!(giving.want, example.want, "{:?}", example.gift);
        assert_eq!(giving.steps, example.steps, "{:?}", example.gift);
        let ask = Ask {
            start: month("2026-11"),
            terms: Terms {
                payer: Some(Payer::Donor),
                sector: Sector::Other,
                jht: false,
                relief: ReliefChoice::Usual,
                income: None,
            },
            want: giving.want,
        };
        let quote = quote(&ask, &policy()).expect("a question that has an answer");
        assert_eq!(
            (quote.workers, quote.remainder),
            (example.workers, rupiah(example.remainder)),
            "{:?}",
            example.gift
        );
    }
}

/// Shares of a few rupiah: rounded to the nearest rupiah, halves up.
#[test]
fn a_share_is_rounded_half_up() {
    for (of, percent, amount) in [
        (0, 10_000, 0),
        (1, 4_999, 0),
        (1, 5_000, 1),
        (1, 10_000, 1),
        (3, 5_000, 2),
        (49, 100, 0),
        (50, 100, 1),
        (149, 100, 1),
        (150, 100, 2),
        (10_000, 0, 0),
        (4_999, 1, 0),
        (5_000, 1, 1),
        (1_000_000_000_000_000, 10_000, 1_000_000_000_000_000),
        (1_000_000_000_000_000, 9_999, 999_900_000_000_000),
        (999_999_999_999_999, 5_000, 500_000_000_000_000),
    ] {
        let gift = Gift::Share {
            of: rupiah(of),
            percent: hundredths(percent),
            months: 1,
        };
        let amount = rupiah(amount);
        let giving = given(gift).expect("no more than the whole");
        assert_eq!(giving.steps, Steps::Share { amount }, "{gift:?}");
        assert_eq!(giving.want, Want::AmountForMonths(amount, 1));
        assert_eq!(giving.figures, [], "nothing of the policy is used");
    }
}
