//! What a giver takes along says what the quote says, whatever was asked: held against worked
//! examples, against every kind of question, and against readers of its files by others.
//!
//! - [`asks`]: the questions
//! - [`schedule`]: months in as few lines as it takes
//! - [`letter`]: the letter of commitment
//! - [`reminders`]: what to be reminded of, and when
//! - [`calendar`]: reminders as a calendar file, read back
//! - [`spreadsheet`]: sheets, and the file that they become, read back

mod asks;
mod calendar;
mod letter;
mod reminders;
mod schedule;
mod spreadsheet;

use lindungi_rules::policy::{Date, Month};

/// The day of making, where nothing hangs on it.
const TODAY: Date = Date::constant(2026, 11, 24);

fn month(written: &str) -> Month {
    Month::parse(written).expect(written)
}

/// A sentence for people, with nothing left of how it was made.
#[track_caller]
fn readable(text: &str) {
    assert!(!text.trim().is_empty(), "nothing is said");
    assert_eq!(text, text.trim(), "spaces around");
    for left_over in ["{", "}", "  ", " .", " ,", "()", "..", "\n"] {
        assert!(!text.contains(left_over), "{left_over:?} in {text:?}");
    }
}
