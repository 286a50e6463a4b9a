//! The words of `policy/words.toml`, as the build writes them.

use crate::amount::Period;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    /// `dua`: so many.
    Number(u64),
    /// `puluh`: so many times what stands before it.
    Times(u64),
    /// `juta`: a one with so many zeros.
    Unit(u32),
    /// `bulan`.
    Period(Period),
    /// `belas`: ten more.
    Teen,
    /// `setengah`.
    Half,
    /// `and`.
    And,
    /// `a`.
    Article,
    /// `per`.
    Per,
    /// `m`: a unit that can be two.
    Unclear,
    /// `sampai`: what makes a range.
    Range,
}

/// The longest word with which the letters begin, and how long it is.
pub(crate) fn longest(letters: &str) -> Option<(Word, usize)> {
    let mut longest = None;
    let mut most = 0;
    for entry in WORDS.split(' ') {
        let length = entry.bytes().take_while(u8::is_ascii_lowercase).count();
        let (word, value) = entry.split_at_checked(length)?;
        if length > most && letters.starts_with(word) {
            most = length;
            longest = Some(value);
        }
    }
    Some((of(longest?)?, most))
}

/// What a sign and a number stand for.
fn of(written: &str) -> Option<Word> {
    let (sign, value) = written.split_at_checked(1)?;
    let value: u8 = value.parse().ok()?;
    Some(match sign {
        "=" => Word::Number(value.into()),
        "*" => Word::Times(value.into()),
        "^" => Word::Unit(value.into()),
        ":" => Word::Period(*Period::ALL.get(usize::from(value))?),
        "+" => Word::Teen,
        "%" => Word::Half,
        "&" => Word::And,
        "@" => Word::Article,
        "/" => Word::Per,
        "?" => Word::Unclear,
        _ => Word::Range,
    })
}

/// The text without what says in front that it is about right: `sekitar`.
pub(crate) fn without_about(text: &str) -> &str {
    let mut text = text;
    while let Some(rest) = ABOUT.split('|').find_map(|word| text.strip_prefix(word)) {
        text = rest.trim_start();
    }
    text
}

/// The month of a name, or of three letters of it and more.
pub(crate) fn month(letters: &str) -> Option<i8> {
    let named = |names: &str| names.split(' ').any(|name| name.starts_with(letters));
    let index = MONTHS.split('|').position(named);
    let index = index.filter(|_| letters.len() >= 3)?;
    i8::try_from(index).ok()?.checked_add(1)
}
