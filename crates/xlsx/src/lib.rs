//! Spreadsheets (XLSX) as all of Lindungi writes them: each cell by its kind, each column wide enough for
//! what it shows, each sheet ready to be printed on A4.
//!
//! - [`Book`]: rows of [`Value`]s → a file
//! - `format`: how each kind of cell is shown
//! - `width`: how much room a cell needs

mod book;
mod format;
mod width;

pub use book::{Below, Book, Heading, Value};
pub use rust_xlsxwriter::XlsxError as Error;

/// The largest number that a spreadsheet keeps to the last digit. Larger ones are written as text.
pub const EXACT: u64 = 999_999_999_999_999;
