//! The message about worked examples that do not hold: the line of each, its result now, and the figures of
//! `policy/` that have changed. Figures are compared with the fixed policy of the tests, by which every
//! example held when it was written.

use std::fmt::Write as _;

use lindungi_policy::fixture;
use lindungi_rules::policy::{Policy, current};
use serde_json::Value;

use crate::{CASES, common};

/// The instructions below the examples that do not hold.
const WHAT_TO_DO: &str = "\
If the new values are meant: work each of these examples out by hand from the figures, write what it comes to into
its line of tests/cases.json, and run the tests once more. An example that shows that a figure is not known yet ends
with that figure: take it out, or move it to a later year. If the new values are not meant: set the figure right in
policy/. docs/policy.md says more.";

/// The answer of the rules to an example.
pub(crate) struct Answer {
    /// The values of the answer, by key.
    pub(crate) keys: Value,
    /// The ids of the figures that the answer is based on.
    pub(crate) figures: Vec<String>,
}

/// Fails if an example of this kind does not give the expected value of every expected key.
#[track_caller]
pub(crate) fn check_each(kind: &str, answer: impl Fn(&Value, &Policy) -> Option<Answer>) {
    let text = std::fs::read_to_string(CASES).expect("the worked examples can be read");
    let all: Value = serde_json::from_str(&text).expect("the worked examples are JSON");
    let cases = all.get(kind).and_then(Value::as_array).expect(kind);
    assert!(!cases.is_empty(), "no example of {kind}");
    let mut message = String::new();
    for case in cases {
        let now = answer(case, current());
        let differing = differing(case, now.as_ref());
        if differing.is_empty() {
            continue;
        }
        let line = line_of(&text, case);
        let inputs = case.get("args").or_else(|| case.get("facts"));
        let inputs = inputs.map_or_else(String::new, Value::to_string);
        let _ = writeln!(message, "tests/cases.json, line {line}: {kind} of {inputs}");
        for differing in differing {
            let _ = writeln!(message, "  {differing}");
        }
        let before = answer(case, fixture::fixture());
        let figures: Vec<String> = now
            .into_iter()
            .chain(before)
            .flat_map(|it| it.figures)
            .collect();
        message.push_str(&changes(&figures));
    }
    assert!(
        message.is_empty(),
        "policy/ and the worked examples do not agree.\n\n{message}\n{WHAT_TO_DO}\n"
    );
    common::report(&format!("{} worked examples of {kind}", cases.len()));
}

/// Returns a line for each expected key whose value in the answer is different.
fn differing(case: &Value, answer: Option<&Answer>) -> Vec<String> {
    let expected = case.get("expect").and_then(Value::as_object);
    let expected = expected.unwrap_or_else(|| panic!("nothing is expected in {case}"));
    assert!(!expected.is_empty(), "nothing is expected in {case}");
    let Some(answer) = answer else {
        return vec!["has no answer now: a figure for one of its months is not there".to_owned()];
    };
    let expected = expected.iter().filter_map(|(key, value)| {
        let now = answer.keys.get(key);
        let actual = now.map_or_else(|| "no such key".to_owned(), Value::to_string);
        (now != Some(value))
            .then(|| format!("{key} is expected to be {value}, and is now {actual}"))
    });
    expected.collect()
}

/// Returns the line number of an example; each example has a line of its own.
fn line_of(text: &str, case: &Value) -> usize {
    let is = |line: &str| {
        serde_json::from_str(line.trim().trim_end_matches(','))
            .ok()
            .as_ref()
            == Some(case)
    };
    let line = text.lines().position(is);
    line.map_or(0, |line| line + 1)
}

/// Returns the differences of these figures from the fixed policy, one on each line.
fn changes(figures: &[String]) -> String {
    let changes = fixture::changes(current(), |id| figures.iter().any(|figure| figure == id));
    if changes.is_empty() {
        return "  none of the figures that it rests on has changed: a criterion in policy/ or a rule in \
                crates/rules has\n"
            .to_owned();
    }
    ["  ", &changes.join("\n  "), "\n"].concat()
}
