//! Percentages as people write them: `2`, `2,5`, `12.5%`.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::fold::fold;
use crate::policy::Number;

/// The largest percentage that is accepted: ten times the whole.
pub const PERCENT_MOST: u16 = 1000;

/// The most decimals that are accepted.
const DECIMALS: usize = 2;

/// The reason why a text is not taken as a percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PercentError {
    /// Nothing is written.
    Empty,
    /// Below zero.
    Negative,
    /// Above [`PERCENT_MOST`].
    TooLarge,
    /// More than two decimals.
    TooManyDecimals,
    /// Anything else.
    NotAPercentage,
}

impl PercentError {
    /// All variants, for tables of messages.
    pub const ALL: [Self; 5] = [
        Self::Empty,
        Self::Negative,
        Self::TooLarge,
        Self::TooManyDecimals,
        Self::NotAPercentage,
    ];
}

/// Reads a percentage: digits, at most two decimals after a comma or dot, and an optional percent sign.
pub fn parse(written: &str) -> Result<Number, PercentError> {
    let folded = fold(written);
    let text = folded.trim();
    let text = text.strip_suffix('%').unwrap_or(text).trim_end();
    if text.is_empty() {
        return Err(PercentError::Empty);
    }
    if text.starts_with('-') {
        return Err(PercentError::Negative);
    }
    let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(decimals) {
        return Err(PercentError::NotAPercentage);
    }
    if decimals.len() > DECIMALS {
        return Err(PercentError::TooManyDecimals);
    }
    // A number too long for `Decimal` is above the limit as well.
    let number = [whole, ".", decimals].concat().parse::<Decimal>();
    number
        .ok()
        .filter(|number| *number <= Decimal::from(PERCENT_MOST))
        .and_then(Number::from_decimal)
        .ok_or(PercentError::TooLarge)
}

/// Returns `part` as a percentage of `whole`, to one decimal, rounded half away from zero; `None` if
/// `whole` is 0.
pub fn of(part: u64, whole: u64) -> Option<Number> {
    let tenths = Decimal::ONE_THOUSAND.checked_mul(part.into())?;
    let tenths = tenths.checked_div(whole.into())?;
    let tenths = tenths.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    Number::from_decimal(tenths.checked_div(Decimal::TEN)?)
}
