//! Cells → facts, or what is wrong with them. Whatever is wrong with one row, the next is read.

use lindungi_rules::amount::{self, AmountError, Period};
use lindungi_rules::eligibility::{Fact, FactError, Facts};
use lindungi_rules::policy::{Date, Policy, Rupiah};
use lindungi_rules::{count, day};
use serde::{Deserialize, Serialize};

use crate::columns::{Column, Mapping};
use crate::row::{CellKind, Row};
use crate::words::{self, UNKNOWN};

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Problem {
    /// The cell of this fact.
    Cell(Fact, Code),
    /// It has fewer cells than the header.
    TooFewCells,
    /// It has more cells than the header.
    TooManyCells,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Code {
    /// No date, or none that the calendar has.
    NotADate,
    /// No whole number.
    NotANumber,
    /// No amount of money.
    NotAnAmount,
    /// None of the words that are known.
    UnknownValue,
    /// Past what can be.
    OutOfRange,
}

impl Code {
    /// Every one of them.
    pub const ALL: [Self; 5] = [
        Self::NotADate,
        Self::NotANumber,
        Self::NotAnAmount,
        Self::UnknownValue,
        Self::OutOfRange,
    ];

    /// How it is written in rosters.
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
    /// How it is written in rosters: `tanggal_lahir:not_a_date`, with the name that the column has in
    /// the file where it is known by it; `row:too_few_cells`.
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

/// The facts of a row, of a roster with so many columns, on the day of the check.
///
/// # Errors
/// The first thing that is wrong, in the order of the facts.
pub(crate) fn facts(
    row: &Row,
    columns: usize,
    mapping: &Mapping,
    policy: &Policy,
    as_of: Date,
) -> Result<Facts, Problem> {
    cells_fit(row, columns)?;
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
            can_be(&facts, as_of)?;
            return Err(Problem::Cell(fact, code));
        }
    }
    can_be(&facts, as_of)?;
    Ok(facts)
}

fn can_be(facts: &Facts, as_of: Date) -> Result<(), Problem> {
    let past = |error: FactError| Problem::Cell(error.fact(), Code::OutOfRange);
    facts.check(as_of).map_err(past)
}

/// In an XLSX sheet a row ends with its last cell that is not empty, so that it cannot be too short.
fn cells_fit(row: &Row, columns: usize) -> Result<(), Problem> {
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
        Fact::Ktp => facts.ktp = Some(words::ktp(cell, policy).ok_or(Code::UnknownValue)?),
        Fact::BirthDate => facts.birth_date = Some(date(cell, as_of).ok_or(Code::NotADate)?),
        Fact::Age => facts.age = Some(small(count::years, cell)?),
        Fact::Work => facts.work = Some(words::work(cell).ok_or(Code::UnknownValue)?),
        Fact::Income => facts.income = Some(rupiah(cell, kind)?),
        Fact::Membership => {
            facts.membership = Some(words::membership(cell).ok_or(Code::UnknownValue)?);
        }
        Fact::Decile => facts.decile = Some(small(count::small, cell)?),
    }
    Ok(())
}

/// A day as people write it; of a day with a time the day.
fn date(cell: &[u8], as_of: Date) -> Option<Date> {
    let text = text(cell)?;
    let timed = text.find(':').and_then(|colon| {
        let start = text.get(..colon)?.rfind(['T', ' '])?;
        let (day, time) = text.split_at_checked(start)?;
        is_time(time).then_some(day)
    });
    day::birth(timed.unwrap_or(text), as_of).ok()
}

/// A time of day after a day: `T08:30:00`, ` 00:00:00.000`.
fn is_time(text: &str) -> bool {
    text.bytes()
        .skip(1)
        .all(|byte| matches!(byte, b'0'..=b'9' | b':' | b'.' | b'Z'))
}

/// A whole number that is told from others only where it is small.
fn small(read: fn(&str) -> Option<i32>, cell: &[u8]) -> Result<u8, Code> {
    let number = text(cell).and_then(read).ok_or(Code::NotANumber)?;
    u8::try_from(number).map_err(|_| Code::OutOfRange)
}

fn rupiah(cell: &[u8], kind: CellKind) -> Result<Rupiah, Code> {
    // Whatever `1.500` is as text, as a number it is one and a half.
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
