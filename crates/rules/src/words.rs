//! The words of `policy/words.toml` by which amounts, ages and days are read. The build packs them into the
//! texts `WORDS`, `ABOUT` and `MONTHS`.

use crate::amount::Period;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The meaning of a word in an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    /// `dua`: a number.
    Number(u64),
    /// `puluh`: a factor for the number before it.
    Times(u64),
    /// `juta`: the zeros of a unit.
    Unit(u32),
    /// `bulan`: a period.
    Period(Period),
    /// `belas`: adds ten to the number before it.
    Teen,
    /// `setengah`.
    Half,
    /// `and`.
    And,
    /// `a`.
    Article,
    /// `per`.
    Per,
    /// `m`: miliar or million.
    Unclear,
    /// `sampai`: a word that makes a range or a limit of an amount.
    Range,
}

/// Finds the longest word with which the letters begin, and its length.
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

/// Reads a packed word: a sign for its kind, and its value.
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

/// Strips words in front that say that an amount is about right, such as `sekitar`.
pub(crate) fn without_about(text: &str) -> &str {
    let mut text = text;
    while let Some(rest) = ABOUT.split('|').find_map(|word| text.strip_prefix(word)) {
        text = rest.trim_start();
    }
    text
}

/// Finds the month by its name, of which the first three letters are enough.
pub(crate) fn month(letters: &str) -> Option<i8> {
    let named = |names: &str| names.split(' ').any(|name| name.starts_with(letters));
    let index = MONTHS.split('|').position(named);
    let index = index.filter(|_| letters.len() >= 3)?;
    i8::try_from(index).ok()?.checked_add(1)
}
