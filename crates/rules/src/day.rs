//! Days as people write them: `1990-05-17`, `17/5/1990`, `17 Mei 1990`, `Jambi, 17-Agu-90`.
//!
//! The day comes before the month, or the year before both. A month before its day is taken where it is
//! a word, and never guessed from numbers.

use crate::eligibility::EARLIEST_BIRTH;
use crate::fold::fold;
use crate::policy::Date;
use crate::words;

/// The reason why a text is not taken as a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayError {
    /// No day is recognised.
    NotADay,
    /// The calendar has none: `31-2-1990`.
    NoSuchDay,
    /// The month comes first: `5/17/1990`.
    MonthFirst,
    /// The year has two digits, and more than one is possible.
    ShortYear,
}

impl DayError {
    /// Every one of them, for tables of messages.
    pub const ALL: [Self; 4] = [
        Self::NotADay,
        Self::NoSuchDay,
        Self::MonthFirst,
        Self::ShortYear,
    ];
}

/// Reads a day; its year has four digits.
pub fn parse(written: &str) -> Result<Date, DayError> {
    read(written, None)
}

/// Reads a day of birth. Its year may have two digits where only one such day lies between
/// [`EARLIEST_BIRTH`] and the day of the check.
pub fn birth(written: &str, as_of: Date) -> Result<Date, DayError> {
    read(written, Some(as_of))
}

/// The signs before a part, and the part: digits or letters.
type Part<'a> = (&'a str, &'a str);

fn read(written: &str, as_of: Option<Date>) -> Result<Date, DayError> {
    // Most days in lists are written like this: this way is the fast one.
    if let Some(date) = Date::parse(written) {
        return Ok(date);
    }
    let folded = fold(written);
    let parts = parts(folded.trim()).ok_or(DayError::NotADay)?;
    match without_place(&parts) {
        [(_, compact)] => self::compact(compact),
        [(_, first), (one, second), (other, third)] => {
            let signs = |sign: &str| matches!(sign, "" | "-" | "/" | "." | ",");
            let worded = words::month(first).is_some() || words::month(second).is_some();
            if !signs(one) || !signs(other) || (!worded && one != other) || (!worded && *one == ",")
            {
                return Err(DayError::NotADay);
            }
            let [day, month, year] = if words::month(first).is_some() {
                [second, first, third]
            } else if first.len() == 4 {
                [third, second, first]
            } else {
                [first, second, third]
            };
            let month = words::month(month).or_else(|| short(month));
            let (day, month) = short(day).zip(month).ok_or(DayError::NotADay)?;
            dated(year, month, day, as_of)
        }
        _ => Err(DayError::NotADay),
    }
}

/// Splits a text into runs of digits and runs of letters. `None` where it begins or ends with a sign.
fn parts(text: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = text;
    if !text.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        let (before, from) = rest.split_at_checked(start)?;
        let is_digits = from.starts_with(|c: char| c.is_ascii_digit());
        let belongs = |c: char| c.is_ascii_alphanumeric() && c.is_ascii_digit() == is_digits;
        let end = from.find(|c| !belongs(c)).unwrap_or(from.len());
        let (part, behind) = from.split_at_checked(end)?;
        parts.push((before.trim(), part));
        rest = behind;
    }
    rest.trim().is_empty().then_some(parts)
}

/// Leaves out the words before the day: the place of `Jambi, 17 Mei 1990`, the weekday of
/// `Senin, 17 Mei 1990`.
fn without_place<'a, 'b>(parts: &'a [Part<'b>]) -> &'a [Part<'b>] {
    let is_number = |part: &Part<'_>| number::<u64>(part.1).is_some();
    let first = parts.iter().position(is_number).unwrap_or_default();
    let day = parts.get(first..).unwrap_or_default();
    // `May 17, 1990`
    let month = first.checked_sub(1).and_then(|before| parts.get(before..));
    match month {
        Some(from @ [(_, month), _, _]) if words::month(month).is_some() => from,
        _ => day,
    }
}

/// Reads `19900517`, else `17051990`. No text can be both: a year is never below that of
/// [`EARLIEST_BIRTH`], and no month is above 12.
fn compact(digits: &str) -> Result<Date, DayError> {
    if digits.len() != 8 {
        return Err(DayError::NotADay);
    }
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let read = |year: &str, month: &str, day: &str| {
        let date = Date::new(number(year)?, number(month)?, number(day)?);
        date.filter(|date| *date >= EARLIEST_BIRTH)
    };
    read(part(0, 4), part(4, 6), part(6, 8))
        .or_else(|| read(part(4, 8), part(2, 4), part(0, 2)))
        .ok_or(DayError::NoSuchDay)
}

fn dated(year: &str, month: i8, day: i8, as_of: Option<Date>) -> Result<Date, DayError> {
    if month > 12 && (1..=12).contains(&day) {
        return Err(DayError::MonthFirst);
    }
    let in_year = |year: i16| Date::new(year, month, day);
    let number: i16 = number(year).ok_or(DayError::NotADay)?;
    match (year.len(), as_of) {
        (4, _) => in_year(number).ok_or(DayError::NoSuchDay),
        (2, as_of) => {
            let as_of = as_of.ok_or(DayError::ShortYear)?;
            let mut possible = (EARLIEST_BIRTH.year()..=as_of.year())
                .step_by(100)
                .filter_map(|century| in_year(century.checked_add(number)?))
                .filter(|date| (EARLIEST_BIRTH..=as_of).contains(date));
            match (possible.next(), possible.next()) {
                (Some(date), None) => Ok(date),
                (Some(_), Some(_)) => Err(DayError::ShortYear),
                (None, _) => Err(DayError::NoSuchDay),
            }
        }
        _ => Err(DayError::NotADay),
    }
}

/// Reads the number of a day or a month.
fn short(digits: &str) -> Option<i8> {
    number(digits).filter(|_| digits.len() <= 2)
}

fn number<T: std::str::FromStr>(digits: &str) -> Option<T> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}
