//! Letters, reminders and sheets say what their quote says, whatever the question. They are compared with
//! worked examples, checked for every kind of question, and read back by independent readers.
//!
//! - [`asks`]: the questions
//! - [`schedule`]: equal months, joined into lines
//! - [`letter`]: the letter of commitment; [`board`]: the paper for a board
//! - [`comparison`]: gifts side by side
//! - [`reminders`]: days, texts and identifiers of reminders
//! - [`calendar`]: calendar files, read back
//! - [`spreadsheet`]: sheets, their CSV file read back, and their packed form

mod asks;
mod board;
mod calendar;
mod comparison;
mod letter;
mod reminders;
mod schedule;
mod spreadsheet;

use lindungi_rules::policy::{Date, Month};

/// The day of making, in tests that do not depend on it.
const TODAY: Date = Date::constant(2026, 11, 24);

fn month(written: &str) -> Month {
    Month::parse(written).expect(written)
}

/// Checks that a sentence has no placeholder, double space or stray sign left in it.
#[track_caller]
fn readable(text: &str) {
    assert!(!text.trim().is_empty(), "nothing is said");
    assert_eq!(text, text.trim(), "spaces around");
    for left_over in ["{", "}", "  ", " .", " ,", "()", "..", "\n"] {
        assert!(!text.contains(left_over), "{left_over:?} in {text:?}");
    }
}
