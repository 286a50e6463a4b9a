//! One row of a roster, of any kind of file.

use csv::ByteRecord;

/// One row: its cells as UTF-8 text. Reused for every row, so that reading a row costs no allocation.
#[derive(Debug, Clone, Default)]
pub struct Row {
    pub(crate) cells: ByteRecord,
    /// The kind of each cell, if the file has kinds; empty if all cells are text.
    pub(crate) kinds: Vec<CellKind>,
    /// The number of the row in the file.
    pub(crate) number: u64,
}

/// The kind of a cell, in a file that has kinds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum CellKind {
    /// Text, and any other value that is shown as written.
    #[default]
    Text,
    /// A number: digits, perhaps with a sign, a point and decimals.
    Number,
    /// A day or a time: `1990-05-17`, `1990-05-17T08:30:00`.
    Date,
    /// `TRUE` or `FALSE`.
    Bool,
}

impl Row {
    /// The number of cells.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Returns true if the row has no cells, or only empty ones.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim_ascii().is_empty())
    }

    /// The number of bytes of all cells.
    pub fn size(&self) -> usize {
        self.cells.as_slice().len()
    }

    /// The number of the row in the file: from 1, with the header.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The text of a cell; empty if the row has no such cell.
    pub fn cell(&self, column: usize) -> &str {
        // The bytes are checked as UTF-8 when the row is read.
        std::str::from_utf8(self.bytes(column)).unwrap_or_default()
    }

    pub(crate) fn bytes(&self, column: usize) -> &[u8] {
        self.cells.get(column).unwrap_or_default()
    }

    pub(crate) fn kind(&self, column: usize) -> CellKind {
        self.kinds.get(column).copied().unwrap_or_default()
    }
}
