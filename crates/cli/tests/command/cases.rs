//! Runs every worked example of the specification on the command line.

use serde_json::Value;

use crate::run::{run, run_with};

/// The worked examples of a command, from the file that the whole project shares.
fn cases(command: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("../../../../tests/cases.json"))
        .expect("the cases are JSON");
    all[command].as_array().expect("a list of cases").clone()
}

/// A case's arguments as options: `{"month": "2026-11", "jht": true}` is `--month 2026-11 --jht`.
fn options(args: &Value) -> Vec<String> {
    args.as_object()
        .expect("arguments by name")
        .iter()
        .flat_map(|(name, value)| {
            let option = format!("--{name}");
            match value {
                Value::Bool(false) => Vec::new(),
                Value::Bool(true) => vec![option],
                Value::String(text) => vec![option, text.clone()],
                other => vec![option, other.to_string()],
            }
        })
        .collect()
}

#[track_caller]
fn assert_holds(case: &Value, answer: &Value) {
    for (key, expected) in case["expect"].as_object().expect("expected keys") {
        assert_eq!(answer.get(key), Some(expected), "{key} of {case}");
    }
}

fn priced(command: &str, min_count: usize) {
    let cases = cases(command);
    assert!(cases.len() >= min_count, "all cases of {command}");
    for case in cases {
        let mut args = vec![command.to_owned(), "--json".to_owned()];
        args.extend(options(&case["args"]));
        assert_holds(&case, &run(&args).json());
    }
}

#[test]
fn every_tariff() {
    priced("tariff", 9);
}

#[test]
fn every_quote() {
    priced("quote", 7);
}

#[test]
fn every_check() {
    let cases = cases("check");
    assert!(cases.len() >= 4, "all cases of check");
    for case in cases {
        let as_of = case["as_of"].as_str().expect("a day");
        let facts = case["facts"].to_string();
        let args = ["check", "--as-of", as_of, "--json"];
        assert_holds(&case, &run_with(&args, facts.as_bytes()).json());
    }
}
