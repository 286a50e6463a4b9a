//! The result of each row of a screened list, and the place of its text in the store.

use lindungi_roster::screen::Record;

/// The number of rows in a block. Only the place of a block's first row is kept.
pub(crate) const STRIDE: usize = 64;

/// The results and places of all rows.
pub(crate) struct Places {
    /// The result of each row.
    pub(crate) records: Vec<Record>,
    /// The row numbers in the file.
    numbers: Vec<u32>,
    /// The offset of every [`STRIDE`]th row in the screened list, in bytes.
    starts: Vec<u64>,
    /// The offset of the end of the last row, in bytes.
    end: u64,
}

impl Places {
    /// Begins without rows; the first row begins at `start`, in bytes.
    pub(crate) fn new(start: u64) -> Self {
        Self {
            records: Vec::new(),
            numbers: Vec::new(),
            starts: Vec::new(),
            end: start,
        }
    }

    /// Adds a row that ends at the offset `end`, in bytes.
    pub(crate) fn push(&mut self, number: u64, record: Record, end: u64) {
        if self.records.len().is_multiple_of(STRIDE) {
            self.starts.push(self.end);
        }
        self.records.push(record);
        self.numbers.push(u32::try_from(number).unwrap_or(u32::MAX));
        self.end = end;
    }

    /// The number of rows.
    pub(crate) fn rows(&self) -> usize {
        self.records.len()
    }

    /// The offset of the end of the last row, in bytes.
    pub(crate) fn end(&self) -> u64 {
        self.end
    }

    /// The number of a row in the file; 0 if there is no such row.
    pub(crate) fn number(&self, index: usize) -> u32 {
        self.numbers.get(index).copied().unwrap_or_default()
    }

    /// The byte range of a block of rows in the store; `None` past the last block.
    pub(crate) fn block(&self, number: usize) -> Option<(u64, u64)> {
        let from = *self.starts.get(number)?;
        let until = self.starts.get(number + 1).unwrap_or(&self.end);
        Some((from, *until))
    }
}
