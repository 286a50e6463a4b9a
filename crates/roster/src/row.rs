//! One row of a roster, whatever file it comes from.

use csv::ByteRecord;

/// One row: its cells as text, in UTF-8. It is filled again for each row, so that no row costs an
/// allocation.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// The cells.
    pub(crate) cells: ByteRecord,
    /// What they are, where the file says it; empty where all are text.
    pub(crate) kinds: Vec<CellKind>,
    /// Which row of the file it is.
    pub(crate) number: u64,
}

/// What a cell is, in a file that says so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum CellKind {
    /// Text, and everything else that is shown as it is.
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
    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether it has no cell, or only empty ones.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim_ascii().is_empty())
    }

    /// How many bytes its cells have together.
    pub fn size(&self) -> usize {
        self.cells.as_slice().len()
    }

    /// Which row of the file it is: from 1, the header among them.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The text of a cell; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        // Rows are checked when they are read.
        std::str::from_utf8(self.bytes(column)).unwrap_or_default()
    }

    pub(crate) fn bytes(&self, column: usize) -> &[u8] {
        self.cells.get(column).unwrap_or_default()
    }

    pub(crate) fn kind(&self, column: usize) -> CellKind {
        self.kinds.get(column).copied().unwrap_or_default()
    }
}
