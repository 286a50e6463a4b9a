//! An amount as a sequence of numbers, words and signs.

use crate::words::{self, Word};

/// A part of an amount as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Digits with their separators; true if they directly follow a letter: `1jt500`.
    Number(&'a str, bool),
    /// A word.
    Word(Word),
    /// `/`.
    Slash,
    /// `-`.
    Dash,
    /// Anything else.
    Other,
}

/// Splits a folded text into tokens. Signs that only end an amount (`,-`, `.-`, `,--`, `,=`) and the dot of
/// an abbreviation are dropped.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut glued = false;
    while let Some(first) = rest.chars().next() {
        let was_glued = std::mem::take(&mut glued);
        match first {
            '0'..='9' => {
                let (run, after) = split(rest, |c| matches!(c, '0'..='9' | '.' | ',' | ' '));
                let number = run.trim_end();
                let ended = after.trim_start_matches(['-', '=']);
                let number = match number.strip_suffix(['.', ',']) {
                    Some(number) if ended.len() < after.len() => {
                        rest = ended;
                        number.trim_end()
                    }
                    _ => {
                        rest = after;
                        number
                    }
                };
                tokens.push(Token::Number(number, was_glued));
            }
            'a'..='z' => {
                let (run, after) = split(rest, |c| c.is_ascii_lowercase());
                spell(run, &mut tokens);
                glued = true;
                rest = after;
                let ended = after.trim_start().trim_start_matches(['.', ',']);
                let ending = ended.trim_start().trim_start_matches(['-', '=']);
                if ended.len() < after.trim_start().len() && ending.len() < ended.len() {
                    rest = ending;
                } else if let Some(after) = after.strip_prefix('.') {
                    glued = false;
                    rest = after;
                }
            }
            _ => {
                match first {
                    ' ' => {}
                    '/' => tokens.push(Token::Slash),
                    '<' | '>' | '~' | '\u{2264}' | '\u{2265}' => {
                        tokens.push(Token::Word(Word::Range));
                    }
                    '\u{bd}' => tokens.push(Token::Word(Word::Half)),
                    // `twenty-five`.
                    '-' if matches!(tokens.last(), Some(Token::Word(Word::Number(20..)))) => {}
                    '-' => tokens.push(Token::Dash),
                    _ => tokens.push(Token::Other),
                }
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    tokens
}

/// Splits letters into the words that they consist of: `duapuluh` into `dua` and `puluh`.
fn spell(letters: &str, tokens: &mut Vec<Token<'_>>) {
    let mut rest = letters;
    while !rest.is_empty() {
        let found = words::longest(rest);
        // A range word counts only as a whole: `to` must not be found within a longer word.
        let found = found.filter(|(word, length)| *word != Word::Range || *length == letters.len());
        let Some((word, length)) = found else {
            tokens.push(Token::Other);
            return;
        };
        tokens.push(Token::Word(word));
        rest = rest.get(length..).unwrap_or_default();
    }
}

fn split(text: &str, belongs: fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !belongs(c)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}
