//! Asks the worked examples that the whole project shares (`tests/cases.json`) in JSON, and compares each
//! answer with the expected one. So a device can be tested for correct results.

use lindungi_text::Lang;
use serde_json::Value;

use crate::{Refused, check, quote, tariff};

const CASES: &str = include_str!("../../../tests/cases.json");

/// A worked example and its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The rule: `tariff`, `quote` or `check`.
    pub rule: String,
    /// The question or the facts, in JSON.
    pub asked: String,
    /// The first difference from the expected answer, as the key with both values (`total: … ≠ …`), or the
    /// refusal. `None` if the example holds.
    pub wrong: Option<String>,
}

/// Runs every example, with messages in this language.
pub fn all(lang: Lang) -> Vec<Example> {
    of(lang, CASES)
}

/// Runs other examples. Text that is no JSON object results in one failed example.
fn of(lang: Lang, cases: &str) -> Vec<Example> {
    let Ok(Value::Object(rules)) = serde_json::from_str(cases) else {
        return vec![Example {
            rule: String::new(),
            asked: String::new(),
            wrong: Some(cases.to_owned()),
        }];
    };
    let mut examples = Vec::new();
    for (rule, cases) in rules {
        for case in cases.as_array().into_iter().flatten() {
            let asked = case.get("args").or_else(|| case.get("facts"));
            let asked = asked.map_or_else(String::new, ToString::to_string);
            let wrong = compare(&case["expect"], answer(lang, &rule, case, &asked)).err();
            let rule = rule.clone();
            examples.push(Example { rule, asked, wrong });
        }
    }
    examples
}

fn answer(lang: Lang, rule: &str, case: &Value, asked: &str) -> Result<String, String> {
    let answer = match rule {
        "tariff" => tariff(lang, asked),
        "quote" => quote(lang, asked),
        "check" => check(lang, asked, &case["as_of"].to_string()),
        _ => return Err(rule.to_owned()),
    };
    answer.map_err(|refused: Refused| refused.to_string())
}

/// Checks that every expected key is in the answer with the expected value, and that a key is expected.
fn compare(expected: &Value, answer: Result<String, String>) -> Result<(), String> {
    let answer = answer?;
    let found: Value = serde_json::from_str(&answer).map_err(|error| error.to_string())?;
    let expected = expected.as_object().filter(|keys| !keys.is_empty());
    for (key, value) in expected.ok_or(answer)? {
        let found = found.get(key).unwrap_or(&Value::Null);
        if found != value {
            return Err(format!("{key}: {found} ≠ {value}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(cases: &str) -> Vec<Option<String>> {
        let examples = of(Lang::Id, cases).into_iter();
        examples.map(|example| example.wrong).collect()
    }

    #[test]
    fn an_example_that_does_not_hold_is_told() {
        let tariff = r#"{"tariff": [{"args": {"month": "2026-11"}, "expect": "#;
        let with = |expect: &str| wrong(&[tariff, expect, "}]}"].concat());
        let answer = crate::tariff(Lang::Id, r#"{"month": "2026-11"}"#).expect("an answer");
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        let (base, total) = (&answer["base"], answer["total"].as_u64().expect("a sum"));
        let other = total + 1;
        assert_eq!(with(&format!(r#"{{"total": {total}}}"#)), [None]);
        assert_eq!(
            with(&format!(r#"{{"base": {base}, "total": {other}}}"#)),
            [Some(format!("total: {total} ≠ {other}"))]
        );
        assert_eq!(
            with(r#"{"other": 1}"#),
            [Some("other: null ≠ 1".to_owned())]
        );
        assert!(with("{}")[0].is_some(), "nothing is expected");
    }

    #[test]
    fn what_cannot_be_asked_does_not_hold() {
        for cases in [
            "",
            "[]",
            r#"{"other": [{"args": {}, "expect": {"total": 1}}]}"#,
            r#"{"tariff": [{"expect": {"total": 1}}]}"#,
            r#"{"tariff": [{"args": {"month": "x"}, "expect": {"total": 1}}]}"#,
            r#"{"check": [{"facts": {}, "expect": {"verdict": "likely"}}]}"#,
        ] {
            let [Some(why)] = &wrong(cases)[..] else {
                panic!("{cases:?} holds");
            };
            assert!(cases.is_empty() || !why.is_empty(), "{cases:?}");
        }
    }
}
