//! Reads the rows of one sheet of an XLSX file, one after the other: the first visible sheet whose header
//! names a field, such as the list behind a cover; otherwise the first visible sheet.
//!
//! The file is [measured](measure) before calamine reads it, since calamine holds all shared texts in
//! memory, but only one cell of the sheet at a time. The [parts] that calamine reads are looked up first,
//! and [scanned](scan) while they are unpacked.

mod cell;
mod measure;
mod parts;
mod scan;

use std::io::{Read, Seek};
use std::ops::Range;

use calamine::{Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::columns::{Mapping, headers};
use crate::limit::{CELL_BYTES, COLUMNS, DIRECTORY_BYTES, Limit, SHEET_ROWS};
use crate::meter::Metered;
use crate::refused::Refused;
use crate::row::{CellKind, Row};

/// The most sheets in which the list is looked for.
const SHEETS: usize = 64;

/// An XLSX file.
pub(super) struct Book<R: Read + Seek> {
    xlsx: Xlsx<Metered<R>>,
    /// The name of the sheet that is read.
    sheet: String,
    /// The byte ranges of the packed sheets in the file.
    packed: Vec<Range<u64>>,
}

impl<R: Read + Seek> Book<R> {
    /// Measures a file, then opens it.
    pub(super) fn open(file: R) -> Result<Self, Refused> {
        let (metered, allowance) = Metered::new(file, DIRECTORY_BYTES);
        let (metered, packed) = measure::measure(metered, &allowance)?;
        let damaged = |error| refused(&error, 0);
        let xlsx: Xlsx<Metered<R>> = Xlsx::new(metered).map_err(damaged)?;
        let shown = xlsx.sheets_metadata().iter().filter(|sheet| {
            sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
        });
        let names: Vec<String> = shown.map(|sheet| sheet.name.clone()).take(SHEETS).collect();
        let sheet = names.first().ok_or(Refused::NoSheet)?.clone();
        let mut book = Self {
            xlsx,
            sheet,
            packed,
        };
        if let [_, _, ..] = names[..] {
            book.choose(names);
        }
        Ok(book)
    }

    /// Chooses the first sheet whose header names a field; the first of all if there is none. A sheet that
    /// cannot be read is none.
    fn choose(&mut self, names: Vec<String>) {
        let first = self.sheet.clone();
        for name in names {
            self.sheet = name;
            let mut header = Row::default();
            let read = self.rows().and_then(|mut rows| rows.next(&mut header));
            if read == Ok(true) && Mapping::known(&headers(&header.cells)) > 0 {
                return;
            }
        }
        self.sheet = first;
    }

    /// The byte ranges of the packed sheets in the file.
    pub(super) fn packed(&self) -> &[Range<u64>] {
        &self.packed
    }

    /// The rows of the sheet, with the header.
    pub(super) fn rows(&mut self) -> Result<Rows<'_>, Refused> {
        let cells = self.xlsx.worksheet_cells_reader(&self.sheet);
        let mut cells = cells.map_err(|error| refused(&error, 0))?;
        let next = move || {
            let cell = cells.next_cell()?;
            Ok(cell.map(|cell| (cell.get_position(), cell::text(cell.get_value()))))
        };
        Ok(Rows {
            cells: Box::new(next),
            ended: false,
            peeked: None,
            row: Vec::new(),
            number: 0,
        })
    }
}

/// Returns the next cell: its row and column, counted from 0, its kind and its text. A closure, because
/// calamine does not export the type of its own reader.
type Cells<'a> = dyn FnMut() -> Result<Option<((u32, u32), (CellKind, String))>, XlsxError> + 'a;

/// The rows of a sheet.
pub(super) struct Rows<'a> {
    cells: Box<Cells<'a>>,
    /// True after the last cell; the reader must not be called again then.
    ended: bool,
    /// The first cell of the next row, already read.
    peeked: Option<Placed>,
    /// The cells of the row being read, by column.
    row: Vec<(CellKind, String)>,
    /// The number of the last row read.
    number: u64,
}

/// A non-empty cell with its place: the row counted from 1, the column from 0.
struct Placed {
    row: u64,
    column: usize,
    kind: CellKind,
    text: String,
}

impl Rows<'_> {
    /// Reads the next row that is not empty. Returns false after the last row.
    pub(super) fn next(&mut self, row: &mut Row) -> Result<bool, Refused> {
        loop {
            if !self.collect()? {
                return Ok(false);
            }
            row.cells.clear();
            row.kinds.clear();
            for (kind, text) in &self.row {
                row.cells.push_field(text.as_bytes());
                row.kinds.push(*kind);
            }
            row.number = self.number;
            if !row.is_empty() {
                return Ok(true);
            }
        }
    }

    /// Collects the cells of the next row. Returns false if there is none.
    fn collect(&mut self) -> Result<bool, Refused> {
        self.row.clear();
        let first = match self.peeked.take() {
            Some(cell) => Some(cell),
            None => self.cell()?,
        };
        let Some(first) = first else {
            return Ok(false);
        };
        let before = std::mem::replace(&mut self.number, first.row);
        if first.row <= before {
            return Err(Refused::Damaged { row: before });
        }
        self.put(first);
        while let Some(cell) = self.cell()? {
            if cell.row != self.number {
                self.peeked = Some(cell);
                break;
            }
            self.put(cell);
        }
        Ok(true)
    }

    fn put(&mut self, cell: Placed) {
        if self.row.len() <= cell.column {
            self.row.resize_with(cell.column + 1, Default::default);
        }
        if let Some(place) = self.row.get_mut(cell.column) {
            *place = (cell.kind, cell.text);
        }
    }

    /// The next non-empty cell.
    fn cell(&mut self) -> Result<Option<Placed>, Refused> {
        while !self.ended {
            let read = (self.cells)().map_err(|error| refused(&error, self.number));
            let Some(((row, column), (kind, text))) = read? else {
                self.ended = true;
                break;
            };
            if text.is_empty() {
                continue;
            }
            let row = u64::from(row) + 1;
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            if row > SHEET_ROWS {
                return Err(Refused::Damaged { row: self.number });
            }
            if column >= COLUMNS {
                return Err(Refused::limit_in(Limit::Columns, row, Some(COLUMNS + 1)));
            }
            if text.len() > CELL_BYTES {
                return Err(Refused::limit_in(Limit::Cell, row, Some(column + 1)));
            }
            return Ok(Some(Placed {
                row,
                column,
                kind,
                text,
            }));
        }
        Ok(None)
    }
}

fn refused(error: &XlsxError, row: u64) -> Refused {
    match error {
        XlsxError::Io(error) if error.kind() == std::io::ErrorKind::QuotaExceeded => {
            Refused::limit(Limit::Unpacked)
        }
        _ => Refused::Damaged { row },
    }
}
