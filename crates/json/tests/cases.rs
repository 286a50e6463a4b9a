//! Every worked example of the specification, question and answer as JSON.

use lindungi_text::Lang;
use serde_json::Value;

/// The worked examples that the whole project shares.
fn cases(kind: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("../../../tests/cases.json"))
        .expect("the cases are JSON");
    all[kind].as_array().expect("a list of cases").clone()
}

#[track_caller]
fn assert_holds(case: &Value, answer: &str) {
    let answer: Value = serde_json::from_str(answer).expect("one JSON object");
    for (key, expected) in case["expect"].as_object().expect("expected keys") {
        assert_eq!(answer.get(key), Some(expected), "{key} of {case}");
    }
}

#[test]
fn every_tariff_and_quote() {
    for (kind, least, answer) in [
        ("tariff", 9, lindungi_json::tariff as fn(_, &str) -> _),
        ("quote", 7, lindungi_json::quote),
    ] {
        let cases = cases(kind);
        assert!(cases.len() >= least, "all cases of {kind}");
        for case in cases {
            let answered = answer(Lang::Id, &case["args"].to_string());
            assert_holds(&case, &answered.expect("an answer"));
        }
    }
}

#[test]
fn every_check() {
    let cases = cases("check");
    assert!(cases.len() >= 4, "all cases of check");
    for case in cases {
        let (facts, as_of) = (case["facts"].to_string(), case["as_of"].to_string());
        let checked = lindungi_json::check(Lang::Id, &facts, &as_of);
        assert_holds(&case, &checked.expect("an answer"));
    }
}
