//! What is known of one person, as a JSON object. A message names the key and what is accepted, never
//! the value.

use lindungi_rules::eligibility::{FactError, Facts, OLDEST};
use lindungi_rules::policy::{Date, Ktp, Membership, Policy, Work};
use lindungi_text::{Lang, errors};

use crate::given::{self, Given, quoted};
use crate::object::{self, Object};
use crate::refused::Refused;

/// The most bytes of facts that are read.
pub const MOST: usize = object::MOST;

/// The keys, in the order of the facts.
const KEYS: [&str; 7] = [
    "ktp",
    "birth_date",
    "age",
    "work",
    "income",
    "membership",
    "decile",
];

/// The highest decile.
const DECILES: u8 = 10;

/// Reads the facts, which stand at `place`. Strict: no unknown key, no key twice, no value of another
/// type; what is left out or null is not known.
///
/// # Errors
/// The first thing that is wrong.
pub fn parse(lang: Lang, policy: &Policy, place: &str, written: &str) -> Result<Facts, Refused> {
    let object = Object::Facts(place);
    let mut facts = Facts::default();
    object.each(lang, written, &KEYS, |key, given| {
        let unknown = |accepted: &str| object.unknown_value(lang, key, accepted);
        match key {
            "ktp" => facts.ktp = Some(ktp(policy, &given).map_err(|accepted| unknown(&accepted))?),
            "birth_date" => {
                let day = given.text().and_then(Date::parse);
                facts.birth_date = Some(day.ok_or_else(|| unknown("\"1990-05-17\""))?);
            }
            "age" => {
                let age = number(&given, 0, OLDEST);
                facts.age = Some(age.ok_or_else(|| refused(lang, FactError::AgeOutOfRange))?);
            }
            "work" => {
                let work = object.word(lang, key, &given, Work::NAMES, Work::from_name);
                facts.work = Some(work?);
            }
            "income" => {
                let income = given::rupiah(&given).map_err(|error| {
                    let why = errors::amount(lang, error);
                    Refused::at(place, lang.cli_facts_income(&why))
                })?;
                facts.income = Some(income);
            }
            "membership" => {
                let (names, from_name) = (Membership::NAMES, Membership::from_name);
                facts.membership = Some(object.word(lang, key, &given, names, from_name)?);
            }
            _ => {
                let decile = number(&given, 1, DECILES);
                let refused = || refused(lang, FactError::DecileOutOfRange);
                facts.decile = Some(decile.ok_or_else(refused)?);
            }
        }
        Ok(())
    })?;
    Ok(facts)
}

/// That the facts are larger than [`MOST`].
pub fn too_large(lang: Lang, place: &str) -> Refused {
    Object::Facts(place).too_large(lang)
}

/// A fact that cannot be, with its key.
pub fn refused(lang: Lang, error: FactError) -> Refused {
    let key = match error {
        FactError::BirthInFuture | FactError::BirthTooEarly => "birth_date",
        FactError::AgeOutOfRange => "age",
        FactError::IncomeTooLarge => "income",
        FactError::DecileOutOfRange => "decile",
    };
    Refused::at(key, errors::fact(lang, error))
}

/// In files the city's residents are written by the city's own id. Else the words that are accepted.
fn ktp(policy: &Policy, given: &Given<'_>) -> Result<Ktp, String> {
    let city = policy.city.id.as_ref();
    let elsewhere = Ktp::Elsewhere.name();
    match given.text() {
        Some(name) if name == city => Ok(Ktp::City),
        Some(name) if name == elsewhere => Ok(Ktp::Elsewhere),
        _ => Err(quoted(&[city, elsewhere])),
    }
}

fn number(given: &Given<'_>, least: u8, most: u8) -> Option<u8> {
    given
        .digits()
        .and_then(|digits| digits.parse().ok())
        .filter(|number| (least..=most).contains(number))
}
