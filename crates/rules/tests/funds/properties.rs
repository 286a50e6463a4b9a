//! Random plans against the model, and properties of every plan, whoever pays.

use lindungi_rules::cover::{
    Ask, Fund, FundPlan, ReliefChoice, Terms, WORKERS_MOST, Want, quote, share_out,
};
use lindungi_rules::policy::{Month, Payer, Priority, Rupiah, Sector, fixture};
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::model::{self, Expected};
use crate::{GIFT, common, fund, month, waiting};

fn terms() -> impl Strategy<Value = Terms> {
    let choices = vec![ReliefChoice::Usual, ReliefChoice::On, ReliefChoice::Off];
    (
        prop::option::of(prop::sample::select(Payer::ALL)),
        prop::sample::select(Sector::ALL),
        any::<bool>(),
        prop::sample::select(choices),
    )
        .prop_map(|(payer, sector, jht, relief)| Terms {
            payer,
            sector,
            jht,
            relief,
            income: None,
        })
}

/// Funds for a few people, around the months in which the price changes.
fn funds() -> impl Strategy<Value = Fund> {
    (
        terms(),
        2026_i16..=2028,
        1_i8..=12,
        1_u16..=24,
        0_u64..8_000_000,
    )
        .prop_map(|(terms, year, number, months, amount)| Fund {
            amount: Rupiah::new(amount),
            start: Month::new(year, number).expect("a month"),
            months,
            terms,
        })
}

fn counts() -> impl Strategy<Value = [u64; 4]> {
    prop::array::uniform4(prop_oneof![Just(0), 0_u64..12])
}

fn planned(fund: &Fund, counts: [u64; 4]) -> FundPlan {
    share_out(fund, &waiting(counts), fixture()).expect("within the limits")
}

proptest! {
    #![proptest_config(Config { cases: 400, failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_plan_is_that_of_the_model(fund in funds(), counts in counts()) {
        let plan = planned(&fund, counts);
        prop_assert_eq!(Expected::from(&plan), model::expected(&fund, counts.iter().sum()));
    }

    /// No money is lost or spent twice, and all ways to add it up agree.
    #[test]
    fn all_sums_are_the_same(fund in funds(), counts in counts()) {
        let plan = planned(&fund, counts);
        let paid = plan.all.paid.to_u64();
        prop_assert!(plan.all.paid <= fund.amount);
        prop_assert_eq!(paid + plan.left.to_u64(), fund.amount.to_u64());
        let months: u64 = plan.schedule.iter().map(|month| month.total.to_u64()).sum();
        prop_assert_eq!(months, paid);
        let mut sums = [0; 4];
        for (priority, reach) in plan.priorities {
            let actual = [reach.candidates, reach.covered, reach.partly, reach.paid.to_u64()];
            prop_assert_eq!(actual, model::counted(&plan, priority));
            for (sum, number) in sums.iter_mut().zip(actual) {
                *sum += number;
            }
        }
        let all = plan.all;
        prop_assert_eq!(sums, [all.candidates, all.covered, all.partly, paid]);
        prop_assert_eq!(all.covered + all.partly + all.not_reached(), all.candidates);
        prop_assert!(all.partly <= 1);
        // Money is missing exactly if somebody is not covered for all the months.
        prop_assert_eq!(plan.missing.is_zero(), all.covered == all.candidates);
        prop_assert_eq!(plan.months_for_all == fund.months, plan.missing.is_zero());
    }

    /// Nobody is covered for longer than somebody of a higher priority, or somebody earlier of the same
    /// priority.
    #[test]
    fn those_come_first_who_come_first(fund in funds(), counts in counts()) {
        let plan = planned(&fund, counts);
        let mut shares = plan.shares();
        let mut before = fund.months;
        for (priority, count) in Priority::ALL.iter().zip(counts) {
            for _ in 0..count {
                let share = shares.next(*priority);
                prop_assert!(share.months <= before);
                before = share.months;
            }
        }
    }

    /// With more money nobody is covered for a shorter time, and one more person takes nothing from those
    /// before.
    #[test]
    fn more_is_never_less(fund in funds(), counts in counts(), more in 0_u64..400_000) {
        let richer = Fund { amount: Rupiah::new(fund.amount.to_u64() + more), ..fund };
        let mut longer = counts;
        longer[3] += 1;
        let plans = [planned(&fund, counts), planned(&richer, counts), planned(&fund, longer)];
        let mut shares = [plans[0].shares(), plans[1].shares(), plans[2].shares()];
        for (priority, count) in Priority::ALL.iter().zip(counts) {
            for _ in 0..count {
                let [plain, rich, long] = shares.each_mut().map(|it| it.next(*priority).months);
                prop_assert!(plain <= rich);
                prop_assert_eq!(plain, long);
            }
        }
        prop_assert!(plans[0].months_for_all <= plans[1].months_for_all);
        prop_assert!(plans[0].months_for_all >= plans[2].months_for_all);
    }

    /// A quote for the fund's money gives the same number of workers, and a quote for all people gives the
    /// missing money.
    #[test]
    fn it_says_what_quotes_say(fund in funds(), counts in counts()) {
        let plan = planned(&fund, counts);
        let ask = |want| quote(&Ask { start: fund.start, terms: fund.terms, want }, fixture());
        let money = ask(Want::AmountForMonths(fund.amount, fund.months)).expect("a quote");
        let all: u64 = counts.iter().sum();
        prop_assert_eq!(plan.all.covered, money.workers.min(all));
        prop_assert_eq!(plan.per_worker, money.per_worker);
        if all > money.workers {
            prop_assert_eq!(plan.all.partly, u64::from(money.extra.is_some()));
            prop_assert_eq!(plan.left, money.extra.map_or(money.remainder, |extra| extra.left));
        }
        if all > 0 {
            let whole = ask(Want::WorkersForMonths(all, fund.months)).expect("a quote");
            let lacking = whole.total.to_u64().saturating_sub(fund.amount.to_u64());
            prop_assert_eq!(plan.missing.to_u64(), lacking);
        }
    }

    #[test]
    fn no_plan_panics(
        year in 1_i16..=9999, number in 1_i8..=12, months in any::<u16>(),
        amount in any::<u64>(), counts in prop::array::uniform4(prop_oneof![
            0..=WORKERS_MOST, any::<u64>()
        ]), terms in terms(),
    ) {
        let fund = Fund {
            amount: Rupiah::new(amount),
            start: Month::new(year, number).expect("a month"),
            months,
            terms,
        };
        if let Ok(plan) = share_out(&fund, &waiting(counts), fixture()) {
            prop_assert!(plan.all.paid <= fund.amount);
            prop_assert!(plan.all.candidates <= WORKERS_MOST);
        }
    }
}

#[test]
fn every_small_plan_is_that_of_the_model() {
    let mut counted = 0;
    let counts = || (0..=2).flat_map(|a| (0..=2).map(move |b| (a, b)));
    for (months, start) in [(1, "2026-12"), (2, "2026-12"), (3, "2027-02")] {
        for relief in [ReliefChoice::On, ReliefChoice::Off] {
            for sector in Sector::ALL {
                for amount in (0..=12).flat_map(|reach| [reach * 8_400, reach * 8_400 + 1]) {
                    let terms = Terms {
                        relief,
                        sector: *sector,
                        ..GIFT
                    };
                    let start = month(start);
                    let fund = Fund {
                        start,
                        months,
                        terms,
                        ..fund(amount)
                    };
                    for ((high, medium), (low, unknown)) in
                        counts().flat_map(|one| counts().map(move |other| (one, other)))
                    {
                        let counts = [high, medium, low, unknown];
                        let actual = Expected::from(&planned(&fund, counts));
                        let expected = model::expected(&fund, counts.iter().sum());
                        assert_eq!(actual, expected, "{fund:?} {counts:?}");
                        counted += 1;
                    }
                }
            }
        }
    }
    common::report(&format!("{counted} small funds shared out"));
}
