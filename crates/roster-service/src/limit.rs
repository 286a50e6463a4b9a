//! The greatest size of a spreadsheet, and the reasons why a file is not written.

use lindungi_roster::output::{MOST_ADDED, WriteError};
use lindungi_roster::{Refused, say};
use lindungi_rules::cover::AskError;
use lindungi_text::{Lang, errors, format};

/// Greatest number of cells in an XLSX written here. The whole file is held in memory until it is complete:
/// about 240 bytes a cell, measured in a browser with 32-bit addresses, so half a gigabyte; in addition
/// three to four times the size of its text.
const XLSX_CELLS: u64 = 2_000_000;

/// Greatest size of the text in an XLSX, in bytes as CSV.
const XLSX_BYTES: u64 = 60_000_000;

/// The reason why a file is not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteFailed {
    /// The list cannot be read or screened, or the file cannot be written.
    Refused(Refused),
    /// The list has more cells or more text than an XLSX written here may have.
    TooLarge,
    /// The fund cannot be shared out.
    Fund(AskError),
}

impl WriteFailed {
    /// Explains the reason, and what to do.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Refused(why) => say::refused(lang, why),
            Self::TooLarge => too_large(lang),
            Self::Fund(why) => errors::ask(lang, why),
        }
    }
}

impl From<Refused> for WriteFailed {
    fn from(why: Refused) -> Self {
        Self::Refused(why)
    }
}

impl From<std::io::Error> for WriteFailed {
    fn from(why: std::io::Error) -> Self {
        Self::Refused(why.into())
    }
}

impl From<WriteError> for WriteFailed {
    fn from(why: WriteError) -> Self {
        Self::Refused(refused(why))
    }
}

/// The reason why a file cannot be written, as a refusal.
pub(crate) fn refused(why: WriteError) -> Refused {
    match why {
        WriteError::Limit(limit) => Refused::Limit {
            limit,
            row: None,
            column: None,
        },
        WriteError::Io(error) => error.into(),
    }
}

/// Returns true if an XLSX can hold this number of rows, with these columns and the added ones, and this
/// number of bytes of text.
pub(crate) fn fits(rows: u64, columns: u64, bytes: u64) -> bool {
    let cells = rows.saturating_mul(columns + MOST_ADDED as u64);
    cells <= XLSX_CELLS && bytes <= XLSX_BYTES
}

/// Explains that a list is too large for an XLSX, and what to do.
pub(crate) fn too_large(lang: Lang) -> String {
    let megabytes = format::count(XLSX_BYTES / 1_000_000);
    lang.screen_xlsx_large(&format::count(XLSX_CELLS), &megabytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_xlsx_is_as_large_as_memory_allows() {
        let max_rows = XLSX_CELLS / 20;
        for (rows, bytes, expected) in [
            (0, 0, true),
            (max_rows, XLSX_BYTES, true),
            (max_rows + 1, 0, false),
            (1, XLSX_BYTES + 1, false),
            (u64::MAX, u64::MAX, false),
        ] {
            assert_eq!(
                fits(rows, 10, bytes),
                expected,
                "{rows} rows, {bytes} bytes"
            );
        }
        let why = WriteFailed::TooLarge.words(Lang::Id);
        assert!(why.contains("2.000.000") && why.contains("60 MB"), "{why}");
    }
}
