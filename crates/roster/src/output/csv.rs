//! Writes a roster as CSV (RFC 4180 except for the delimiter).
//!
//! Written by hand for speed, as a general writer would take most of the time of a screening: the added
//! cells of each outcome are formatted once, and then only copied.

use std::io::{self, Write};

use super::{AddedCell, Columns, is_formula};
use crate::row::Row;
use crate::screen::ScreenedRow;

/// The byte order mark, by which Excel recognises UTF-8.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// The number of bytes written at once.
const CHUNK: usize = 1 << 16;

/// A CSV file.
pub(super) struct File<W: Write> {
    into: W,
    delimiter: u8,
    /// Text that is not yet written.
    text: Vec<u8>,
    /// The number of bytes already written.
    written_bytes: u64,
    /// The added cells of each outcome, formatted.
    added: Vec<Vec<u8>>,
}

impl<W: Write> File<W> {
    pub(super) fn new(into: W, delimiter: u8) -> Self {
        Self {
            into,
            delimiter,
            text: BOM.to_vec(),
            written_bytes: 0,
            added: Vec::new(),
        }
    }

    /// Writes a row of texts.
    pub(super) fn line<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> io::Result<()> {
        for cell in cells {
            put(&mut self.text, self.delimiter, cell.as_bytes());
        }
        self.end()
    }

    pub(super) fn row(
        &mut self,
        row: &Row,
        columns: &Columns,
        screened: ScreenedRow<'_>,
    ) -> io::Result<()> {
        self.cells(row, &columns.kept);
        self.add(columns, screened);
        for column in columns.surplus(row) {
            put(&mut self.text, self.delimiter, row.bytes(column));
        }
        self.end()
    }

    /// Writes some cells of a row, followed by further values.
    pub(super) fn listed(
        &mut self,
        row: &Row,
        columns: &[usize],
        added: &[AddedCell<'_>],
    ) -> io::Result<()> {
        self.cells(row, columns);
        for cell in added {
            let text = match cell {
                AddedCell::Words(words) => (*words).to_owned(),
                AddedCell::Month(month) => month.to_string(),
                AddedCell::Count(count) => count.to_string(),
                AddedCell::Rupiah(amount) => amount.to_string(),
            };
            put(&mut self.text, self.delimiter, text.as_bytes());
        }
        self.end()
    }

    fn cells(&mut self, row: &Row, columns: &[usize]) {
        // Few rows have a cell that needs quotes: to check all cells at once is faster than one by one.
        let plain = !needs_quotes(row.cells.as_slice(), self.delimiter);
        for column in columns {
            let cell = row.bytes(*column);
            if plain && !is_formula(cell) {
                self.text.extend_from_slice(cell);
                self.text.push(self.delimiter);
            } else {
                put(&mut self.text, self.delimiter, cell);
            }
        }
    }

    /// The length of the file so far, in bytes.
    pub(super) fn length(&self) -> u64 {
        self.written_bytes + self.text.len() as u64
    }

    pub(super) fn finish(mut self) -> io::Result<W> {
        self.into.write_all(&self.text)?;
        self.into.flush()?;
        Ok(self.into)
    }

    fn add(&mut self, columns: &Columns, screened: ScreenedRow<'_>) {
        let index = usize::from(screened.record.outcome);
        if self.added.len() <= index {
            self.added.resize(index + 1, Vec::new());
        }
        let Some(added) = self.added.get_mut(index) else {
            return;
        };
        if added.is_empty() {
            for cell in columns.added.cells(screened.outcome) {
                put(added, self.delimiter, cell.as_bytes());
            }
        }
        self.text.extend_from_slice(added);
    }

    /// Ends a line, without the delimiter after its last cell.
    fn end(&mut self) -> io::Result<()> {
        self.text.pop();
        self.text.extend_from_slice(b"\r\n");
        if self.text.len() >= CHUNK {
            self.into.write_all(&self.text)?;
            self.written_bytes += self.text.len() as u64;
            self.text.clear();
        }
        Ok(())
    }
}

/// Returns true if the text needs quotes. Reads to the end, which is faster than to stop at the first
/// match.
fn needs_quotes(text: &[u8], delimiter: u8) -> bool {
    let special = |byte: u8| byte == delimiter || matches!(byte, b'"' | b'\r' | b'\n');
    text.iter().fold(false, |any, byte| any | special(*byte))
}

/// Appends a cell and a delimiter.
fn put(text: &mut Vec<u8>, delimiter: u8, cell: &[u8]) {
    let prefix: &[u8] = if is_formula(cell) { b"'" } else { b"" };
    if needs_quotes(cell, delimiter) {
        text.push(b'"');
        text.extend_from_slice(prefix);
        for byte in cell {
            if *byte == b'"' {
                text.push(b'"');
            }
            text.push(*byte);
        }
        text.push(b'"');
    } else {
        text.extend_from_slice(prefix);
        text.extend_from_slice(cell);
    }
    text.push(delimiter);
}
