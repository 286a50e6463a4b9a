//! Whole numbers and ages as people write them.

use crate::amount::digits;
use crate::fold::fold;
use crate::words::{self, Word};

/// Reads a whole number, plain or grouped as an amount is: `15.000`. `None` for any other text.
pub fn grouped(written: &str) -> Option<u64> {
    let folded = fold(written);
    let text = folded.trim();
    let plain = |byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b' ');
    (text.starts_with(|c: char| c.is_ascii_digit()) && text.bytes().all(plain))
        .then(|| digits::whole(text).ok())
        .flatten()
}

/// Reads a small whole number, also with decimals that are zero, as some programs write it: `2.0`. A number
/// too large for the type gives `i32::MAX` and a negative number gives -1, so that the caller can name the
/// fault.
pub fn small(written: &str) -> Option<i32> {
    number(fold(written).trim())
}

/// Reads an age in completed years: `41`, `41 tahun`, `41 th`.
pub fn years(written: &str) -> Option<i32> {
    let folded = fold(written);
    let text = words::without_about(folded.trim());
    let number_of = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let unit = text.get(number_of.len()..).unwrap_or_default();
    let year = Some((Word::Period(crate::amount::Period::Year), unit.len()));
    (unit.is_empty() || words::longest(unit) == year)
        .then(|| number(number_of.trim_end()))
        .flatten()
}

fn number(text: &str) -> Option<i32> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(text) => (true, text),
        None => (false, text),
    };
    let (whole, zeros) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let plain = digits::all_digits(whole) && matches!(zeros, "0" | "00");
    let number = plain.then(|| whole.parse().unwrap_or(i32::MAX))?;
    Some(if negative { -1 } else { number })
}
