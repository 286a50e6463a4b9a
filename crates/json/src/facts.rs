//! Reads the facts about one person from a JSON object. A message names the key and the accepted values,
//! never the given value.

use std::ops::RangeInclusive;

use lindungi_rules::amount::Period;
use lindungi_rules::count;
use lindungi_rules::day::{self, DayError};
use lindungi_rules::eligibility::{Fact, FactError, Facts, OLDEST};
use lindungi_rules::policy::{DECILES, Date, Ktp, Membership, Policy, Work};
use lindungi_text::{Lang, errors};

use crate::given::{self, Given, quoted};
use crate::object::{self, Object};
use crate::refused::Refused;

/// The longest text of facts that is read, in bytes.
pub const MAX_BYTES: usize = object::MAX_BYTES;

/// Reads the facts as of the day of the check; `place` names their origin in messages. Strict: no unknown
/// key, no key twice, no value of another type. A key that is left out or null means "not known".
///
/// # Errors
/// The first fault of the text.
pub fn parse(
    lang: Lang,
    policy: &Policy,
    as_of: Date,
    place: &str,
    written: &str,
) -> Result<Facts, Refused> {
    let object = Object::Facts(place);
    let mut facts = Facts::default();
    let keys = Fact::ALL.map(|fact| (fact.name(), fact));
    object.each(lang, written, &keys, |(key, fact), given| {
        let unknown = |accepted: &str| object.unknown_value(lang, key, accepted);
        match fact {
            Fact::Ktp => {
                facts.ktp = Some(ktp(policy, &given).map_err(|accepted| unknown(&accepted))?);
            }
            Fact::BirthDate => {
                let text = given.text().ok_or(DayError::NotADay);
                let born = text.and_then(|text| day::birth(text, as_of));
                let refused = |error| Refused::at(key, errors::day(lang, error));
                facts.birth_date = Some(born.map_err(refused)?);
            }
            Fact::Age => {
                let age = age(&given);
                facts.age = Some(age.ok_or_else(|| refused(lang, FactError::AgeOutOfRange))?);
            }
            Fact::Work => {
                let work = object.word(lang, key, &given, Work::NAMES, Work::from_name);
                facts.work = Some(work?);
            }
            Fact::Income => {
                let income = given::rupiah(&given, Some(Period::Month)).map_err(|error| {
                    let why = errors::amount(lang, error);
                    Refused::at(place, lang.cli_facts_income(&why)).about(key)
                })?;
                facts.income = Some(income);
            }
            Fact::Membership => {
                let (names, from_name) = (Membership::NAMES, Membership::from_name);
                facts.membership = Some(object.word(lang, key, &given, names, from_name)?);
            }
            Fact::Decile => {
                let decile = number(&given, DECILES);
                let refused = || refused(lang, FactError::DecileOutOfRange);
                facts.decile = Some(decile.ok_or_else(refused)?);
            }
        }
        Ok(())
    })?;
    Ok(facts)
}

/// The refusal of facts larger than [`MAX_BYTES`].
pub fn too_large(lang: Lang, place: &str) -> Refused {
    Object::Facts(place).too_large(lang)
}

/// The refusal of an impossible fact, such as a birth after the day of the check, with its key.
pub fn refused(lang: Lang, error: FactError) -> Refused {
    Refused::at(error.fact().name(), errors::fact(lang, error))
}

/// The place of the KTP. The error lists the accepted words.
fn ktp(policy: &Policy, given: &Given<'_>) -> Result<Ktp, String> {
    let known = given.text().and_then(|name| policy.ktp(name));
    known.ok_or_else(|| quoted(&[Ktp::City, Ktp::Elsewhere].map(|ktp| policy.ktp_name(ktp))))
}

/// The age in completed years, from a number or from text such as `41 tahun`.
fn age(given: &Given<'_>) -> Option<u8> {
    match given.text() {
        Some(text) => u8::try_from(count::years(text)?).ok(),
        None => number(given, 0..=OLDEST),
    }
    .filter(|age| *age <= OLDEST)
}

fn number(given: &Given<'_>, range: RangeInclusive<u8>) -> Option<u8> {
    given
        .digits()
        .and_then(|digits| digits.parse().ok())
        .filter(|number| range.contains(number))
}
