//! The template and the example.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use lindungi_roster::output::Format;
use lindungi_roster::template::{RESIDENTS, example, template};
use lindungi_rules::policy::fixture;

use crate::run::{open, read_csv, screen, table};

const FORMATS: [Format; 2] = [Format::Csv { delimiter: b';' }, Format::Xlsx];

#[test]
fn the_template_is_a_roster_of_one_likely_row() {
    for format in FORMATS {
        let bytes = template(Vec::new(), format, fixture()).expect("it fits");
        let source = open(&bytes).expect("a roster");
        assert_eq!(
            source.headers(),
            [
                "no",
                "kelurahan",
                "pekerjaan",
                "ktp",
                "tanggal_lahir",
                "status_kerja",
                "penghasilan",
                "kepesertaan",
                "desil"
            ]
        );
        let rows = table(&bytes);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1][9..], ["likely", "", "high", ""]);
    }
}

/// In a workbook dates are dates and numbers are numbers, except for the mistakes.
#[test]
fn in_a_workbook_columns_have_their_kinds() {
    let bytes = example(Vec::new(), Format::Xlsx, fixture()).expect("it fits");
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let sheet = book.worksheet_range("Sheet1").expect("a sheet");
    for (number, row) in sheet.rows().enumerate().skip(1) {
        assert!(matches!(row[0], Data::Float(_)), "{row:?}");
        assert!(
            matches!(row[4], Data::DateTime(_)) != [17, 181].contains(&number),
            "{row:?}"
        );
        for (column, words) in [(6, "?"), (8, "?")] {
            let unknown = row[column] == Data::String(words.to_owned());
            let mistaken = number == 58 && column == 6;
            assert!(
                matches!(row[column], Data::Float(_)) != (unknown || mistaken),
                "{row:?}"
            );
        }
        for column in [1, 2, 3, 5, 7] {
            assert!(matches!(row[column], Data::String(_)), "{row:?}");
        }
    }
}

#[test]
fn the_example_has_a_bit_of_everything_and_is_always_the_same() {
    let csv = Format::Csv { delimiter: b';' };
    let bytes = example(Vec::new(), csv, fixture()).expect("it fits");
    assert_eq!(bytes, example(Vec::new(), csv, fixture()).expect("it fits"));
    let summary = screen(&bytes, csv, None).expect("a roster").summary;
    assert_eq!(summary.rows.total(), RESIDENTS as u64);
    assert_eq!(summary.rows.invalid, 5);
    for count in [
        summary.rows.likely,
        summary.rows.needs_check,
        summary.rows.other_route,
    ] {
        assert!(count >= 20, "{:?}", summary.rows);
    }
    assert_eq!(summary.problems.len(), 4, "{:?}", summary.problems);
    assert!(summary.kelurahan.len() > 30 && summary.occupations.len() > 10);
    // Both kinds of file have the same content.
    let xlsx = example(Vec::new(), Format::Xlsx, fixture()).expect("it fits");
    assert_eq!(table(&xlsx), table(&bytes));
}

#[test]
fn the_example_has_no_name_and_no_nik() {
    let csv = Format::Csv { delimiter: b',' };
    let bytes = example(Vec::new(), csv, fixture()).expect("it fits");
    let known: BTreeSet<&str> = fixture()
        .city
        .districts
        .iter()
        .flat_map(|district| district.villages.iter().map(|village| &*village.name))
        .chain(
            fixture()
                .occupations
                .iter()
                .map(|occupation| &*occupation.name_id),
        )
        .collect();
    for row in &read_csv(&bytes, b',')[1..] {
        for cell in &row[1..3] {
            assert!(known.contains(cell.as_str()), "{cell}");
        }
        let digits = |cell: &String| cell.bytes().filter(u8::is_ascii_digit).count();
        assert!(row.iter().all(|cell| digits(cell) <= 8), "{row:?}");
    }
}
