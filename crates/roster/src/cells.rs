//! Reads the cells of a row into facts, or names the first problem. A problem in one row does not stop the
//! next.

use lindungi_rules::amount::{self, AmountError, Period};
use lindungi_rules::eligibility::{Fact, FactError, Facts};
use lindungi_rules::policy::{Date, Policy, Rupiah};
use lindungi_rules::{count, day};
use serde::{Deserialize, Serialize};

use crate::cell_words::{self, UNKNOWN};
use crate::columns::{Column, Mapping};
use crate::row::{CellKind, Row};

/// The problem for which a row cannot be assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Problem {
    /// The cell of this fact cannot be read.
    Cell(Fact, Code),
    /// The row has fewer cells than the header.
    TooFewCells,
    /// The row has more cells than the header.
    TooManyCells,
}

/// The kind of problem in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Code {
    /// Not a date, or a date that the calendar does not have.
    NotADate,
    /// Not a whole number.
    NotANumber,
    /// Not an amount of money.
    NotAnAmount,
    /// Not one of the known words.
    UnknownValue,
    /// Beyond the range of the fact, such as an age of 121.
    OutOfRange,
}

impl Code {
    /// All codes.
    pub const ALL: [Self; 5] = [
        Self::NotADate,
        Self::NotANumber,
        Self::NotAnAmount,
        Self::UnknownValue,
        Self::OutOfRange,
    ];

    /// The code as written in rosters: `not_a_date`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotADate => "not_a_date",
            Self::NotANumber => "not_a_number",
            Self::NotAnAmount => "not_an_amount",
            Self::UnknownValue => "unknown_value",
            Self::OutOfRange => "out_of_range",
        }
    }
}

impl Problem {
    /// The problem as written in rosters: `tanggal_lahir:not_a_date`, `row:too_few_cells`. The column is
    /// called by [`Mapping::name`].
    pub fn written(self, mapping: &Mapping) -> String {
        match self {
            Self::Cell(fact, code) => {
                format!("{}:{}", mapping.name(Column::Fact(fact)), code.name())
            }
            Self::TooFewCells => "row:too_few_cells".to_owned(),
            Self::TooManyCells => "row:too_many_cells".to_owned(),
        }
    }
}

/// Reads the facts of a row as of a day. `columns` is the number of columns of the header.
///
/// # Errors
/// The first problem, in the order of the facts.
pub(crate) fn facts(
    row: &Row,
    columns: usize,
    mapping: &Mapping,
    policy: &Policy,
    as_of: Date,
) -> Result<Facts, Problem> {
    check_cell_count(row, columns)?;
    let mut facts = Facts::default();
    for fact in Fact::ALL {
        let Some(column) = mapping.column(Column::Fact(fact)) else {
            continue;
        };
        let cell = row.bytes(column).trim_ascii();
        if cell.is_empty()
            || UNKNOWN
                .iter()
                .any(|it| cell.eq_ignore_ascii_case(it.as_bytes()))
        {
            continue;
        }
        if let Err(code) = put(&mut facts, fact, cell, row.kind(column), policy, as_of) {
            check_possible(&facts, as_of)?;
            return Err(Problem::Cell(fact, code));
        }
    }
    check_possible(&facts, as_of)?;
    Ok(facts)
}

fn check_possible(facts: &Facts, as_of: Date) -> Result<(), Problem> {
    let out_of_range = |error: FactError| Problem::Cell(error.fact(), Code::OutOfRange);
    facts.check(as_of).map_err(out_of_range)
}

/// Compares the row with the header. An XLSX row ends with its last non-empty cell, so only a row of CSV
/// can have too few cells.
fn check_cell_count(row: &Row, columns: usize) -> Result<(), Problem> {
    if row.len() < columns && row.kinds.is_empty() {
        return Err(Problem::TooFewCells);
    }
    let more = (columns..row.len()).any(|column| !row.bytes(column).trim_ascii().is_empty());
    if more {
        return Err(Problem::TooManyCells);
    }
    Ok(())
}

fn put(
    facts: &mut Facts,
    fact: Fact,
    cell: &[u8],
    kind: CellKind,
    policy: &Policy,
    as_of: Date,
) -> Result<(), Code> {
    match fact {
        Fact::Ktp => facts.ktp = Some(cell_words::ktp(cell, policy).ok_or(Code::UnknownValue)?),
        Fact::BirthDate => facts.birth_date = Some(date(cell, as_of).ok_or(Code::NotADate)?),
        Fact::Age => facts.age = Some(small(count::years, cell)?),
        Fact::Work => facts.work = Some(cell_words::work(cell).ok_or(Code::UnknownValue)?),
        Fact::Income => facts.income = Some(rupiah(cell, kind)?),
        Fact::Membership => {
            facts.membership = Some(cell_words::membership(cell).ok_or(Code::UnknownValue)?);
        }
        Fact::Decile => facts.decile = Some(small(count::small, cell)?),
    }
    Ok(())
}

/// Reads a date in any usual form. A time after the date is ignored.
fn date(cell: &[u8], as_of: Date) -> Option<Date> {
    let text = text(cell)?;
    let timed = text.find(':').and_then(|colon| {
        let start = text.get(..colon)?.rfind(['T', ' '])?;
        let (day, time) = text.split_at_checked(start)?;
        is_time(time).then_some(day)
    });
    day::birth(timed.unwrap_or(text), as_of).ok()
}

/// Recognises a time of day after a date: `T08:30:00`, ` 00:00:00.000`.
fn is_time(text: &str) -> bool {
    text.bytes()
        .skip(1)
        .all(|byte| matches!(byte, b'0'..=b'9' | b':' | b'.' | b'Z'))
}

/// Reads a whole number. A number that does not fit into a `u8` is out of range.
fn small(read: fn(&str) -> Option<i32>, cell: &[u8]) -> Result<u8, Code> {
    let number = text(cell).and_then(read).ok_or(Code::NotANumber)?;
    u8::try_from(number).map_err(|_| Code::OutOfRange)
}

fn rupiah(cell: &[u8], kind: CellKind) -> Result<Rupiah, Code> {
    // As text `1.500` may mean 1500, but as a number it is one and a half.
    if kind == CellKind::Number && cell.contains(&b'.') {
        return Err(Code::NotAnAmount);
    }
    let text = text(cell).ok_or(Code::NotAnAmount)?;
    amount::read(text, Some(Period::Month)).map_err(|error| match error {
        AmountError::Negative | AmountError::TooLarge => Code::OutOfRange,
        _ => Code::NotAnAmount,
    })
}

fn text(cell: &[u8]) -> Option<&str> {
    std::str::from_utf8(cell).ok()
}
