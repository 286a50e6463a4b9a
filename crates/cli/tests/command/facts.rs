//! Facts: their source, the accepted forms, and the day of a check.

use std::fs;
use std::path::Path;

use crate::run::{Run, command, finish, run, run_with};

fn check(facts: &str) -> Run {
    run_with(
        &["check", "--as-of", "2026-11-22", "--json"],
        facts.as_bytes(),
    )
}

fn outcome(facts: &str, criterion: usize) -> String {
    let answer = check(facts).json();
    answer["findings"][criterion]["outcome"]
        .as_str()
        .expect("an outcome")
        .to_owned()
}

#[test]
fn a_file_a_dash_and_nothing_are_read_alike() {
    let facts = r#"{"ktp": "kota_jambi", "age": 40}"#;
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("facts.json");
    fs::write(&file, facts).expect("the folder for tests can be written");
    let args = ["check", "--as-of", "2026-11-22", "--json"];
    let of_file = run(&[&args[..], &["--facts", file.to_str().expect("UTF-8")]].concat());
    let of_dash = run_with(&[&args[..], &["--facts", "-"]].concat(), facts.as_bytes());
    assert_eq!(of_file.json(), check(facts).json());
    assert_eq!(of_dash.json(), check(facts).json());
}

#[test]
fn null_and_left_out_are_not_known() {
    let all_null = r#"{"ktp": null, "birth_date": null, "age": null, "work": null, "income": null,
        "membership": null, "decile": null}"#;
    assert_eq!(check(all_null).json(), check("{}").json());
    assert_eq!(
        check("{}").json()["missing"].as_array().map(Vec::len),
        Some(6)
    );
}

#[test]
fn every_form_of_an_income_is_read() {
    for income in [
        "3868963",
        "\"3868963\"",
        "\"Rp3.868.963\"",
        "\"3,868,963.00\"",
        "0",
        "\"3 juta\"",
    ] {
        assert_eq!(
            outcome(&format!("{{\"income\": {income}}}"), 4),
            "met",
            "{income}"
        );
    }
    for income in ["3868964", "\"3,9 juta\"", "1000000000000000"] {
        assert_eq!(
            outcome(&format!("{{\"income\": {income}}}"), 4),
            "check",
            "{income}"
        );
    }
}

#[test]
fn ages_and_deciles_at_their_limits() {
    for (facts, criterion, expected) in [
        (r#"{"age": 0}"#, 2, "not_met"),
        (r#"{"age": 120}"#, 2, "not_met"),
        (r#"{"age": 64}"#, 2, "met"),
        (r#"{"birth_date": "2026-11-22"}"#, 2, "not_met"),
        (r#"{"birth_date": "1900-01-01"}"#, 2, "not_met"),
        (r#"{"birth_date": "1986-02-28", "age": 5}"#, 2, "met"),
        (r#"{"age": 5, "birth_date": "1986-02-28"}"#, 2, "met"),
        (r#"{"decile": 1}"#, 5, "met"),
        (r#"{"decile": 10}"#, 5, "check"),
    ] {
        assert_eq!(outcome(facts, criterion), expected, "{facts}");
    }
}

#[test]
fn a_byte_order_mark_and_escapes_are_read() {
    let facts = "\u{feff}{\"\\u0061ge\": 40, \"ktp\": \"kota\\u005fjambi\"}\r\n";
    assert_eq!(check(facts).json()["findings"][0]["outcome"], "met");
}

#[test]
fn without_a_day_the_check_is_of_today_where_the_machine_is() {
    let day = |zone: &str| {
        let run = finish(command().args(["check", "--json"]).env("TZ", zone), b"{}");
        run.json()["as_of"].as_str().expect("a day").to_owned()
    };
    // These two clocks are 26 hours apart, so they never show the same day.
    let (east, west) = (day("<+14>-14"), day("<-12>12"));
    assert!(west < east, "{west} {east}");
}
