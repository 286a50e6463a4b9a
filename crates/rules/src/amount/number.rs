//! One number, in digits or in words, as far as it has been read: `dua puluh lima`, `satu setengah`.

use super::AmountError;
use super::digits;
use super::token::Token;
use crate::words::Word;

/// A number while it is read, in hundredths, since there are two decimals at most before a unit word.
#[derive(Default)]
pub(super) struct Number {
    hundreds: u64,
    last: Option<u64>,
    half: bool,
    article: bool,
    /// The way its digits are written; `None` where it is in words.
    digits: Option<Digits>,
}

/// The way digits are written, which tells whether they may stand at the end without a unit word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits {
    /// There are three of them, as in `1jt500`.
    pub(super) three: bool,
    /// They stand right behind a letter.
    pub(super) glued: bool,
}

/// A number that was read.
pub(super) struct Read {
    pub(super) hundredths: u64,
    /// A half and nothing else.
    pub(super) half: bool,
    pub(super) digits: Option<Digits>,
}

impl Number {
    /// Takes the next token of the number.
    pub(super) fn push(&mut self, token: &Token<'_>) -> Result<(), AmountError> {
        let small = self.last.filter(|last| (100..1_000).contains(last));
        match token {
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
                    // `dua tiga juta` is from two to three.
                    Some(_) => return Err(AmountError::Range),
                };
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
            Token::Word(Word::Half) => self.half = true,
            Token::Word(Word::Article) => self.article = true,
            Token::Word(Word::And) => {}
            _ => return Err(AmountError::NotAnAmount),
        }
        Ok(())
    }

    /// Hands over the number read so far, if any, and begins the next one.
    pub(super) fn take(&mut self) -> Option<Read> {
        let number = std::mem::take(self);
        let whole = number.hundreds.saturating_add(number.last.unwrap_or(0));
        let is_any = number.last.is_some() || number.hundreds > 0;
        let hundredths = match (is_any, number.half) {
            (true, half) => whole.saturating_add(if half { 50 } else { 0 }),
            (false, true) => 50,
            (false, false) if number.article => 100,
            (false, false) => return None,
        };
        Some(Read {
            hundredths,
            half: number.half && !is_any,
            digits: number.digits,
        })
    }
}
