//! One JSON object, read strictly: no unknown key, no key twice, nothing after it.

use std::fmt;

use lindungi_text::Lang;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::given::{Given, quoted};
use crate::refused::{Code, Refused, masked};

/// The most bytes that are read: what one person or one question takes is far less.
pub(crate) const MOST: usize = 1_000_000;

/// How [`MOST`] is told.
pub(crate) const MOST_TOLD: &str = "1 MB";

/// A key as it is written, and its meaning.
pub(crate) type Key<K> = (&'static str, K);

fn names<K>(keys: &[Key<K>]) -> Vec<&'static str> {
    keys.iter().map(|(name, _)| *name).collect()
}

/// What the object is, and where it stands, for what is said of it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Object<'a> {
    /// What is known of a person.
    Facts(&'a str),
    /// What is asked.
    Question(&'a str),
}

impl Object<'_> {
    fn refused(self, code: Code, what: impl fmt::Display) -> Refused {
        let (Self::Facts(place) | Self::Question(place)) = self;
        Refused::of(code, format!("{place}: {what}"))
    }

    /// That it is larger than [`MOST`].
    pub(crate) fn too_large(self, lang: Lang) -> Refused {
        let what = match self {
            Self::Facts(_) => lang.cli_facts_large(MOST_TOLD),
            Self::Question(_) => lang.module_large(MOST_TOLD),
        };
        self.refused(Code::TooLarge, what)
    }

    fn no_object<K>(self, lang: Lang, error: &serde_json::Error, keys: &[Key<K>]) -> Refused {
        let (column, line) = (error.column().to_string(), error.line().to_string());
        let place = match self {
            Self::Facts(_) => lang.cli_facts_json(&column, &line),
            Self::Question(_) => lang.module_json(&column, &line),
        };
        let keys = names(keys).join("\": …, \"");
        let accepted = lang.cli_accepted(&format!("{{\"{keys}\": …}}"));
        self.refused(Code::Json, format!("{place}; {accepted}"))
    }

    fn unknown_key<K>(self, lang: Lang, key: &str, keys: &[Key<K>]) -> Refused {
        let (key, keys) = (masked(key), names(keys).join(", "));
        let what = match self {
            Self::Facts(_) => lang.cli_facts_key(&keys, &key),
            Self::Question(_) => lang.module_key(&keys, &key),
        };
        self.refused(Code::UnknownKey, what).about(&key)
    }

    fn twice(self, lang: Lang, key: &str) -> Refused {
        let what = match self {
            Self::Facts(_) => lang.cli_facts_twice(key),
            Self::Question(_) => lang.module_twice(key),
        };
        self.refused(Code::KeyTwice, what).about(key)
    }

    /// A value that is none of those that are accepted. It is not repeated.
    pub(crate) fn unknown_value(self, lang: Lang, key: &str, accepted: &str) -> Refused {
        let what = lang.cli_facts_value(&format!("{accepted}, null"), key);
        self.refused(Code::Value, what).about(key)
    }

    /// Reads a word of a closed set.
    pub(crate) fn word<T>(
        self,
        lang: Lang,
        key: &str,
        given: &Given<'_>,
        names: &[&str],
        from_name: fn(&str) -> Option<T>,
    ) -> Result<T, Refused> {
        given
            .text()
            .and_then(from_name)
            .ok_or_else(|| self.unknown_value(lang, key, &quoted(names)))
    }

    /// Hands on each known key with its value, in the order in which they are written; null is as
    /// if the key were left out. Each key comes with its meaning, so that the compiler sees where one is
    /// not handled.
    pub(crate) fn each<'a, K: Copy>(
        self,
        lang: Lang,
        written: &'a str,
        keys: &[Key<K>],
        mut take: impl FnMut(Key<K>, Given<'a>) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        if written.len() > MOST {
            return Err(self.too_large(lang));
        }
        // Some editors begin a file with a byte order mark.
        let written = written.strip_prefix('\u{feff}').unwrap_or(written);
        let Pairs(pairs) =
            serde_json::from_str(written).map_err(|error| self.no_object(lang, &error, keys))?;
        let mut seen: Vec<&str> = Vec::new();
        for (key, value) in &pairs {
            let Some(known) = keys.iter().copied().find(|(name, _)| name == key) else {
                return Err(self.unknown_key(lang, key, keys));
            };
            if seen.contains(&known.0) {
                return Err(self.twice(lang, known.0));
            }
            seen.push(known.0);
            let given = Given::json(value.get());
            if !given.is_null() {
                take(known, given)?;
            }
        }
        Ok(())
    }
}

/// The pairs of an object as written, so that a key that stands twice is seen.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
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
        from.deserialize_map(Visit)
    }
}
