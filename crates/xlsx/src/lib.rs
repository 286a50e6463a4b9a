//! Writes the spreadsheets (XLSX) of Lindungi: each cell formatted by its kind, each column wide enough for
//! its cells, each sheet ready to be printed on A4.
//!
//! - [`Book`]: rows of [`Value`]s → a file
//! - [`Blank`], [`Rule`]: the cells that people fill in themselves: their format, and what they may hold
//! - `format`: the format of each kind of cell
//! - `width`: the room that a cell needs

mod blank;
mod book;
mod format;
mod width;

pub use blank::{Accepts, Blank, Rule};
pub use book::{Book, ColumnKind, Heading, Value};
pub use rust_xlsxwriter::XlsxError as Error;

/// The largest number that a spreadsheet keeps to the last digit. Larger numbers are written as text.
pub const EXACT: u64 = 999_999_999_999_999;
