//! Reads `policy/words.toml` and packs its words into four string constants, which add less to the size of
//! the page than tables.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    numbers: BTreeMap<String, u8>,
    multipliers: BTreeMap<String, u8>,
    units: BTreeMap<String, u8>,
    periods: Periods,
    kinds: Kinds,
    about: About,
    months: Months,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Periods {
    hour: Vec<String>,
    day: Vec<String>,
    week: Vec<String>,
    month: Vec<String>,
    year: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kinds {
    teen: Vec<String>,
    half: Vec<String>,
    one: Vec<String>,
    part: Vec<String>,
    point: Vec<String>,
    minus: Vec<String>,
    ordinal: Vec<String>,
    and: Vec<String>,
    article: Vec<String>,
    per: Vec<String>,
    unclear: Vec<String>,
    range: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    words: Vec<String>,
    behind: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Months {
    names: Vec<Vec<String>>,
}

/// Returns the constants as Rust code, or the reason why the file is refused.
pub(crate) fn rust(path: &Path) -> Result<String, String> {
    let with_path = |what: &dyn std::fmt::Display| format!("{}: {what}", path.display());
    let text = fs::read_to_string(path).map_err(|error| with_path(&error))?;
    let words: Words = toml::from_str(&text).map_err(|error| with_path(&error))?;
    constants(words).map_err(|fault| with_path(&fault))
}

fn constants(words: Words) -> Result<String, String> {
    let mut entries = Vec::new();
    // Each kind has a sign of its own, which `src/words.rs` decodes.
    for (sign, valued) in [
        ('=', words.numbers),
        ('*', words.multipliers),
        ('^', words.units),
    ] {
        entries.extend(valued.into_iter().map(|(word, value)| (word, sign, value)));
    }
    let (periods, kinds) = (words.periods, words.kinds);
    for (sign, value, listed) in [
        (':', 0, periods.hour),
        (':', 1, periods.day),
        (':', 2, periods.week),
        (':', 3, periods.month),
        (':', 4, periods.year),
        ('+', 0, kinds.teen),
        ('%', 0, kinds.half),
        ('%', 1, kinds.part),
        ('1', 0, kinds.one),
        ('.', 0, kinds.point),
        ('-', 0, kinds.minus),
        ('#', 0, kinds.ordinal),
        ('&', 0, kinds.and),
        ('@', 0, kinds.article),
        ('/', 0, kinds.per),
        ('?', 0, kinds.unclear),
        ('<', 0, kinds.range),
    ] {
        entries.extend(listed.into_iter().map(|word| (word, sign, value)));
    }
    let mut seen = BTreeSet::new();
    for (word, ..) in &entries {
        if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Err(format!("\"{word}\" is no word in small letters"));
        }
        if !seen.insert(word) {
            return Err(format!("\"{word}\" stands twice; keep one of the two"));
        }
    }
    if words.months.names.len() != 12 {
        return Err("a year has twelve months".to_owned());
    }
    let packed: Vec<String> = entries
        .iter()
        .map(|(word, sign, value)| format!("{word}{sign}{value}"))
        .collect();
    let months: Vec<String> = words
        .months
        .names
        .iter()
        .map(|names| names.join(" "))
        .collect();
    Ok(format!(
        "const WORDS: &str = {:?};\nconst ABOUT: &str = {:?};\nconst BEHIND: &str = {:?};\nconst MONTHS: &str = {:?};\n",
        packed.join(" "),
        words.about.words.join("|"),
        words.about.behind.join("|"),
        months.join("|"),
    ))
}
