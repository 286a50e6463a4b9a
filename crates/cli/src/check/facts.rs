//! One JSON object → [`Facts`]. Strict: no unknown key, no key twice, no value of another type.
//! A message names the key and what is accepted, never the value.

use std::fmt;

use lindungi_rules::amount::{self, AmountError};
use lindungi_rules::eligibility::{FactError, Facts, OLDEST};
use lindungi_rules::policy::{Date, Ktp, Membership, Policy, Rupiah, Work};
use lindungi_text::{Lang, errors};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::output::{Failure, refused, shown};

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

/// Reads the facts.
pub(super) fn parse(lang: Lang, policy: &Policy, written: &str) -> Result<Facts, Failure> {
    // Some editors begin a file with a byte order mark.
    let written = written.strip_prefix('\u{feff}').unwrap_or(written);
    let Pairs(pairs) = serde_json::from_str(written).map_err(|error| {
        let place = lang.cli_facts_json(&error.column().to_string(), &error.line().to_string());
        let accepted = lang.cli_accepted(&format!("{{\"{}\": …}}", KEYS.join("\": …, \"")));
        refused("--facts", format!("{place}; {accepted}"))
    })?;
    let mut facts = Facts::default();
    let mut seen: Vec<&str> = Vec::new();
    for (key, value) in &pairs {
        let Some(known) = KEYS.into_iter().find(|known| known == key) else {
            return Err(refused(
                "--facts",
                lang.cli_facts_key(&KEYS.join(", "), &masked(key)),
            ));
        };
        if seen.contains(&known) {
            return Err(refused("--facts", lang.cli_facts_twice(known)));
        }
        seen.push(known);
        if value.get() != "null" {
            Value {
                lang,
                policy,
                key: known,
                written: value.get(),
            }
            .put(&mut facts)?;
        }
    }
    Ok(facts)
}

/// A key as it may stand in a message. It may be a NIK or a date in the wrong place, so its digits
/// are not repeated.
fn masked(key: &str) -> String {
    let letters: String = key
        .chars()
        .map(|c| if c.is_numeric() { '#' } else { c })
        .collect();
    shown(&letters)
}

/// The pairs of an object as written, so that a key that stands twice is seen.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Pairs<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        from.deserialize_map(Object)
    }
}

/// The value of a known key, not null.
struct Value<'a> {
    lang: Lang,
    policy: &'a Policy,
    key: &'static str,
    written: &'a str,
}

impl Value<'_> {
    fn put(&self, facts: &mut Facts) -> Result<(), Failure> {
        let lang = self.lang;
        match self.key {
            "ktp" => facts.ktp = Some(self.ktp()?),
            "birth_date" => facts.birth_date = Some(self.date()?),
            "age" => facts.age = Some(self.number(0, OLDEST, FactError::AgeOutOfRange)?),
            "work" => facts.work = Some(self.word(Work::NAMES, Work::from_name)?),
            "income" => {
                facts.income = Some(self.income().map_err(|error| {
                    refused(
                        "--facts",
                        lang.cli_facts_income(&errors::amount(lang, error)),
                    )
                })?);
            }
            "membership" => {
                facts.membership = Some(self.word(Membership::NAMES, Membership::from_name)?);
            }
            _ => facts.decile = Some(self.number(1, DECILES, FactError::DecileOutOfRange)?),
        }
        Ok(())
    }

    fn text(&self) -> Option<String> {
        serde_json::from_str(self.written).ok()
    }

    /// The number's digits, where it is written in digits alone.
    fn digits(&self) -> Option<&str> {
        self.written
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then_some(self.written)
    }

    fn unknown(&self, accepted: &str) -> Failure {
        refused(
            "--facts",
            self.lang
                .cli_facts_value(&format!("{accepted}, null"), self.key),
        )
    }

    fn word<T>(&self, names: &[&str], from_name: fn(&str) -> Option<T>) -> Result<T, Failure> {
        self.text()
            .and_then(|name| from_name(&name))
            .ok_or_else(|| self.unknown(&format!("\"{}\"", names.join("\", \""))))
    }

    /// In files the city's residents are written by the city's own id.
    fn ktp(&self) -> Result<Ktp, Failure> {
        let city = self.policy.city.id.as_ref();
        let elsewhere = Ktp::Elsewhere.name();
        match self.text() {
            Some(name) if name == city => Ok(Ktp::City),
            Some(name) if name == elsewhere => Ok(Ktp::Elsewhere),
            _ => Err(self.unknown(&format!("\"{city}\", \"{elsewhere}\""))),
        }
    }

    fn date(&self) -> Result<Date, Failure> {
        self.text()
            .and_then(|date| Date::parse(&date))
            .ok_or_else(|| self.unknown("\"1990-05-17\""))
    }

    fn number(&self, least: u8, most: u8, error: FactError) -> Result<u8, Failure> {
        self.digits()
            .and_then(|digits| digits.parse().ok())
            .filter(|number| (least..=most).contains(number))
            .ok_or_else(|| refused(self.key, errors::fact(self.lang, error)))
    }

    /// A whole number, or an amount as people write it.
    fn income(&self) -> Result<Rupiah, AmountError> {
        if let Some(text) = self.text() {
            return amount::parse(&text);
        }
        match self.written.bytes().next() {
            Some(b'-') => Err(AmountError::Negative),
            Some(b'0'..=b'9') => self
                .digits()
                .ok_or(AmountError::Fraction)
                .and_then(amount::parse),
            _ => Err(AmountError::NotAnAmount),
        }
    }
}
