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
    let told = |fault: &read::Fault| fault.to_string();
    read::folder(Path::new(FOLDER)).unwrap_or_else(|faults| {
        let faults: Vec<String> = faults.iter().map(told).collect();
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
    let stands_in = |entry: &Entry<'_>, entries: &[Entry<'_>]| {
        let same = |other: &Entry<'_>| told(other) == told(entry);
        entries.iter().any(same)
    };
    let gone = before.iter().filter(|entry| !stands_in(entry, &now));
    let gone = gone.map(|entry| (entry, format!("{} was {}", entry.id, told(entry))));
    let new = now.iter().filter(|entry| !stands_in(entry, &before));
    let new = new.map(|entry| {
        let place = place(&entry.id).unwrap_or_default();
        let told = format!("{} is now {}{place}", entry.id, told(entry));
        (entry, told)
    });
    let mut changes: Vec<_> = gone.chain(new).filter(|(entry, _)| of(&entry.id)).collect();
    // Sorted by id, and stable: the old value of a figure stays above its new one.
    changes.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
    changes.into_iter().map(|(_, told)| told).collect()
}

/// Writes the value, unit and dates of a figure.
fn told(entry: &Entry<'_>) -> String {
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
