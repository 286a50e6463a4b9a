//! The reasons why a roster is refused as a whole. [`say`](crate::say) puts them into sentences. No reason
//! holds the text of a cell.

use std::io;

use zip::result::ZipError;

use crate::limit::Limit;

/// The reason why a roster is refused. Rows count from 1 and include the header, as in spreadsheets;
/// columns count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The file is neither CSV nor XLSX, but another known kind.
    Foreign(Foreign),
    /// The file has no content.
    Empty,
    /// No column holds a fact.
    NoFacts,
    /// Two columns have the same heading, or hold the same fact.
    SameHeader {
        /// The first of the two columns.
        first: usize,
        /// The second of the two columns.
        second: usize,
    },
    /// A chosen column does not exist, or is chosen for two fields.
    Mapping,
    /// The roster exceeds a limit.
    Limit {
        /// The limit that is exceeded.
        limit: Limit,
        /// The row, if the limit concerns one row.
        row: Option<u64>,
        /// The column, if the limit concerns one column.
        column: Option<usize>,
    },
    /// The text is neither UTF-8 nor UTF-16 with a byte order mark.
    Encoding {
        /// The first row that cannot be decoded.
        row: u64,
    },
    /// A quoted cell is not closed.
    OpenQuote {
        /// The row in which the quote is opened.
        row: u64,
    },
    /// The file is cut off or damaged.
    Damaged {
        /// The last row that could be read; 0 if none could.
        row: u64,
    },
    /// An XLSX file without a visible sheet.
    NoSheet,
    /// The file cannot be read, for this reason.
    Unreadable(io::ErrorKind),
}

/// The kind of a file that is no roster.
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
    /// A packed file other than a spreadsheet.
    Archive,
    /// An unknown kind that is not text.
    Binary,
}

impl Foreign {
    /// All kinds.
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
    /// A limit exceeded by the roster, in no particular row or column.
    pub(crate) const fn limit(limit: Limit) -> Self {
        Self::Limit {
            limit,
            row: None,
            column: None,
        }
    }

    /// A limit exceeded in a row.
    pub(crate) const fn limit_in(limit: Limit, row: u64, column: Option<usize>) -> Self {
        Self::Limit {
            limit,
            row: Some(row),
            column,
        }
    }
}

/// The error of unpacking. A used-up allowance means that the directory is too large; other errors mean
/// damage.
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
