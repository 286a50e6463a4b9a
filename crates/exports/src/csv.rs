//! Sheets as a CSV file that a spreadsheet opens by a double click, set to Indonesian: fields
//! between semicolons, as Excel expects where the comma is for decimals, UTF-8 with the mark by
//! which Excel knows it, lines ended by CRLF (RFC 4180 but for the semicolon).
//!
//! One file holds all sheets, one after the other with an empty line between, so that the head of
//! the first is the first line. Amounts are plain digits, months `2026-11`. A formula is written as its
//! value, and the foot of a sheet is left out: only a spreadsheet has one.

use lindungi_text::Lang;

use crate::sheet::{Cell, Sheet};

/// What a file in UTF-8 begins with.
const MARK: char = '\u{feff}';

const DELIMITER: char = ';';

/// These sheets as one file; the language is that of yes and no.
pub fn file(lang: Lang, sheets: &[Sheet]) -> String {
    let mut out = String::from(MARK);
    for (index, sheet) in sheets.iter().enumerate() {
        if index > 0 {
            out.push_str("\r\n");
        }
        line(&mut out, &mut sheet.head.iter().map(|name| harmless(name)));
        for row in &sheet.rows {
            line(&mut out, &mut row.iter().map(|cell| written(lang, cell)));
        }
    }
    out
}

fn written(lang: Lang, cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Month(month) => month.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Rupiah(amount) => amount.to_string(),
        Cell::Count(number) => number.to_string(),
        Cell::YesNo(true) => lang.sheet_yes().to_owned(),
        Cell::YesNo(false) => lang.sheet_no().to_owned(),
        Cell::Formula(_, number) => written(lang, &(*number).into()),
    }
}

/// Text that a spreadsheet does not take for a formula.
fn harmless(text: &str) -> String {
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
