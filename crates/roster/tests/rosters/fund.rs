//! For whom a fund pays.

use lindungi_roster::fund::{Candidate, Fund, FundPlan, candidates, plan};
use lindungi_roster::{Check, Row, Screener};
use lindungi_rules::cover::{AskError, ReliefChoice, Terms};
use lindungi_rules::policy::{Month, Payer, Priority, Rupiah, Sector, current};
use proptest::prelude::*;

use crate::run::{AS_OF, open};

fn fund(amount: u64, months: u16) -> Fund {
    Fund {
        amount: Rupiah::new(amount),
        start: Month::parse("2026-11").expect("a month"),
        months,
        terms: Terms {
            payer: Some(Payer::Donor),
            sector: Sector::Other,
            jht: false,
            relief: ReliefChoice::Usual,
            income: None,
        },
    }
}

fn candidate(row: usize, priority: Priority, group: u16) -> Candidate {
    Candidate {
        row,
        priority: Some(priority),
        group,
    }
}

/// The months of each row, in the order of the plan.
fn months(plan: &FundPlan) -> Vec<(usize, u16)> {
    let shares = plan.shares.iter();
    shares
        .map(|share| (share.candidate.row, share.months))
        .collect()
}

/// One million covers four for a year, and a fifth for eleven months: the example of the quotes.
#[test]
fn those_come_first_who_come_first() {
    let of = |row, priority| candidate(row, priority, u16::from(row % 2 == 0));
    let all = [
        of(0, Priority::Low),
        of(1, Priority::Unknown),
        of(2, Priority::High),
        of(3, Priority::Medium),
        of(4, Priority::High),
        of(5, Priority::Low),
    ];
    let plan = plan(&fund(1_000_000, 12), all, current()).expect("a plan");
    let expected = [(2, 12), (4, 12), (3, 12), (0, 12), (5, 11), (1, 0)];
    assert_eq!(months(&plan), expected);
    let numbers = [plan.per_worker, plan.paid, plan.left, plan.missing].map(Rupiah::to_u64);
    assert_eq!(numbers, [201_600, 991_200, 8_800, 6 * 201_600 - 1_000_000]);
    let by_month: Vec<u64> = plan.months.iter().map(|(_, paid)| paid.to_u64()).collect();
    assert_eq!(by_month[..11], [5 * 16_800; 11]);
    assert_eq!(by_month[11], 4 * 16_800);
    let even = plan.groups[&1];
    assert_eq!((even.candidates, even.covered, even.partly), (3, 3, 0));
    let odd = plan.groups[&0];
    assert_eq!((odd.candidates, odd.covered, odd.partly), (3, 1, 1));
    assert_eq!(odd.paid.to_u64(), 201_600 + 184_800);
}

#[test]
fn a_fund_for_more_than_there_are_leaves_the_rest() {
    let one = [candidate(0, Priority::High, 0)];
    let rich = plan(&fund(1_000_000, 12), one, current()).expect("a plan");
    assert_eq!(months(&rich), [(0, 12)]);
    assert_eq!([rich.left, rich.missing].map(Rupiah::to_u64), [798_400, 0]);
    let nobody = plan(&fund(1_000_000, 12), [], current()).expect("a plan");
    assert_eq!(
        [nobody.paid, nobody.left].map(Rupiah::to_u64),
        [0, 1_000_000]
    );
    let poor = plan(&fund(0, 12), one, current()).expect("a plan");
    assert_eq!(months(&poor), [(0, 0)]);
    assert_eq!(plan(&fund(1, 121), one, current()), Err(AskError::Months));
}

#[test]
fn candidates_are_those_whose_verdict_allows_it() {
    let text = "kelurahan,ktp,usia,status_kerja,penghasilan,kepesertaan,desil\n\
        a,kota jambi,40,pekerja lepas,1 juta,belum,2\n\
        b,luar kota,40,pekerja lepas,1 juta,belum,2\n\
        c,kota jambi,x,pekerja lepas,1 juta,belum,2\n\
        b,kota jambi,40,pekerja lepas,,belum,7\n";
    let mut source = open(text.as_bytes()).expect("a roster");
    let check = Check {
        policy: current(),
        as_of: AS_OF,
        lang: None,
    };
    let mut screener = Screener::new(check, source.mapping(), 7).expect("a mapping");
    let mut records = Vec::new();
    let mut rows = source.rows().expect("rows");
    let mut row = Row::default();
    while rows.next(&mut row).expect("a row") {
        records.push(screener.screen(&row).record);
    }
    assert!(size_of_val(&records[0]) <= 16);
    let of = |checked| -> Vec<Candidate> {
        candidates(&records, screener.outcomes(), checked).collect()
    };
    assert_eq!(of(false), [candidate(0, Priority::High, 1)]);
    assert_eq!(
        of(true),
        [
            candidate(0, Priority::High, 1),
            candidate(3, Priority::Low, 2)
        ]
    );
    assert_eq!(screener.kelurahan()[2], "b");
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nobody_is_passed_over(
        amount in 0_u64..5_000_000,
        wanted in 1_u16..=24,
        priorities in proptest::collection::vec(proptest::sample::select(Priority::ALL), 0..30),
    ) {
        let all: Vec<Candidate> = priorities
            .iter()
            .enumerate()
            .map(|(row, priority)| candidate(row, *priority, u16::from(row % 3 == 0)))
            .collect();
        let plan = plan(&fund(amount, wanted), all.clone(), current()).expect("a plan");
        let sum = |amounts: Vec<Rupiah>| amounts.into_iter().map(Rupiah::to_u64).sum::<u64>();
        let paid = plan.paid.to_u64();
        prop_assert_eq!(paid + plan.left.to_u64(), amount);
        prop_assert_eq!(sum(plan.months.iter().map(|(_, paid)| *paid).collect()), paid);
        prop_assert_eq!(sum(plan.groups.values().map(|group| group.paid).collect()), paid);
        prop_assert_eq!(plan.shares.len(), all.len());
        for pair in plan.shares.windows(2) {
            prop_assert!(pair[0].months >= pair[1].months);
            let place = |at: usize| (pair[at].candidate.priority, pair[at].candidate.row);
            prop_assert!(place(0) < place(1));
        }
        // Nobody is passed over for whom there is money for a month.
        let waits = plan.shares.iter().find(|share| share.months < wanted);
        if let Some(share) = waits {
            let month = plan.per_worker.to_u64() / u64::from(wanted);
            prop_assert!(plan.left.to_u64() < month, "{:?}", share);
            prop_assert_eq!(plan.missing.to_u64() + amount, plan.per_worker.to_u64() * all.len() as u64);
        }
    }
}
