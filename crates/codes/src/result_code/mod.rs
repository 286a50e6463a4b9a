//! A check as a short text, to be shown as a QR code and read at a counter without a network connection.
//!
//! A code holds the answers of a check, and no name, number or address of a person. It does not hold the
//! verdict: the reader runs the check again. This module knows nothing of pictures or cameras.
//!
//! ```text
//! LINDUNGI1:2026-11-22:3YNEV-YH4V3-W0D5A-5SHET-7EDSH-ZFC0J-R
//! ```
//!
//! - the word and the format number ([`START`])
//! - the version of the policy with which the check was made
//! - the facts, a few bits each, and a CRC-32 of all that comes before; in Crockford's base32, in
//!   groups of five
//!
//! All characters are of the alphanumeric set of QR codes, so that the code stays small. A code may also be
//! typed: case, spaces and dashes make no difference, O is read as 0, I and L as 1.

mod bits;
mod facts;

use base32::Alphabet::Crockford;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{Criterion, Date, Policy, Sector, Text};

/// The word at the start of every code, before the format number.
const WORD: &str = "LINDUNGI";

/// The start of a code of the current format. A change to the meaning of the bits needs the next format
/// number.
pub const START: &str = "LINDUNGI1:";

/// The number of characters in a group of the payload.
const GROUP: usize = 5;

/// The number of bytes of check digits.
const CHECK: usize = 4;

/// A check, with everything that is needed to run it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultCode {
    /// The day of the check.
    pub as_of: Date,
    /// The version of the policy with which the check was made.
    pub policy: Text,
    /// The facts about the person.
    pub facts: Facts,
    /// The criteria that were answered, also with "I don't know". A set: [`read`] returns each once, in the
    /// order of [`Criterion::ALL`].
    pub answered: Vec<Criterion>,
    /// The sector of the work, or `None` if no occupation was picked.
    pub sector: Option<Sector>,
    /// The full Kemendagri code of the kelurahan, such as `15.71.01.1001`, or `None` if it is not known.
    pub village: Option<Text>,
}

/// The reason why a text is refused. It never holds any part of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultCodeError {
    /// The text is empty.
    Empty,
    /// The text is something other than a code.
    Foreign,
    /// A code of another format, written by an older or newer app.
    Format,
    /// The code ends too early.
    Cut,
    /// A part of the code was changed: the check digits do not match.
    Damaged,
    /// The code is complete, but holds an impossible value, such as a day that does not exist.
    Impossible,
}

impl ResultCodeError {
    /// Every error, for tables of messages.
    pub const ALL: [Self; 6] = [
        Self::Empty,
        Self::Foreign,
        Self::Format,
        Self::Cut,
        Self::Damaged,
        Self::Impossible,
    ];
}

/// Writes a code. A kelurahan that the policy does not know is left out. Impossible facts
/// ([`Facts::check`]) are written as well, but [`read`] refuses them.
pub fn write(code: &ResultCode, policy: &Policy) -> String {
    let village = code.village.as_deref().and_then(digits);
    let village = village.filter(|number| village_code(policy, *number).is_some());
    let version = plain(&code.policy);
    let mut text = [START, &version].concat();
    let mut separator = ':';
    for group in payload(code, village, &version).as_bytes().chunks(GROUP) {
        text.push(separator);
        text.extend(group.iter().map(|byte| char::from(*byte)));
        separator = '-';
    }
    text
}

/// Reads a code. `policy` may differ from the policy of the code: a kelurahan that it does not know is read
/// as `None`, since the other facts do not depend on it.
///
/// If the whole text is no code, the first code within it is read, since people copy whole messages.
pub fn read(text: &str, policy: &Policy) -> Result<ResultCode, ResultCodeError> {
    parse_whole(text, policy).or_else(|error| {
        let code = code_within(text).map(|code| parse_whole(code, policy));
        code.and_then(Result::ok).ok_or(error)
    })
}

/// Finds the code within a text: up to the next space, without punctuation behind it.
fn code_within(text: &str) -> Option<&str> {
    let starts = |word: &&str| word.to_ascii_uppercase().contains(START);
    let word = text.split_whitespace().find(starts)?;
    let at = word.to_ascii_uppercase().find(START)?;
    let code = word.get(at..)?;
    Some(code.trim_end_matches(|sign: char| !sign.is_ascii_alphanumeric()))
}

fn parse_whole(text: &str, policy: &Policy) -> Result<ResultCode, ResultCodeError> {
    let text: String = text.chars().filter_map(letter).collect();
    if text.is_empty() {
        return Err(ResultCodeError::Empty);
    }
    let Some(rest) = text.strip_prefix(START) else {
        return Err(refusal(&text));
    };
    let (version, groups) = rest.rsplit_once(':').ok_or(ResultCodeError::Cut)?;
    let written: String = groups
        .chars()
        .filter(|letter| *letter != '-')
        .map(|letter| match letter {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let bytes = base32::decode(Crockford, &written).ok_or(ResultCodeError::Damaged)?;

    let unpacked = facts::unpack(&bytes).ok_or(ResultCodeError::Cut)?;
    let (packed, check) = bytes
        .split_at_checked(unpacked.bytes)
        .ok_or(ResultCodeError::Cut)?;
    if check.len() < CHECK {
        return Err(ResultCodeError::Cut);
    }
    if check != check_digits(version, packed) {
        return Err(ResultCodeError::Damaged);
    }
    let (mut code, village) = unpacked.code.ok_or(ResultCodeError::Impossible)?;
    code.facts
        .check(code.as_of)
        .map_err(|_| ResultCodeError::Impossible)?;
    // Each code has only one spelling: bits that hold no value, such as spare ones at the end, must be
    // zero.
    if payload(&code, village, version) != written {
        return Err(ResultCodeError::Damaged);
    }
    code.policy = if plain(&policy.version) == version {
        policy.version.clone()
    } else {
        version.to_owned().into()
    };
    code.village = village
        .and_then(|number| village_code(policy, number))
        .cloned();
    Ok(code)
}

/// Returns the reason to refuse a text that does not begin with [`START`].
fn refusal(text: &str) -> ResultCodeError {
    if START.starts_with(text) {
        return ResultCodeError::Cut;
    }
    let form = text
        .strip_prefix(WORD)
        .and_then(|rest| rest.split(':').next())
        .unwrap_or_default();
    if !form.is_empty() && form.bytes().all(|byte| byte.is_ascii_digit()) {
        ResultCodeError::Format
    } else {
        ResultCodeError::Foreign
    }
}

/// Writes the facts and the check digits in base32.
fn payload(code: &ResultCode, village: Option<u64>, version: &str) -> String {
    let mut bytes = facts::pack(code, village);
    let check = check_digits(version, &bytes);
    bytes.extend(check);
    base32::encode(Crockford, &bytes)
}

/// The CRC-32 of all that comes before it, which detects every changed character and every two swapped
/// ones.
fn check_digits(version: &str, packed: &[u8]) -> [u8; CHECK] {
    const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    let mut digest = CRC.digest();
    for part in [START, version, ":"] {
        digest.update(part.as_bytes());
    }
    digest.update(packed);
    digest.finalize().to_be_bytes()
}

/// Writes a policy version in the characters of a code; any other character becomes `-`.
fn plain(version: &str) -> String {
    version
        .chars()
        .filter_map(letter)
        .map(|letter| match letter {
            '0'..='9' | 'A'..='Z' | '$' | '%' | '*' | '+' | '-' | '.' | '/' | ':' => letter,
            _ => '-',
        })
        .collect()
}

/// Normalises a character: a capital letter, and `-` for every dash. `None` for spaces and invisible
/// characters.
fn letter(character: char) -> Option<char> {
    match character {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        seen if seen.is_whitespace() => None,
        seen => Some(seen.to_ascii_uppercase()),
    }
}

/// The kelurahan code with these digits, or `None` if the policy does not know it.
fn village_code(policy: &Policy, number: u64) -> Option<&Text> {
    let districts = policy.city.districts.iter();
    districts
        .flat_map(|district| district.villages.iter())
        .map(|village| &village.code)
        .find(|code| digits(code) == Some(number))
}

/// The ten digits of a kelurahan code (`15.71.01.1001`) as a number, or `None` if there are not ten.
fn digits(code: &str) -> Option<u64> {
    let digits = code.replace('.', "");
    if digits.len() == 10 {
        digits.parse().ok()
    } else {
        None
    }
}
