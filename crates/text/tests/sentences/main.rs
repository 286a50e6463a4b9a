//! Checks the sentences that people read: every finding is explained in every language, every error has a
//! message with an example that works, no sentence promises anything or contains a figure of the policy,
//! and amounts that are shown can be typed back.
//!
//! - [`explanations`]: findings, their reasons, and what to do
//! - [`promises`]: the files of sentences themselves: no promise, no figure
//! - [`terms`]: one word for one thing, and no sentence too long to say
//! - [`events`]: the benefits of each event, for the months paid
//! - [`advice`]: questions to ask before a registration, and the statements on the money of an RT
//! - [`changes`]: what would change a finding or a verdict, and when
//! - [`other_help`]: what to do if this programme does not fit
//! - [`questions`]: frequent questions, answered by the figures of a day
//! - [`rows`]: the result of one row of a list
//! - [`take_away`]: answers, papers and places in words, and the result as plain text
//! - [`one_voice`]: page, slip and text never contradict each other, for every possible answer
//! - [`messages`]: messages for invalid input, and amounts as they are shown

mod advice;
mod changes;
mod events;
mod explanations;
mod messages;
mod one_voice;
mod other_help;
mod promises;
mod questions;
mod rows;
mod take_away;
mod terms;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{
    Date, FigureId, Ktp, Membership, Number, Policy, Rupiah, Work, fixture,
};
use lindungi_text::Lang;

/// The policy without figures that begin after 2026, so that 2027 has no minimum wage in these tests even
/// if one has been entered since.
fn policy() -> Policy {
    let mut policy = fixture().clone();
    let end = Date::constant(2026, 12, 31);
    policy.figures.to_mut().retain(|figure| figure.from <= end);
    policy
}

const DAYS: [Date; 2] = [Date::constant(2026, 11, 22), Date::constant(2027, 1, 2)];

/// A day in a year for which few figures are published.
const FAR: Date = Date::constant(2030, 6, 1);

/// The policy in which every figure, band and relief ends in 2026, so that no number is known afterwards.
fn ended() -> Policy {
    let mut policy = policy();
    let end = Date::constant(2026, 12, 31);
    for figure in policy.figures.to_mut() {
        figure.until = Some(end);
    }
    for table in policy.band_tables.to_mut() {
        table.until = Some(end);
    }
    for relief in policy.reliefs.to_mut() {
        relief.until = end;
    }
    policy
}

/// The policy with another value for one figure.
fn with(id: FigureId, value: u64) -> Policy {
    let mut policy = policy();
    let mut changed = 0;
    for figure in policy.figures.to_mut() {
        if figure.id == id {
            figure.value = Number::new(value, 0);
            changed += 1;
        }
    }
    assert!(changed > 0, "{id}");
    policy
}

/// People with every mix of answers that matters to a sentence, including no answer to a question.
fn everybody() -> Vec<Facts> {
    let mut people = vec![Facts::default()];
    let mut mix = |ways: &[&dyn Fn(&mut Facts)]| {
        people = people
            .iter()
            .flat_map(|facts| {
                std::iter::once(*facts).chain(ways.iter().map(|way| {
                    let mut facts = *facts;
                    way(&mut facts);
                    facts
                }))
            })
            .collect();
    };
    mix(&[&|facts| facts.ktp = Some(Ktp::City), &|facts| {
        facts.ktp = Some(Ktp::Elsewhere);
    }]);
    mix(&[
        &|facts| facts.work = Some(Work::Casual),
        &|facts| facts.work = Some(Work::Employee),
        &|facts| facts.work = Some(Work::CivilServant),
        &|facts| facts.work = Some(Work::NotWorking),
    ]);
    mix(&[
        &|facts| facts.age = Some(12),
        &|facts| facts.age = Some(16),
        &|facts| facts.age = Some(40),
        &|facts| facts.age = Some(70),
        &|facts| facts.birth_date = Date::new(2009, 3, 3),
    ]);
    mix(&[
        &|facts| facts.membership = Some(Membership::None),
        &|facts| facts.membership = Some(Membership::Lapsed),
        &|facts| facts.membership = Some(Membership::SelfPaid),
        &|facts| facts.membership = Some(Membership::Employer),
        &|facts| facts.membership = Some(Membership::Government),
    ]);
    mix(&[&|facts| facts.income = Some(Rupiah::ZERO), &|facts| {
        facts.income = Some(Rupiah::LIMIT);
    }]);
    mix(&[&|facts| facts.decile = Some(1), &|facts| {
        facts.decile = Some(9);
    }]);
    people
}

/// Checks that a sentence is clean: not empty, and without traces of placeholders or joining.
#[track_caller]
fn readable(text: &str) {
    assert!(!text.trim().is_empty(), "nothing is said");
    assert_eq!(text, text.trim(), "spaces around");
    for left_over in ["{", "}", "  ", " .", " ,", "()", "\n"] {
        assert!(!text.contains(left_over), "{left_over:?} in {text:?}");
    }
}

/// The sentences of a language by key, read from its file.
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

/// The numbers in a sentence, as written: digits and the marks between them.
fn numbers(sentence: &str) -> BTreeSet<&str> {
    sentence
        .split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-'))
        .map(|number| number.trim_matches(|c: char| !c.is_ascii_digit()))
        .filter(|number| !number.is_empty())
        .collect()
}
