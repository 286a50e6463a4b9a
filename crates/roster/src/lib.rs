//! Lists of residents as spreadsheets: read row by row, screened, and written again with what was
//! found.
//!
//! - [`source`]: a file (CSV, XLSX) → its rows; [`Preview`] before it is screened
//! - [`columns`]: which column is what ([`Mapping`]), found by name and correctable
//! - [`cells`]: cells → facts, or what is wrong with them ([`Problem`])
//! - [`screen`]: a row → its result ([`Screener`], [`Record`], [`outcome`]); [`summary`]: the rows counted
//! - [`output`]: rows and verdicts → a file
//! - [`fund`]: for whom of those screened a fund pays, and for how long
//! - [`template`]: a roster to begin with, and one of residents who are made up
//! - [`limit`]: how much is read; [`refused`]: why a file is refused; [`say`]: the same in a language
//!
//! The one way through it: [`Source::open`], [`Screener::new`] and [`Writer::new`]; then for each of
//! [`Source::rows`] [`Screener::screen`] and [`Writer::row`]; then [`Writer::finish`].
//!
//! Everything is generic over [`Read`](std::io::Read), [`Seek`](std::io::Seek) and
//! [`Write`](std::io::Write): nothing here opens a file, starts a thread or asks what day it is. Only the
//! library that writes XLSX dates its file by the clock, and with the feature `constant-memory` goes by
//! way of a temporary one. Memory is bounded whatever the file. A name, a number or anything else that is
//! no fact passes through and reaches no rule.

pub mod cells;
pub mod columns;
pub mod fund;
mod groups;
pub mod limit;
mod meter;
pub mod outcome;
pub mod output;
pub mod refused;
mod row;
pub mod say;
pub mod screen;
pub mod source;
pub mod summary;
pub mod template;
mod words;

pub use cells::Problem;
pub use columns::{Column, Mapping};
pub use output::{Format, Writer};
pub use refused::Refused;
pub use row::Row;
pub use screen::{Check, Record, ScreenedRow, Screener};
pub use source::{Preview, Source};
pub use summary::Summary;
