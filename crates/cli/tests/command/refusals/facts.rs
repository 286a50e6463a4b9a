//! Facts that are refused.

use std::fs;
use std::path::Path;

use super::{assert_refused, words};

/// Invalid facts, and a part of the English message.
const NO_FACTS: &[(&str, &str)] = &[
    // Not a JSON object.
    ("", "line 1, column 0"),
    ("   ", "not a JSON object"),
    ("null", "not a JSON object"),
    ("[]", "not a JSON object"),
    ("117", "not a JSON object"),
    ("\"Siti\"", "not a JSON object"),
    ("{", "not a JSON object"),
    ("{\"age\": 117", "not a JSON object"),
    ("{\"age\": 117,}", "not a JSON object"),
    ("{age: 117}", "not a JSON object"),
    ("{'age': 117}", "not a JSON object"),
    ("{\"age\": 0117}", "not a JSON object"),
    ("{\"age\": NaN}", "not a JSON object"),
    ("{\"age\": 117} {\"age\": 117}", "not a JSON object"),
    ("{\"age\": 117}x", "not a JSON object"),
    ("{\"work\": \"Siti\n\"}", "line 1, column"),
    ("\n\n{\"work\": Siti}", "line 3, column"),
    ("{\"\\ud800\": 117}", "not a JSON object"),
    // Keys.
    (
        "{\"umur\": 117}",
        "unknown key in the facts: umur; accepted: ktp, birth_date, age,",
    ),
    ("{\"Age\": 117}", "unknown key in the facts: Age;"),
    ("{\"age \": 117}", "unknown key"),
    ("{\"\": 117}", "unknown key"),
    (
        "{\"nik\": \"1571019876543210\"}",
        "unknown key in the facts: nik;",
    ),
    (
        "{\"1571019876543210\": 1}",
        "unknown key in the facts: ################;",
    ),
    (
        "{\"\\u001b[31m\\u0000\\u202e\": 1}",
        "unknown key in the facts: ?[##m??;",
    ),
    ("{\"age\": 117, \"age\": 117}", "the key age appears twice"),
    (
        "{\"age\": 17, \"\\u0061ge\": 17}",
        "the key age appears twice",
    ),
    (
        "{\"age\": null, \"age\": null}",
        "the key age appears twice",
    ),
    (
        "{\"income\": 73519461, \"income\": 73519461}",
        "the key income appears twice",
    ),
    // Words.
    (
        "{\"ktp\": \"city\"}",
        "unknown value of ktp; accepted: \"kota_jambi\", \"elsewhere\", null",
    ),
    ("{\"ktp\": \"Kota_Jambi\"}", "unknown value of ktp"),
    ("{\"ktp\": true}", "unknown value of ktp"),
    ("{\"ktp\": [\"kota_jambi\"]}", "unknown value of ktp"),
    ("{\"ktp\": \"1571019876543210\"}", "unknown value of ktp"),
    (
        "{\"work\": \"gardener\"}",
        "unknown value of work; accepted: \"own_account\", \"casual\",",
    ),
    ("{\"work\": \"\"}", "unknown value of work"),
    ("{\"work\": 117}", "unknown value of work"),
    ("{\"work\": \"\\ud800\"}", "unknown value of work"),
    (
        "{\"membership\": \"Siti\"}",
        "unknown value of membership; accepted: \"none\", \"lapsed\",",
    ),
    (
        "{\"membership\": {\"none\": 1}}",
        "unknown value of membership",
    ),
    ("{\"membership\": false}", "unknown value of membership"),
    // Days of birth.
    (
        "{\"birth_date\": \"1987-03-14T00:00\"}",
        "birth_date: This cannot be read as a date",
    ),
    (
        "{\"birth_date\": \"3/14/1987\"}",
        "birth_date: There are only 12 months. Write the day first",
    ),
    (
        "{\"birth_date\": \"2026-02-29\"}",
        "birth_date: There is no such date",
    ),
    ("{\"birth_date\": 1987}", "birth_date: This cannot be read"),
    ("{\"birth_date\": \"\"}", "birth_date: This cannot be read"),
    (
        "{\"birth_date\": \"2026-11-23\"}",
        "birth_date: The date of birth cannot be in the future",
    ),
    ("{\"birth_date\": \"9999-12-31\"}", "birth_date"),
    (
        "{\"birth_date\": \"1899-12-31\"}",
        "birth_date: The earliest year of birth is 1900",
    ),
    // Ages and deciles.
    (
        "{\"age\": 121}",
        "age: The age must be a whole number from 0 to 120",
    ),
    ("{\"age\": 1170}", "age:"),
    ("{\"age\": 11.7}", "age:"),
    ("{\"age\": 40.0}", "age:"),
    ("{\"age\": 4e1}", "age:"),
    ("{\"age\": -1}", "age:"),
    ("{\"age\": -0}", "age:"),
    ("{\"age\": \"117 bulan\"}", "age:"),
    ("{\"age\": true}", "age:"),
    ("{\"age\": 117117117117117117117117117117}", "age:"),
    ("{\"age\": 121, \"birth_date\": \"1990-05-17\"}", "age:"),
    (
        "{\"decile\": 0}",
        "decile: The decile is a whole number from 1 to 10",
    ),
    ("{\"decile\": 11}", "decile:"),
    ("{\"decile\": 1.0}", "decile:"),
    ("{\"decile\": \"1\"}", "decile:"),
    ("{\"decile\": []}", "decile:"),
    // Incomes.
    (
        "{\"income\": -73519461}",
        "income is not whole rupiah from 0: An amount cannot be below",
    ),
    (
        "{\"income\": 73519461.5}",
        "income is not whole rupiah from 0: Write whole rupiah",
    ),
    ("{\"income\": 73519461.0}", "income"),
    ("{\"income\": 7.3519461e7}", "income"),
    ("{\"income\": 1e400}", "income"),
    (
        "{\"income\": 73519461000000000}",
        "income is not whole rupiah from 0: This amount is too",
    ),
    (
        "{\"income\": 7351946173519461735194617351946173519461}",
        "income",
    ),
    ("{\"income\": \"735,19\"}", "income"),
    ("{\"income\": \"73.519.461 rupees\"}", "income"),
    ("{\"income\": \"\"}", "income"),
    ("{\"income\": true}", "income"),
    ("{\"income\": [73519461]}", "income"),
    ("{\"income\": {\"monthly\": 73519461}}", "income"),
];

#[test]
fn facts_that_are_none() {
    for (facts, expected) in NO_FACTS {
        let run = assert_refused(&words("check --as-of 2026-11-22 --json"), facts.as_bytes());
        assert!(run.err.contains(expected), "{facts}: {}", run.err);
    }
}

#[test]
fn facts_that_are_too_large_or_no_text() {
    let args = words("check --as-of 2026-11-22");
    let long = format!("{{\"work\": \"{}\"}}", "Siti ".repeat(400_000));
    let run = assert_refused(&args, long.as_bytes());
    assert!(run.err.contains("larger than 1 MB"), "{}", run.err);

    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("long.json");
    fs::write(&file, &long).expect("the folder for tests can be written");
    let of_file = [args.clone(), vec!["--facts".into(), file.into()]].concat();
    let run = assert_refused(&of_file, b"");
    assert!(run.err.contains("larger than 1 MB"), "{}", run.err);

    let run = assert_refused(&args, b"{\"work\": \"\xff\xfe\"}");
    assert!(run.err.contains("UTF-8"), "{}", run.err);
    let utf16: Vec<u8> = "\u{feff}{\"age\": 117}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_refused(&args, &utf16);

    // As deep and as long as 1 MB allows.
    for (piece, times) in [
        ("[", 900_000),
        ("{\"a\":", 180_000),
        ("\"", 900_000),
        ("1", 900_000),
    ] {
        let nested = format!("{{\"income\": {}", piece.repeat(times));
        assert_refused(&args, nested.as_bytes());
        assert_refused(&args, format!("{nested}}}").as_bytes());
    }
    let closed = format!(
        "{{\"age\": {}{}}}",
        "[".repeat(400_000),
        "]".repeat(400_000)
    );
    let run = assert_refused(&args, closed.as_bytes());
    assert!(run.err.contains("age"), "{}", run.err);
    let key = format!("{{\"{}\": 1}}", "k".repeat(900_000));
    assert_refused(&args, key.as_bytes());
}
