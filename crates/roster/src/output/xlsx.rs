//! Writes a roster as XLSX. Texts are written as text cells, which no spreadsheet runs; numbers, dates and
//! truth values of a spreadsheet keep their kind.

use std::io::Write;

use lindungi_xlsx::{Book, ColumnKind, Error, Heading, Value};

use super::{AddedCell, Columns, WriteError, is_formula};
use crate::limit::{Limit, SHEET_ROWS};
use crate::outcome::RowOutcome;
use crate::row::{CellKind, Row};

/// An XLSX file.
pub(super) struct File<W: Write + Send> {
    into: W,
    book: Book,
}

impl<W: Write + Send> File<W> {
    pub(super) fn new(into: W) -> Result<Self, WriteError> {
        let book = Book::of_many_rows().map_err(failed)?;
        Ok(Self { into, book })
    }

    /// Writes the header: the headings, and which of them belong to columns of numbers.
    pub(super) fn head<'a>(
        &mut self,
        names: impl IntoIterator<Item = (&'a str, CellKind)>,
    ) -> Result<(), WriteError> {
        let headings = names.into_iter().map(|(words, kind)| Heading {
            words,
            kind: if kind == CellKind::Number {
                ColumnKind::Numbers
            } else {
                ColumnKind::Words
            },
        });
        self.book.head(headings).map_err(failed)
    }

    pub(super) fn row(
        &mut self,
        row: &Row,
        columns: &Columns,
        outcome: &RowOutcome,
    ) -> Result<(), WriteError> {
        let mut place = self.cells(row, &columns.kept)?;
        for text in columns.added(outcome) {
            if !text.is_empty() {
                self.put(place, Value::Text(text))?;
            }
            place += 1;
        }
        for column in columns.surplus(row) {
            self.put_cell(place, row.cell(column), row.kind(column))?;
            place += 1;
        }
        self.book.next_row().map_err(failed)
    }

    /// Writes some cells of a row, followed by further values.
    pub(super) fn listed(
        &mut self,
        row: &Row,
        columns: &[usize],
        added: &[AddedCell],
    ) -> Result<(), WriteError> {
        let place = self.cells(row, columns)?;
        for (place, cell) in (place..).zip(added) {
            self.put(
                place,
                match *cell {
                    AddedCell::Month(month) => Value::Month(month),
                    AddedCell::Count(count) => Value::Count(count),
                    AddedCell::Rupiah(amount) => Value::Rupiah(amount.to_u64()),
                },
            )?;
        }
        self.book.next_row().map_err(failed)
    }

    /// Writes a row of cells of these kinds.
    pub(super) fn typed(&mut self, cells: &[(&str, CellKind)]) -> Result<(), WriteError> {
        self.check_room()?;
        for (place, (cell, kind)) in (0..).zip(cells) {
            self.put_cell(place, cell, *kind)?;
        }
        self.book.next_row().map_err(failed)
    }

    /// Writes some cells of a row, beginning in the first column; returns the next column.
    fn cells(&mut self, row: &Row, columns: &[usize]) -> Result<u16, WriteError> {
        self.check_room()?;
        let mut place = 0;
        for column in columns {
            self.put_cell(place, row.cell(*column), row.kind(*column))?;
            place += 1;
        }
        Ok(place)
    }

    /// Refuses a row past the last row of a sheet.
    fn check_room(&self) -> Result<(), WriteError> {
        if u64::from(self.book.row()) < SHEET_ROWS {
            Ok(())
        } else {
            Err(WriteError::Limit(Limit::Sheet))
        }
    }

    fn put_cell(&mut self, place: u16, cell: &str, kind: CellKind) -> Result<(), WriteError> {
        if cell.is_empty() {
            return Ok(());
        }
        let value = match kind {
            CellKind::Date => Value::Listed(cell),
            CellKind::Bool => Value::Truth(cell == "TRUE"),
            CellKind::Number => Value::Number(cell),
            CellKind::Text if is_formula(cell.as_bytes()) => Value::Literal(cell),
            CellKind::Text => Value::Text(cell),
        };
        self.put(place, value)
    }

    fn put(&mut self, place: u16, value: Value<'_>) -> Result<(), WriteError> {
        self.book.put(place, value).map_err(failed)
    }

    pub(super) fn finish(mut self) -> Result<W, WriteError> {
        self.book.finish(&mut self.into).map_err(failed)?;
        self.into.flush()?;
        Ok(self.into)
    }
}

fn failed(error: Error) -> WriteError {
    match error {
        Error::RowColumnLimitError => WriteError::Limit(Limit::Sheet),
        Error::IoError(error) => WriteError::Io(error),
        error => WriteError::Io(std::io::Error::other(error)),
    }
}
