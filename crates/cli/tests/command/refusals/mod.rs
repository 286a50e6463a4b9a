//! Bad input of every kind: status 2, nothing on standard output, a message on standard error that
//! repeats no income and no fact.

mod arguments;
mod facts;

use std::ffi::OsString;

use crate::run::{Run, command, finish};

/// Values that no message may contain: they stand for an income, a birth date, a NIK, a name, a trade and
/// an age. No message uses one of them as an example of a form.
const PERSONAL: [&str; 10] = [
    "73519461",
    "73.519.461",
    "735,19",
    "73519",
    "1987-03-14",
    "1987",
    "1571019876543210",
    "Siti",
    "gardener",
    "117",
];

/// Runs the command in both languages and asserts that it is refused. Returns the English run.
#[track_caller]
fn assert_refused(args: &[OsString], input: &[u8]) -> Run {
    let [_, english] = ["id_ID.UTF-8", "C"].map(|locale| {
        let run = finish(command().args(args).env("LC_ALL", locale), input);
        let context = format!("{args:?} {}", run.err);
        assert_eq!(run.status, Some(2), "{context}");
        assert_eq!(run.out, "", "{context}");
        assert!(!run.err.trim().is_empty(), "{context}");
        assert!(!run.err.contains("panicked"), "{context}");
        assert!(run.err.len() < 2_000, "{context}");
        assert!(
            !run.err.contains(|c: char| c.is_control() && c != '\n'),
            "{context}"
        );
        for personal in PERSONAL {
            assert!(!run.err.contains(personal), "{personal} in {context}");
        }
        run
    });
    english
}

/// Splits a line at spaces; `_` within a word stands for a space, `''` for an empty word.
fn words(line: &str) -> Vec<OsString> {
    line.split(' ')
        .map(|word| {
            if word == "''" {
                String::new()
            } else {
                word.replace('_', " ")
            }
            .into()
        })
        .collect()
}

#[track_caller]
fn assert_line_refused(line: &str) -> Run {
    assert_refused(&words(line), b"{}")
}
