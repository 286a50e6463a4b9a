//! Amounts of money as people write them: `1500000`, `Rp. 1.500.000,-`, `1,5 juta`, `1jt500rb`,
//! `setengah juta`, `50.000/hari`.
//!
//! A text that could mean two amounts is refused, never guessed: `1.500 juta`, `1,5`, `3 m`, `1-2 juta`.
//!
//! - `token`: an amount as a sequence of numbers, words and signs
//! - `number`: one number in digits or words
//! - `digits`: grouping and decimals
//! - `terms`: numbers with their units, added up

pub(crate) mod digits;
mod number;
mod terms;
mod token;

use crate::fold::fold;
pub use crate::period::Period;
use crate::policy::Rupiah;
use crate::words::{self, Word};
use token::Token;

/// The reason why a text is not taken as an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountError {
    /// Nothing is written.
    Empty,
    /// Below zero.
    Negative,
    /// Above [`Rupiah::LIMIT`], 10^15.
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
    /// A bare `m`, which can stand for miliar or for million.
    BareM,
    /// A range or a limit: `1-2 juta`, `< 1 juta`.
    Range,
    /// Units that do not go from large to small: `500 ribu 1 juta`.
    Order,
    /// The last number lacks its unit: `1 juta 5`, `lima ratus`.
    LastUnit,
    /// The amount is for another period than the form asks for: `50.000/hari` where a month is asked.
    Period {
        /// The period in the text.
        given: Period,
        /// The period that the form asks for, if any.
        asked: Option<Period>,
    },
    /// Anything else.
    NotAnAmount,
}

impl AmountError {
    /// Every kind of error, for tables of messages; [`AmountError::Period`] with and without an asked
    /// period.
    pub const ALL: [Self; 15] = [
        Self::Empty,
        Self::Negative,
        Self::TooLarge,
        Self::Fraction,
        Self::DecimalWithoutUnit,
        Self::ThousandsOrDecimals,
        Self::TooManyDecimals,
        Self::Grouping,
        Self::BareM,
        Self::Range,
        Self::Order,
        Self::LastUnit,
        Self::Period {
            given: Period::Day,
            asked: Some(Period::Month),
        },
        Self::Period {
            given: Period::Month,
            asked: None,
        },
        Self::NotAnAmount,
    ];
}

/// Reads an amount without a period, such as a gift. A text with a period is refused.
pub fn parse(written: &str) -> Result<Rupiah, AmountError> {
    read(written, None)
}

/// Reads an amount for the period `asked`, which the text may name or leave out.
pub fn read(written: &str, asked: Option<Period>) -> Result<Rupiah, AmountError> {
    // The fast path: most amounts in lists are plain digits. 15 digits are below the limit.
    if written.len() <= 15 && digits::all_digits(written) {
        return digits::whole(written).map(Rupiah::new);
    }
    let folded = fold(written);
    let Some((before, inside)) = bracketed(&folded) else {
        return plain(&folded, asked);
    };
    if let ([], Some(_)) = without_period(&token::tokens(inside)) {
        return plain(&[before, inside].join(" "), asked);
    }
    // The brackets repeat the amount in words, as on a receipt.
    let amount = plain(before, asked)?;
    let is_same = plain(inside, asked) == Ok(amount);
    is_same.then_some(amount).ok_or(AmountError::NotAnAmount)
}

/// Splits off brackets at the end. Returns the text before them and the text inside; `None` if there are no
/// brackets or no text before them.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let (before, inside) = text.strip_suffix(')')?.split_once('(')?;
    let before = before.trim_end().trim_end_matches('.');
    (!before.is_empty()).then_some((before, inside))
}

/// Reads an amount without brackets.
fn plain(text: &str, asked: Option<Period>) -> Result<Rupiah, AmountError> {
    let tokens = token::tokens(without_currency(text)?);
    if let [Token::Word(Word::Minus), ..] = tokens.as_slice() {
        return Err(AmountError::Negative);
    }
    let is_range = |token: &Token<'_>| *token == Token::Word(Word::Range);
    let dash = tokens.iter().position(|token| *token == Token::Dash);
    let last = tokens.len().saturating_sub(1);
    if tokens.iter().any(is_range) || dash.is_some_and(|dash| dash > 0 && dash < last) {
        return Err(AmountError::Range);
    }
    if tokens.contains(&Token::Other) {
        return Err(AmountError::NotAnAmount);
    }
    let (tokens, given) = without_period(&tokens);
    let amount = match tokens {
        [Token::Number(number, _)] | [Token::Number(number, _), Token::Word(Word::Unit(0))] => {
            digits::whole(number)
        }
        terms => terms::sum(terms),
    };
    let amount = Rupiah::new(amount?);
    match given {
        _ if amount > Rupiah::LIMIT => Err(AmountError::TooLarge),
        Some(given) if asked != Some(given) => Err(AmountError::Period { given, asked }),
        _ => Ok(amount),
    }
}

/// Strips the currency and words such as `sekitar` from the front. Refuses an empty text and an amount
/// below zero.
fn without_currency(text: &str) -> Result<&str, AmountError> {
    let mut rest = words::without_about(words::without_behind(text));
    let mut negative = rest.starts_with('-');
    for currency in ["rupiah", "rp", "idr"] {
        if let Some(behind) = rest.strip_prefix(currency) {
            let behind = behind.strip_prefix('.').unwrap_or(behind);
            rest = words::without_about(behind.trim_start_matches([' ', ':', '=']));
            break;
        }
    }
    negative |= rest.starts_with('-');
    match rest {
        // A spreadsheet shows an empty amount as `Rp -`.
        _ if rest.trim_matches(['-', ' ']).is_empty() => Err(AmountError::Empty),
        _ if negative => Err(AmountError::Negative),
        rest => Ok(rest),
    }
}

/// Splits off the period, behind the amount or in front of it: `/bulan`, `per bulan`, `sebulan`, `a month`,
/// `/1 bulan`. Returns the tokens of the amount and the period.
fn without_period<'a, 'b>(tokens: &'a [Token<'b>]) -> (&'a [Token<'b>], Option<Period>) {
    let is_one = |token: &Token<'_>| {
        matches!(
            token,
            Token::Word(Word::Number(1) | Word::One | Word::Article)
        )
    };
    let is_per = |token: &Token<'_>| matches!(token, Token::Slash | Token::Word(Word::Per));
    if let [before @ .., Token::Word(Word::Period(period))] = tokens {
        let mut amount = before;
        match amount {
            [more @ .., last] if is_one(last) => amount = more,
            [more @ .., before, Token::Number("1", _)] if is_per(before) => {
                amount = amount.get(..=more.len()).unwrap_or_default();
            }
            _ => {}
        }
        while let [more @ .., last] = amount
            && is_per(last)
        {
            amount = more;
        }
        // `12 bulan` is a length of time, not an amount for a month.
        return if amount.len() < before.len() {
            (amount, Some(*period))
        } else {
            (tokens, None)
        };
    }
    let ahead = tokens
        .iter()
        .take_while(|token| is_one(token) || is_per(token));
    let (ahead, behind) = tokens.split_at_checked(ahead.count()).unwrap_or_default();
    match behind {
        [Token::Word(Word::Period(period)), amount @ ..] if !ahead.is_empty() => {
            let currency = matches!(amount, [Token::Word(Word::Unit(0)), ..]);
            let amount = amount.get(usize::from(currency)..).unwrap_or_default();
            (amount, Some(*period))
        }
        _ => (tokens, None),
    }
}
