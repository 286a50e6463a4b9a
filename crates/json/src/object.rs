//! Reads one JSON object strictly: no unknown key, no key twice, nothing after the object.

use std::fmt;

use lindungi_text::Lang;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::given::{Given, quoted};
use crate::refused::{Code, Refused, masked};

/// The most bytes that are read. The facts about one person, or one question, need far fewer.
pub(crate) const MAX_BYTES: usize = 1_000_000;

/// [`MAX_BYTES`] as messages show it.
pub(crate) const MAX_BYTES_SHOWN: &str = "1 MB";

/// A key as it is written, and its meaning.
pub(crate) type Key<K> = (&'static str, K);

fn names<K>(keys: &[Key<K>]) -> Vec<&'static str> {
    keys.iter().map(|(name, _)| *name).collect()
}

/// The kind of the object and its name, for messages.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Object<'a> {
    /// The facts about a person.
    Facts(&'a str),
    /// A question.
    Question(&'a str),
}

impl Object<'_> {
    fn refused(self, code: Code, what: impl fmt::Display) -> Refused {
        let (Self::Facts(place) | Self::Question(place)) = self;
        Refused::of(code, format!("{place}: {what}"))
    }

    /// The refusal of an object larger than [`MAX_BYTES`].
    pub(crate) fn too_large(self, lang: Lang) -> Refused {
        let what = match self {
            Self::Facts(_) => lang.cli_facts_large(MAX_BYTES_SHOWN),
            Self::Question(_) => lang.module_large(MAX_BYTES_SHOWN),
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

    /// The refusal of a value that is not accepted. The message does not repeat the value.
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

    /// Calls `take` with each known key and its value, in the order of the text; null counts as if the key
    /// were left out. Each key comes with its meaning, so that the compiler reports a key that is not
    /// handled.
    pub(crate) fn each<'a, K: Copy>(
        self,
        lang: Lang,
        written: &'a str,
        keys: &[Key<K>],
        mut take: impl FnMut(Key<K>, Given<'a>) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        if written.len() > MAX_BYTES {
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

/// The pairs of an object in the order of the text, so that a key given twice is noticed.
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
