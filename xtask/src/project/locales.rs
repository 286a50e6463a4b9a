//! The sentences of `locales/`, by their keys.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// The code of the language in which the app starts.
pub(crate) const FIRST: &str = "id";

/// The sentences of a language by their keys, such as `home.title`.
pub(crate) struct Sentences(BTreeMap<String, String>);

impl Sentences {
    /// Reads the sentences of a language. `root` is the root of the repository.
    pub(crate) fn read(root: &Path, language: &str) -> Result<Self> {
        let name = format!("locales/{language}.toml");
        let text = fs::read_to_string(root.join(&name)).with_context(|| name.clone())?;
        text.parse().context(name)
    }

    pub(crate) fn get(&self, key: &str) -> Result<&str> {
        let sentence = self.0.get(key).map(String::as_str);
        sentence.with_context(|| format!("there is no sentence `{key}`"))
    }
}

impl std::str::FromStr for Sentences {
    type Err = toml::de::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(flattened(&text.parse()?, ".")))
    }
}

/// Returns the codes of the languages in `locales/` except [`FIRST`], sorted.
pub(crate) fn others(root: &Path) -> Result<Vec<String>> {
    let mut languages = Vec::new();
    for entry in fs::read_dir(root.join("locales")).context("locales/")? {
        let path = entry?.path();
        let code = path.file_stem().and_then(|code| code.to_str());
        languages.extend(code.filter(|code| *code != FIRST).map(str::to_owned));
    }
    languages.sort();
    Ok(languages)
}

/// Returns each sentence by its key: the names of the nested tables and of the sentence, joined by
/// `between`.
pub(crate) fn flattened(table: &toml::Table, between: &str) -> BTreeMap<String, String> {
    let mut sentences = BTreeMap::new();
    for (name, value) in table {
        if let Some(inner) = value.as_table() {
            for (rest, sentence) in flattened(inner, between) {
                sentences.insert(format!("{name}{between}{rest}"), sentence);
            }
        } else {
            let sentence = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            sentences.insert(name.clone(), sentence);
        }
    }
    sentences
}
