//! Reads the rows of a CSV file one after the other, in bounded memory.

use std::io::{self, ErrorKind, Read, Seek};

use ::csv::{ByteRecord, ErrorKind as CsvErrorKind, Reader, ReaderBuilder};

use crate::limit::{CELL_BYTES, COLUMNS, Limit, ROW_BYTES};
use crate::meter::{Allowance, Metered};
use crate::refused::Refused;
use crate::row::Row;
use crate::source::text::{Encoding, Text};

/// The number of bytes read at once.
const CHUNK: usize = 1 << 16;

/// The bytes that one row may use: the row itself, and what is read ahead of it.
const ALLOWED: u64 = ROW_BYTES + CHUNK as u64;

/// The rows of a CSV file, with the header.
pub(super) struct Rows<R> {
    reader: Reader<Metered<Ending<Text<R>>>>,
    allowance: Allowance,
    /// The number of the last row read.
    number: u64,
}

impl<R: Read + Seek> Rows<R> {
    pub(super) fn new(file: R, encoding: Encoding, delimiter: u8) -> io::Result<Self> {
        let text = Ending::of(Text::new(file, encoding)?);
        let (metered, allowance) = Metered::new(text, ALLOWED);
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(CHUNK)
            .from_reader(metered);
        Ok(Self {
            reader,
            allowance,
            number: 0,
        })
    }

    /// Reads the next row that is not empty. Returns false at the end of the file.
    pub(super) fn next(&mut self, row: &mut Row) -> Result<bool, Refused> {
        row.kinds.clear();
        while self.read(&mut row.cells)? {
            row.number = self.number;
            self.check(&row.cells)?;
            if !row.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn read(&mut self, cells: &mut ByteRecord) -> Result<bool, Refused> {
        self.allowance.set(ALLOWED);
        let before = self.reader.position().line();
        let read = self.reader.read_byte_record(cells);
        if !read.map_err(|error| self.refused(error))? {
            // An earlier call has already taken the end mark.
            return Ok(false);
        }
        if let Some(last) = cells.get(cells.len().saturating_sub(1)) {
            if cells.len() == 1 && last == END.trim_ascii() {
                return self.after_end(cells);
            }
            if last.ends_with(END) {
                let row = self.number.saturating_add(1);
                return Err(Refused::OpenQuote { row });
            }
        }
        self.count(before, cells);
        Ok(true)
    }

    /// Accepts a row that looks like the end mark as the end. If more rows follow, the bytes are only
    /// invalid UTF-8.
    fn after_end(&mut self, cells: &mut ByteRecord) -> Result<bool, Refused> {
        let more = self.reader.read_byte_record(cells);
        if more.map_err(|error| self.refused(error))? {
            let row = self.number.saturating_add(1);
            return Err(Refused::Encoding { row });
        }
        Ok(false)
    }

    /// Counts rows as a spreadsheet does: empty lines count, line breaks in cells do not.
    fn count(&mut self, before: u64, cells: &ByteRecord) {
        let lines = self.reader.position().line().saturating_sub(before);
        let rows = if lines > 1 {
            let breaks = cells.as_slice().iter().filter(|byte| **byte == b'\n');
            lines.saturating_sub(breaks.count() as u64)
        } else {
            1
        };
        self.number = self.number.saturating_add(rows.max(1));
    }

    fn check(&self, cells: &ByteRecord) -> Result<(), Refused> {
        let row = self.number;
        if cells.len() > COLUMNS {
            let column = Some(COLUMNS + 1);
            return Err(Refused::limit_in(Limit::Columns, row, column));
        }
        if cells.as_slice().len() > CELL_BYTES
            && let Some(column) = cells.iter().position(|cell| cell.len() > CELL_BYTES)
        {
            return Err(Refused::limit_in(Limit::Cell, row, Some(column + 1)));
        }
        // Each cell is checked by itself: a letter split between two cells is valid only in the joined
        // bytes.
        let text = |cell: &[u8]| std::str::from_utf8(cell).is_ok();
        if cells.as_slice().is_ascii() || cells.iter().all(text) {
            Ok(())
        } else {
            Err(Refused::Encoding { row })
        }
    }

    fn refused(&self, error: ::csv::Error) -> Refused {
        let row = self.number.saturating_add(1);
        match error.into_kind() {
            CsvErrorKind::Io(error) => match error.kind() {
                ErrorKind::QuotaExceeded => Refused::limit_in(Limit::Cell, row, None),
                ErrorKind::InvalidData => Refused::Encoding { row },
                kind => Refused::Unreadable(kind),
            },
            _ => Refused::Damaged { row: self.number },
        }
    }
}

/// The end mark, appended to the text. If a quoted cell is still open at the end, the mark becomes part of
/// that cell and so shows that it is open; otherwise the mark is a row of its own. The byte `FF` occurs in
/// no UTF-8 text.
const END: &[u8] = b"\n\xff\n";

/// A text followed by its end mark.
struct Ending<R> {
    text: R,
    /// The number of bytes of the mark already read; `None` before the end of the text.
    mark: Option<usize>,
}

impl<R> Ending<R> {
    fn of(text: R) -> Self {
        Self { text, mark: None }
    }
}

impl<R: Read> Read for Ending<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.mark.is_none() {
            let read = self.text.read(into)?;
            if read > 0 || into.is_empty() {
                return Ok(read);
            }
        }
        let offset = self.mark.unwrap_or_default();
        let read = END.get(offset..).unwrap_or_default().read(into)?;
        self.mark = Some(offset + read);
        Ok(read)
    }
}
