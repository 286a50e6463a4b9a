//! Days as people write them: `1990-05-17`, `17/5/1990`, `17 Mei 1990`, `Jambi, 17-Agu-90`.
//!
//! The day comes before the month, or the year before both. A month before its day is accepted only as a
//! word; from numbers it is never guessed.

use crate::amount::Period;
use crate::eligibility::EARLIEST_BIRTH;
use crate::fold::fold;
use crate::policy::Date;
use crate::words::{self, Word};

/// The reason why a text is not taken as a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayError {
    /// No form of a day is recognised.
    NotADay,
    /// The calendar has no such day: `31-2-1990`.
    NoSuchDay,
    /// The month comes first: `5/17/1990`.
    MonthFirst,
    /// The year has two digits, and more than one year is possible.
    ShortYear,
}

impl DayError {
    /// All variants, for tables of messages.
    pub const ALL: [Self; 4] = [
        Self::NotADay,
        Self::NoSuchDay,
        Self::MonthFirst,
        Self::ShortYear,
    ];
}

/// Reads a day whose year has four digits. A year of two digits is refused with [`DayError::ShortYear`].
pub fn parse(written: &str) -> Result<Date, DayError> {
    read(written, None)
}

/// Reads a day of birth. Its year may have two digits if exactly one such day lies between
/// [`EARLIEST_BIRTH`] and `as_of`, the day of the check.
pub fn birth(written: &str, as_of: Date) -> Result<Date, DayError> {
    read(written, Some(as_of))
}

/// The signs before a part, then the part itself: a run of digits or of letters.
type Part<'a> = (&'a str, &'a str);

fn read(written: &str, as_of: Option<Date>) -> Result<Date, DayError> {
    // The fast path: most days in lists are written as `1990-05-17`.
    if let Some(date) = Date::parse(written) {
        return Ok(date);
    }
    let folded = fold(written);
    let parts = parts(&folded).ok_or(DayError::NotADay)?;
    let parts = without_ordinals(&parts);
    match without_names(without_place(&parts)).as_slice() {
        [(_, compact)] => self::compact(compact),
        [(_, first), (one, second), (other, third)] => {
            // `17 Mei '90`
            let before_short = if third.len() == 2 {
                &['\'', '\u{2018}', '\u{2019}'][..]
            } else {
                &[]
            };
            let other = &other.trim_end_matches(before_short).trim_end();
            let is_separator = |sign: &str| matches!(sign, "" | "-" | "/" | "." | ",");
            let has_month_name = words::month(first).is_some() || words::month(second).is_some();
            if !is_separator(one)
                || !is_separator(other)
                || (!has_month_name && one != other)
                || (!has_month_name && *one == ",")
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

/// Splits a text into runs of digits and runs of letters. `None` if the text begins with a sign, or ends
/// with one other than a closing bracket.
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
    // `Jambi (17-05-1990)`
    let closed = if text.contains('(') { ")" } else { "" };
    let rest = rest.trim();
    (rest.is_empty() || rest == closed).then_some(parts)
}

/// Removes the words that only belong to the number of a day: `17th of May`, `May 17th`.
fn without_ordinals<'a>(parts: &[Part<'a>]) -> Vec<Part<'a>> {
    let is_month = |at: Option<usize>| {
        at.and_then(|at| parts.get(at))
            .is_some_and(|(_, part)| words::month(part).is_some())
    };
    let is_ordinal = |at: usize, (before, part): &Part<'_>| {
        let beside = is_month(at.checked_sub(2))
            || is_month(at.checked_add(1))
            || is_month(at.checked_add(2));
        match words::longest(part) {
            Some((Word::Ordinal, length)) => beside && length == part.len(),
            Some((Word::Period(Period::Year), 2)) => beside && before.is_empty() && at > 0,
            _ => false,
        }
    };
    let kept = parts
        .iter()
        .enumerate()
        .filter(|(at, part)| !is_ordinal(*at, part));
    kept.map(|(_, part)| *part).collect()
}

/// Removes the names of units: `17 bulan 5 tahun 1990`.
fn without_names<'a>(parts: &[Part<'a>]) -> Vec<Part<'a>> {
    let mut parts = parts.to_vec();
    for (at, name) in [(1, Period::Month), (2, Period::Year)] {
        let whole =
            |(_, part): &Part<'_>| words::longest(part) == Some((Word::Period(name), part.len()));
        if parts.len() > 3 && parts.get(at).is_some_and(whole) {
            parts.remove(at);
        }
    }
    parts
}

/// Removes the words before the day: the place of `Jambi, 17 Mei 1990`, the weekday of
/// `Senin, 17 Mei 1990`.
fn without_place<'a, 'b>(parts: &'a [Part<'b>]) -> &'a [Part<'b>] {
    let is_number = |part: &Part<'_>| number::<u64>(part.1).is_some();
    let first = parts.iter().position(is_number).unwrap_or_default();
    let day = parts.get(first..).unwrap_or_default();
    // One or two letters directly before digits are mistyped or badly scanned digits (`l7`): refuse the
    // text.
    let is_glued = day.first().is_some_and(|(sign, _)| sign.is_empty());
    let before = first.checked_sub(1).and_then(|before| parts.get(before));
    if is_glued && before.is_some_and(|(_, letters)| letters.len() < 3) {
        return &[];
    }
    // `May 17, 1990`
    let month = first.checked_sub(1).and_then(|before| parts.get(before..));
    match month {
        Some(from @ [(_, month), _, _]) if words::month(month).is_some() => from,
        _ => day,
    }
}

/// Reads eight digits as `19900517`, else as `17051990`. No text fits both: a year is never below that of
/// [`EARLIEST_BIRTH`], and no month is above 12.
fn compact(digits: &str) -> Result<Date, DayError> {
    if digits.len() != 8 || !digits.bytes().all(|c| c.is_ascii_digit()) {
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

/// Reads the number of a day or a month: one or two digits.
fn short(digits: &str) -> Option<i8> {
    number(digits).filter(|_| digits.len() <= 2)
}

fn number<T: std::str::FromStr>(digits: &str) -> Option<T> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}
