//! Amounts of money as people write them: `1500000`, `Rp 1.500.000,00`, `1,5 juta`, `500rb`.
//!
//! What could mean two amounts is refused, never guessed: `1.500 juta`, `1,5`, `3 m`.

use crate::policy::Rupiah;

/// What is wrong with an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountError {
    /// Nothing is written.
    Empty,
    /// Below zero.
    Negative,
    /// Above 10^15.
    TooLarge,
    /// Cents that are not zero, or a part of a rupiah.
    Fraction,
    /// A decimal without a unit word: `1,5`.
    DecimalWithoutUnit,
    /// Thousands or decimals before a unit word: `1.500 juta`.
    ThousandsOrDecimals,
    /// More than two decimals before a unit word.
    TooManyDecimals,
    /// Separators mixed, or groups that are not of three digits: `1.50.000`.
    Grouping,
    /// A bare `m`: miliar or million?
    BareM,
    /// Anything else.
    NotAnAmount,
}

impl AmountError {
    /// Every one of them, for tables of messages.
    pub const ALL: [Self; 10] = [
        Self::Empty,
        Self::Negative,
        Self::TooLarge,
        Self::Fraction,
        Self::DecimalWithoutUnit,
        Self::ThousandsOrDecimals,
        Self::TooManyDecimals,
        Self::Grouping,
        Self::BareM,
        Self::NotAnAmount,
    ];
}

/// Unit words and the number of zeros that each stands for.
const UNITS: [(&str, u32); 12] = [
    ("ribu", 3),
    ("rb", 3),
    ("k", 3),
    ("thousand", 3),
    ("juta", 6),
    ("jt", 6),
    ("million", 6),
    ("miliar", 9),
    ("milyar", 9),
    ("billion", 9),
    ("triliun", 12),
    ("trillion", 12),
];

/// Reads an amount.
pub fn parse(written: &str) -> Result<Rupiah, AmountError> {
    let lower: String = written
        .chars()
        .map(|c| {
            if c.is_whitespace() {
                ' '
            } else {
                c.to_ascii_lowercase()
            }
        })
        .collect();
    let mut rest = lower.trim();
    let minus = |text: &str| text.starts_with(['-', '\u{2212}']);
    let negative = minus(rest);
    rest = rest.strip_prefix("rp").unwrap_or(rest).trim_start();
    if rest.is_empty() {
        return Err(AmountError::Empty);
    }
    if negative || minus(rest) {
        return Err(AmountError::Negative);
    }
    let end = rest
        .find(|c: char| !matches!(c, '0'..='9' | '.' | ',' | ' '))
        .unwrap_or(rest.len());
    let (number, unit) = rest.split_at(end);
    let (number, unit) = (number.trim_end(), unit.trim());
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(AmountError::NotAnAmount);
    }
    let amount = match unit {
        "" => without_unit(number)?,
        "m" => return Err(AmountError::BareM),
        unit => {
            let (_, zeros) = UNITS
                .iter()
                .find(|(word, _)| *word == unit)
                .ok_or(AmountError::NotAnAmount)?;
            with_unit(number, *zeros)?
        }
    };
    if amount > Rupiah::LIMIT {
        Err(AmountError::TooLarge)
    } else {
        Ok(amount)
    }
}

/// Digits, plain or grouped by threes, and then perhaps cents that are zero.
fn without_unit(number: &str) -> Result<Rupiah, AmountError> {
    let Some(first) = number.find(['.', ',', ' ']) else {
        return digits(number);
    };
    let separator = number
        .get(first..)
        .and_then(|rest| rest.chars().next())
        .unwrap_or(' ');
    let (whole, cents) = match number.rsplit_once(['.', ',']) {
        // The last separator is another one than the first: what follows it is cents.
        Some((whole, cents))
            if !number
                .get(whole.len()..)
                .is_some_and(|rest| rest.starts_with(separator)) =>
        {
            (whole, Some(cents))
        }
        _ => (number, None),
    };
    let mut groups = whole.split(separator);
    let head = groups.next().unwrap_or_default();
    let tail: Vec<&str> = groups.collect();
    let all_digits = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    if cents.is_none()
        && separator != ' '
        && let [decimals] = tail.as_slice()
        && matches!(decimals.len(), 1 | 2)
        && all_digits(decimals)
    {
        return Err(AmountError::DecimalWithoutUnit);
    }
    // 0,500 is a half to most people and five hundred to none.
    if cents.is_none() && separator != ' ' && head == "0" && tail.len() == 1 {
        return Err(AmountError::DecimalWithoutUnit);
    }
    let grouped = (1..=3).contains(&head.len())
        && all_digits(head)
        && tail
            .iter()
            .all(|group| group.len() == 3 && all_digits(group));
    if !grouped {
        return Err(AmountError::Grouping);
    }
    match cents {
        None | Some("00") => digits(&whole.replace(separator, "")),
        Some(cents) if all_digits(cents) && cents.len() != 3 => Err(AmountError::Fraction),
        Some(_) => Err(AmountError::Grouping),
    }
}

/// A number with at most two decimals, times ten to the power of `zeros`.
fn with_unit(number: &str, zeros: u32) -> Result<Rupiah, AmountError> {
    let (whole, decimals) = match number.split_once(['.', ',', ' ']) {
        None => (number, ""),
        Some((_, rest)) if rest.contains(['.', ',', ' ']) => return Err(AmountError::Grouping),
        Some((_, rest)) if rest.len() == 3 => return Err(AmountError::ThousandsOrDecimals),
        Some((_, rest)) if rest.is_empty() || number.contains(' ') => {
            return Err(AmountError::NotAnAmount);
        }
        Some((_, rest)) if rest.len() > 2 => return Err(AmountError::TooManyDecimals),
        Some(parts) => parts,
    };
    let zeros = usize::try_from(zeros)
        .unwrap_or_default()
        .saturating_sub(decimals.len());
    digits(&format!("{whole}{decimals}{}", "0".repeat(zeros)))
}

fn digits(digits: &str) -> Result<Rupiah, AmountError> {
    let significant = digits.trim_start_matches('0');
    if significant.len() > 16 {
        return Err(AmountError::TooLarge);
    }
    let number = if significant.is_empty() {
        Ok(0)
    } else {
        significant.parse()
    };
    number
        .map(Rupiah::new)
        .map_err(|_| AmountError::NotAnAmount)
}
