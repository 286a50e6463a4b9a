//! What people read: every finding is explained in every language, every error has a message that
//! shows a form that works, no sentence promises anything or holds a figure of the policy, and
//! amounts that are shown can be typed back.
//!
//! - [`explanations`]: what was found, why, and what to do
//! - [`promises`]: the files of sentences themselves: no promise, no figure
//! - [`benefit_lines`]: what cover pays, each amount with its condition
//! - [`messages`]: what is wrong with an input, and amounts as they are shown

mod benefit_lines;
mod explanations;
mod messages;
mod promises;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lindungi_rules::policy::{Date, Policy, current};
use lindungi_text::Lang;

/// The policy with the figures that begin by the end of 2026, so that 2027 has no minimum wage
/// here although it may have been entered since.
fn policy() -> Policy {
    let mut policy = current().clone();
    let end = Date::constant(2026, 12, 31);
    policy.figures.to_mut().retain(|figure| figure.from <= end);
    policy
}

const DAYS: [Date; 2] = [Date::constant(2026, 11, 22), Date::constant(2027, 1, 2)];

/// A sentence for people, with nothing left of how it was made.
#[track_caller]
fn readable(text: &str) {
    assert!(!text.trim().is_empty(), "nothing is said");
    assert_eq!(text, text.trim(), "spaces around");
    for left_over in ["{", "}", "  ", " .", " ,", "()", "\n"] {
        assert!(!text.contains(left_over), "{left_over:?} in {text:?}");
    }
}

/// The sentences of a language, by key, as they stand in its file.
fn sentences(lang: Lang) -> BTreeMap<String, String> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../locales/{}.toml", lang.code()));
    let text = std::fs::read_to_string(path).expect("the language has a file");
    let mut all = BTreeMap::new();
    flatten("", &text.parse().expect("the file is TOML"), &mut all);
    all
}

fn flatten(prefix: &str, table: &toml::Table, into: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let key = if prefix.is_empty() {
            key.clone()
        } else {
            format!("{prefix}.{key}")
        };
        match value {
            toml::Value::Table(inner) => flatten(&key, inner, into),
            toml::Value::String(text) => {
                into.insert(key, text.clone());
            }
            _ => panic!("{key} is no sentence"),
        }
    }
}

/// Numbers as written: digits with what joins them.
fn numbers(sentence: &str) -> BTreeSet<&str> {
    sentence
        .split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-'))
        .map(|number| number.trim_matches(|c: char| !c.is_ascii_digit()))
        .filter(|number| !number.is_empty())
        .collect()
}
