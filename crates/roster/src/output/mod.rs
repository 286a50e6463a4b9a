//! Writes a roster again, with every row unchanged and in order, and the results added; and writes the list
//! of residents for whom a fund pays.
//!
//! - [`Writer`]: writes rows into a file; [`HandIn`]: writes rows into the list to hand in
//! - `formula`: the cells that a spreadsheet would run as a formula
//! - `csv`, `xlsx`: the two kinds of file

mod csv;
mod formula;
mod hand_in;
mod xlsx;

use std::io::Write;

use lindungi_rules::policy::{Month, Priority, Rupiah};

use crate::limit::Limit;
use crate::outcome::RowOutcome;
use crate::row::{CellKind, Row};
use crate::screen::ScreenedRow;
use crate::source::SourceFormat;

pub use formula::is_formula;
pub use hand_in::HandIn;

/// The names of the added columns. The last one is written only if sentences are requested, so a new column
/// goes before it. The cells depend on the outcome of a row only: rows with equal outcomes share them.
pub const ADDED: [&str; 5] = ["verdict", "reasons", "priority", "problem", "sentence"];

/// The kind of file to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// CSV in UTF-8 with a byte order mark, by which Excel recognises the encoding; lines end with CRLF.
    Csv {
        /// The delimiter between cells.
        delimiter: u8,
    },
    /// XLSX.
    Xlsx,
}

impl Format {
    /// Returns CSV with the [delimiter](SourceFormat::delimiter) that suits a roster of this kind.
    pub const fn csv(source: SourceFormat) -> Self {
        Self::Csv {
            delimiter: source.delimiter(),
        }
    }
}

/// The reason why a roster cannot be written.
#[derive(Debug)]
pub enum WriteError {
    /// The roster exceeds what this kind of file can hold.
    Limit(Limit),
    /// The output cannot be written.
    Io(std::io::Error),
}

impl From<std::io::Error> for WriteError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

/// Writes a screened roster.
pub struct Writer<W: Write + Send> {
    file: File<W>,
    columns: Columns,
}

/// Writes a table in which each column has one kind of cell.
pub(crate) struct Table<W: Write + Send> {
    file: File<W>,
    kinds: Vec<CellKind>,
}

impl<W: Write + Send> Table<W> {
    /// Begins a file with its header: the heading and the kind of each column.
    pub(crate) fn new(
        into: W,
        format: Format,
        header: &[(&str, CellKind)],
    ) -> Result<Self, WriteError> {
        let mut file = File::new(into, format)?;
        file.head(header)?;
        let kinds = header.iter().map(|(_, kind)| *kind).collect();
        Ok(Self { file, kinds })
    }

    /// Writes a row. A cell that does not match the kind of its column is written as text.
    pub(crate) fn row(&mut self, cells: &[String]) -> Result<(), WriteError> {
        let kinds = self.kinds.iter().copied();
        let cells: Vec<(&str, CellKind)> = cells.iter().map(String::as_str).zip(kinds).collect();
        match &mut self.file {
            File::Csv(file) => Ok(file.line(cells.iter().map(|(cell, _)| *cell))?),
            File::Xlsx(file) => file.typed(&cells),
        }
    }

    /// Ends the file, and returns the output.
    pub(crate) fn finish(self) -> Result<W, WriteError> {
        self.file.finish()
    }
}

/// A value written after the cells of a row.
enum AddedCell {
    Month(Month),
    Count(u64),
    Rupiah(Rupiah),
}

enum File<W: Write + Send> {
    Csv(csv::File<W>),
    Xlsx(Box<xlsx::File<W>>),
}

impl<W: Write + Send> File<W> {
    fn new(into: W, format: Format) -> Result<Self, WriteError> {
        Ok(match format {
            Format::Csv { delimiter } => Self::Csv(csv::File::new(into, delimiter)),
            Format::Xlsx => Self::Xlsx(Box::new(xlsx::File::new(into)?)),
        })
    }

    /// Writes the header.
    fn head(&mut self, header: &[(&str, CellKind)]) -> Result<(), WriteError> {
        let header = header.iter().copied();
        match self {
            Self::Csv(file) => Ok(file.line(header.map(|(name, _)| name))?),
            Self::Xlsx(file) => file.head(header),
        }
    }

    /// Writes some cells of a row, followed by further values.
    fn listed(
        &mut self,
        row: &Row,
        columns: &[usize],
        added: &[AddedCell],
    ) -> Result<(), WriteError> {
        match self {
            Self::Csv(file) => Ok(file.listed(row, columns, added)?),
            Self::Xlsx(file) => file.listed(row, columns, added),
        }
    }

    fn finish(self) -> Result<W, WriteError> {
        match self {
            Self::Csv(file) => Ok(file.finish()?),
            Self::Xlsx(file) => file.finish(),
        }
    }
}

/// The columns to write.
struct Columns {
    /// The columns that are kept. A column with the name of an added column is left out: it comes from an
    /// earlier screening, and the new one replaces it.
    kept: Vec<usize>,
    /// The number of columns in the roster.
    all: usize,
    /// The number of added columns.
    added: usize,
}

impl<W: Write + Send> Writer<W> {
    /// Begins a file with the roster's headings and the added ones; `sentences` adds a column for
    /// sentences.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn new(
        into: W,
        format: Format,
        headers: &[String],
        sentences: bool,
    ) -> Result<Self, WriteError> {
        let columns = Columns {
            kept: kept_columns(headers),
            all: headers.len(),
            added: ADDED.len() - usize::from(!sentences),
        };
        let file = File::new(into, format)?;
        let mut writer = Self { file, columns };
        let kept = writer.columns.kept.iter();
        let names = kept.filter_map(|column| headers.get(*column).map(String::as_str));
        let added = ADDED.into_iter().take(writer.columns.added);
        let names: Vec<_> = names
            .chain(added)
            .map(|name| (name, CellKind::Text))
            .collect();
        writer.file.head(&names)?;
        Ok(writer)
    }

    /// Writes a row and its result.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn row(&mut self, row: &Row, screened: ScreenedRow<'_>) -> Result<(), WriteError> {
        match &mut self.file {
            File::Csv(file) => Ok(file.row(row, &self.columns, screened)?),
            File::Xlsx(file) => file.row(row, &self.columns, screened.outcome),
        }
    }

    /// The offset of the next row in the file, in bytes; `None` for XLSX, whose rows have no place of their
    /// own.
    pub fn place(&self) -> Option<u64> {
        match &self.file {
            File::Csv(file) => Some(file.length()),
            File::Xlsx(_) => None,
        }
    }

    /// Ends the file, and returns the output.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn finish(self) -> Result<W, WriteError> {
        self.file.finish()
    }
}

impl Columns {
    /// The cells added to a row.
    fn added<'a>(&self, outcome: &'a RowOutcome) -> impl Iterator<Item = &'a str> {
        let cells: [&str; ADDED.len()] = [
            outcome.verdict().name(),
            &outcome.reasons,
            outcome.priority().map_or("", Priority::name),
            &outcome.problem,
            &outcome.sentence,
        ];
        cells.into_iter().take(self.added)
    }

    /// The cells past the header, up to the last one that is not empty, so that no text is lost.
    fn surplus(&self, row: &Row) -> std::ops::Range<usize> {
        let filled = |column: &usize| !row.bytes(*column).trim_ascii().is_empty();
        let end = (self.all..row.len()).rev().find(filled);
        self.all..end.map_or(self.all, |last| last + 1)
    }
}

/// The columns without the name of an added column; these are written again.
pub fn kept_columns(headers: &[String]) -> Vec<usize> {
    let named = headers.iter().enumerate();
    named
        .filter(|(_, header)| !is_added(header))
        .map(|(column, _)| column)
        .collect()
}

/// Returns true if a column has the name of an added column, which replaces it.
pub fn is_added(header: &str) -> bool {
    ADDED
        .iter()
        .any(|name| header.trim().eq_ignore_ascii_case(name))
}
