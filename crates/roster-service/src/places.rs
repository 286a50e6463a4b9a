//! What is kept of each row of a screened list, and where its text stands in the store.

use lindungi_roster::screen::Record;

/// The rows of a block: only the place of its first one is kept.
pub(crate) const STRIDE: usize = 64;

/// What is kept of each row.
pub(crate) struct Places {
    /// The results.
    pub(crate) records: Vec<Record>,
    /// Which rows of the file they are.
    numbers: Vec<u32>,
    /// Where every [`STRIDE`]th row begins in the screened list.
    starts: Vec<u64>,
    /// Where the next one begins.
    end: u64,
}

impl Places {
    /// Before the first row, which begins here.
    pub(crate) fn new(start: u64) -> Self {
        Self {
            records: Vec::new(),
            numbers: Vec::new(),
            starts: Vec::new(),
            end: start,
        }
    }

    /// Adds a row, which ends here.
    pub(crate) fn push(&mut self, number: u64, record: Record, end: u64) {
        if self.records.len().is_multiple_of(STRIDE) {
            self.starts.push(self.end);
        }
        self.records.push(record);
        self.numbers.push(u32::try_from(number).unwrap_or(u32::MAX));
        self.end = end;
    }

    /// How many rows there are.
    pub(crate) fn rows(&self) -> usize {
        self.records.len()
    }

    /// The end of the last row, in bytes.
    pub(crate) fn end(&self) -> u64 {
        self.end
    }

    /// Which row of the file this one is.
    pub(crate) fn number(&self, index: usize) -> u32 {
        self.numbers.get(index).copied().unwrap_or_default()
    }

    /// From where to where a block of rows stands in the store; `None` past the last.
    pub(crate) fn block(&self, number: usize) -> Option<(u64, u64)> {
        let from = *self.starts.get(number)?;
        let until = self.starts.get(number + 1).unwrap_or(&self.end);
        Some((from, *until))
    }
}
