//! Documents for a giver from a quote (letter, reminders, spreadsheet), and the tally of field mode.
//!
//! Functions without side effects: a [`Quote`](lindungi_rules::cover::Quote) and the day go in, a
//! description or a file comes out. This crate draws nothing, saves nothing and reads no clock. Its
//! sentences are those of the text crate; no typed text is kept.
//!
//! - [`schedule`]: the months of a quote, with equal months joined
//! - [`letter`]: a letter of commitment on one page; [`board`]: a paper for a board that decides
//! - [`comparison`]: gifts side by side, for a page and as sheets
//! - [`reminders`]: reminders to pay and to renew, with their days
//! - [`ics`]: reminders as a calendar file
//! - [`sheet`]: the schedule, the terms and the figures as rows of typed cells
//! - [`tally`]: the counts of field mode as a sheet
//! - [`packed`]: sheets as one text for another module of the app
//! - [`csv`]: sheets as a CSV file
//! - [`xlsx`]: unpacked sheets as an XLSX file

pub mod board;
pub mod comparison;
pub mod csv;
mod footnotes;
mod gift_offices;
pub mod ics;
pub mod letter;
pub mod packed;
pub mod reminders;
pub mod schedule;
pub mod sheet;
pub mod tally;
pub mod xlsx;
