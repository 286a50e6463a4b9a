//! The input of the calculator as a text for the fragment of a URL, written and read.
//!
//! ```text
//! v=1&cara=sekali&jumlah=1000000&bulan=12&mulai=2026-11&pembayar=donatur&sektor=lain&cek=6282ed8e
//! ```
//!
//! - readable keys in any order; unknown keys, such as those that messengers add, are ignored
//! - `v`: the format number; under one number the meaning of keys and words never changes
//! - `cek`: a CRC-32 of the values that are understood, so that a link that was cut short, or holds values
//!   unknown here, is not read as a link about less money
//! - a text that messengers or mail programs have encoded, broken or surrounded by punctuation is read as
//!   the link that was sent, if the check digits match (`repaired`)
//!
//! A link holds nothing about a resident and no income of a giver: zakat is passed on as the sum that is
//! due, and as zakat, since the law has its own rules for it. This module knows nothing of pages or of the
//! rest of the URL.

mod repaired;
mod several;
mod values;
mod vocabulary;

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

pub use several::{read_several, write_several};
pub use values::{of_gift, of_plan};
pub use vocabulary::{Key, Value, Way};

/// The format number that is written and read.
const VERSION: &str = "1";
const VERSION_KEY: &str = "v";
const CHECK_KEY: &str = "cek";

/// A key and its value.
pub type Pair = (Key, Value);

/// A fault of a link. It never holds any part of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// The format number differs, as in a link of an older or newer app: no value is read.
    Version,
    /// The value of this key is not allowed for it.
    Value(Key),
    /// This key occurs more than once with different values: none of them is read.
    Twice(Key),
    /// The check digits do not match, since the link was cut short or changed: it may hold less than what
    /// was sent.
    Damaged,
}

/// The result of reading a link: every readable value, and every fault.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LinkReading {
    /// The keys with their values, each key once, in the order of [`Key::ALL`].
    pub pairs: Vec<Pair>,
    /// The faults: first those of single keys, in the order of [`Key::ALL`], then those of the whole link.
    /// Empty if the link is sound.
    pub errors: Vec<LinkError>,
}

impl LinkReading {
    /// The value of a key, or `None` if the link has no readable one.
    pub fn value(&self, key: Key) -> Option<Value> {
        let found = self.pairs.iter().find(|(other, _)| *other == key);
        found.map(|(_, value)| *value)
    }

    /// A result without values, with this one fault.
    fn nothing(error: LinkError) -> Self {
        Self {
            pairs: Vec::new(),
            errors: vec![error],
        }
    }

    /// True if no value was understood and the check digits do not match.
    fn is_unreadable(&self) -> bool {
        self.pairs.is_empty() && self.errors == [LinkError::Damaged]
    }
}

/// Writes a link: each key once, in the order of [`Key::ALL`], then the check digits. A value that is not
/// allowed for its key is written as well, but [`read`] refuses it.
pub fn write(pairs: &[Pair]) -> String {
    let mut text = plain(pairs);
    let digits = check_digits(&text);
    push(&mut text, CHECK_KEY, &digits);
    text
}

/// Reads a link. A fault in one value loses no other value; only another format number loses all of them.
///
/// If the text has a fault, repaired versions of it are read too. A repaired version is returned if it has
/// no fault, or if it holds values where nothing could be understood before.
pub fn read(text: &str) -> LinkReading {
    let mut reading = parse_unrepaired(text);
    if reading.errors.is_empty() {
        return reading;
    }
    for repaired in repaired::of(text) {
        let candidate = parse_unrepaired(&repaired);
        if candidate.errors.is_empty() {
            return candidate;
        }
        if reading.is_unreadable() && !candidate.is_unreadable() {
            reading = candidate;
        }
    }
    reading
}

fn parse_unrepaired(text: &str) -> LinkReading {
    let given: Vec<_> = form_urlencoded::parse(text.trim().as_bytes()).collect();
    let words = |key: &'static str| {
        let of_key = given.iter().filter(move |(other, _)| other == key);
        of_key.map(|(_, word)| &**word)
    };
    // A link that was cut within its first key has no version, and a version is always a number.
    let versions: Vec<_> = words(VERSION_KEY)
        .filter(|version| !version.is_empty())
        .collect();
    let other = versions.iter().find(|version| **version != VERSION);
    if other.is_some_and(|other| other.bytes().all(|byte| byte.is_ascii_digit())) {
        return LinkReading::nothing(LinkError::Version);
    }
    if other.is_some() || versions.is_empty() {
        return LinkReading::nothing(LinkError::Damaged);
    }
    let mut reading = LinkReading::default();
    for key in Key::ALL {
        match only_value(*key, words(key.word())) {
            Ok(value) => reading.pairs.extend(value.map(|value| (*key, value))),
            Err(error) => reading.errors.push(error),
        }
    }
    let digits = check_digits(&plain(&reading.pairs));
    if !words(CHECK_KEY).eq([digits.as_str()]) {
        reading.errors.push(LinkError::Damaged);
    }
    reading
}

/// Returns the one value that all these words stand for, or `None` if there is no word. Words that differ
/// are an error.
fn only_value<'a>(
    key: Key,
    words: impl Iterator<Item = &'a str>,
) -> Result<Option<Value>, LinkError> {
    let mut values = words.map(|word| key.read(word));
    let Some(first) = values.next() else {
        return Ok(None);
    };
    if values.any(|other| other != first) {
        return Err(LinkError::Twice(key));
    }
    first.map(Some).ok_or(LinkError::Value(key))
}

/// Writes a link without its check digits.
fn plain(pairs: &[Pair]) -> String {
    let mut sorted = pairs.to_vec();
    sorted.sort_by_key(|(key, _)| *key);
    sorted.dedup_by_key(|(key, _)| *key);
    let mut text = [VERSION_KEY, "=", VERSION].concat();
    for (key, value) in sorted {
        push(&mut text, key.word(), &value.word());
    }
    text
}

/// Appends `&key=word`. Words consist of letters, digits, dots and dashes, which need no encoding in a URL.
fn push(text: &mut String, key: &str, word: &str) {
    for part in ["&", key, "=", word] {
        text.push_str(part);
    }
}

fn check_digits(text: &str) -> String {
    let sum = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(text.as_bytes());
    format!("{sum:08x}")
}
