//! The fixed policy of the tests: a copy of `policy/` from the time when the tests were written.
//!
//! Tests of rules, texts and lists use it, so that a figure can change in `policy/` without a failing test.
//! `policy/` itself is checked by the worked examples of `tests/cases.json` and by `tests/real.rs`.

use std::path::Path;
use std::sync::LazyLock;

use crate::{Entry, Policy, read};

/// The folder of the fixed policy.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture");

/// The folder `policy/`.
const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../policy");

static FIXTURE: LazyLock<Policy> = LazyLock::new(|| {
    let message = |fault: &read::Fault| fault.to_string();
    read::folder(Path::new(FOLDER)).unwrap_or_else(|faults| {
        let faults: Vec<String> = faults.iter().map(message).collect();
        panic!("{}", faults.join("\n"))
    })
});

/// The fixed policy.
///
/// # Panics
/// If the fixed policy has a fault, since the form of policy files has changed.
pub fn fixture() -> &'static Policy {
    &FIXTURE
}

/// Lists the figures in which a policy differs from the fixed one, sorted by id, for people who have
/// changed it: `ID was VALUE UNIT from DAY to …` for an old value, `ID is now …` and the place in `policy/`
/// for a new one. Only ids for which `of` returns true are listed.
pub fn changes(policy: &Policy, of: impl Fn(&str) -> bool) -> Vec<String> {
    let (before, now) = (fixture().entries(), policy.entries());
    let is_in = |entry: &Entry<'_>, entries: &[Entry<'_>]| {
        let same = |other: &Entry<'_>| described(other) == described(entry);
        entries.iter().any(same)
    };
    let old = before.iter().filter(|entry| !is_in(entry, &now));
    let old = old.map(|entry| (entry, format!("{} was {}", entry.id, described(entry))));
    let new = now.iter().filter(|entry| !is_in(entry, &before));
    let new = new.map(|entry| {
        let place = place(&entry.id).unwrap_or_default();
        let line = format!("{} is now {}{place}", entry.id, described(entry));
        (entry, line)
    });
    let mut changes: Vec<_> = old.chain(new).filter(|(entry, _)| of(&entry.id)).collect();
    // Sorted by id, and stable: the old value of a figure stays above its new one.
    changes.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
    changes.into_iter().map(|(_, line)| line).collect()
}

/// Writes the value, unit and dates of a figure.
fn described(entry: &Entry<'_>) -> String {
    let day = |day: Option<crate::Date>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
    let (from, until) = (day(entry.from), day(entry.until));
    format!("{} {} from {from} to {until}", entry.value, entry.unit)
}

/// The file and line of a figure's first value in `policy/`, in brackets after a space, such as
/// `(policy/national/contributions.toml, line 20)`. `None` if no file has the id.
fn place(id: &str) -> Option<String> {
    let texts = read::load(Path::new(REAL)).ok()?;
    let wanted = format!("id = \"{id}\"");
    texts.iter().find_map(|(path, text)| {
        let line = text.lines().position(|line| line.trim() == wanted)?;
        let name = path.strip_prefix(REAL).ok()?.display();
        Some(format!(" (policy/{name}, line {})", line.saturating_add(1)))
    })
}
