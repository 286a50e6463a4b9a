//! The sum of terms, each a number with its unit: `1 juta 500 ribu`.

use super::AmountError;
use super::number::{Number, ReadNumber};
use super::token::Token;
use crate::words::Word;

/// Adds up terms to rupiah. Their units must go from large to small, such as millions before thousands.
pub(super) fn sum(tokens: &[Token<'_>]) -> Result<u64, AmountError> {
    let belongs = |token: &Token<'_>| {
        !matches!(
            token,
            Token::Slash | Token::Dash | Token::Word(Word::Per | Word::Period(_))
        )
    };
    let unfinished = matches!(tokens.last(), Some(Token::Word(Word::And | Word::Article)));
    let point_without_digits = tokens.windows(2).any(|pair| {
        matches!(pair, [Token::Word(Word::Point), next] if !matches!(next, Token::Number(..) | Token::Word(Word::Number(_))))
    });
    if unfinished || point_without_digits || !tokens.iter().all(belongs) {
        return Err(AmountError::NotAnAmount);
    }
    // `lima ratus sejuta` means 500 thousand to a million.
    let is_range = |tokens: &[Token<'_>]| {
        matches!(
            tokens,
            [
                Token::Word(Word::Times(_) | Word::Number(_)),
                Token::Word(Word::One),
                Token::Word(Word::Unit(_))
            ]
        )
    };
    if tokens.windows(3).any(is_range) {
        return Err(AmountError::Range);
    }
    let mut sum = Sum::default();
    let mut number = Number::default();
    for token in tokens {
        match token {
            Token::Word(Word::Unit(zeros)) => match number.take() {
                Some(read) => sum.add(&read, *zeros)?,
                // `2 ribu rupiah`
                None if *zeros == 0 && sum.unit > Some(1) => sum.unit = Some(1),
                None => return Err(AmountError::NotAnAmount),
            },
            Token::Word(Word::Unclear) => {
                let read = number.take().ok_or(AmountError::NotAnAmount)?;
                return Err(if read.digits.is_some() || sum.unit.is_none() {
                    AmountError::BareM
                } else {
                    AmountError::NotAnAmount
                });
            }
            token => number.push(token)?,
        }
    }
    match number.take() {
        Some(rest) => sum.finish(&rest)?,
        None if sum.unit.is_none() => return Err(AmountError::NotAnAmount),
        None => {}
    }
    Ok(sum.rupiah)
}

#[derive(Default)]
struct Sum {
    rupiah: u64,
    /// The value of the last unit word: 1,000 for `ribu`.
    unit: Option<u64>,
}

impl Sum {
    /// Adds a number with its unit word, which is given by its zeros.
    fn add(&mut self, number: &ReadNumber, zeros: u32) -> Result<(), AmountError> {
        let unit = 10_u64.checked_pow(zeros).ok_or(AmountError::TooLarge)?;
        let hundredths = number
            .hundredths
            .checked_mul(unit)
            .ok_or(AmountError::TooLarge)?;
        if !hundredths.is_multiple_of(100) {
            return Err(AmountError::Fraction);
        }
        // `1jt500 rupiah` can mean 1,500,000 or 1,000,500.
        if unit == 1 && number.digits.is_some_and(|digits| digits.glued) {
            return Err(AmountError::LastUnit);
        }
        self.put(hundredths / 100)?;
        self.unit = Some(unit);
        Ok(())
    }

    /// Adds a last number without a unit word, if it can mean only one amount.
    fn finish(&mut self, rest: &ReadNumber) -> Result<(), AmountError> {
        let unit = match self.unit {
            // Zero is zero in any unit.
            None if rest.hundredths == 0 => return Ok(()),
            unit => unit.ok_or(AmountError::LastUnit)?,
        };
        let three = rest.digits.is_none_or(|digits| digits.three);
        let glued = rest.digits.is_some_and(|digits| digits.glued);
        let whole = rest.hundredths.checked_div(100).unwrap_or_default();
        if rest.half && unit >= 1_000 {
            // `sejuta setengah`
            self.put(unit.checked_div(2).unwrap_or_default())
        } else if rest.hundredths.is_multiple_of(100)
            && three
            && (glued && unit >= 1_000 || unit == 1_000)
        {
            // `1jt500` counts thousandths of the unit; in `seribu lima ratus` a thousandth of the unit is a
            // rupiah.
            self.put(unit.checked_div(1_000).unwrap_or(1).saturating_mul(whole))
        } else {
            Err(AmountError::LastUnit)
        }
    }

    /// Adds an amount, which must be smaller than the unit before it.
    fn put(&mut self, rupiah: u64) -> Result<(), AmountError> {
        if let Some(unit) = self.unit
            && (rupiah >= unit || self.rupiah.checked_rem(unit) != Some(0))
        {
            return Err(AmountError::Order);
        }
        let sum = self.rupiah.checked_add(rupiah);
        self.rupiah = sum.ok_or(AmountError::TooLarge)?;
        Ok(())
    }
}
