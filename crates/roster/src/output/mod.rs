//! A roster as it is written again: every row as it was, in its order, with what was found added; and a
//! list of those for whom a fund pays.
//!
//! - [`Writer`]: rows → a file; [`HandIn`]: rows → the list to hand in
//! - `harmless`: which cells a spreadsheet would run
//! - `csv`, `xlsx`: the two kinds of file

mod csv;
mod hand_in;
mod harmless;
mod xlsx;

use std::io::Write;

use lindungi_rules::policy::{Month, Priority, Rupiah};

use crate::limit::Limit;
use crate::outcome::RowOutcome;
use crate::row::{CellKind, Row};
use crate::screen::ScreenedRow;
use crate::source::SourceFormat;

pub use hand_in::HandIn;
pub use harmless::runs;

/// What is added, by the names of the columns. The last is there only where there are sentences.
pub const ADDED: [&str; 5] = ["verdict", "reasons", "priority", "problem", "sentence"];

/// Which kind of file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// CSV in UTF-8 with a mark, by which Excel knows it; lines end by CRLF.
    Csv {
        /// By what cells are divided.
        delimiter: u8,
    },
    /// XLSX.
    Xlsx,
}

impl Format {
    /// CSV for a roster of this kind, with its [delimiter](SourceFormat::delimiter).
    pub const fn csv(source: SourceFormat) -> Self {
        Self::Csv {
            delimiter: source.delimiter(),
        }
    }
}

/// Why a roster cannot be written.
#[derive(Debug)]
pub enum WriteError {
    /// It is more than such a file holds.
    Limit(Limit),
    /// The file cannot be written.
    Io(std::io::Error),
}

impl From<std::io::Error> for WriteError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

/// Writes a roster.
pub struct Writer<W: Write + Send> {
    file: File<W>,
    columns: Columns,
}

/// Writes a table of which each column is of one kind, with nothing added.
pub(crate) struct Table<W: Write + Send> {
    file: File<W>,
    kinds: Vec<CellKind>,
}

impl<W: Write + Send> Table<W> {
    /// Begins a file with its header: the names of the columns, and what stands in them.
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

    /// Writes a row. A cell that is not of its column's kind is written as text.
    pub(crate) fn row(&mut self, cells: &[String]) -> Result<(), WriteError> {
        let kinds = self.kinds.iter().copied();
        let cells: Vec<(&str, CellKind)> = cells.iter().map(String::as_str).zip(kinds).collect();
        match &mut self.file {
            File::Csv(file) => Ok(file.line(cells.iter().map(|(cell, _)| *cell))?),
            File::Xlsx(file) => file.typed(&cells),
        }
    }

    /// Ends the file, and gives back what it was written into.
    pub(crate) fn finish(self) -> Result<W, WriteError> {
        self.file.finish()
    }
}

/// A value that stands beside the cells of a row.
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

    /// Writes some cells of a row, and what is told beside them.
    fn listed(
        &mut self,
        row: &Row,
        columns: &[usize],
        told: &[AddedCell],
    ) -> Result<(), WriteError> {
        match self {
            Self::Csv(file) => Ok(file.listed(row, columns, told)?),
            Self::Xlsx(file) => file.listed(row, columns, told),
        }
    }

    fn finish(self) -> Result<W, WriteError> {
        match self {
            Self::Csv(file) => Ok(file.finish()?),
            Self::Xlsx(file) => file.finish(),
        }
    }
}

/// Which columns of the roster are written.
struct Columns {
    /// Those that are kept. A column with the name of one that is added is left out: it is from an
    /// earlier screening, and is written anew.
    kept: Vec<usize>,
    /// How many the roster has.
    all: usize,
    /// How many are added.
    added: usize,
}

impl<W: Write + Send> Writer<W> {
    /// Begins a file with the header of the roster, and with a column for sentences where there are
    /// to be any.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub fn new(
        into: W,
        format: Format,
        headers: &[String],
        sentences: bool,
    ) -> Result<Self, WriteError> {
        let columns = Columns {
            kept: kept(headers),
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

    /// Writes a row and what it came to.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub fn row(&mut self, row: &Row, screened: ScreenedRow<'_>) -> Result<(), WriteError> {
        match &mut self.file {
            File::Csv(file) => Ok(file.row(row, &self.columns, screened)?),
            File::Xlsx(file) => file.row(row, &self.columns, screened.outcome),
        }
    }

    /// Where the next row begins in the file, in bytes; nothing where rows have no place of their own.
    pub fn place(&self) -> Option<u64> {
        match &self.file {
            File::Csv(file) => Some(file.length()),
            File::Xlsx(_) => None,
        }
    }

    /// Ends the file, and gives back what it was written into.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub fn finish(self) -> Result<W, WriteError> {
        self.file.finish()
    }
}

impl Columns {
    /// What is added to a row.
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

    /// The cells past the header that are not empty, so that nothing is lost.
    fn surplus(&self, row: &Row) -> std::ops::Range<usize> {
        let filled = |column: &usize| !row.bytes(*column).trim_ascii().is_empty();
        let end = (self.all..row.len()).rev().find(filled);
        self.all..end.map_or(self.all, |last| last + 1)
    }
}

/// The columns that do not have the name of one that is added, and so are written again.
pub fn kept(headers: &[String]) -> Vec<usize> {
    let named = headers.iter().enumerate();
    named
        .filter(|(_, header)| !is_added(header))
        .map(|(column, _)| column)
        .collect()
}

/// Whether a column has the name of one that is added, and so is written anew.
pub fn is_added(header: &str) -> bool {
    ADDED
        .iter()
        .any(|name| header.trim().eq_ignore_ascii_case(name))
}
