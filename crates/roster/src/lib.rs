//! Lists of residents as spreadsheets: read row by row, screened, and written again with the results.
//!
//! - [`source`]: reads a file (CSV, XLSX) into rows; [`Preview`] shows it before it is screened
//! - [`columns`]: the field of each column ([`Mapping`]), found by its heading and correctable
//! - [`cells`]: reads cells into facts, or names what is wrong with them ([`Problem`])
//! - [`screen`]: assesses each row ([`Screener`], [`Record`], [`outcome`]); [`summary`]: the counts of all
//!   rows
//! - [`output`]: writes rows and verdicts into a file
//! - [`fund`]: which screened residents a fund pays for, and for how long
//! - [`template`]: an empty roster to begin with, and an example with invented residents
//! - [`limit`]: how much is read; [`refused`]: why a file is refused; [`say`]: the same reasons in a
//!   language
//!
//! Use it in this order: [`Source::open`], [`Screener::new`] and [`Writer::new`]; then for each row of
//! [`Source::rows`] call [`Screener::screen`] and [`Writer::row`]; at the end [`Writer::finish`].
//!
//! The crate is generic over [`Read`](std::io::Read), [`Seek`](std::io::Seek) and
//! [`Write`](std::io::Write): it opens no file, starts no thread and reads no clock. One exception is the
//! library that writes XLSX: it dates its file by the clock, and with the feature `constant-memory` it uses
//! a temporary file. Memory is bounded for any file. A name, a number or any other cell that is not a fact
//! is passed through and reaches no rule.

mod cell_words;
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

pub use cells::Problem;
pub use columns::{Column, Mapping};
pub use output::{Format, Layout, Writer};
pub use refused::Refused;
pub use row::Row;
pub use screen::{Check, Record, ScreenedRow, Screener};
pub use source::{Preview, Source};
pub use summary::Summary;
