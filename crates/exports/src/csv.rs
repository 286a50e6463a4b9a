//! Sheets as a CSV file that an Indonesian spreadsheet program opens by a double click: fields separated by
//! semicolons, as Excel expects if the comma is the decimal separator; UTF-8 with the byte order mark by
//! which Excel recognises it; lines ended by CRLF (RFC 4180 except for the semicolon).
//!
//! One file holds all sheets, one after the other with an empty line between them, so that the first line
//! is the head of the first sheet. Amounts are plain digits, months `2026-11`. A formula is written as its
//! value, and the foot of a sheet is left out: only XLSX has one.

use lindungi_text::Lang;

use crate::sheet::{Cell, Sheet};

/// The byte order mark, with which the file begins.
const MARK: char = '\u{feff}';

const DELIMITER: char = ';';

/// Writes these sheets as one file. The language is that of the words for yes and no.
pub fn file(lang: Lang, sheets: &[Sheet]) -> String {
    let mut out = String::from(MARK);
    for (index, sheet) in sheets.iter().enumerate() {
        if index > 0 {
            out.push_str("\r\n");
        }
        line(
            &mut out,
            &mut sheet.head.iter().map(|name| escape_formula(name)),
        );
        for row in &sheet.rows {
            line(&mut out, &mut row.iter().map(|cell| written(lang, cell)));
        }
    }
    out
}

fn written(lang: Lang, cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => escape_formula(text),
        Cell::Month(month) => month.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Rupiah(amount) => amount.to_string(),
        Cell::Count(number) => number.to_string(),
        Cell::YesNo(true) => lang.sheet_yes().to_owned(),
        Cell::YesNo(false) => lang.sheet_no().to_owned(),
        Cell::Formula(_, number) => written(lang, &(*number).into()),
    }
}

/// Puts an apostrophe before text that a spreadsheet would take for a formula.
fn escape_formula(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn line(out: &mut String, fields: &mut dyn Iterator<Item = String>) {
    for (index, field) in fields.enumerate() {
        if index > 0 {
            out.push(DELIMITER);
        }
        if field.contains([DELIMITER, '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&field);
        }
    }
    out.push_str("\r\n");
}
