//! Cells of a spreadsheet, kept as they are.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use lindungi_roster::Row;
use lindungi_roster::output::Format;
use rust_xlsxwriter::{ExcelDateTime, Format as CellFormat, Formula, Workbook};

use crate::run::{NO_TEXTS, book_of, open, read_csv, screen, sheet, table, texts};

/// A workbook with every kind of cell, from an independent writer.
fn every_kind() -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    let day = CellFormat::new().set_num_format("dd/mm/yyyy");
    let header = [
        "nik",
        "tanggal_lahir",
        "usia",
        "penghasilan",
        "ya",
        "rumus",
        "catatan",
    ];
    for (column, name) in (0..).zip(header) {
        page.write_string(0, column, name).expect("it fits");
    }
    let born = ExcelDateTime::from_ymd(1990, 5, 17).expect("a day");
    page.write_string(1, 0, "3202011234560001")
        .expect("it fits");
    page.write_datetime_with_format(1, 1, &born, &day)
        .expect("it fits");
    page.write_number(1, 2, 40).expect("it fits");
    page.write_number(1, 3, 1_500_000).expect("it fits");
    page.write_boolean(1, 4, true).expect("it fits");
    page.write_formula(1, 5, Formula::new("=1+2").set_result("3"))
        .expect("it fits");
    page.write_string(1, 6, "a \"b\" & <c>\nd")
        .expect("it fits");
    page.write_number(3, 0, 3_202_011_234_560_001_f64)
        .expect("it fits");
    page.write_number(3, 3, 1500.5).expect("it fits");
    page.write_string(3, 6, "_x000D_ 🙂").expect("it fits");
    book.save_to_buffer().expect("it fits")
}

#[test]
fn every_kind_of_cell_is_read() {
    let rows = table(&every_kind());
    assert_eq!(
        rows[1],
        [
            "3202011234560001",
            "1990-05-17",
            "40",
            "1500000",
            "TRUE",
            "3",
            "a \"b\" & <c>\nd",
            "needs_check",
            "residence:unknown;informal_work:unknown;no_double_cover:unknown;welfare:unknown",
            "unknown",
            ""
        ]
    );
    assert_eq!(rows[2][0], "3202011234560001");
    assert_eq!(rows[2][10], "penghasilan:not_an_amount");
    assert_eq!(rows.len(), 3);
    // Empty rows are skipped, but counted.
    let bytes = every_kind();
    let mut source = open(&bytes).expect("a roster");
    let mut all = source.rows().expect("rows");
    let mut row = Row::default();
    assert!(all.next(&mut row).expect("a row") && all.next(&mut row).expect("a row"));
    assert_eq!(row.number(), 4);
}

#[test]
fn every_kind_of_cell_is_written_again() {
    let run = screen(&every_kind(), Format::Xlsx, None).expect("a roster");
    let mut before: Xlsx<_> = Xlsx::new(Cursor::new(every_kind())).expect("a workbook");
    let mut after: Xlsx<_> = Xlsx::new(Cursor::new(run.bytes)).expect("a workbook");
    let before = before.worksheet_range("Sheet1").expect("a sheet");
    let after = after.worksheet_range("Sheet1").expect("a sheet");
    for column in 0..7 {
        if column == 5 {
            // The result of the formula.
            assert_eq!(after.get_value((1, 5)), Some(&Data::Float(3.0)));
            continue;
        }
        for (row, written) in [(0, 0), (1, 1), (3, 2)] {
            let (was, is) = (
                before.get_value((row, column)),
                after.get_value((written, column)),
            );
            match (was, is) {
                // The number has more digits than a spreadsheet keeps.
                (Some(Data::Float(_)), Some(Data::String(digits))) => {
                    assert_eq!(digits, "3202011234560001");
                }
                (None | Some(Data::Empty), is) => assert!(matches!(is, None | Some(Data::Empty))),
                (was, is) => assert_eq!(was, is, "{row} {column}"),
            }
        }
    }
    assert_eq!(
        after.get_value((1, 7)),
        Some(&Data::String("needs_check".to_owned()))
    );
}

#[test]
fn csv_and_xlsx_give_the_same_verdicts() {
    let csv =
        "ktp,tanggal_lahir,status_kerja\nkota jambi,1990-05-17,karyawan\nluar kota,2020-01-01,?\n";
    let xlsx = screen(csv.as_bytes(), Format::Xlsx, None)
        .expect("a roster")
        .bytes;
    let again = Format::Csv { delimiter: b',' };
    let from_xlsx = read_csv(&screen(&xlsx, again, None).expect("a roster").bytes, b',');
    assert_eq!(from_xlsx, table(csv.as_bytes()));
}

/// Styles: 1 is a date, 2 a date with time, 3 hours, 4 a custom date format.
const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"dd&quot;x&quot;mmm yyyy\"/>\
    </numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"46\"/>\
    <xf numFmtId=\"200\"/></cellXfs></styleSheet>";

#[test]
fn days_are_read_from_1900_and_from_1904() {
    let cell = |style: u8, value: &str| {
        format!("<row r=\"2\"><c r=\"A2\" s=\"{style}\"><v>{value}</v></c></row>")
    };
    let list = "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>";
    let read = |before: &str, row: &str| {
        let rows = sheet(&(texts(1, &["tanggal_lahir"]) + row));
        let bytes = book_of(before, list, &[&rows], NO_TEXTS, STYLES);
        let rows = table(&bytes);
        (rows[1][0].clone(), rows[1][4].clone())
    };
    let ok = |day: &str| (day.to_owned(), String::new());
    let not = |text: &str, code: &str| (text.to_owned(), format!("tanggal_lahir:{code}"));
    let from_1904 = "<workbookPr date1904=\"1\"/>";
    assert_eq!(read("", &cell(1, "33010")), ok("1990-05-17"));
    assert_eq!(read("", &cell(4, "33010")), ok("1990-05-17"));
    assert_eq!(read(from_1904, &cell(1, "31548")), ok("1990-05-17"));
    assert_eq!(read("", &cell(2, "33010.5")), ok("1990-05-17T12:00:00"));
    // A time is a fraction, and files write it with fewer digits than it has.
    for (time, clock) in [
        ("33010.354166666664", "08:30:00"),
        ("33010.354166666", "08:30:00"),
        ("33010.712488425925", "17:05:59"),
        ("33010.000011574", "00:00:01"),
        ("33010.999988426", "23:59:59"),
        ("33010.999999", "23:59:59"),
    ] {
        assert_eq!(read("", &cell(2, time)), ok(&format!("1990-05-17T{clock}")));
    }
    assert_eq!(read("", &cell(1, "1")), ok("1900-01-01"));
    assert_eq!(read("", &cell(1, "61")), ok("1900-03-01"));
    // The day that Lotus invented: 1900 was no leap year.
    assert_eq!(read("", &cell(1, "60")), not("1900-02-29", "not_a_date"));
    assert_eq!(
        read("", &cell(1, "99999")),
        not("2173-10-13", "out_of_range")
    );
    assert_eq!(read("", &cell(1, "-1")), not("-1", "not_a_date"));
    assert_eq!(read("", &cell(1, "1E300")).1, "tanggal_lahir:not_a_date");
    assert_eq!(read("", &cell(1, "NaN")), not("NaN", "not_a_date"));
    assert_eq!(read("", &cell(2, "0.5")), not("12:00:00", "not_a_date"));
    assert_eq!(read("", &cell(3, "1.5")), not("1.5", "not_a_date"));
    assert_eq!(read("", &cell(0, "33010")), not("33010", "not_a_date"));
    let iso = "<row r=\"2\"><c r=\"A2\" t=\"d\"><v>1990-05-17T00:00:00Z</v></c></row>";
    assert_eq!(read("", iso), ok("1990-05-17T00:00:00Z"));
}

#[test]
fn cells_without_places_and_of_every_type_are_read() {
    let rows = sheet(
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>\
         <row><c><v>40</v></c><c t=\"str\"><f>A1</f><v>teks</v></c><c t=\"e\"><v>#N/A</v></c></row>\
         <row r=\"9\"><c r=\"C9\" t=\"b\"><v>0</v></c><c r=\"A9\" t=\"n\"><v>4.1E1</v></c></row>",
    );
    let shared =
        "<sst><si><r><t>us</t></r><r><rPr/><t>ia</t></r></si><si><t>catatan</t></si></sst>";
    let list = "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>";
    let rows = table(&book_of("", list, &[&rows], shared, STYLES));
    assert_eq!(rows[0][..3], ["usia", "catatan", "x"]);
    assert_eq!(rows[1][..3], ["40", "teks", "#N/A"]);
    assert_eq!(rows[2][..3], ["41", "", "FALSE"]);
}

#[test]
fn cells_past_the_header_are_kept() {
    let rows = texts(1, &["usia", "x"]) + &texts(2, &["40", "y", "z"]) + &texts(3, &["40"]);
    let list = "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>";
    let bytes = book_of("", list, &[&sheet(&rows)], NO_TEXTS, STYLES);
    let rows = table(&bytes);
    assert_eq!(rows[1][5..], ["row:too_many_cells", "z"]);
    assert_eq!(rows[2][5..], [""]);
}
