//! Why an input is refused.

use std::fmt;

/// What is wrong with an input and what is accepted, in a language. It repeats no income, no fact
/// and nothing that a terminal would obey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused(String);

impl Refused {
    /// Something that is wrong with the whole.
    pub fn of(what: impl Into<String>) -> Self {
        Self(what.into())
    }

    /// Something that is wrong, and where it stands: an option or a key.
    pub fn at(place: &str, what: impl fmt::Display) -> Self {
        Self(format!("{place}: {what}"))
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}

/// Something typed, as it may stand in a message: no escape sequence, and no page full of it.
pub fn shown(typed: &str) -> String {
    const MOST: usize = 40;
    let harmless = |c: char| {
        if c.is_alphanumeric() || c.is_ascii_graphic() || c == ' ' {
            c
        } else {
            '?'
        }
    };
    let mut shown: String = typed.chars().take(MOST).map(harmless).collect();
    if typed.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}

/// A key as it may stand in a message. It may be a NIK or a date in the wrong place, so its digits
/// are not repeated.
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
        assert_eq!(shown(&"9".repeat(41)), format!("{}…", "9".repeat(40)));
    }

    #[test]
    fn no_digit_of_a_key_is_shown() {
        assert_eq!(masked("umur1571019876543210"), "umur################");
    }
}
