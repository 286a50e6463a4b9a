//! The papers that a giver takes along from a quote (letter, reminders, spreadsheet), and the tally of staff.
//!
//! Pure: a [`Quote`](lindungi_rules::cover::Quote) and the day go in, a description or a file comes
//! out. It draws nothing, saves nothing and reads no clock. Sentences are those of the
//! text crate; nothing is kept of what was typed.
//!
//! - [`schedule`]: the months of a quote in as few lines as it takes
//! - [`letter`]: a letter of commitment on one page
//! - [`reminders`]: what to be reminded of, and when
//! - [`ics`]: reminders as a calendar file
//! - [`sheet`]: the schedule, the terms and the figures as rows of typed cells
//! - [`tally`]: the counts of field mode as such rows
//! - [`packed`]: such sheets as one text for another module of the app
//! - [`csv`]: such sheets as a file for spreadsheets
//! - [`xlsx`]: packed sheets as a spreadsheet

mod channel;
pub mod csv;
pub mod ics;
pub mod letter;
pub mod packed;
pub mod reminders;
pub mod schedule;
pub mod sheet;
pub mod tally;
pub mod xlsx;
