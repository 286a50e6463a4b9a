//! Links as messengers and mail programs leave them: encoded once more, with signs around them, broken into
//! lines, in capitals.
//!
//! A link is made of few characters (`a` to `z`, digits, `=`, `&`, `.` and `-`), so whatever else stands in it
//! came on the way. What is taken away here may be too much: the check digits tell whether it was right.

use std::borrow::Cow;

/// How often a text is decoded at most: each hand that it went through may have encoded it once.
const ROUNDS: usize = 4;

/// How HTML writes what stands between and in the parts of a link.
const ENTITIES: [(&str, &str); 6] = [
    ("&amp;", "&"),
    ("&#38;", "&"),
    ("&#x26;", "&"),
    ("&equals;", "="),
    ("&#61;", "="),
    ("&#x3d;", "="),
];

/// How many check digits there are, and what stands before them.
const CHECK_DIGITS: usize = 8;
const CHECK: &str = "&cek=";

/// What may have been sent, the likeliest first. The text as it is is not among it.
pub(super) fn of(text: &str) -> [String; 2] {
    let text = text.to_ascii_lowercase();
    [plain(&text), plain(&printable(&text))]
}

/// A text that a mail program has made printable, as it was: each `=` stood there as `=3D`, and each of its
/// lines ended in one.
fn printable(text: &str) -> String {
    let mut parts = text.split('=');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let unbroken = part.trim_start();
        if let Some(rest) = part.strip_prefix("3d") {
            whole.extend(["=", rest]);
        } else if unbroken.len() < part.len() {
            whole.push_str(unbroken);
        } else {
            whole.extend(["=", part]);
        }
    }
    whole
}

/// Decodes until nothing is left to decode, then takes away what no link has in it, and what stands behind
/// the check digits.
fn plain(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        let mut decoded = decoded(&text).to_ascii_lowercase();
        for (written, meant) in ENTITIES {
            if decoded.contains(written) {
                decoded = decoded.replace(written, meant);
            }
        }
        if decoded == text {
            break;
        }
        text = decoded;
    }
    let text: String = text.chars().filter_map(of_a_link).collect();
    let Some((values, check)) = text.split_once(CHECK) else {
        return text;
    };
    let (check, more) = match check.split_once('&') {
        Some((check, more)) => (check, ["&", more].concat()),
        None => (check, String::new()),
    };
    let digits: String = check.chars().take(CHECK_DIGITS).collect();
    [values, CHECK, &digits, &more].concat()
}

fn decoded(text: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy()
}

/// The character of a link that this one is, or was before a program made it look better.
fn of_a_link(character: char) -> Option<char> {
    match character {
        'a'..='z' | '0'..='9' | '=' | '&' | '.' | '-' => Some(character),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        _ => None,
    }
}
