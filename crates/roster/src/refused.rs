//! Why a roster is refused as a whole. What is said of it, [`say`](crate::say) knows; nothing here
//! holds what stands in a cell.

use std::io;

use zip::result::ZipError;

use crate::limit::Limit;

/// Why a roster is refused. Rows count from 1, the header among them, as spreadsheets count them; so
/// do columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is no CSV and no XLSX, but something else.
    Foreign(Foreign),
    /// There is nothing in it.
    Empty,
    /// No column is a fact.
    NoFacts,
    /// Two columns have the same header, or are the same fact.
    SameHeader {
        /// The first of them.
        first: usize,
        /// The other.
        second: usize,
    },
    /// A column is chosen that is not there, or for two things.
    Mapping,
    /// There is too much of something.
    Limit {
        /// Of what.
        limit: Limit,
        /// In which row, where it is one.
        row: Option<u64>,
        /// In which column, where it is one.
        column: Option<usize>,
    },
    /// The text is no UTF-8, and no UTF-16 that says so.
    Encoding {
        /// The first row in which it is not.
        row: u64,
    },
    /// A quoted cell is not closed.
    OpenQuote {
        /// The row in which it is opened.
        row: u64,
    },
    /// It is cut off, or damaged.
    Damaged {
        /// The last row that could be read; 0 where none could.
        row: u64,
    },
    /// An XLSX file of which no sheet is shown.
    NoSheet,
    /// It cannot be read, for this reason.
    Unreadable(io::ErrorKind),
}

/// What a file is that is no roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Foreign {
    /// PDF.
    Pdf,
    /// An old Excel file (XLS), or one with a password.
    OldExcel,
    /// A binary Excel file (XLSB).
    BinaryExcel,
    /// A sheet of `LibreOffice` (ODS).
    OpenDocument,
    /// A picture.
    Picture,
    /// A web page, or XML.
    Markup,
    /// A packed file of something else.
    Archive,
    /// Nothing that is known, and no text.
    Binary,
}

impl Foreign {
    /// Every one of them.
    pub const ALL: [Self; 8] = [
        Self::Pdf,
        Self::OldExcel,
        Self::BinaryExcel,
        Self::OpenDocument,
        Self::Picture,
        Self::Markup,
        Self::Archive,
        Self::Binary,
    ];
}

impl Refused {
    /// Too much of something, in no row and column.
    pub(crate) const fn limit(limit: Limit) -> Self {
        Self::Limit {
            limit,
            row: None,
            column: None,
        }
    }

    /// Too much of something in a row.
    pub(crate) const fn limit_in(limit: Limit, row: u64, column: Option<usize>) -> Self {
        Self::Limit {
            limit,
            row: Some(row),
            column,
        }
    }
}

/// A packed file cannot be unpacked.
impl From<ZipError> for Refused {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Io(error) if error.kind() == io::ErrorKind::QuotaExceeded => {
                Self::limit(Limit::Held)
            }
            _ => Self::Damaged { row: 0 },
        }
    }
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error.kind())
    }
}
