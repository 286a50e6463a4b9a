//! Properties of every question, up to the limits: of the answers alone, and compared with the model.

use lindungi_rules::cover::{Ask, Quote, ReliefChoice, Tariff, Terms, Want, quote, tariff};
use lindungi_rules::policy::{Month, Payer, Rupiah, Sector, fixture};
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::model::{self, Answer, integer, rupiah};
use crate::{CHOICES, PAYERS};

const LIMIT: u64 = 1_000_000_000_000_000;

/// Numbers of every size from `least` to `most`.
fn of_every_size(least: u64, most: u64) -> impl Strategy<Value = u64> {
    prop_oneof![
        1 => least..=most,
        3 => (0_u32..=15).prop_flat_map(move |zeros| least..=10_u64.pow(zeros).clamp(least, most)),
        1 => prop::sample::select(vec![least, most - 1, most]),
    ]
}

fn amounts() -> impl Strategy<Value = u64> {
    of_every_size(0, LIMIT)
}

fn workers() -> impl Strategy<Value = u64> {
    of_every_size(1, 1_000_000_000)
}

fn months() -> impl Strategy<Value = u16> {
    prop_oneof![3 => 1_u16..=24, 2 => 1_u16..=120, 1 => Just(120)]
}

/// Months from a year before the first relief window to half a year after the last, and other months.
fn starts() -> impl Strategy<Value = Month> {
    let near =
        (0_u16..=33).prop_map(|index| Month::parse("2025-01").and_then(|first| first.plus(index)));
    let any = (2016_i16..=9979, 1_i8..=12).prop_map(|(year, number)| Month::new(year, number));
    prop_oneof![5 => near, 1 => any].prop_map(|month| month.expect("a month of the calendar"))
}

fn terms() -> impl Strategy<Value = Terms> {
    let incomes = prop::option::of(prop_oneof![0_u64..=25_000_000, 0..=LIMIT]);
    let payers = prop::sample::select(PAYERS.to_vec());
    let sectors = prop::sample::select(Sector::ALL.to_vec());
    let choices = prop::sample::select(CHOICES.to_vec());
    (payers, sectors, any::<bool>(), choices, incomes).prop_map(
        |(payer, sector, jht, relief, income)| Terms {
            payer,
            sector,
            jht,
            relief,
            income: income.map(Rupiah::new),
        },
    )
}

fn wants() -> impl Strategy<Value = Want> {
    prop_oneof![
        (amounts(), months())
            .prop_map(|(amount, months)| Want::AmountForMonths(Rupiah::new(amount), months)),
        (workers(), months()).prop_map(|(workers, months)| Want::WorkersForMonths(workers, months)),
        (amounts(), workers())
            .prop_map(|(amount, workers)| Want::AmountForWorkers(Rupiah::new(amount), workers)),
        // Enough money for some months.
        (workers(), 1_u64..=2_000_000).prop_map(|(workers, each)| {
            Want::AmountForWorkers(Rupiah::new((workers * each).min(LIMIT)), workers)
        }),
        (amounts(), months()).prop_map(|(sum, months)| {
            Want::MonthlyForMonths(Rupiah::new(sum.min(LIMIT / u64::from(months))), months)
        }),
    ]
}

fn asks() -> impl Strategy<Value = Ask> {
    (starts(), terms(), wants()).prop_map(|(start, terms, want)| Ask { start, terms, want })
}

fn answered(start: Month, terms: Terms, want: Want) -> Quote {
    let ask = Ask { start, terms, want };
    quote(&ask, fixture()).unwrap_or_else(|error| panic!("{ask:?}: {error:?}"))
}

fn config() -> Config {
    Config {
        cases: 300,
        failure_persistence: None,
        ..Config::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_answer_is_that_of_the_model(ask in asks()) {
        let quote = answered(ask.start, ask.terms, ask.want);
        prop_assert_eq!(Answer::from(&quote), model::answer(&ask));
    }

    #[test]
    fn nothing_is_lost(ask in asks()) {
        let quote = answered(ask.start, ask.terms, ask.want);
        let workers = i128::from(quote.workers);
        let (total, remainder) = (integer(quote.total), integer(quote.remainder));
        let given = match ask.want {
            Want::AmountForMonths(amount, _) | Want::AmountForWorkers(amount, _) => integer(amount),
            Want::WorkersForMonths(..) => total,
            Want::MonthlyForMonths(sum, months) => integer(sum) * i128::from(months),
        };
        prop_assert_eq!(integer(quote.amount), given);
        prop_assert_eq!(total + remainder, given);
        prop_assert_eq!(integer(quote.per_worker) * workers, total);

        // The schedule adds up to the whole.
        prop_assert_eq!(quote.schedule.len(), usize::from(quote.months));
        let per_worker: i128 = quote.schedule.iter().map(|cost| integer(cost.per_worker)).sum();
        let all: i128 = quote.schedule.iter().map(|cost| integer(cost.total)).sum();
        prop_assert_eq!((per_worker, all), (integer(quote.per_worker), total));
        for (index, cost) in (0..).zip(&quote.schedule) {
            prop_assert_eq!(Some(cost.month), ask.start.plus(index));
        }

        // An answer has a last month of cover, or says that nobody is covered.
        let covers = quote.workers > 0 && quote.months > 0;
        let until = if covers { ask.start.plus(quote.months - 1) } else { None };
        prop_assert_eq!(quote.covered_until, until);
        prop_assert_eq!(quote.nobody.is_none(), covers);
        prop_assert_eq!(quote.renew_total.is_some(), covers);
    }

    #[test]
    fn what_is_left_is_less_than_one_more_would_cost(ask in asks()) {
        let quote = answered(ask.start, ask.terms, ask.want);
        let (per_worker, remainder) = (integer(quote.per_worker), integer(quote.remainder));
        match ask.want {
            Want::AmountForMonths(..) => {
                prop_assert!(remainder < per_worker);
                let months = quote.extra.map_or(0, |extra| extra.months);
                let costs = quote.schedule.iter().map(|cost| integer(cost.per_worker));
                let costs: Vec<i128> = costs.collect();
                let (paid, unpaid) = costs.split_at(usize::from(months));
                if let Some(extra) = quote.extra {
                    prop_assert!(extra.months > 0 && extra.months < quote.months);
                    prop_assert_eq!(integer(extra.total), paid.iter().sum::<i128>());
                    prop_assert_eq!(integer(extra.total) + integer(extra.left), remainder);
                }
                let next = unpaid.first().expect("never all the months");
                prop_assert!(paid.iter().sum::<i128>() + next > remainder);
            }
            Want::AmountForWorkers(..) => {
                prop_assert!(quote.extra.is_none());
                prop_assert!(quote.months <= 120);
                if quote.months < 120 {
                    let next = ask.start.plus(quote.months).expect("a month of the calendar");
                    let due = model::due(&ask.terms, model::counted(next));
                    let one = due.expect("a published month").total();
                    prop_assert!(remainder < one * i128::from(quote.workers));
                }
            }
            Want::WorkersForMonths(..) => prop_assert_eq!((remainder, quote.extra), (0, None)),
            Want::MonthlyForMonths(..) => prop_assert!(quote.extra.is_none()),
        }
    }

    #[test]
    fn nearby_sums_are_the_least_for_their_workers(ask in asks()) {
        let quote = answered(ask.start, ask.terms, ask.want);
        let Some(nearby) = quote.nearby else { return Ok(()) };
        let with = |sum: Rupiah| {
            let want = match ask.want {
                Want::AmountForMonths(_, months) => Want::AmountForMonths(sum, months),
                Want::MonthlyForMonths(_, months) => Want::MonthlyForMonths(sum, months),
                other => other,
            };
            answered(ask.start, ask.terms, want).workers
        };
        let less = |sum: Rupiah| sum.checked_sub(Rupiah::new(1));
        prop_assert_eq!(with(nearby.exact), quote.workers);
        prop_assert_eq!(with(nearby.one_more), quote.workers + 1);
        if let Some(below) = less(nearby.one_more) {
            prop_assert_eq!(with(below), quote.workers);
        }
        if let Some(below) = less(nearby.exact) {
            prop_assert_eq!(with(below), quote.workers - 1);
        }
    }

    #[test]
    fn more_money_never_covers_fewer(
        start in starts(),
        terms in terms(),
        months in months(),
        workers in workers(),
        some in amounts(),
        other in amounts(),
    ) {
        let (less, more) = (some.min(other), some.max(other));
        let workers_for = |amount| {
            let amount = Rupiah::new(amount);
            answered(start, terms, Want::AmountForMonths(amount, months)).workers
        };
        prop_assert!(workers_for(less) <= workers_for(more));
        let months_for = |amount| {
            let amount = Rupiah::new(amount);
            answered(start, terms, Want::AmountForWorkers(amount, workers)).months
        };
        prop_assert!(months_for(less) <= months_for(more));
        let steady = |sum| {
            let sum = Rupiah::new(sum / u64::from(months));
            answered(start, terms, Want::MonthlyForMonths(sum, months)).workers
        };
        prop_assert!(steady(less) <= steady(more));
        // One rupiah less, as it may be just too little.
        prop_assert!(workers_for(more.saturating_sub(1)) <= workers_for(more));
    }

    #[test]
    fn the_cost_of_some_workers_covers_exactly_them(
        start in starts(),
        terms in terms(),
        months in months(),
        workers in workers(),
        largest in any::<bool>(),
    ) {
        let one = integer(answered(start, terms, Want::WorkersForMonths(1, months)).total);
        let most = u64::try_from(i128::from(LIMIT) / one).expect("below 2^64").min(1_000_000_000);
        let workers = if largest { most } else { workers.min(most) };
        let cost = answered(start, terms, Want::WorkersForMonths(workers, months)).total;

        let back = answered(start, terms, Want::AmountForMonths(cost, months));
        prop_assert_eq!((back.workers, integer(back.remainder), back.extra), (workers, 0, None));
        let back = answered(start, terms, Want::AmountForWorkers(cost, workers));
        prop_assert_eq!((back.months, integer(back.remainder)), (months, 0));

        // One rupiah less covers one worker less, and that worker for one month less.
        let less = rupiah(integer(cost) - 1);
        let back = answered(start, terms, Want::AmountForMonths(less, months));
        prop_assert_eq!((back.workers, integer(back.remainder)), (workers - 1, one - 1));
        prop_assert_eq!(back.extra.map_or(0, |extra| extra.months), months - 1);
        let back = answered(start, terms, Want::AmountForWorkers(less, workers));
        prop_assert_eq!(back.months, months - 1);
    }

    #[test]
    fn a_monthly_fund_never_runs_dry_and_could_not_carry_one_more(
        start in starts(), terms in terms(), months in months(), sum in amounts(),
    ) {
        let sum = sum.min(LIMIT / u64::from(months));
        let quote = answered(start, terms, Want::MonthlyForMonths(Rupiah::new(sum), months));
        // Returns the least money in the fund after any month.
        let lowest = |workers: i128| {
            let mut fund = 0;
            let after = quote.schedule.iter().map(|cost| {
                fund += i128::from(sum) - workers * integer(cost.per_worker);
                fund
            });
            after.min().expect("at least one month")
        };
        let workers = i128::from(quote.workers);
        prop_assert!(lowest(workers) >= 0);
        prop_assert!(lowest(workers + 1) < 0);
    }

    #[test]
    fn the_city_pays_in_full_and_relief_leaves_old_age_savings_alone(
        month in starts(),
        terms in terms(),
    ) {
        let due = |terms: Terms| tariff(&terms, fixture(), month).expect("a published month");
        let full = due(Terms { relief: ReliefChoice::Off, ..terms });
        prop_assert!(!full.relief);

        let city = due(Terms { payer: Some(Payer::City), ..terms });
        let refused = Terms { payer: Some(Payer::City), relief: ReliefChoice::Off, ..terms };
        prop_assert_eq!(&city, &due(refused));
        prop_assert_eq!(integer(city.jkk) + integer(city.jkm), 16_800);

        let chosen = due(Terms { relief: ReliefChoice::On, ..terms });
        prop_assert_eq!(chosen.jht, full.jht);
        prop_assert_eq!(chosen.base, full.base);
        let basic = |tariff: &Tariff| integer(tariff.jkk) + integer(tariff.jkm);
        let times = if chosen.relief { 2 } else { 1 };
        prop_assert_eq!(times * basic(&chosen), basic(&full));

        let without = due(Terms { jht: false, ..terms });
        let with = due(Terms { jht: true, ..terms });
        prop_assert_eq!((without.jkk, without.jkm), (with.jkk, with.jkm));
        prop_assert_eq!(without.jht, Rupiah::ZERO);
    }

    #[test]
    fn every_figure_of_the_months_is_named_once(ask in asks()) {
        let quote = answered(ask.start, ask.terms, ask.want);
        let count = |id: &str| {
            quote.figures.iter().filter(|figure| figure.id.starts_with(id)).count()
        };
        for id in ["jkk.rate", "jkm.contribution", "base.band_"] {
            prop_assert_eq!(count(id), 1, "{}", id);
        }
        prop_assert_eq!(count("jht.rate"), usize::from(ask.terms.jht));
        let first = tariff(&ask.terms, fixture(), ask.start).expect("a published month");
        let any = quote.schedule.iter().any(|cost| cost.relief);
        // If no month is covered, the figures are those of the first month.
        let relief = any || (quote.months == 0 && first.relief);
        prop_assert_eq!(count("relief."), usize::from(relief));
        for figure in &quote.figures {
            prop_assert!(fixture().source(&figure.source).is_some(), "{:?}", figure);
        }
    }
}
