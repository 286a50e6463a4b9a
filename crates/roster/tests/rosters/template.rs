//! The template and the example.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use lindungi_roster::columns::Column;
use lindungi_roster::output::Format;
use lindungi_roster::template::{RESIDENTS, example, template};
use lindungi_rules::eligibility::Fact;
use lindungi_rules::policy::fixture;
use lindungi_text::Lang;

use crate::run::{open, read_csv, screen, table};

const FORMATS: [Format; 2] = [Format::Csv { delimiter: b';' }, Format::Xlsx];

const CSV: Format = Format::Csv { delimiter: b';' };

/// A sheet of a template, as rows of texts.
fn sheet(lang: Lang, name: &str) -> Vec<Vec<String>> {
    let bytes = template(Vec::new(), Format::Xlsx, fixture(), lang).expect("it fits");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let sheet = book.worksheet_range(name).expect(name);
    let rows = sheet.rows();
    rows.map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

#[test]
fn the_headings_of_a_template_are_known_in_every_language() {
    for lang in Lang::ALL {
        for format in FORMATS {
            let bytes = template(Vec::new(), format, fixture(), *lang).expect("it fits");
            let source = open(&bytes).expect("a roster");
            assert_eq!(source.headers().len(), 11, "{:?}", source.headers());
            let mapping = source.mapping();
            for field in Column::ALL {
                let found = mapping.column(field).is_some();
                assert_eq!(found, field != Column::Fact(Fact::Age), "{field:?}");
            }
        }
    }
    let bytes = template(Vec::new(), CSV, fixture(), Lang::Id).expect("it fits");
    let headings = [
        "No",
        "Nama",
        "NIK",
        "Kelurahan",
        "Pekerjaan",
        "KTP",
        "Tanggal lahir",
        "Status kerja",
        "Penghasilan",
        "Kepesertaan",
        "Desil",
    ];
    assert_eq!(read_csv(&bytes[3..], b';')[0], headings);
}

/// The CSV shows how to fill each column by a row that can be read, in every language. The XLSX has no
/// resident whom somebody could forget to delete.
#[test]
fn only_the_csv_has_a_row_to_begin_with() {
    for lang in Lang::ALL {
        let bytes = template(Vec::new(), CSV, fixture(), *lang).expect("it fits");
        let rows = table(&bytes);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1][1..3], ["", ""]);
        assert_eq!(rows[1][11..], ["likely", "", "high", ""]);
        let bytes = template(Vec::new(), Format::Xlsx, fixture(), *lang).expect("it fits");
        assert_eq!(table(&bytes).len(), 1);
    }
}

/// Each word that a template offers is read by the screening, whatever its language.
#[test]
fn each_word_to_choose_from_can_be_read() {
    for lang in Lang::ALL {
        let lists = sheet(*lang, lang.template_choices());
        let titles = &lists[0];
        assert_eq!(titles.len(), 6, "{titles:?}");
        let mut words = 0;
        for row in &lists[1..] {
            for (title, word) in titles.iter().zip(row).filter(|(_, word)| !word.is_empty()) {
                let text = format!("{title};KTP\n{word};\n");
                let text = if title == "KTP" {
                    text.replace(";KTP", ";Usia")
                } else {
                    text
                };
                let summary = screen(text.as_bytes(), CSV, None)
                    .expect("a roster")
                    .summary;
                assert_eq!(summary.rows.invalid, 0, "{title}: {word}");
                words += 1;
            }
        }
        assert!(words > 100, "{words}");
    }
}

/// Every column has its guidance, with the words of its list.
#[test]
fn the_guide_speaks_of_every_column() {
    for lang in Lang::ALL {
        let guide = sheet(*lang, lang.template_guide());
        let list = sheet(*lang, lang.list_rows());
        assert_eq!(list.len(), 1);
        let titles: Vec<&String> = guide[1..12].iter().map(|row| &row[0]).collect();
        assert_eq!(titles, list[0].iter().collect::<Vec<_>>());
        assert!(guide[1..12].iter().all(|row| row[1].len() > 10));
        let lists = sheet(*lang, lang.template_choices());
        let title = Column::Fact(Fact::Membership).title(*lang);
        let column = lists[0].iter().position(|it| it == title).expect(title);
        let line = guide.iter().find(|row| row[0] == title).expect(title);
        let mut words = lists[1..].iter().map(|row| &row[column]);
        assert!(words.all(|word| line[1].contains(word)), "{line:?}");
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
