//! Packs the facts of a code into bits, and unpacks them.
//!
//! A word of a vocabulary is written as its place there, so the order of each vocabulary is part of the
//! format: a new word goes to the end. The tests hold these orders. The answered criteria have one bit each, so a
//! new criterion needs a new format.

use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{Criterion, Date, Ktp, Membership, Rupiah, Sector, Work};

use super::ResultCode;
use super::bits::{Reader, Writer};

// The number of bits of each value.
const YEAR: u32 = 14;
const MONTH: u32 = 4;
const DAY: u32 = 5;
const AGE: u32 = 8;
const KTP: u32 = 2;
const WORK: u32 = 4;
const MEMBERSHIP: u32 = 3;
const DECILE: u32 = 4;
const SECTOR: u32 = 2;
/// The number of bits for the count of zeros at the end of an income.
const ZEROS: u32 = 4;
/// The number of bits for the length of the rest of an income, which is counted in bits itself.
const LENGTH: u32 = 6;
/// The number of bits for the ten decimal digits of a kelurahan code.
const VILLAGE: u32 = 34;

/// The number written for a decile of 0, and for one above 15. Reading refuses it, as it refuses every
/// decile above 10.
const NO_DECILE: u64 = 15;

/// The result of unpacking.
pub(super) struct Unpacked {
    /// The number of bytes that were read.
    pub(super) bytes: usize,
    /// The code without its policy version, and the digits of the kelurahan; `None` if a value is
    /// impossible.
    pub(super) code: Option<(ResultCode, Option<u64>)>,
}

/// Packs a code without its policy version. `village` is the ten digits of the kelurahan code as a number.
pub(super) fn pack(code: &ResultCode, village: Option<u64>) -> Vec<u8> {
    let Facts {
        ktp,
        birth_date,
        age,
        work,
        income,
        membership,
        decile,
    } = code.facts;
    let mut to = Writer::default();
    put_date(&mut to, code.as_of);
    for criterion in Criterion::ALL {
        to.put(code.answered.contains(criterion).into(), 1);
    }
    to.put(place(Ktp::ALL, ktp), KTP);
    to.put(place(Work::ALL, work), WORK);
    to.put(place(Membership::ALL, membership), MEMBERSHIP);
    to.put(
        decile.map_or(0, |decile| {
            if decile == 0 {
                NO_DECILE
            } else {
                u64::from(decile).min(NO_DECILE)
            }
        }),
        DECILE,
    );
    to.put(place(Sector::ALL, code.sector), SECTOR);
    to.put(birth_date.is_some().into(), 1);
    if let Some(born) = birth_date {
        put_date(&mut to, born);
    }
    to.put(age.is_some().into(), 1);
    if let Some(age) = age {
        to.put(age.into(), AGE);
    }
    to.put(income.is_some().into(), 1);
    if let Some(income) = income {
        put_amount(&mut to, income);
    }
    to.put(village.is_some().into(), 1);
    if let Some(village) = village {
        to.put(village, VILLAGE);
    }
    to.bytes()
}

/// Unpacks a code; `None` if the bytes end too early.
pub(super) fn unpack(bytes: &[u8]) -> Option<Unpacked> {
    let mut from = Reader::new(bytes);
    let as_of = take_date(&mut from)?;
    let mut answered = Vec::new();
    for criterion in Criterion::ALL {
        if from.take(1)? == 1 {
            answered.push(*criterion);
        }
    }
    let ktp = word(Ktp::ALL, from.take(KTP)?);
    let work = word(Work::ALL, from.take(WORK)?);
    let membership = word(Membership::ALL, from.take(MEMBERSHIP)?);
    let decile = from.take(DECILE)?;
    let sector = word(Sector::ALL, from.take(SECTOR)?);
    let birth_date = if from.take(1)? == 1 {
        Some(take_date(&mut from)?)
    } else {
        None
    };
    let age = if from.take(1)? == 1 {
        Some(from.take(AGE)?)
    } else {
        None
    };
    let income = if from.take(1)? == 1 {
        Some(take_amount(&mut from)?)
    } else {
        None
    };
    let village = if from.take(1)? == 1 {
        Some(from.take(VILLAGE)?)
    } else {
        None
    };

    let code = || {
        let facts = Facts {
            ktp: ktp?,
            birth_date: possible(birth_date)?,
            age: age.and_then(|age| u8::try_from(age).ok()),
            work: work?,
            income,
            membership: membership?,
            decile: u8::try_from(decile).ok().filter(|decile| *decile != 0),
        };
        let code = ResultCode {
            as_of: as_of?,
            policy: "".into(),
            facts,
            answered,
            sector: sector?,
            village: None,
        };
        Some((code, village))
    };
    Some(Unpacked {
        bytes: from.bytes_read(),
        code: code(),
    })
}

/// Converts a value that may be absent (outer `None`) or impossible (inner `None`): `None` if it is
/// impossible, `Some(None)` if it is absent.
#[expect(
    clippy::option_option,
    reason = "absent is one thing, impossible another"
)]
fn possible<T>(value: Option<Option<T>>) -> Option<Option<T>> {
    value.map_or(Some(None), |value| value.map(Some))
}

/// The number that is written for a word: 0 for none, else its place in the vocabulary, counted from 1.
fn place<T: PartialEq>(all: &[T], word: Option<T>) -> u64 {
    word.and_then(|word| all.iter().position(|each| *each == word))
        .and_then(|place| place.checked_add(1))
        .and_then(|place| place.try_into().ok())
        .unwrap_or_default()
}

/// The word of a number from [`place`]: `Some(None)` for 0, `None` if the vocabulary has no such place.
#[expect(
    clippy::option_option,
    reason = "no word is one thing, no such word another"
)]
fn word<T: Copy>(all: &[T], place: u64) -> Option<Option<T>> {
    match usize::try_from(place).ok()?.checked_sub(1) {
        None => Some(None),
        Some(place) => all.get(place).copied().map(Some),
    }
}

fn put_date(to: &mut Writer, date: Date) {
    to.put(date.year().unsigned_abs().into(), YEAR);
    to.put(date.month().number().unsigned_abs().into(), MONTH);
    to.put(date.day().unsigned_abs().into(), DAY);
}

/// Reads a date: `Some(None)` if no such day exists, `None` if the bits end too early.
#[expect(
    clippy::option_option,
    reason = "the end is one thing, no such date another"
)]
fn take_date(from: &mut Reader<'_>) -> Option<Option<Date>> {
    let (year, month, day) = (from.take(YEAR)?, from.take(MONTH)?, from.take(DAY)?);
    Some((|| {
        Date::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )
    })())
}

/// Writes an amount as the count of zeros at its end, then the rest in as many bits as it needs, since most
/// amounts end in zeros.
fn put_amount(to: &mut Writer, amount: Rupiah) {
    // One number stands for all amounts that are too large.
    let most = Rupiah::LIMIT.to_u64().saturating_add(1);
    let mut rest = amount.to_u64().min(most);
    let mut zeros = 0;
    while rest != 0 && rest.is_multiple_of(10) {
        rest /= 10;
        zeros = u64::saturating_add(zeros, 1);
    }
    let length = u64::BITS.saturating_sub(rest.leading_zeros());
    to.put(zeros, ZEROS);
    to.put(length.into(), LENGTH);
    to.put(rest, length);
}

/// Reads an amount; one too large for `u64` becomes `u64::MAX`, which [`Facts::check`] refuses. `None` if
/// the bits end too early.
fn take_amount(from: &mut Reader<'_>) -> Option<Rupiah> {
    let zeros = from.take(ZEROS)?.try_into().ok()?;
    let length = from.take(LENGTH)?.try_into().ok()?;
    let rest = from.take(length)?;
    let amount = 10_u64
        .checked_pow(zeros)
        .and_then(|power| rest.checked_mul(power));
    Some(Rupiah::new(amount.unwrap_or(u64::MAX)))
}
