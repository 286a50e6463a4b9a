//! Sheets, their CSV file read back by the csv crate, and their packed form.

use lindungi_exports::sheet::{Cell, Number, Sheet, sheets};
use lindungi_exports::{csv, packed, schedule, tally};
use lindungi_rules::cover::Want;
use lindungi_rules::policy::{Date, Rupiah, fixture};
use lindungi_text::{Lang, names};
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::asks::{answered, any_ask, every_kind, million, monthly};
use crate::{TODAY, month, readable};

/// The records of a file as an Indonesian spreadsheet program reads them; empty lines are skipped.
fn records(file: &str) -> Vec<Vec<String>> {
    let bytes = file
        .as_bytes()
        .strip_prefix(&[0xef, 0xbb, 0xbf])
        .expect("the mark of UTF-8");
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    reader
        .records()
        .map(|record| {
            record
                .expect("a record")
                .iter()
                .map(str::to_owned)
                .collect()
        })
        .collect()
}

#[test]
fn a_gift_at_once_as_a_file() {
    let (ask, quote) = (million(), answered(&million()));
    let file = csv::file(Lang::Id, &sheets(Lang::Id, fixture(), &ask, &quote, TODAY));
    let lines: Vec<&str> = file.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(
        lines[..3],
        [
            "Bulan;Satu pekerja;Jumlah pekerja;Semua pekerja;Keringanan;Jumlah berjalan",
            "2026-11;16800;4;67200;tidak;67200",
            "2026-12;16800;4;67200;tidak;134400",
        ]
    );
    assert_eq!(lines[12], "2027-10;16800;4;67200;tidak;806400");
    assert_eq!(
        lines[13..16],
        ["", "Ketentuan;Nilai", "Bulan pertama;2026-11"]
    );
    for line in [
        "Jumlah uang seluruhnya;1000000",
        "Terpakai;806400",
        "Sisa;193600",
        "Pembayar;Donatur, perusahaan, atau Baznas",
        "Dihitung pada;2026-11-24",
        &format!("Versi data kebijakan;{}", fixture().version),
        "Kode;Angka;Nilai;Sumber;Kepastian",
    ] {
        assert!(lines.contains(&line), "{line} in {file}");
    }
    let jkm = "jkm.contribution;Iuran kematian (JKM);Rp6.800 per bulan;";
    assert!(lines.iter().any(|line| line.starts_with(jkm)), "{file}");
    assert!(file.ends_with("\r\n"));
}

#[test]
fn relief_and_the_monthly_sum_are_written() {
    let (ask, quote) = (monthly(), answered(&monthly()));
    let file = csv::file(Lang::En, &sheets(Lang::En, fixture(), &ask, &quote, TODAY));
    let records = records(&file);
    assert_eq!(
        records[1],
        ["2026-11", "8400", "6", "50400", "yes", "50400"]
    );
    assert_eq!(
        records[3],
        ["2027-01", "16800", "6", "100800", "no", "201600"]
    );
    assert!(records.contains(&vec!["Monthly amount".into(), "100000".into()]));
}

/// Checks the sheets against the quote, and the file against the sheets.
fn check_sheets(lang: Lang, ask: &lindungi_rules::cover::Ask) {
    let (policy, quote) = (fixture(), answered(ask));
    let all = sheets(lang, policy, ask, &quote, TODAY);
    for sheet in &all {
        readable(sheet.name);
        assert!(sheet.name.chars().count() <= 31, "too long for a tab");
        for name in &sheet.head {
            readable(name);
        }
        for row in &sheet.rows {
            assert_eq!(row.len(), sheet.head.len(), "{row:?}");
            for cell in row {
                if let Cell::Text(text) = cell {
                    readable(text);
                }
            }
        }
    }
    let [months, terms, figures] = &all;
    assert_eq!(months.rows.len(), quote.schedule.len());
    let mut running = 0;
    for (row, cost) in months.rows.iter().zip(&quote.schedule) {
        running += cost.total.to_u64();
        let expected = [
            Cell::Month(cost.month),
            Cell::Rupiah(cost.per_worker),
            Cell::Count(quote.workers),
            Cell::Rupiah(cost.total),
            Cell::YesNo(cost.relief),
            Cell::Rupiah(Rupiah::new(running)),
        ];
        let values: Vec<Cell> = row.iter().map(value).collect();
        assert_eq!(values, expected);
    }
    assert_eq!(running, quote.total.to_u64());

    let term = |name: &str| {
        let name = Cell::Text(name.to_owned());
        terms
            .rows
            .iter()
            .find(|row| row[0] == name)
            .map(|row| value(&row[1]))
    };
    assert_eq!(term(lang.donate_total()), Some(Cell::Rupiah(quote.total)));
    assert_eq!(term(lang.donate_amount()), Some(Cell::Rupiah(quote.amount)));
    assert_eq!(
        term(lang.donate_remainder()),
        Some(Cell::Rupiah(quote.remainder))
    );
    assert_eq!(
        term(lang.donate_workers()),
        Some(Cell::Count(quote.workers))
    );
    assert_eq!(term(lang.donate_start()), Some(Cell::Month(ask.start)));
    assert_eq!(
        term(lang.sheet_until()),
        quote.covered_until.map(Cell::Month)
    );
    assert_eq!(
        term(lang.sheet_version()),
        Some(Cell::Text(policy.version.to_string()))
    );
    assert_eq!(term(lang.donate_printed()), Some(Cell::Day(TODAY)));
    let sum = match ask.want {
        Want::MonthlyForMonths(sum, _) => Some(Cell::Rupiah(sum)),
        _ => None,
    };
    assert_eq!(term(lang.donate_monthly()), sum);
    let reduced = schedule::runs_of_equal_months(&quote)
        .iter()
        .any(|run| run.relief);
    assert_eq!(term(lang.sheet_relief()), Some(Cell::YesNo(reduced)));

    assert_eq!(figures.rows.len(), quote.figures.len());
    for (row, figure) in figures.rows.iter().zip(&quote.figures) {
        let text = |index: usize| match &row[index] {
            Cell::Text(text) => text.as_str(),
            other => panic!("{other:?}"),
        };
        assert_eq!(text(0), figure.id);
        let digits = figure.value.to_string();
        let shown: String = text(2).chars().filter(char::is_ascii_digit).collect();
        assert_eq!(shown, digits.replace('.', ""), "{}", text(2));
        let source = policy
            .source(&figure.source)
            .expect("every figure has a source");
        assert_eq!(text(3), source.title);
        let mut marks = policy
            .entries()
            .into_iter()
            .filter(|entry| entry.id == figure.id);
        assert!(marks.any(|entry| text(4) == names::mark(lang, entry.mark).0));
    }
    read_back(lang, &all);
}

#[track_caller]
fn read_back(lang: Lang, sheets: &[Sheet]) {
    let file = csv::file(lang, sheets);
    let expected: Vec<Vec<String>> = sheets
        .iter()
        .flat_map(|sheet| {
            let head = sheet.head.iter().map(|name| (*name).to_owned()).collect();
            let cells = |row: &Vec<Cell>| row.iter().map(|cell| plain(lang, cell)).collect();
            std::iter::once(head).chain(sheet.rows.iter().map(cells))
        })
        .collect();
    assert_eq!(records(&file), expected);
    // Outside of quotes every line ends with CRLF.
    let unquoted: Vec<&str> = file.split('"').step_by(2).collect();
    assert!(!unquoted.concat().replace("\r\n", "").contains(['\r', '\n']));
}

/// The value of a cell; for a formula the value that is written with it.
fn value(cell: &Cell) -> Cell {
    match cell {
        Cell::Formula(_, number) => (*number).into(),
        other => other.clone(),
    }
}

/// The text of a cell in a file: digits for numbers, and no text that would be run as a formula.
fn plain(lang: Lang, cell: &Cell) -> String {
    match cell {
        Cell::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
            format!("'{text}")
        }
        Cell::Text(text) => text.clone(),
        Cell::Month(month) => format!("{:04}-{:02}", month.year(), month.number()),
        Cell::Day(day) => day.to_string(),
        Cell::Rupiah(amount) => amount.to_u64().to_string(),
        Cell::Count(number) => number.to_string(),
        Cell::YesNo(yes) => match (lang, yes) {
            (Lang::Id, true) => "ya",
            (Lang::Id, false) => "tidak",
            (Lang::En, true) => "yes",
            (Lang::En, false) => "no",
        }
        .to_owned(),
        Cell::Formula(_, number) => plain(lang, &(*number).into()),
    }
}

#[test]
fn every_kind_of_question_has_its_sheets() {
    // Every eleventh question, which covers each way, first month, payer, package and choice.
    for (ask, _) in every_kind().iter().step_by(11) {
        for lang in Lang::ALL {
            check_sheets(*lang, ask);
        }
    }
}

/// The number of workers is written once; every cell that depends on it is a formula.
#[test]
fn what_depends_on_the_workers_is_a_formula() {
    let (ask, quote) = (million(), answered(&million()));
    let [months, terms, _] = sheets(Lang::Id, fixture(), &ask, &quote, TODAY);
    let formulas = |row: &[Cell]| -> Vec<Option<String>> {
        let formula = |cell: &Cell| match cell {
            Cell::Formula(formula, _) => Some(formula.clone()),
            _ => None,
        };
        row.iter().map(formula).collect()
    };
    let some = |formula: &str| Some(formula.to_owned());
    let first = [None, None, None, some("B2*C2"), None, some("D2")];
    assert_eq!(formulas(&months.rows[0]), first);
    let second = [None, None, some("C2"), some("B3*C3"), None, some("F2+D3")];
    assert_eq!(formulas(&months.rows[1]), second);
    let sums = [
        None,
        some("SUM(B2:B13)"),
        None,
        some("SUM(D2:D13)"),
        None,
        None,
    ];
    assert_eq!(formulas(&months.foot), sums);
    let formulas_of_terms: Vec<String> = terms
        .rows
        .iter()
        .filter_map(|row| formulas(row)[1].clone())
        .collect();
    let schedule = format!("'{}'!", Lang::Id.sheet_schedule());
    assert_eq!(
        formulas_of_terms,
        [
            format!("{schedule}C2"),
            format!("{schedule}B14"),
            format!("{schedule}D14"),
            "B11-B12".to_owned(),
        ]
    );
}

/// Formulas are left out if no month is covered, or if a spreadsheet would lose digits.
#[test]
fn there_is_no_formula_without_months_or_exact_sums() {
    let exact = lindungi_xlsx::EXACT;
    let mut count = 0;
    for (ask, quote) in every_kind() {
        let all = sheets(Lang::En, fixture(), ask, quote, TODAY);
        let rows = all
            .iter()
            .flat_map(|sheet| sheet.rows.iter().chain([&sheet.foot]));
        let numbers: Vec<&Number> = rows
            .flatten()
            .filter_map(|cell| match cell {
                Cell::Formula(_, number) => Some(number),
                _ => None,
            })
            .collect();
        let has_formulas =
            !quote.schedule.is_empty() && quote.total.max(quote.amount).to_u64() <= exact;
        assert_eq!(!numbers.is_empty(), has_formulas, "{ask:?}");
        assert_eq!(all[0].foot.is_empty(), !has_formulas);
        count += usize::from(has_formulas);
        assert!(numbers.iter().all(|number| match number {
            Number::Count(count) => *count <= exact,
            Number::Rupiah(amount) => amount.to_u64() <= exact,
        }));
    }
    assert!(count > 0 && count < every_kind().len());
}

fn any_cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        any::<String>().prop_map(Cell::Text),
        "[=+@\t\r\n;\",a -]{0,6}".prop_map(Cell::Text),
        any::<u64>().prop_map(Cell::Count),
        any::<u64>().prop_map(|amount| Cell::Rupiah(Rupiah::new(amount))),
        any::<bool>().prop_map(Cell::YesNo),
        (0_u16..5_000)
            .prop_map(|after| Cell::Month(month("2026-11").plus(after).expect("a month"))),
        Just(Cell::Day(Date::constant(2028, 2, 29))),
    ]
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_question_has_its_sheets(ask in any_ask()) {
        for lang in Lang::ALL {
            check_sheets(*lang, &ask);
        }
    }

    #[test]
    fn any_cells_are_read_back(rows in prop::collection::vec((any_cell(), any_cell(), any_cell()), 0..12)) {
        let rows = rows.into_iter().map(|(one, two, three)| vec![one, two, three]);
        let sheet = Sheet { name: "", head: vec!["a", "b;c", "=d"], rows: rows.collect(), foot: vec![Cell::Count(1)] };
        let mut shown = sheet.clone();
        shown.head[2] = "'=d";
        let file = csv::file(Lang::Id, &[sheet]);
        prop_assert_eq!(&file, &csv::file(Lang::Id, &[shown.clone()]));
        read_back(Lang::Id, &[shown]);
    }
}

/// Checks that sheets are unpacked as they were packed, except that yes and no become words.
fn check_packing(lang: Lang, sheets: &[Sheet]) -> Result<(), TestCaseError> {
    let text = packed::pack(lang, sheets);
    let unpacked = packed::unpack(&text).expect("what was packed");
    prop_assert_eq!(unpacked.len(), sheets.len());
    for (unpacked, sheet) in unpacked.iter().zip(sheets) {
        prop_assert_eq!(&unpacked.name, sheet.name);
        prop_assert_eq!(&unpacked.head, &sheet.head);
        let rows: Vec<Vec<Cell>> = sheet
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| with_words(lang, cell)).collect())
            .collect();
        prop_assert_eq!(&unpacked.rows, &rows);
        prop_assert_eq!(&unpacked.foot, &sheet.foot);
    }
    Ok(())
}

fn with_words(lang: Lang, cell: &Cell) -> Cell {
    match cell {
        Cell::YesNo(true) => Cell::Text(lang.sheet_yes().to_owned()),
        Cell::YesNo(false) => Cell::Text(lang.sheet_no().to_owned()),
        other => other.clone(),
    }
}

proptest! {
    #![proptest_config(Config::with_cases(64))]

    #[test]
    fn sheets_are_packed_and_unpacked(ask in any_ask(), english in any::<bool>()) {
        let lang = if english { Lang::En } else { Lang::Id };
        let quote = answered(&ask);
        check_packing(lang, &sheets(lang, fixture(), &ask, &quote, TODAY))?;
    }

    #[test]
    fn foreign_text_unpacks_to_nothing_or_to_sheets(text in "[a-z0-9\u{1c}-\u{1f}-]{0,60}") {
        let _ = packed::unpack(&text);
    }
}

#[test]
fn the_tally_has_a_row_for_each_day() {
    let days = [
        (Date::constant(2026, 11, 23), [0, 0, 1]),
        (Date::constant(2026, 11, 22), [2, u32::MAX, u32::MAX]),
    ];
    for lang in Lang::ALL {
        let sheet = tally::sheet(*lang, days);
        let counts = |row: &[u64]| row.iter().copied().map(Cell::Count).collect::<Vec<_>>();
        let all = 2 * u64::from(u32::MAX) + 2;
        let most = u64::from(u32::MAX);
        assert_eq!(sheet.rows[0][1..], counts(&[0, 0, 1, 1]));
        assert_eq!(sheet.rows[1][1..], counts(&[2, most, most, all]));
        assert_eq!(sheet.rows[1][0], Cell::Day(days[1].0));
        assert_eq!(sheet.head.len(), 5);
        read_back(*lang, &[sheet]);
    }
}

#[test]
fn separators_are_removed_from_words() {
    let sheet = Sheet {
        name: "a\u{1d}b",
        head: vec!["c\u{1f}"],
        rows: vec![vec![Cell::Text("d\u{1e}e".to_owned())]],
        foot: vec![Cell::Formula("1\u{1c}".to_owned(), Number::Count(1))],
    };
    let unpacked = packed::unpack(&packed::pack(Lang::Id, &[sheet])).expect("what was packed");
    assert_eq!(unpacked.len(), 1);
    assert_eq!(unpacked[0].name, "ab");
    assert_eq!(unpacked[0].rows, [[Cell::Text("de".to_owned())]]);
    let foot = [Cell::Formula("1".to_owned(), Number::Count(1))];
    assert_eq!(unpacked[0].foot, foot);
    assert_eq!(packed::unpack("a"), None);
    for torn in [
        "a\u{1e}b",
        "a\u{1e}b\u{1e}x1",
        "a\u{1e}b\u{1e}\u{1e}x1",
        "a\u{1e}b\u{1e}fA1",
        "a\u{1e}b\u{1e}fA1\u{1c}tA",
    ] {
        assert_eq!(packed::unpack(torn), None, "{torn:?}");
    }
}
