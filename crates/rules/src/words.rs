//! The words of `policy/words.toml`, by which amounts, ages and days are read. The build packs them into
//! the constants `WORDS`, `ABOUT`, `BEHIND` and `MONTHS`.

use crate::period::Period;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The meaning of a word in an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    /// `dua`: a number.
    Number(u64),
    /// `puluh`: a factor for the number before it.
    Times(u64),
    /// `juta`: a unit, as its number of zeros.
    Unit(u32),
    /// `bulan`: a period.
    Period(Period),
    /// `belas`: adds ten to the number before it.
    Teen,
    /// `setengah`: a half.
    Half,
    /// `se`: one of the word behind it, as in `seratus`.
    One,
    /// `half`: a half, which adds to a number only behind [`Word::And`].
    Part,
    /// `koma`: the decimal point.
    Point,
    /// `minus`: an amount below zero.
    Minus,
    /// `st`: belongs to the number of a day before it.
    Ordinal,
    /// `and`: joins the parts of a number.
    And,
    /// `a`: counts as one.
    Article,
    /// `per`: stands before a period.
    Per,
    /// `m`: miliar or million, which cannot be decided.
    Unclear,
    /// `sampai`: makes a range or a limit of an amount.
    Range,
}

/// Finds the longest word with which the letters begin. Returns the word and its length.
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

/// Decodes a packed word: a sign for its kind, then its value.
fn of(written: &str) -> Option<Word> {
    let (sign, value) = written.split_at_checked(1)?;
    let value: u8 = value.parse().ok()?;
    Some(match sign {
        "=" => Word::Number(value.into()),
        "*" => Word::Times(value.into()),
        "^" => Word::Unit(value.into()),
        ":" => Word::Period(*Period::ALL.get(usize::from(value))?),
        "+" => Word::Teen,
        "%" if value == 0 => Word::Half,
        "%" => Word::Part,
        "1" => Word::One,
        "." => Word::Point,
        "-" => Word::Minus,
        "#" => Word::Ordinal,
        "&" => Word::And,
        "@" => Word::Article,
        "/" => Word::Per,
        "?" => Word::Unclear,
        _ => Word::Range,
    })
}

/// Strips leading words that say that an amount is approximate: `sekitar`.
pub(crate) fn without_about(text: &str) -> &str {
    let mut text = text;
    while let Some(rest) = ABOUT.split('|').find_map(|word| text.strip_prefix(word)) {
        text = rest.trim_start();
    }
    text
}

/// Strips trailing words that add nothing: `saja`.
pub(crate) fn without_behind(text: &str) -> &str {
    let mut text = text;
    let alone = |rest: &&str| !rest.ends_with(|c: char| c.is_ascii_alphabetic());
    while let Some(rest) = BEHIND
        .split('|')
        .find_map(|word| text.strip_suffix(word).filter(alone))
    {
        text = rest.trim_end();
    }
    text
}

/// Returns the number of a month (1 to 12) by its name, of which the first three letters are enough, or by
/// its Roman number.
pub(crate) fn month(letters: &str) -> Option<i8> {
    let is_name = |name: &str| name == letters || letters.len() >= 3 && name.starts_with(letters);
    let named = |names: &str| names.split(' ').any(is_name);
    let index = MONTHS.split('|').position(named)?;
    i8::try_from(index).ok()?.checked_add(1)
}
