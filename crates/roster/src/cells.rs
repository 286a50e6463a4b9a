//! Cells → facts, or what is wrong with them. Whatever is wrong with one row, the next is read.

use lindungi_rules::amount::{self, AmountError};
use lindungi_rules::eligibility::{Fact, FactError, Facts};
use lindungi_rules::policy::{Date, Policy, Rupiah};

use crate::columns::{Field, Mapping};
use crate::row::{Kind, Row};
use crate::words::{self, UNKNOWN};

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Problem {
    /// The cell of this fact.
    Cell(Fact, Code),
    /// It has fewer cells than the header.
    TooFewCells,
    /// It has more cells than the header.
    TooManyCells,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
                format!("{}:{}", mapping.name(Field::Fact(fact)), code.name())
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
        let Some(column) = mapping.column(Field::Fact(fact)) else {
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
        if let Err(code) = put(&mut facts, fact, cell, row.kind(column), policy) {
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
    kind: Kind,
    policy: &Policy,
) -> Result<(), Code> {
    match fact {
        Fact::Ktp => facts.ktp = Some(words::ktp(cell, policy).ok_or(Code::UnknownValue)?),
        Fact::BirthDate => facts.birth_date = Some(date(cell).ok_or(Code::NotADate)?),
        Fact::Age => facts.age = Some(small(cell)?),
        Fact::Work => facts.work = Some(words::work(cell).ok_or(Code::UnknownValue)?),
        Fact::Income => facts.income = Some(rupiah(cell, kind)?),
        Fact::Membership => {
            facts.membership = Some(words::membership(cell).ok_or(Code::UnknownValue)?);
        }
        Fact::Decile => facts.decile = Some(small(cell)?),
    }
    Ok(())
}

/// `1990-05-17`, `17/05/1990`, `17-05-1990`; of a day with a time the day.
fn date(cell: &[u8]) -> Option<Date> {
    let (year, month, day, time) = match cell {
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, time @ ..]
        | [d1, d2, b'/', m1, m2, b'/', y1, y2, y3, y4, time @ ..]
        | [d1, d2, b'-', m1, m2, b'-', y1, y2, y3, y4, time @ ..] => {
            ([*y1, *y2, *y3, *y4], [*m1, *m2], [*d1, *d2], time)
        }
        _ => return None,
    };
    let part = |digits: &[u8]| {
        digits.iter().try_fold(0_i16, |number, digit| {
            let digit = i16::from(digit.checked_sub(b'0')?);
            (digit <= 9).then_some(number * 10 + digit)
        })
    };
    let small = |digits: &[u8]| i8::try_from(part(digits)?).ok();
    let date = Date::new(part(&year)?, small(&month)?, small(&day)?)?;
    (time.is_empty() || is_time(time)).then_some(date)
}

/// A time of day after a day: `T08:30:00`, ` 00:00:00.000`.
fn is_time(text: &[u8]) -> bool {
    matches!(text, [b'T' | b' ', time @ ..] if !time.is_empty()
        && time.iter().all(|byte| matches!(byte, b'0'..=b'9' | b':' | b'.' | b'Z')))
}

/// A whole number that is told from others only where it is small.
fn small(cell: &[u8]) -> Result<u8, Code> {
    let (negative, digits) = match cell.strip_prefix(b"-") {
        Some(digits) => (true, digits),
        None => (false, cell),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return Err(Code::NotANumber);
    }
    let number = digits.iter().try_fold(0_u8, |number, digit| {
        number.checked_mul(10)?.checked_add(digit - b'0')
    });
    number.filter(|_| !negative).ok_or(Code::OutOfRange)
}

fn rupiah(cell: &[u8], kind: Kind) -> Result<Rupiah, Code> {
    // Most amounts are plain digits, which need no second look.
    if cell.len() <= 15 && cell.iter().all(u8::is_ascii_digit) {
        let number = cell.iter().try_fold(0_u64, |number, digit| {
            number.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
        });
        return number.map(Rupiah::new).ok_or(Code::OutOfRange);
    }
    // Whatever `1.500` is as text, as a number it is one and a half.
    if kind == Kind::Number && cell.contains(&b'.') {
        return Err(Code::NotAnAmount);
    }
    let text = std::str::from_utf8(cell).map_err(|_| Code::NotAnAmount)?;
    amount::parse(text).map_err(|error| match error {
        AmountError::Negative | AmountError::TooLarge => Code::OutOfRange,
        _ => Code::NotAnAmount,
    })
}
