//! Repairs links that messengers and mail programs have changed: encoded once more, surrounded by
//! punctuation, broken into lines, in capitals.
//!
//! A link consists only of `a` to `z`, digits, `=`, `&`, `.` and `-`, so any other character was added on
//! the way and is removed. If this removes too much, the check digits no longer match.

use std::borrow::Cow;

/// The maximum number of times that a text is decoded: each program on the way may have encoded it once.
const ROUNDS: usize = 4;

/// The escapes of `&` and `=` in HTML and JSON, each with its character.
const ENTITIES: [(&str, &str); 8] = [
    ("&amp;", "&"),
    ("&#38;", "&"),
    ("&#038;", "&"),
    ("&#x26;", "&"),
    ("&equals;", "="),
    ("&#61;", "="),
    ("&#x3d;", "="),
    ("\\u0026", "&"),
];

/// The number of check digits.
const CHECK_DIGITS: usize = 8;

/// The key of the check digits, which ends a link.
const CHECK: &str = "&cek=";

/// Returns two candidates for the link that was sent, the likelier first: `text` cleaned by [`plain`], and
/// cleaned after its quoted-printable encoding is undone.
pub(super) fn of(text: &str) -> [String; 2] {
    let text = text.to_ascii_lowercase();
    [plain(&text), plain(&printable(&text))]
}

/// Undoes the quoted-printable encoding of a mail program: `=3D` becomes `=`, and a `=` at the end of a
/// line is removed with the line break.
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

/// Decodes `text` until it no longer changes, then removes characters that no link has, and the text
/// directly behind the check digits.
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

/// Returns a character of a link, or `None` for any other. A longer dash, which programs put for a hyphen,
/// becomes a hyphen again.
fn of_a_link(character: char) -> Option<char> {
    match character {
        'a'..='z' | '0'..='9' | '=' | '&' | '.' | '-' => Some(character),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        _ => None,
    }
}
