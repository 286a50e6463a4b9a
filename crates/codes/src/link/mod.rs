//! What the calculator is asked, as a text for the fragment of an address, and back.
//!
//! ```text
//! v=1&cara=sekali&jumlah=1000000&bulan=12&mulai=2026-11&pembayar=donatur&sektor=lain&cek=6282ed8e
//! ```
//!
//! - readable keys in any order; those that are not known are ignored, such as the ones that
//!   messengers add
//! - `v`: the number of the form; what keys and words mean never changes under the same number
//! - `cek`: a CRC-32 of all that was understood, so that a link that was cut short, or says more than
//!   is known here, is not taken for one about less money
//! - a text that messengers or mail programs have encoded, broken or put signs around is read as the link
//!   that was sent, where the check digits say so (`mended`)
//!
//! It holds nothing of a resident, and of a giver no income: zakat is passed on as the sum that it
//! comes to, and as zakat, since the law has its own rules for it. It knows nothing of pages or of the rest of the address.

mod asked;
mod mended;
mod vocabulary;

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

pub use asked::{of_gift, of_plan};
pub use vocabulary::{Key, Value, Way};

/// The number of the form that is written and read.
const VERSION: &str = "1";
const VERSION_KEY: &str = "v";
const CHECK_KEY: &str = "cek";

/// A value and what it is for.
pub type Pair = (Key, Value);

/// What is wrong with a link. It never holds any of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// The number of its form is another, as of an older or newer app: nothing of it is taken.
    Version,
    /// The value of this key is none that it can have.
    Value(Key),
    /// This key stands more than once, with different values: none of them is taken.
    Twice(Key),
    /// It was cut short or changed: what is there may be less than what was sent.
    Damaged,
}

/// What was read: all that could be, and all that is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The values, in the order of their keys, each once.
    pub pairs: Vec<Pair>,
    /// What is wrong: keys in their order, then the whole.
    pub errors: Vec<LinkError>,
}

impl Read {
    /// The value of a key.
    pub fn value(&self, key: Key) -> Option<Value> {
        let found = self.pairs.iter().find(|(other, _)| *other == key);
        found.map(|(_, value)| *value)
    }

    /// Nothing, for this reason.
    fn nothing(error: LinkError) -> Self {
        Self {
            pairs: Vec::new(),
            errors: vec![error],
        }
    }

    /// Tells whether the check digits do not fit and nothing at all was understood.
    fn is_dark(&self) -> bool {
        self.pairs.is_empty() && self.errors == [LinkError::Damaged]
    }
}

/// Writes values, each key once, in the order of their keys. A value that its key cannot have is
/// written so that reading refuses it.
pub fn write(pairs: &[Pair]) -> String {
    let mut text = plain(pairs);
    let digits = check_digits(&text);
    push(&mut text, CHECK_KEY, &digits);
    text
}

/// Reads values. A mistake in one value loses no other, unless the form has another number.
///
/// If the check digits of the text do not fit, the links that may have been sent are tried. One is taken if its
/// check digits fit, or if nothing at all could be understood before.
pub fn read(text: &str) -> Read {
    let mut told = as_it_is(text);
    if told.errors.is_empty() {
        return told;
    }
    for mended in mended::of(text) {
        let read = as_it_is(&mended);
        if read.errors.is_empty() {
            return read;
        }
        if told.is_dark() && !read.is_dark() {
            told = read;
        }
    }
    told
}

fn as_it_is(text: &str) -> Read {
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
        return Read::nothing(LinkError::Version);
    }
    if other.is_some() || versions.is_empty() {
        return Read::nothing(LinkError::Damaged);
    }
    let mut read = Read::default();
    for key in Key::ALL {
        match agreed(*key, words(key.word())) {
            Ok(value) => read.pairs.extend(value.map(|value| (*key, value))),
            Err(error) => read.errors.push(error),
        }
    }
    let digits = check_digits(&plain(&read.pairs));
    if !words(CHECK_KEY).eq([digits.as_str()]) {
        read.errors.push(LinkError::Damaged);
    }
    read
}

/// The one value that all these words stand for, where there are any.
fn agreed<'a>(key: Key, words: impl Iterator<Item = &'a str>) -> Result<Option<Value>, LinkError> {
    let mut values = words.map(|word| key.read(word));
    let Some(first) = values.next() else {
        return Ok(None);
    };
    if values.any(|other| other != first) {
        return Err(LinkError::Twice(key));
    }
    first.map(Some).ok_or(LinkError::Value(key))
}

/// The values in the order of their keys, without check digits.
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

/// Every word is of letters, digits, dots and dashes, which addresses take as they are.
fn push(text: &mut String, key: &str, word: &str) {
    for part in ["&", key, "=", word] {
        text.push_str(part);
    }
}

fn check_digits(text: &str) -> String {
    let sum = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(text.as_bytes());
    format!("{sum:08x}")
}
