//! Links are read as they were written, changes on the way are reported, and no link holds anything about a
//! resident or an income.
//!
//! - [`stable`]: links and words of this format, which must stay readable
//! - [`round`]: gifts and plans, written and read again
//! - [`order`]: order, repetition, unknown keys and other spellings
//! - [`damage`]: links that were cut short or changed
//! - [`repaired`]: links as messengers and mail programs leave them
//! - [`foreign`]: values that no key accepts, other formats, and texts that are no link
//! - [`common`] and [`every`]: code shared with the tests of the rules

#[path = "../../../rules/tests/common/mod.rs"]
mod common;
mod damage;
#[path = "../../../rules/tests/common/giving.rs"]
mod every;
mod foreign;
mod order;
mod repaired;
mod round;
mod several;
mod stable;

use lindungi_codes::link::{LinkError, Pair, of_gift, of_plan};
use lindungi_rules::cover::{Gift, Plan, ReliefChoice, Terms, giving};
use lindungi_rules::policy::{Month, Payer, Rupiah, Sector, fixture};

use crate::every::hundredths;

fn month(written: &str) -> Month {
    Month::parse(written).expect(written)
}

/// The terms of a private gift for the basic package.
const DONOR: Terms = Terms {
    payer: Some(Payer::Donor),
    sector: Sector::Other,
    jht: false,
    relief: ReliefChoice::Usual,
    income: None,
};

/// The values that a link passes on for a gift of cover from November 2026 on.
fn passed_on(gift: Gift, terms: &Terms) -> Vec<Pair> {
    let start = month("2026-11");
    let giving = giving(&gift, fixture(), start).expect("it comes to a question");
    of_gift(&gift, &giving, start, terms)
}

/// A gift of each kind and a plan, which together have every condition.
fn usual() -> Vec<Vec<Pair>> {
    let own = Terms {
        payer: Some(Payer::Own),
        sector: Sector::Transport,
        jht: true,
        relief: ReliefChoice::Off,
        income: Some(Rupiah::new(3_000_000)),
    };
    let nobody = Terms {
        payer: None,
        relief: ReliefChoice::On,
        ..DONOR
    };
    let city = Terms {
        payer: Some(Payer::City),
        ..DONOR
    };
    let million = Rupiah::new(1_000_000);
    vec![
        passed_on(
            Gift::Amount {
                amount: million,
                months: 12,
            },
            &DONOR,
        ),
        passed_on(
            Gift::Workers {
                workers: 4_000,
                months: 120,
            },
            &own,
        ),
        passed_on(
            Gift::Duration {
                amount: Rupiah::LIMIT,
                workers: 1,
            },
            &nobody,
        ),
        passed_on(
            Gift::Monthly {
                sum: Rupiah::new(100_000),
                months: 24,
            },
            &DONOR,
        ),
        passed_on(
            Gift::Payroll {
                employees: 40,
                each: Rupiah::new(25_000),
                percent: hundredths(5_000),
                cap: Some(Rupiah::new(300_000)),
                months: 12,
            },
            &DONOR,
        ),
        passed_on(
            Gift::Share {
                of: Rupiah::new(1_000_000_000),
                percent: hundredths(250),
                months: 12,
            },
            &DONOR,
        ),
        passed_on(
            Gift::Zakat {
                income: Rupiah::new(10_000_000),
                infaq: Rupiah::new(50_000),
                months: 12,
            },
            &DONOR,
        ),
        passed_on(
            Gift::RtFund {
                households: 61,
                workers: 20,
                months: 12,
            },
            &city,
        ),
        of_plan(&Plan {
            start: month("2027-01"),
            months: 12,
            terms: Terms { jht: true, ..city },
            target: 4_000,
            budget: Rupiah::new(604_800_000),
            growth: hundredths(3_333),
        }),
    ]
}

const DAMAGED: [LinkError; 1] = [LinkError::Damaged];
