//! A given value, and how amounts, months, days and numbers are read from it. Messages repeat an invalid
//! month, day or number, and never an amount or a fact.

use std::borrow::Cow;

use lindungi_rules::amount::{self, AmountError, Period};
use lindungi_rules::day::{self, DayError};
use lindungi_rules::policy::{Date, Month, Rupiah};
use lindungi_text::{Lang, errors, format};

use crate::refused::{Refused, shown};

/// A value as it was given, not yet read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given<'a> {
    /// Text: typed, or a JSON string.
    Text(Cow<'a, str>),
    /// Any other JSON value, as it is written.
    Other(&'a str),
}

impl<'a> From<&'a str> for Given<'a> {
    fn from(typed: &'a str) -> Self {
        Self::Text(Cow::Borrowed(typed))
    }
}

impl<'a> From<&'a String> for Given<'a> {
    fn from(typed: &'a String) -> Self {
        typed.as_str().into()
    }
}

impl<'a> Given<'a> {
    /// Makes a value from its JSON text.
    pub fn json(written: &'a str) -> Self {
        serde_json::from_str(written)
            .map_or(Self::Other(written), |text| Self::Text(Cow::Owned(text)))
    }

    /// The text; `None` for any other JSON value.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Other(_) => None,
        }
    }

    /// The digits of a JSON number that is written in digits alone; `None` for anything else.
    pub(crate) fn digits(&self) -> Option<&str> {
        match self {
            Self::Other(written) if all_digits(written) => Some(written),
            _ => None,
        }
    }

    /// Tells whether the value is the JSON `null`.
    pub(crate) fn is_null(&self) -> bool {
        *self == Self::Other("null")
    }

    fn typed(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Other(written) => written,
        }
    }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads whole rupiah: an amount as people write it, or a JSON number. `asked` is the period for which the
/// amount is asked.
///
/// # Errors
/// The value is no amount, below zero, too large, not whole rupiah, or for another period.
pub fn rupiah(given: &Given<'_>, asked: Option<Period>) -> Result<Rupiah, AmountError> {
    match given {
        Given::Text(text) => amount::read(text, asked),
        // As a JSON number `1.500` is one and a half, whatever it means as text.
        Given::Other(number) => match number.bytes().next() {
            Some(b'-') => Err(AmountError::Negative),
            Some(b'0'..=b'9') if all_digits(number) => amount::parse(number),
            // `1e21`, as JavaScript writes large numbers.
            Some(b'0'..=b'9') if exponent(number) > Some(15) => Err(AmountError::TooLarge),
            Some(b'0'..=b'9') => Err(AmountError::Fraction),
            _ => Err(AmountError::NotAnAmount),
        },
    }
}

/// The exponent of a JSON number; `None` if it has none.
fn exponent(number: &str) -> Option<i32> {
    let (_, power) = number.split_once(['e', 'E'])?;
    power.parse().ok()
}

/// Reads an amount of money for the period `asked`. The message never repeats the given value.
///
/// # Errors
/// The fault of the value, with a form that is accepted.
pub fn amount<'a>(
    lang: Lang,
    place: &str,
    given: impl Into<Given<'a>>,
    asked: Option<Period>,
) -> Result<Rupiah, Refused> {
    rupiah(&given.into(), asked).map_err(|error| Refused::at(place, errors::amount(lang, error)))
}

/// Reads a month, such as `2026-11`.
///
/// # Errors
/// A value that is no month.
pub fn month<'a>(lang: Lang, place: &str, given: impl Into<Given<'a>>) -> Result<Month, Refused> {
    let given = given.into();
    let typed = given.typed();
    Month::parse(typed).ok_or_else(|| Refused::at(place, lang.cli_month(&shown(typed))))
}

/// Reads a day as people write it, such as `2026-11-22` or `22/11/2026`.
///
/// # Errors
/// Not a day, or a day that can be read in two ways.
pub fn day<'a>(lang: Lang, place: &str, given: impl Into<Given<'a>>) -> Result<Date, Refused> {
    let given = given.into();
    let read = given.text().map_or(Err(DayError::NotADay), day::parse);
    read.map_err(|error| match error {
        DayError::MonthFirst | DayError::ShortYear => Refused::at(place, errors::day(lang, error)),
        _ => Refused::at(place, lang.cli_date(&shown(given.typed()))),
    })
}

/// Reads a whole number from 1 to `max`, written in digits only.
///
/// # Errors
/// A value that is no such number.
pub fn number<'a, T>(
    lang: Lang,
    place: &str,
    given: impl Into<Given<'a>>,
    max: T,
) -> Result<T, Refused>
where
    T: TryFrom<u64> + Into<u64> + Copy,
{
    whole(lang, place, &given.into(), 1, max)
}

/// Reads a whole number from 0 to `max`, written in digits only.
///
/// # Errors
/// A value that is no such number.
pub fn count<'a, T>(
    lang: Lang,
    place: &str,
    given: impl Into<Given<'a>>,
    max: T,
) -> Result<T, Refused>
where
    T: TryFrom<u64> + Into<u64> + Copy,
{
    whole(lang, place, &given.into(), 0, max)
}

fn whole<T>(lang: Lang, place: &str, given: &Given<'_>, min: u64, max: T) -> Result<T, Refused>
where
    T: TryFrom<u64> + Into<u64> + Copy,
{
    let (typed, max) = (given.typed(), max.into());
    all_digits(typed)
        .then(|| typed.parse::<u64>().ok())
        .flatten()
        .filter(|number| (min..=max).contains(number))
        .and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| {
            let (min, max) = (format::count(min), format::count(max));
            Refused::at(place, lang.cli_number(&min, &max, &shown(typed)))
        })
}

/// Lists words in JSON quotes: `"id", "en"`.
pub(crate) fn quoted(words: &[&str]) -> String {
    format!("\"{}\"", words.join("\", \""))
}
