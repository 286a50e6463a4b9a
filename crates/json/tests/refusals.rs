//! Questions and facts that are refused, and their messages.

use lindungi_text::Lang;
use proptest::prelude::*;

/// Invalid questions of a quote, and a part of the English message.
const NO_QUOTES: &[(&str, &str)] = &[
    // The object.
    ("", "quote: this is not a JSON object: line 1, column 0"),
    ("[]", "quote: this is not a JSON object"),
    (r#""2026-11""#, "quote: this is not a JSON object"),
    (
        r#"{"start": "2026-11",}"#,
        "quote: this is not a JSON object",
    ),
    ("{} {}", "quote: this is not a JSON object"),
    (
        r#"{"start": NaN}"#,
        r#"accepted: {"start": …, "amount": …,"#,
    ),
    (
        r#"{"ammount": 1}"#,
        "quote: unknown key: ammount; accepted: start, amount, monthly, workers, months, payer,",
    ),
    (r#"{"income": 1}"#, "quote: unknown key: income;"),
    (
        r#"{"1571019876543210": 1}"#,
        "unknown key: ################;",
    ),
    (
        r#"{"months": 1, "month\u0073": 1}"#,
        "quote: the key months appears twice",
    ),
    (
        r#"{"jht": null, "jht": null}"#,
        "quote: the key jht appears twice",
    ),
    // Words.
    (
        r#"{"payer": "baznas"}"#,
        r#"quote: unknown value of payer; accepted: "city", "donor", "self", null"#,
    ),
    (r#"{"payer": ["self"]}"#, "unknown value of payer"),
    (r#"{"sector": "ojek"}"#, "unknown value of sector"),
    (
        r#"{"relief": true}"#,
        r#"unknown value of relief; accepted: "on", "off", null"#,
    ),
    (r#"{"relief": ""}"#, "unknown value of relief"),
    (
        r#"{"jht": "true"}"#,
        "unknown value of jht; accepted: true, false, null",
    ),
    (r#"{"jht": 1}"#, "unknown value of jht"),
    // The month.
    ("{}", "start is missing; write it as 2026-11"),
    (r#"{"start": null}"#, "start is missing"),
    (
        r#"{"start": ""}"#,
        r#"start: "" is not a month; write it as 2026-11"#,
    ),
    (r#"{"start": 202611}"#, r#"start: "202611" is not a month"#),
    (
        r#"{"start": "2026-13"}"#,
        r#"start: "2026-13" is not a month"#,
    ),
    // The four ways.
    (
        r#"{"start": "2026-11"}"#,
        "ask one of: amount with months, workers with months, amount with workers, or monthly with",
    ),
    (r#"{"start": "2026-11", "amount": 1}"#, "ask one of"),
    (
        r#"{"start": "2026-11", "amount": 1, "months": 1, "workers": 1}"#,
        "ask one of",
    ),
    // Amounts and numbers.
    (
        r#"{"start": "2026-11", "amount": 1.500, "months": 1}"#,
        "amount: Write whole rupiah",
    ),
    (
        r#"{"start": "2026-11", "amount": 1e6, "months": 1}"#,
        "amount: Write whole rupiah",
    ),
    (
        r#"{"start": "2026-11", "amount": 1e+21, "months": 1}"#,
        "amount: This amount is too large",
    ),
    (
        r#"{"start": "2026-11", "amount": -73519461, "months": 1}"#,
        "amount: An amount cannot be below zero",
    ),
    (
        r#"{"start": "2026-11", "amount": true, "months": 1}"#,
        "amount: This cannot be read",
    ),
    (
        r#"{"start": "2026-11", "amount": "1,5", "months": 1}"#,
        "amount: Add juta or ribu after the number",
    ),
    (
        r#"{"start": "2026-11", "amount": 1000000000000001, "months": 1}"#,
        "amount: This amount is too large",
    ),
    (
        r#"{"start": "2026-11", "monthly": 1000000000000000, "months": 2}"#,
        "The total is above",
    ),
    (
        r#"{"start": "2026-11", "amount": 1, "months": 121}"#,
        r#"months: "121" is not a whole number from 1 to 120"#,
    ),
    (
        r#"{"start": "2026-11", "amount": 1, "months": 1.0}"#,
        r#"months: "1.0" is not a whole number"#,
    ),
    (
        r#"{"start": "2026-11", "amount": 1, "workers": "1.000"}"#,
        r#"workers: "1.000" is not a whole number from 1 to 1.000.000.000"#,
    ),
    // The rules.
    (
        r#"{"start": "2015-12", "amount": 1, "months": 1}"#,
        "We do not have the contribution for December 2015",
    ),
    (
        r#"{"start": "9999-12", "amount": 1, "months": 2}"#,
        "That month is too far ahead",
    ),
];

#[test]
fn quotes_that_are_none() {
    for (question, expected) in NO_QUOTES {
        let refused = lindungi_json::quote(Lang::En, question).expect_err(question);
        let refused = refused.to_string();
        assert!(refused.contains(expected), "{question}: {refused}");
        assert!(!refused.contains("73519461"), "{question}: {refused}");
        let indonesian = lindungi_json::quote(Lang::Id, question).expect_err(question);
        assert_ne!(indonesian.to_string(), refused, "{question}");
    }
}

#[test]
fn tariffs_that_are_none() {
    for (question, expected) in [
        ("{}", "month is missing; write it as 2026-11"),
        (
            r#"{"start": "2026-11"}"#,
            "tariff: unknown key: start; accepted: month, income,",
        ),
        (
            r#"{"month": "2026-11", "income": -73519461}"#,
            "income: An amount cannot be below zero",
        ),
        (
            r#"{"month": "2026-11", "income": "73519461x"}"#,
            "income: This cannot be read",
        ),
        (
            r#"{"month": "november"}"#,
            r#"month: "november" is not a month"#,
        ),
    ] {
        let refused = lindungi_json::tariff(Lang::En, question).expect_err(question);
        let refused = refused.to_string();
        assert!(refused.starts_with(expected), "{question}: {refused}");
        assert!(!refused.contains("73519461"), "{question}: {refused}");
    }
}

#[test]
fn checks_that_are_none() {
    let day = r#""2026-11-22""#;
    for (facts, as_of, expected) in [
        ("{}", "null", "asOf is missing; write it as 2026-11-22"),
        (
            "{}",
            r#""22-13-2026""#,
            r#"asOf: "22-13-2026" is not a date; write it as 2026-11-22"#,
        ),
        (
            "{}",
            r#""11/22/2026""#,
            "asOf: There are only 12 months. Write the day first",
        ),
        ("{}", r#""22/11/26""#, "asOf: Write the year in four digits"),
        ("{}", "20261122", r#"asOf: "20261122" is not a date"#),
        ("[]", day, "facts: the facts are not a JSON object: line 1"),
        (
            r#"{"umur": 40}"#,
            day,
            "facts: unknown key in the facts: umur; accepted: ktp,",
        ),
        (
            r#"{"age": "40 bulan"}"#,
            day,
            "age: The age must be a whole number",
        ),
        (
            r#"{"ktp": "jambi"}"#,
            day,
            r#"facts: unknown value of ktp; accepted: "kota_jambi","#,
        ),
        (
            r#"{"birth_date": "5/17/1990"}"#,
            day,
            "birth_date: There are only 12 months. Write the day first",
        ),
        (
            r#"{"income": "50.000/hari"}"#,
            day,
            "facts: income is not whole rupiah from 0: This is an amount per day. Enter the amount per month",
        ),
        (
            r#"{"birth_date": "2026-11-23"}"#,
            day,
            "birth_date: The date of birth cannot be in the future",
        ),
    ] {
        let refused = lindungi_json::check(Lang::En, facts, as_of).expect_err(facts);
        let refused = refused.to_string();
        assert!(refused.starts_with(expected), "{facts}: {refused}");
    }
}

#[test]
fn what_is_too_large_is_refused_with_the_limit() {
    let long = format!(r#"{{"start": "{}"}}"#, "2026-11 ".repeat(200_000));
    let refused = lindungi_json::quote(Lang::En, &long).expect_err("too large");
    assert_eq!(refused.to_string(), "quote: this is larger than 1 MB");
    let refused = lindungi_json::check(Lang::Id, &long, r#""2026-11-22""#).expect_err("too large");
    assert_eq!(refused.to_string(), "facts: data lebih besar dari 1 MB");
}

/// A deeply nested value is refused without following its levels, which would overflow the stack.
#[test]
fn what_is_nested_deeply_is_refused_like_any_other_value() {
    let deep = format!("{}{}", "[".repeat(400_000), "]".repeat(400_000));
    let question = format!("{{\"start\": {deep}}}");
    assert!(lindungi_json::quote(Lang::Id, &question).is_err());
    for facts in [
        format!("{{\"ktp\": {deep}}}"),
        format!("{{\"age\": {deep}}}"),
        deep,
    ] {
        assert!(lindungi_json::check(Lang::En, &facts, r#""2026-11-22""#).is_err());
    }
}

#[test]
fn a_language_is_found_by_its_code_and_by_nothing_else() {
    assert_eq!(lindungi_json::lang("id"), Ok(Lang::Id));
    assert_eq!(lindungi_json::lang("en"), Ok(Lang::En));
    for code in ["", "ID", "fr", "en-GB"] {
        let refused = lindungi_json::lang(code).expect_err(code).to_string();
        assert_eq!(
            refused,
            r#"nilai lang tidak dikenal; yang diterima: "id", "en" / unknown value of lang; accepted: "id", "en""#
        );
    }
}

proptest! {
    /// Any input results in an answer that is one JSON object, or in a message.
    #[test]
    fn nothing_panics(
        key in "start|amount|monthly|workers|months|payer|sector|jht|relief|month|income|age|ktp|.{0,4}",
        value in r#""[^"\\]{0,12}"|-?[0-9]{1,20}(\.[0-9]{1,3})?|true|null|\[\]|.{0,8}"#,
        as_of in r#""[0-9-]{0,11}"|null|.{0,8}"#,
    ) {
        let pair = format!(r#""{key}": {value}"#);
        for lang in Lang::ALL.iter().copied() {
            for answer in [
                lindungi_json::quote(lang, &format!(r#"{{"start": "2026-11", "amount": "1 juta", {pair}}}"#)),
                lindungi_json::quote(lang, &format!("{{{pair}}}")),
                lindungi_json::tariff(lang, &format!(r#"{{"month": "2026-11", {pair}}}"#)),
                lindungi_json::check(lang, &format!("{{{pair}}}"), r#""2026-11-22""#),
                lindungi_json::check(lang, "{}", &as_of),
                lindungi_json::quote(lang, &value),
            ] {
                match answer {
                    Ok(text) => {
                        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
                        prop_assert!(value.is_object());
                    }
                    Err(refused) => {
                        let message = refused.to_string();
                        prop_assert!(!message.is_empty() && message.len() < 2_000);
                        prop_assert!(!message.contains(char::is_control), "{message}");
                    }
                }
            }
        }
    }
}
