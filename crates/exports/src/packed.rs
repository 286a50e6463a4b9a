//! Packs sheets into one text. One module of the app hands it to another, which writes a file and knows
//! neither rules nor sentences.
//!
//! Cells, rows and sheets are divided by the separators of ASCII. The first row of a sheet is its name, the
//! second its head, the third its foot; the others follow. Each cell of the foot and of the rows below it
//! begins with a letter for its kind. A formula comes before its value.

use lindungi_rules::policy::{Date, Month, Rupiah};
use lindungi_text::Lang;

use crate::sheet::{Cell, Number, Sheet};

const AFTER_FORMULA: char = '\u{1c}';
const BETWEEN_SHEETS: char = '\u{1d}';
const BETWEEN_ROWS: char = '\u{1e}';
const BETWEEN_CELLS: char = '\u{1f}';

/// An unpacked sheet. Yes and no have become words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpacked {
    /// The name of the sheet.
    pub name: String,
    /// The column headings.
    pub head: Vec<String>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// The last row; empty if the sheet has none.
    pub foot: Vec<Cell>,
}

/// Packs sheets into one text. The language is that of the words for yes and no.
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
        for row in std::iter::once(&sheet.foot).chain(&sheet.rows) {
            text.push(BETWEEN_ROWS);
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    text.push(BETWEEN_CELLS);
                }
                push_cell(&mut text, lang, cell);
            }
        }
    }
    text
}

/// Appends words without the separators.
fn push(text: &mut String, words: &str) {
    let without_separators = words
        .chars()
        .filter(|c| !(AFTER_FORMULA..=BETWEEN_CELLS).contains(c));
    text.extend(without_separators);
}

fn push_cell(text: &mut String, lang: Lang, cell: &Cell) {
    let (kind, words) = match cell {
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
        Cell::Formula(formula, number) => {
            text.push('f');
            push(text, formula);
            text.push(AFTER_FORMULA);
            return push_cell(text, lang, &(*number).into());
        }
    };
    text.push(kind);
    push(text, &words);
}

/// Reads packed sheets; `None` if the text does not hold any.
pub fn unpack(text: &str) -> Option<Vec<Unpacked>> {
    text.split(BETWEEN_SHEETS)
        .map(|sheet| {
            let mut rows = sheet.split(BETWEEN_ROWS);
            let cells = |row: &str| row.split(BETWEEN_CELLS).map(cell).collect();
            let name = rows.next()?.to_owned();
            let head = rows.next()?.split(BETWEEN_CELLS).map(str::to_owned);
            Some(Unpacked {
                name,
                head: head.collect(),
                foot: match rows.next()? {
                    "" => Vec::new(),
                    foot => cells(foot)?,
                },
                rows: rows.map(cells).collect::<Option<_>>()?,
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
        'f' => {
            let (formula, number) = words.split_once(AFTER_FORMULA)?;
            let number = match cell(number)? {
                Cell::Rupiah(amount) => Number::Rupiah(amount),
                Cell::Count(count) => Number::Count(count),
                _ => return None,
            };
            Cell::Formula(formula.to_owned(), number)
        }
        _ => return None,
    })
}
