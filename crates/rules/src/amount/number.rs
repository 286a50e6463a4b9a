//! One number in digits or words, read token by token: `dua puluh lima`, `satu setengah`.

use super::AmountError;
use super::digits;
use super::token::Token;
use crate::words::Word;

/// A number that is being read, in hundredths, as at most two decimals can stand before a unit word.
#[derive(Default)]
pub(super) struct Number {
    hundreds: u64,
    last: Option<u64>,
    half: bool,
    article: bool,
    /// A word for `and` was read.
    and: bool,
    /// The value in hundredths of the next digit behind the decimal point; `None` before a decimal point.
    place: Option<u64>,
    /// The form of the digits; `None` for a number in words.
    digits: Option<Digits>,
}

/// The form of digits, which decides whether they may stand at the end without a unit word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits {
    /// There are exactly three digits, as in `1jt500`.
    pub(super) three: bool,
    /// The digits directly follow a letter.
    pub(super) glued: bool,
}

/// A number that was read to its end.
pub(super) struct ReadNumber {
    pub(super) hundredths: u64,
    /// The number is a half alone: `setengah`.
    pub(super) half: bool,
    pub(super) digits: Option<Digits>,
}

impl Number {
    /// Adds the next token to the number.
    pub(super) fn push(&mut self, token: &Token<'_>) -> Result<(), AmountError> {
        let small = self.last.filter(|last| (100..1_000).contains(last));
        let token = match token {
            Token::Word(Word::One) => &Token::Word(Word::Number(1)),
            token => token,
        };
        match token {
            Token::Word(Word::Number(digit @ ..10)) if self.place.is_some() => {
                let place = self.place.unwrap_or_default();
                if place == 0 {
                    return Err(AmountError::TooManyDecimals);
                }
                let hundredths = digit.saturating_mul(place);
                self.last = Some(self.last.unwrap_or(0).saturating_add(hundredths));
                self.place = place.checked_div(10);
            }
            Token::Number(digits, _) if self.place == Some(10) && digits.len() <= 2 => {
                let digits = if digits.len() == 1 {
                    [digits, "0"].concat()
                } else {
                    (*digits).to_owned()
                };
                self.last = Some(
                    self.last
                        .unwrap_or(0)
                        .saturating_add(digits::whole(&digits)?),
                );
                self.place = Some(0);
            }
            _ if self.place.is_some() => return Err(AmountError::NotAnAmount),
            Token::Word(Word::Point) if self.can_take_decimals() => self.place = Some(10),
            Token::Number(text, glued) => {
                if self.last.is_some() || self.half || self.hundreds > 0 {
                    return Err(AmountError::NotAnAmount);
                }
                self.last = Some(digits::hundredths(text)?);
                self.digits = Some(Digits {
                    three: text.len() == 3,
                    glued: *glued,
                });
            }
            Token::Word(Word::Number(number)) => {
                let hundredths = number.saturating_mul(100);
                self.last = match self.last {
                    _ if self.half => return Err(AmountError::NotAnAmount),
                    None => Some(hundredths),
                    Some(tens @ 2_000..10_000)
                        if tens % 1_000 == 0 && *number < 10 && self.digits.is_none() =>
                    {
                        Some(tens.saturating_add(hundredths))
                    }
                    // `dua tiga juta` means two to three million.
                    Some(_) => return Err(AmountError::Range),
                };
            }
            // `setengah ratus` is no number; `dua ratus tiga ratus ribu` and `dua puluh tiga puluh ribu`
            // are ranges.
            Token::Word(Word::Times(_) | Word::Teen) if self.half => {
                return Err(AmountError::NotAnAmount);
            }
            Token::Word(Word::Times(times))
                if self.last >= Some(1_000) || self.hundreds > 0 && *times == 100 =>
            {
                return Err(AmountError::Range);
            }
            Token::Word(Word::Times(times)) => {
                let number = small.or(Some(100).filter(|_| self.article && self.last.is_none()));
                let number = number
                    .ok_or(AmountError::NotAnAmount)?
                    .saturating_mul(*times);
                if *times == 100 {
                    self.hundreds = number;
                    self.last = None;
                } else {
                    self.last = Some(number);
                }
            }
            Token::Word(Word::Teen) => {
                let number = small.ok_or(AmountError::NotAnAmount)?;
                self.last = Some(number.saturating_add(1_000));
            }
            Token::Word(Word::Part) if self.is_any() && !self.and => {
                return Err(AmountError::NotAnAmount);
            }
            Token::Word(Word::Half | Word::Part) if self.half || !self.has_no_decimals() => {
                return Err(AmountError::NotAnAmount);
            }
            Token::Word(Word::Half | Word::Part) => self.half = true,
            Token::Word(Word::Article) => self.article = true,
            Token::Word(Word::And) => self.and = true,
            _ => return Err(AmountError::NotAnAmount),
        }
        Ok(())
    }

    /// Returns true if any number has been read.
    fn is_any(&self) -> bool {
        self.last.is_some() || self.hundreds > 0
    }

    /// Returns true if no decimals have been read.
    fn has_no_decimals(&self) -> bool {
        self.last.unwrap_or(0).is_multiple_of(100)
    }

    /// Returns true if decimals can follow.
    fn can_take_decimals(&self) -> bool {
        self.is_any() && self.has_no_decimals() && !self.half
    }

    /// Returns the number read so far, if any, and begins the next one.
    pub(super) fn take(&mut self) -> Option<ReadNumber> {
        let number = std::mem::take(self);
        let whole = number.hundreds.saturating_add(number.last.unwrap_or(0));
        let is_any = number.is_any();
        let hundredths = match (is_any, number.half) {
            (true, half) => whole.saturating_add(if half { 50 } else { 0 }),
            (false, true) => 50,
            (false, false) if number.article => 100,
            (false, false) => return None,
        };
        Some(ReadNumber {
            hundredths,
            half: number.half && !is_any,
            digits: number.digits,
        })
    }
}
