//! Cells that a spreadsheet would run.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use lindungi_roster::output::{Format, is_formula};

use crate::run::{read_csv, screen, table};

const FORMULAS: [&str; 11] = [
    "=1+1",
    "=cmd|'/c calc'!A1",
    "+1+1",
    "+cmd",
    "-2+3",
    "-",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "-1e5+A1",
    "--5",
];

const HARMLESS: [&str; 13] = [
    "",
    "5",
    "-5",
    "+5",
    "-1.500,50",
    "+62812345678",
    "-0",
    "'=1+1",
    " =1+1",
    "a=b",
    "1-2",
    "x@y",
    "?",
];

#[test]
fn what_would_be_run_is_told_from_numbers() {
    for cell in FORMULAS {
        assert!(is_formula(cell.as_bytes()), "{cell:?}");
    }
    for cell in HARMLESS {
        assert!(!is_formula(cell.as_bytes()), "{cell:?}");
    }
}

/// A roster with this cell as a heading and in a row.
fn roster(cell: &str) -> Vec<u8> {
    let quoted = cell.replace('"', "\"\"");
    format!("usia,\"{quoted}\"\n40,\"{quoted}\"\n").into_bytes()
}

#[test]
fn in_csv_an_apostrophe_keeps_it_from_being_run() {
    for cell in FORMULAS {
        let rows = table(&roster(cell));
        assert_eq!(rows[1][1], format!("'{cell}"));
        assert_eq!(
            rows[0][1],
            format!("'{}", cell.trim()).replacen("''", "'", 1),
            "{cell:?}"
        );
    }
    for cell in HARMLESS {
        assert_eq!(table(&roster(cell))[1][1], cell);
    }
}

#[test]
fn screened_twice_nothing_is_added_twice() {
    let format = Format::Csv { delimiter: b',' };
    for cell in FORMULAS {
        let once = screen(&roster(cell), format, None).expect("a roster").bytes;
        let twice = screen(&once, format, None).expect("a roster").bytes;
        assert_eq!(read_csv(&once, b','), read_csv(&twice, b','), "{cell:?}");
    }
}

#[test]
fn in_xlsx_it_stays_as_it_is_and_is_text() {
    for cell in FORMULAS.into_iter().filter(|cell| !cell.starts_with('\r')) {
        let run = screen(&roster(cell), Format::Xlsx, None).expect("a roster");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(run.bytes)).expect("a workbook");
        let sheet = book.worksheet_range("Sheet1").expect("a sheet");
        assert_eq!(
            sheet.get_value((1, 1)),
            Some(&Data::String(cell.to_owned()))
        );
        let formulas = book.worksheet_formula("Sheet1").expect("a sheet");
        assert!(formulas.used_cells().next().is_none(), "{cell:?}");
    }
}

/// A problem must not carry a cell into an added column.
#[test]
fn what_is_added_is_never_run() {
    let format = Format::Csv { delimiter: b',' };
    for lang in lindungi_text::Lang::ALL {
        let text = "usia,ktp,penghasilan\n=1+1,@x,+x\n40,kota jambi,-x\n,,\n40,luar kota,5\n";
        let run = screen(text.as_bytes(), format, Some(*lang)).expect("a roster");
        for row in &read_csv(&run.bytes, b',')[1..] {
            for cell in &row[3..] {
                assert!(!is_formula(cell.as_bytes()), "{cell:?}");
            }
        }
    }
}
