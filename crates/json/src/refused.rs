//! The refusal of an input.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

/// The kind of a refusal, for programs that react to it. The message says more, in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Text that is not one JSON object.
    Json,
    /// A value of a type that is not taken, such as a list or a date object.
    Type,
    /// A text that is longer than the limit.
    TooLarge,
    /// A key that does not exist.
    UnknownKey,
    /// A key that is given twice.
    KeyTwice,
    /// A required key that is not given.
    Missing,
    /// A value that is not accepted for its key.
    Value,
    /// Keys that do not go together.
    Combination,
    /// A question that the rules do not answer: a figure is not published, or the result is past a limit.
    Unanswered,
    /// A language that does not exist.
    Language,
    /// An answer that cannot be written.
    #[serde(rename = "unwritten")]
    WriteFailed,
}

impl Code {
    /// Every code, in the order in which they are documented.
    pub const ALL: [Self; 11] = [
        Self::Json,
        Self::Type,
        Self::TooLarge,
        Self::UnknownKey,
        Self::KeyTwice,
        Self::Missing,
        Self::Value,
        Self::Combination,
        Self::Unanswered,
        Self::Language,
        Self::WriteFailed,
    ];
}

/// A refusal: what is wrong with an input and what is accepted, in a language. The message repeats no
/// income, no fact and no character that controls a terminal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refused {
    code: Code,
    /// The key or option at fault; `None` if the whole input is.
    key: Option<String>,
    message: String,
}

impl Refused {
    /// Refuses the whole input.
    pub fn of(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            key: None,
            message: message.into(),
        }
    }

    /// Refuses the value at an option or a key.
    pub fn at(place: &str, what: impl fmt::Display) -> Self {
        Self::of(Code::Value, format!("{place}: {what}")).about(place)
    }

    /// Adds the key at fault.
    pub(crate) fn about(self, key: &str) -> Self {
        Self {
            key: Some(key.to_owned()),
            ..self
        }
    }

    /// The kind of refusal.
    pub fn code(&self) -> Code {
        self.code
    }

    /// The key or option at fault; `None` if the whole input is.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Refused {}

/// Makes typed text safe for a message: at most 40 characters, `?` for control characters and other signs,
/// and `#` for each digit of a number of 11 digits or more, which may be a NIK, a KK or a telephone number
/// typed in the wrong place.
pub fn shown(typed: &str) -> String {
    const MAX_CHARS: usize = 40;
    const MIN_PERSONAL_DIGITS: usize = 11;
    let typed = typed
        .split_inclusive(|c: char| !c.is_numeric())
        .map(|part| {
            let digits = part.chars().filter(|c| c.is_numeric()).count();
            if digits < MIN_PERSONAL_DIGITS {
                Cow::Borrowed(part)
            } else {
                Cow::Owned(
                    part.chars()
                        .map(|c| if c.is_numeric() { '#' } else { c })
                        .collect(),
                )
            }
        });
    let typed = typed.collect::<String>();
    let harmless = |c: char| {
        if c.is_alphanumeric() || c.is_ascii_graphic() || c == ' ' {
            c
        } else {
            '?'
        }
    };
    let mut shown: String = typed.chars().take(MAX_CHARS).map(harmless).collect();
    if typed.chars().nth(MAX_CHARS).is_some() {
        shown.push('…');
    }
    shown
}

/// Makes a key safe for a message, as [`shown`] does, and with `#` for each digit: the key may be a NIK or
/// a date in the wrong place.
pub(crate) fn masked(key: &str) -> String {
    let letters: String = key
        .chars()
        .map(|c| if c.is_numeric() { '#' } else { c })
        .collect();
    shown(&letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_short_and_harmless() {
        assert_eq!(shown("2026-13"), "2026-13");
        assert_eq!(shown("\u{1b}[31m\n\u{202e}x"), "?[31m??x");
        assert_eq!(shown(&"x".repeat(41)), format!("{}…", "x".repeat(40)));
        assert_eq!(shown("10000000000"), "###########");
        assert_eq!(shown("9999999999"), "9999999999");
        assert_eq!(
            shown("Budi 1571010101900001, 08123456789x"),
            "Budi ################, ###########x"
        );
    }

    #[test]
    fn no_digit_of_a_key_is_shown() {
        assert_eq!(masked("umur1571019876543210"), "umur################");
    }
}
