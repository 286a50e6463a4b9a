//! Result codes with correct check digits and impossible values. No app writes them.

use crc::{CRC_32_ISO_HDLC, Crc};
use lindungi_codes::result_code::{ResultCode, ResultCodeError, write};
use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{Date, Rupiah, fixture};

use super::{bare, reading, usual};

/// Writes numbers, each given with its width, as bits.
fn bits(parts: &[(u64, usize)]) -> String {
    let bits = parts
        .iter()
        .filter(|(_, width)| *width > 0)
        .map(|(value, width)| format!("{value:0width$b}"));
    bits.collect::<Vec<_>>().concat()
}

/// Builds a code by hand from these bits, filled up to whole bytes, and their check digits.
fn sealed(bits: &str) -> String {
    let mut bytes: Vec<u8> = bits
        .as_bytes()
        .chunks(8)
        .map(|byte| format!("{:0<8}", str::from_utf8(byte).unwrap()))
        .map(|byte| u8::from_str_radix(&byte, 2).unwrap())
        .collect();
    let head = "LINDUNGI1:2026-11-22:";
    let all = [head.as_bytes(), &bytes].concat();
    bytes.extend(
        Crc::<u32>::new(&CRC_32_ISO_HDLC)
            .checksum(&all)
            .to_be_bytes(),
    );
    format!(
        "{head}{}",
        base32::encode(base32::Alphabet::Crockford, &bytes)
    )
}

fn by_hand(parts: &[(u64, usize)]) -> String {
    sealed(&bits(parts))
}

/// The day of the check, then the criteria and facts of a code without any answer.
const AS_OF: [(u64, usize); 3] = [(2026, 14), (11, 4), (22, 5)];
const ANSWERED: (u64, usize) = (0, 6);
const KTP: (u64, usize) = (0, 2);
const WORK: (u64, usize) = (0, 4);
const MEMBERSHIP: (u64, usize) = (0, 3);
const DECILE: (u64, usize) = (0, 4);
const SECTOR: (u64, usize) = (0, 2);
const NONE: (u64, usize) = (0, 1);
const SOME: (u64, usize) = (1, 1);

fn words(of: [(u64, usize); 6]) -> Vec<(u64, usize)> {
    [&AS_OF[..], &of].concat()
}

/// The values of a code without any word, followed by `rest`.
fn values(rest: &[(u64, usize)]) -> Vec<(u64, usize)> {
    let words = words([ANSWERED, KTP, WORK, MEMBERSHIP, DECILE, SECTOR]);
    [&words[..], rest].concat()
}

/// A code without any word, followed by `rest`.
fn with(rest: &[(u64, usize)]) -> String {
    by_hand(&values(rest))
}

/// The values of an income: the count of zeros at its end, the length of the rest in bits, and the rest.
fn income(zeros: u64, length: u64, rest: u64) -> [(u64, usize); 6] {
    let width = usize::try_from(length).unwrap();
    [NONE, NONE, SOME, (zeros, 4), (length, 6), (rest, width)]
}

/// A code that holds nothing but an income.
fn earning(zeros: u64, length: u64, rest: u64) -> String {
    with(&[&income(zeros, length, rest)[..], &[NONE]].concat())
}

#[test]
fn a_code_by_hand_equals_a_written_one() {
    let text = with(&[NONE; 4]);
    let (head, payload) = text.rsplit_once(':').unwrap();
    let written = write(&bare(), fixture());
    let (written_head, written_payload) = written.rsplit_once(':').unwrap();
    assert_eq!(head, written_head);
    assert_eq!(payload, written_payload.replace('-', ""));
    assert_eq!(reading(&text), Ok(bare()));
}

#[test]
fn what_cannot_be_is_refused() {
    let none = [NONE; 4];
    let other = |of| by_hand(&[&words(of)[..], &none].concat());
    let day = |year, month, day| {
        let rest = [ANSWERED, KTP, WORK, MEMBERSHIP, DECILE, SECTOR];
        by_hand(&[&[(year, 14), (month, 4), (day, 5)], &rest[..], &none].concat())
    };
    let born = |year, month, day| with(&[SOME, (year, 14), (month, 4), (day, 5), NONE, NONE, NONE]);
    for text in [
        // Words and deciles that do not exist.
        other([ANSWERED, (3, 2), WORK, MEMBERSHIP, DECILE, SECTOR]),
        other([ANSWERED, KTP, (8, 4), MEMBERSHIP, DECILE, SECTOR]),
        other([ANSWERED, KTP, (15, 4), MEMBERSHIP, DECILE, SECTOR]),
        other([ANSWERED, KTP, WORK, (6, 3), DECILE, SECTOR]),
        other([ANSWERED, KTP, WORK, MEMBERSHIP, (11, 4), SECTOR]),
        other([ANSWERED, KTP, WORK, MEMBERSHIP, (15, 4), SECTOR]),
        other([ANSWERED, KTP, WORK, MEMBERSHIP, DECILE, (3, 2)]),
        // Days that do not exist.
        day(2026, 0, 1),
        day(2026, 13, 1),
        day(2026, 2, 29),
        day(0, 1, 1),
        day(10_000, 1, 1),
        born(1990, 2, 30),
        // Born before 1900, or after the day of the check.
        born(1899, 12, 31),
        born(2026, 11, 23),
        // An age or an income above the limit.
        with(&[NONE, SOME, (121, 8), NONE, NONE]),
        with(&[NONE, SOME, (200, 8), NONE, NONE]),
        with(&[NONE, SOME, (255, 8), NONE, NONE]),
        earning(15, 4, 9),
        earning(15, 63, u64::MAX >> 1),
        earning(0, 50, 1_000_000_000_000_001),
    ] {
        assert_eq!(reading(&text), Err(ResultCodeError::Impossible), "{text}");
    }
    // The last possible values.
    for text in [
        born(2026, 11, 22),
        born(1900, 1, 1),
        with(&[NONE, SOME, (120, 8), NONE, NONE]),
        earning(15, 1, 1),
    ] {
        assert!(reading(&text).is_ok(), "{text}");
    }
}

#[test]
fn a_kelurahan_elsewhere_reads_as_none() {
    for code in [0, 1_671_011_001, 9_999_999_999, (1 << 34) - 1] {
        assert_eq!(
            reading(&with(&[NONE, NONE, NONE, SOME, (code, 34)])),
            Ok(bare()),
            "{code}"
        );
    }
    let known = reading(&with(&[NONE, NONE, NONE, SOME, (1_571_011_001, 34)])).unwrap();
    assert_eq!(known.village.as_deref(), Some("15.71.01.1001"));
}

#[test]
fn there_is_one_spelling() {
    let amount = |text: &str| reading(text).map(|code| code.facts.income.map(Rupiah::to_u64));
    // All zeros counted, one zero not counted, and one bit too many.
    assert_eq!(amount(&earning(5, 5, 25)), Ok(Some(2_500_000)));
    assert_eq!(amount(&earning(4, 8, 250)), Err(ResultCodeError::Damaged));
    assert_eq!(amount(&earning(5, 6, 25)), Err(ResultCodeError::Damaged));
    // An income of 0, and 0 with zeros at its end.
    assert_eq!(amount(&earning(0, 0, 0)), Ok(Some(0)));
    assert_eq!(amount(&earning(7, 0, 0)), Err(ResultCodeError::Damaged));
    // The last bit of the last byte holds no value and must be 0.
    let values = bits(&values(&[&income(5, 5, 25)[..], &[NONE]].concat()));
    assert_eq!(values.len() % 8, 7);
    assert!(reading(&sealed(&format!("{values}0"))).is_ok());
    assert_eq!(
        reading(&sealed(&format!("{values}1"))),
        Err(ResultCodeError::Damaged)
    );
    // The same is true of the last bits of the last character.
    let text = earning(5, 5, 25);
    let (start, last) = text.split_at(text.len() - 1);
    let digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let same: Vec<char> = digits
        .chars()
        .filter(|other| reading(&format!("{start}{other}")).is_ok())
        .collect();
    assert_eq!(same, last.chars().collect::<Vec<_>>());
}

#[test]
fn facts_that_cannot_be_are_written_so_that_reading_refuses_them() {
    let of = |facts: Facts| ResultCode { facts, ..usual() };
    let usual = usual().facts;
    for facts in [
        Facts {
            birth_date: Some(Date::constant(2026, 11, 23)),
            ..usual
        },
        Facts {
            birth_date: Some(Date::constant(1899, 12, 31)),
            ..usual
        },
        Facts {
            birth_date: Some(Date::constant(1, 1, 1)),
            ..usual
        },
        Facts {
            age: Some(121),
            ..usual
        },
        Facts {
            age: Some(255),
            ..usual
        },
        Facts {
            income: Some(Rupiah::new(1_000_000_000_000_001)),
            ..usual
        },
        Facts {
            income: Some(Rupiah::new(1_000_000_000_000_010)),
            ..usual
        },
        Facts {
            income: Some(Rupiah::new(u64::MAX)),
            ..usual
        },
        Facts {
            decile: Some(0),
            ..usual
        },
        Facts {
            decile: Some(11),
            ..usual
        },
        Facts {
            decile: Some(16),
            ..usual
        },
        Facts {
            decile: Some(255),
            ..usual
        },
    ] {
        assert_eq!(
            reading(&write(&of(facts), fixture())),
            Err(ResultCodeError::Impossible),
            "{facts:?}"
        );
    }
}
