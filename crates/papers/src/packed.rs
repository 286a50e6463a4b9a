//! Sheets as one text, to be handed from one module of the app to another that writes a file of
//! them and knows neither rules nor sentences.
//!
//! Cells, rows and sheets are told apart by the separators that ASCII has for it. The first row of a
//! sheet is its name, the second its head; a cell of a further row begins with a letter for its kind.

use lindungi_rules::policy::{Date, Month, Rupiah};
use lindungi_text::Lang;

use crate::sheet::{Cell, Sheet};

const BETWEEN_SHEETS: char = '\u{1d}';
const BETWEEN_ROWS: char = '\u{1e}';
const BETWEEN_CELLS: char = '\u{1f}';

/// A sheet as it was packed. Yes and no have become words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpacked {
    /// Its name.
    pub name: String,
    /// What each column is called.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// Sheets as one text, in this language.
pub fn pack(lang: Lang, sheets: &[Sheet]) -> String {
    let mut text = String::new();
    for (index, sheet) in sheets.iter().enumerate() {
        if index > 0 {
            text.push(BETWEEN_SHEETS);
        }
        push(&mut text, sheet.name);
        text.push(BETWEEN_ROWS);
        for (column, words) in sheet.head.iter().enumerate() {
            if column > 0 {
                text.push(BETWEEN_CELLS);
            }
            push(&mut text, words);
        }
        for row in &sheet.rows {
            text.push(BETWEEN_ROWS);
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    text.push(BETWEEN_CELLS);
                }
                let (kind, words) = written(lang, cell);
                text.push(kind);
                push(&mut text, &words);
            }
        }
    }
    text
}

/// Words without what tells cells apart.
fn push(text: &mut String, words: &str) {
    let harmless = words
        .chars()
        .filter(|c| !(BETWEEN_SHEETS..=BETWEEN_CELLS).contains(c));
    text.extend(harmless);
}

fn written(lang: Lang, cell: &Cell) -> (char, String) {
    match cell {
        Cell::Text(words) => ('t', words.clone()),
        Cell::Month(month) => ('m', month.to_string()),
        Cell::Day(day) => ('d', day.to_string()),
        Cell::Rupiah(amount) => ('r', amount.to_string()),
        Cell::Count(count) => ('n', count.to_string()),
        Cell::YesNo(yes) => (
            't',
            if *yes {
                lang.sheet_yes()
            } else {
                lang.sheet_no()
            }
            .to_owned(),
        ),
    }
}

/// Reads packed sheets; `None` where the text is none.
pub fn unpack(text: &str) -> Option<Vec<Unpacked>> {
    text.split(BETWEEN_SHEETS)
        .map(|sheet| {
            let mut rows = sheet.split(BETWEEN_ROWS);
            let cells = |row: &str| -> Vec<String> {
                row.split(BETWEEN_CELLS).map(str::to_owned).collect()
            };
            Some(Unpacked {
                name: rows.next()?.to_owned(),
                head: cells(rows.next()?),
                rows: rows
                    .map(|row| row.split(BETWEEN_CELLS).map(cell).collect())
                    .collect::<Option<_>>()?,
            })
        })
        .collect()
}

fn cell(text: &str) -> Option<Cell> {
    let mut rest = text.chars();
    let kind = rest.next()?;
    let words = rest.as_str();
    Some(match kind {
        't' => Cell::Text(words.to_owned()),
        'm' => Cell::Month(Month::parse(words)?),
        'd' => Cell::Day(Date::parse(words)?),
        'r' => Cell::Rupiah(Rupiah::new(words.parse().ok()?)),
        'n' => Cell::Count(words.parse().ok()?),
        _ => return None,
    })
}
