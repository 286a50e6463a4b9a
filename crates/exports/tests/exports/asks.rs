//! Questions to the calculator: a few whose answers are computed by hand, one of every kind, and random
//! ones.

use std::sync::LazyLock;

use lindungi_rules::cover::{Ask, Gift, Giving, Quote, ReliefChoice, Steps, Terms, Want, quote};
use lindungi_rules::policy::{Payer, Rupiah, Sector, fixture};
use proptest::prelude::*;

use crate::month;

/// The terms of a private gift for the basic package, without relief.
pub(crate) const GIFT: Terms = Terms {
    payer: Some(Payer::Donor),
    sector: Sector::Other,
    jht: false,
    relief: ReliefChoice::Usual,
    income: None,
};

/// A question about cover from November 2026 on.
pub(crate) fn ask(terms: Terms, want: Want) -> Ask {
    Ask {
        start: month("2026-11"),
        terms,
        want,
    }
}

/// One million rupiah for twelve months.
pub(crate) fn million() -> Ask {
    ask(GIFT, Want::AmountForMonths(Rupiah::new(1_000_000), 12))
}

/// A hundred thousand rupiah each month for twelve months, by workers who pay for themselves.
pub(crate) fn monthly() -> Ask {
    let own = Terms {
        payer: Some(Payer::Own),
        ..GIFT
    };
    ask(own, Want::MonthlyForMonths(Rupiah::new(100_000), 12))
}

/// The gift that leads to a question. It lives as long as the tests, so that inputs can refer to it.
pub(crate) fn given(ask: &Ask) -> &'static (Gift, Giving) {
    let gift = match ask.want {
        Want::AmountForMonths(amount, months) => Gift::Amount { amount, months },
        Want::WorkersForMonths(workers, months) => Gift::Workers { workers, months },
        Want::AmountForWorkers(amount, workers) => Gift::Duration { amount, workers },
        Want::MonthlyForMonths(sum, months) => Gift::Monthly { sum, months },
    };
    let giving = Giving {
        want: ask.want,
        steps: Steps::Plain,
        figures: Vec::new(),
    };
    Box::leak(Box::new((gift, giving)))
}

pub(crate) fn answered(ask: &Ask) -> Quote {
    quote(ask, fixture()).unwrap_or_else(|error| panic!("{ask:?}: {error:?}"))
}

const PAYERS: [Option<Payer>; 4] = [
    None,
    Some(Payer::City),
    Some(Payer::Donor),
    Some(Payer::Own),
];

const CHOICES: [ReliefChoice; 3] = [ReliefChoice::Usual, ReliefChoice::On, ReliefChoice::Off];

/// Every kind of question, with its answer: each payer, sector, package and choice of relief, each way of
/// asking, the smallest and largest sums, and starts from before the first relief to the end of the
/// calendar.
pub(crate) fn every_kind() -> &'static [(Ask, Quote)] {
    static ALL: LazyLock<Vec<(Ask, Quote)>> = LazyLock::new(all);
    &ALL
}

fn all() -> Vec<(Ask, Quote)> {
    let money = Rupiah::new;
    let wants = [
        Want::AmountForMonths(Rupiah::ZERO, 1),
        Want::AmountForMonths(money(16_799), 1),
        Want::AmountForMonths(money(16_800), 1),
        Want::AmountForMonths(money(1_000_000), 12),
        Want::AmountForMonths(Rupiah::LIMIT, 120),
        Want::WorkersForMonths(1, 1),
        Want::WorkersForMonths(10, 24),
        Want::WorkersForMonths(1_000_000_000, 120),
        Want::AmountForWorkers(money(1_000_000), 10),
        Want::AmountForWorkers(money(1_000), 10),
        Want::AmountForWorkers(Rupiah::LIMIT, 1),
        Want::MonthlyForMonths(money(100_000), 12),
        Want::MonthlyForMonths(money(5_000), 1),
        Want::MonthlyForMonths(money(Rupiah::LIMIT.to_u64() / 120), 120),
    ];
    let starts = [
        "2016-01", "2025-12", "2026-01", "2026-11", "2027-04", "9989-12",
    ];
    let mut all = Vec::new();
    for payer in PAYERS {
        for sector in Sector::ALL {
            for jht in [false, true] {
                for relief in CHOICES {
                    for want in wants {
                        for start in starts {
                            let terms = Terms {
                                payer,
                                sector: *sector,
                                jht,
                                relief,
                                income: None,
                            };
                            let ask = Ask {
                                start: month(start),
                                terms,
                                want,
                            };
                            all.push((ask, answered(&ask)));
                        }
                    }
                }
            }
        }
    }
    println!("{} questions", all.len());
    all
}

/// Random questions, with numbers as large as people give.
pub(crate) fn any_ask() -> impl Strategy<Value = Ask> {
    let terms = (
        prop::sample::select(PAYERS.to_vec()),
        prop::sample::select(Sector::ALL.to_vec()),
        any::<bool>(),
        prop::sample::select(CHOICES.to_vec()),
        prop::option::of(0_u64..=25_000_000),
    );
    let terms = terms.prop_map(|(payer, sector, jht, relief, income)| Terms {
        payer,
        sector,
        jht,
        relief,
        income: income.map(Rupiah::new),
    });
    let wants = (0_u8..4, 0_u64..=2_000_000_000, 1_u64..=2_000, 1_u16..=120).prop_map(
        |(way, amount, workers, months)| {
            let amount = Rupiah::new(amount);
            match way {
                0 => Want::AmountForMonths(amount, months),
                1 => Want::WorkersForMonths(workers, months),
                2 => Want::AmountForWorkers(amount, workers),
                _ => Want::MonthlyForMonths(amount, months),
            }
        },
    );
    (0_u16..=48, terms, wants).prop_map(|(after, terms, want)| Ask {
        start: month("2025-01")
            .plus(after)
            .expect("a month of the calendar"),
        terms,
        want,
    })
}
