//! Writes a roster again, with every row unchanged and in order, and the results added; and writes the list
//! of residents for whom a fund pays.
//!
//! - [`Writer`]: writes rows into a file, for programs or for an office ([`Layout`]); [`HandIn`]: writes rows
//!   into the list to hand in
//! - `added`: the columns that are added; `cover`: the first sheet of a file for an office
//! - `typed`: cells of text that are days or numbers
//! - `formula`: the cells that a spreadsheet would run as a formula
//! - `csv`, `xlsx`: the two kinds of file

mod added;
mod cover;
mod csv;
mod formula;
mod hand_in;
mod typed;
mod xlsx;

use std::io::Write;

use lindungi_rules::eligibility::Fact;
use lindungi_rules::policy::{Date, Month, Rupiah};

use crate::columns::{Column, Mapping};
use crate::limit::Limit;
use crate::row::{CellKind, Row};
use crate::screen::{Check, ScreenedRow};
use crate::source::SourceFormat;
use crate::summary::Summary;

use added::Added;

pub use added::{ADDED, MOST_ADDED, are_added, kept_columns};
pub use formula::is_formula;
pub use hand_in::{Basis, HandIn};

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

/// How a screened roster is written.
#[derive(Debug, Clone, Copy)]
pub struct Layout<'a> {
    /// The check of the roster. With a language, the results stand in words before their codes.
    pub check: Check<'a>,
    /// The field of each column.
    pub mapping: &'a Mapping,
    /// True for an office, with a language: an XLSX then has a first sheet that sums up the rest, its codes
    /// are folded away, its rows can be filtered, and days and numbers are cells of their kind.
    pub for_office: bool,
}

/// Writes a screened roster.
pub struct Writer<'a, W: Write + Send> {
    file: File<W>,
    columns: Columns,
    layout: Layout<'a>,
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
enum AddedCell<'a> {
    Words(&'a str),
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

    /// Begins a file for an office: an XLSX has a cover, and then a sheet of rows that can be filtered.
    fn for_office(into: W, format: Format, cover: &str, name: &str) -> Result<Self, WriteError> {
        Ok(match format {
            Format::Csv { delimiter } => Self::Csv(csv::File::new(into, delimiter)),
            Format::Xlsx => Self::Xlsx(Box::new(xlsx::File::behind(into, cover, name)?)),
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
        added: &[AddedCell<'_>],
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
    /// The columns that are kept. A column of an earlier screening is left out: the new one replaces it.
    kept: Vec<usize>,
    /// The fact of each kept column whose text becomes a day or a number, with the day of the check; empty
    /// if texts stay texts.
    typed: Vec<Option<(Fact, Date)>>,
    /// The number of columns in the roster.
    all: usize,
    added: Added,
}

impl<'a, W: Write + Send> Writer<'a, W> {
    /// Begins a file with the roster's headings and the added ones.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn new(
        into: W,
        format: Format,
        headers: &[String],
        layout: Layout<'a>,
    ) -> Result<Self, WriteError> {
        let Check { lang, as_of, .. } = layout.check;
        let office = lang.filter(|_| layout.for_office);
        let kept = kept_columns(headers);
        let fact = |column: &usize| {
            let mut facts = Fact::ALL.into_iter();
            let fact = facts.find(|it| layout.mapping.column(Column::Fact(*it)) == Some(*column));
            fact.map(|fact| (fact, as_of))
        };
        let columns = Columns {
            typed: office
                .map(|_| kept.iter().map(fact).collect())
                .unwrap_or_default(),
            kept,
            all: headers.len(),
            added: Added::new(lang, layout.for_office),
        };
        let mut file = match office {
            Some(lang) => File::for_office(into, format, lang.list_cover(), lang.list_rows())?,
            None => File::new(into, format)?,
        };
        let kept = columns.kept.iter();
        let kept: Vec<&str> = kept
            .filter_map(|column| headers.get(*column).map(String::as_str))
            .collect();
        let added = columns.added.headings(&kept);
        let added = added.iter().map(String::as_str);
        let names = kept.iter().copied().chain(added);
        let names: Vec<_> = names.map(|name| (name, CellKind::Text)).collect();
        file.head(&names)?;
        if let (File::Xlsx(file), Some(_)) = (&mut file, office) {
            let codes = columns.added.codes();
            file.fold(columns.kept.len() + codes.start..columns.kept.len() + codes.end);
        }
        Ok(Self {
            file,
            columns,
            layout,
        })
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

    /// Ends the file, and returns the output. The summary of all rows is written on the cover of an XLSX
    /// for an office.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn finish(mut self, summary: &Summary) -> Result<W, WriteError> {
        if let (File::Xlsx(file), true, Some(lang)) = (
            &mut self.file,
            self.layout.for_office,
            self.layout.check.lang,
        ) {
            let Check { policy, as_of, .. } = self.layout.check;
            file.cover(&cover::of_screening(lang, policy, as_of, summary))?;
        }
        self.file.finish()
    }
}

impl Columns {
    /// The cells past the header, up to the last one that is not empty, so that no text is lost.
    fn surplus(&self, row: &Row) -> std::ops::Range<usize> {
        let filled = |column: &usize| !row.bytes(*column).trim_ascii().is_empty();
        let end = (self.all..row.len()).rev().find(filled);
        self.all..end.map_or(self.all, |last| last + 1)
    }
}
