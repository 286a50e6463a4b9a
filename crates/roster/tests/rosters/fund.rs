//! A fund for the residents of a roster, and the list to hand in.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use lindungi_roster::fund::{Candidate, RosterPlan, candidates, hand_in, plan, turns};
use lindungi_roster::outcome::RowOutcome;
use lindungi_roster::output::{Basis, Format, HandIn};
use lindungi_roster::screen::Record;
use lindungi_roster::summary::GroupName;
use lindungi_roster::{Check, Row, Screener};
use lindungi_rules::cover::{AskError, Fund, Order, Reach, ReliefChoice, Terms, lot};
use lindungi_rules::policy::{Month, Payer, Priority, Rupiah, Sector, fixture};
use lindungi_text::Lang;
use proptest::prelude::*;

use crate::run::{AS_OF, open, read_csv};

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
        priority,
        group,
        turn: 0,
    }
}

fn planned(fund: &Fund, all: &[Candidate]) -> RosterPlan {
    plan(fund, Order::List, all.iter().copied(), fixture()).expect("a plan")
}

fn months(plan: &RosterPlan, all: &[Candidate]) -> Vec<u16> {
    turns(plan, all.iter().copied())
        .map(|(_, turn)| turn.share.months)
        .collect()
}

/// Candidates, covered, partly covered and amount paid.
fn numbers(reach: Reach) -> [u64; 4] {
    [
        reach.candidates,
        reach.covered,
        reach.partly,
        reach.paid.to_u64(),
    ]
}

/// One million rupiah covers four residents for a year and a fifth for eleven months, as in the example of
/// the quotes.
#[test]
fn rows_get_their_shares_by_priority_and_then_as_they_came() {
    let of = |row, priority| candidate(row, priority, u16::from(row % 2 == 0));
    let all = [
        of(0, Priority::Low),
        of(1, Priority::Unknown),
        of(2, Priority::High),
        of(3, Priority::Medium),
        of(4, Priority::High),
        of(5, Priority::Low),
    ];
    let planned_for = planned(&fund(1_000_000, 12), &all);
    assert_eq!(months(&planned_for, &all), [12, 0, 12, 12, 12, 11]);
    assert_eq!(
        planned_for
            .groups
            .iter()
            .copied()
            .map(numbers)
            .collect::<Vec<_>>(),
        [[3, 1, 1, 201_600 + 184_800], [3, 3, 0, 3 * 201_600]]
    );
    assert_eq!(numbers(planned_for.plan.all), [6, 4, 1, 991_200]);
    let nobody = planned(&fund(1_000_000, 12), &[]);
    assert_eq!(
        (nobody.groups.len(), nobody.plan.missing),
        (0, Rupiah::ZERO)
    );
    let refused = plan(&fund(1, 121), Order::List, all.into_iter(), fixture());
    assert_eq!(refused, Err(AskError::Months));
}

/// Rows of every verdict: likely, to be checked, another route, unreadable. Includes names that a
/// spreadsheet would run, and numbers of sixteen digits.
const ROSTER: &str = "no;nama;nik;kelurahan;ktp;usia;status_kerja;penghasilan;kepesertaan;desil\n\
    1;=Siti;1571019876543210;a;kota jambi;40;pekerja lepas;1 juta;belum;4\n\
    2;Budi;1571019876543211;b;luar kota;40;pekerja lepas;1 juta;belum;2\n\
    3;Ani;1571019876543212;c;kota jambi;x;pekerja lepas;1 juta;belum;2\n\
    4;\"Ayu; Dewi\";1571019876543213;b;kota jambi;40;pekerja lepas;;belum;7\n\
    5;Eko;1571019876543214;;kota jambi;40;pekerja lepas;1 juta;belum;1\n";

/// The records of the roster and their outcomes.
struct Screened {
    headers: Vec<String>,
    records: Vec<Record>,
    outcomes: Vec<RowOutcome>,
    kelurahan: Vec<String>,
}

fn screened() -> Screened {
    screened_list(ROSTER)
}

fn screened_list(list: &str) -> Screened {
    let mut source = open(list.as_bytes()).expect("a roster");
    let headers = source.headers().to_vec();
    let check = Check {
        policy: fixture(),
        as_of: AS_OF,
        lang: None,
    };
    let mut screener = Screener::new(check, source.mapping(), &headers).expect("a mapping");
    let mut records = Vec::new();
    let mut rows = source.rows().expect("rows");
    let mut row = Row::default();
    while rows.next(&mut row).expect("a row") {
        records.push(screener.screen(&row).record);
    }
    assert!(size_of_val(&records[0]) <= 16);
    Screened {
        headers,
        records,
        outcomes: screener.outcomes().to_vec(),
        kelurahan: screener.kelurahan().to_vec(),
    }
}

#[test]
fn candidates_are_those_whose_verdict_allows_it() {
    let screened = screened();
    let of = |checked| -> Vec<Candidate> {
        candidates(&screened.records, &screened.outcomes, checked, Order::List).collect()
    };
    let likely = [
        candidate(0, Priority::Medium, 1),
        candidate(4, Priority::High, 0),
    ];
    assert_eq!(of(false), likely);
    let checked = candidate(3, Priority::Low, 2);
    assert_eq!(of(true), [likely[0], checked, likely[1]]);
    let plan = planned(&fund(201_600 + 16_800, 12), &of(true));
    let named = |name: &str| GroupName::Named(name.to_owned());
    let reaches: Vec<(GroupName, [u64; 4])> = plan
        .by_name(&screened.kelurahan)
        .into_iter()
        .map(|(name, reach)| (name, numbers(reach)))
        .collect();
    assert_eq!(
        reaches,
        [
            (named("a"), [1, 0, 1, 16_800]),
            (named("b"), [1, 0, 0, 0]),
            (GroupName::Empty, [1, 1, 0, 201_600]),
        ]
    );
}

/// Writes the list of the residents for whom this amount pays, with these columns, in the order of the list.
fn handed_in(format: Format, amount: u64, columns: &[usize]) -> Vec<u8> {
    handed_in_by(Order::List, format, amount, columns)
}

fn handed_in_by(order: Order, format: Format, amount: u64, columns: &[usize]) -> Vec<u8> {
    let screened = screened();
    let waiting = candidates(&screened.records, &screened.outcomes, true, order);
    let plan = plan(&fund(amount, 12), order, waiting.clone(), fixture()).expect("a plan");
    let basis = Basis {
        lang: Lang::Id,
        policy: fixture(),
        as_of: AS_OF,
    };
    let mut list = HandIn::new(Vec::new(), format, &screened.headers, columns, basis)
        .expect("memory can be written");
    let mut source = open(ROSTER.as_bytes()).expect("a roster");
    let mut rows = source.rows().expect("rows");
    let mut rows_read = 0;
    hand_in(&mut rows, &mut list, &plan, waiting, &mut || {
        rows_read += 1;
        Ok(())
    })
    .expect("a list");
    assert!(rows_read <= 5, "{rows_read}");
    list.finish(&plan).expect("memory can be written")
}

#[test]
fn the_list_has_only_those_covered_and_only_what_was_chosen() {
    let csv = Format::Csv { delimiter: b';' };
    let added = [
        Lang::Id.fund_list_from(),
        Lang::Id.fund_list_until(),
        Lang::Id.fund_list_months(),
        Lang::Id.fund_list_cost(),
        Lang::Id.fund_list_priority(),
        Lang::Id.fund_list_turn(),
        Lang::Id.fund_list_order(),
    ];
    let rows = read_csv(&handed_in(csv, 201_600 + 16_800, &[2, 1]), b';');
    assert_eq!(rows[0], [&["nik", "nama"][..], &added].concat());
    assert_eq!(
        rows[1..],
        [
            [
                "1571019876543210",
                "'=Siti",
                "2026-11",
                "2026-11",
                "1",
                "16800",
                "Urutan tengah",
                "2",
                "menurut urutan daftar"
            ],
            [
                "1571019876543214",
                "Eko",
                "2026-11",
                "2027-10",
                "12",
                "201600",
                "Didahulukan",
                "1",
                "menurut urutan daftar"
            ],
        ]
    );
    // With money for everybody the list has all three; without money only the header. No column at all is a
    // valid choice.
    let rows = read_csv(&handed_in(csv, 10_000_000, &[]), b';');
    assert_eq!(rows[0], added);
    for row in &rows[1..] {
        assert_eq!(row[..4], ["2026-11", "2027-10", "12", "201600"]);
    }
    assert_eq!(rows.len(), 4);
    assert_eq!(read_csv(&handed_in(csv, 0, &[0]), b';').len(), 1);
    let bytes = handed_in(csv, 10_000_000, &[1]);
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert!(text.contains("\"Ayu; Dewi\";"), "{text}");
    assert!(!text.contains("1571") && !text.contains("lepas"), "{text}");
}

/// Replaces a date by its number of days, for comparison.
fn date_as_number(cell: &Data) -> Data {
    match cell {
        Data::DateTime(date) => Data::DateTimeIso(date.as_f64().to_string()),
        other => other.clone(),
    }
}

#[test]
fn in_a_workbook_digits_are_kept_months_are_dates_and_sums_are_numbers() {
    let bytes = handed_in(Format::Xlsx, 201_600 + 16_800, &[2, 1]);
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let sheet = book.worksheet_range("Daftar").expect("a sheet");
    let text = |text: &str| Data::String(text.to_owned());
    // The first days of two months, as day numbers of spreadsheets.
    let (november, october) = (46_327.0, 46_661.0);
    let rows: Vec<Vec<Data>> = sheet
        .rows()
        .skip(1)
        .map(|row| row.iter().map(date_as_number).collect())
        .collect();
    let by_list = || text("menurut urutan daftar");
    let expected = [
        [
            text("1571019876543210"),
            text("=Siti"),
            Data::DateTimeIso(november.to_string()),
            Data::DateTimeIso(november.to_string()),
            Data::Float(1.0),
            Data::Float(16_800.0),
            text("Urutan tengah"),
            Data::Float(2.0),
            by_list(),
        ],
        [
            text("1571019876543214"),
            text("Eko"),
            Data::DateTimeIso(november.to_string()),
            Data::DateTimeIso(october.to_string()),
            Data::Float(12.0),
            Data::Float(201_600.0),
            text("Didahulukan"),
            Data::Float(1.0),
            by_list(),
        ],
    ];
    // The last row has the sum, of the rows that a filter leaves.
    let (sum, rows) = rows.split_last().expect("rows");
    assert_eq!(rows, expected);
    assert_eq!(
        (&sum[0], &sum[5]),
        (&text("Jumlah"), &Data::Float(218_400.0))
    );
    let formulas = book.worksheet_formula("Daftar").expect("a sheet");
    let formulas: Vec<_> = formulas.used_cells().collect();
    assert_eq!(formulas.len(), 1);
    assert_eq!(formulas[0].2, "SUBTOTAL(109,F2:F3)");
}

/// The cover says what the list is: the fund, the people, the order among equals and the caveat.
#[test]
fn the_cover_of_the_list_tells_how_equals_were_ordered() {
    let lot = Order::Lot(4821);
    let bytes = handed_in_by(lot, Format::Xlsx, 201_600 + 16_800, &[1]);
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let cover = book.worksheet_range("Ringkasan").expect("a cover");
    let line = |words: &str| {
        let mut rows = cover.rows();
        let row = rows.find(|row| row[0] == Data::String(words.to_owned()));
        row.unwrap_or_else(|| panic!("no {words}"))[1].clone()
    };
    assert_eq!(line("Orang dalam daftar"), Data::Float(2.0));
    assert_eq!(line(Lang::Id.budget_funds()), Data::Float(218_400.0));
    line("Dalam prioritas yang sama: diundi dengan bilangan 4821.");
    line(Lang::Id.fund_only_a_plan());
}

/// Five residents of one priority, of whom the fund covers two, in each order.
#[test]
fn equals_are_ordered_as_was_chosen() {
    let list = "nama;ktp;tanggal_lahir;usia;status_kerja;penghasilan;kepesertaan;desil\n\
        A;kota jambi;1990-05-17;;pekerja lepas;1 juta;belum;5\n\
        B;kota jambi;;40;pekerja lepas;1 juta;belum;3\n\
        C;kota jambi;1970-01-01;;pekerja lepas;1 juta;belum;4\n\
        D;kota jambi;;60;pekerja lepas;1 juta;belum;3\n\
        E;kota jambi;1990-05-16;;pekerja lepas;1 juta;belum;4\n";
    let screened = screened_list(list);
    let covered = |order| -> Vec<(usize, u64)> {
        let waiting = candidates(&screened.records, &screened.outcomes, false, order);
        let shared = plan(&fund(3 * 201_600, 12), order, waiting.clone(), fixture());
        let shared = shared.expect("a plan");
        let all = shared.groups.iter().map(|reach| reach.covered).sum::<u64>();
        assert_eq!(all, 3, "{order:?}");
        let turns = turns(&shared, waiting).filter(|(_, turn)| turn.place > 0);
        turns.map(|(it, turn)| (it.row, turn.place)).collect()
    };
    assert_eq!(covered(Order::List), [(0, 1), (1, 2), (2, 3)]);
    assert_eq!(covered(Order::Decile), [(1, 1), (2, 3), (3, 2)]);
    // D is 60 and so born before 23 November 1966; B is 40 and born in 1985 or 1986.
    assert_eq!(covered(Order::Oldest), [(1, 3), (2, 2), (3, 1)]);
    let mut lots: Vec<(u64, usize)> = (0..5).map(|row| (lot(4821, row as u64 + 1), row)).collect();
    lots.sort_unstable();
    let mut drawn: Vec<(usize, u64)> = (1..)
        .zip(lots)
        .map(|(place, (_, row))| (row, place))
        .take(3)
        .collect();
    drawn.sort_unstable();
    assert_eq!(covered(Order::Lot(4821)), drawn);
    // The lots of this number, once and for all.
    assert_eq!(drawn, LOTS_OF_4821);
    assert_ne!(covered(Order::Lot(4822)), drawn);
}

/// The rows that come first by lot with the number 4821 among five, and their turns.
const LOTS_OF_4821: [(usize, u64); 3] = [(1, 1), (2, 3), (4, 2)];

proptest! {
    /// The groups add up to the whole, and the shares to the amount paid.
    #[test]
    fn groups_add_up(
        amount in 0_u64..5_000_000,
        wanted in 1_u16..=24,
        people in proptest::collection::vec((proptest::sample::select(Priority::ALL), 0_u16..5), 0..40),
        number in proptest::option::of(0_u32..1_000_000),
    ) {
        let all: Vec<Candidate> = (0..)
            .zip(people)
            .map(|(row, (priority, group))| Candidate {
                turn: number.map_or(0, |number| lot(number, row as u64 + 1)),
                ..candidate(row, priority, group)
            })
            .collect();
        let order = number.map_or(Order::List, Order::Lot);
        let asked = fund(amount, wanted);
        let plan = plan(&asked, order, all.iter().copied(), fixture()).expect("a plan");
        let mut sum = Reach::NOBODY;
        for group in &plan.groups {
            sum = sum.and(*group).expect("few");
        }
        prop_assert_eq!(sum, plan.plan.all);
        let assigned: Vec<_> = turns(&plan, all.iter().copied())
            .map(|(it, turn)| (it, turn.share))
            .collect();
        for (index, group) in plan.groups.iter().enumerate() {
            let own = assigned.iter().filter(|(it, _)| usize::from(it.group) == index);
            let paid = own.clone().map(|(_, share)| share.paid.to_u64()).sum();
            let full = own.clone().filter(|(_, share)| share.months == wanted).count() as u64;
            let part = own.clone().filter(|(_, it)| (1..wanted).contains(&it.months)).count() as u64;
            prop_assert_eq!(numbers(*group), [own.count() as u64, full, part, paid]);
        }
        // A candidate with fewer months comes later, by priority, by turn or by row.
        for (one, share) in &assigned {
            for (other, less) in &assigned {
                if share.months > less.months {
                    prop_assert!((one.priority, one.turn, one.row) < (other.priority, other.turn, other.row));
                }
            }
        }
    }
}
