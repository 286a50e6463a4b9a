//! Writes a roster as XLSX. Texts are written as text cells, which no spreadsheet runs; numbers, dates and
//! truth values of a spreadsheet keep their kind.

use std::io::Write;
use std::ops::Range;

use lindungi_rules::policy::Rupiah;
use lindungi_xlsx::{Book, ColumnKind, Error, Heading, Value};

use super::cover::Cover;
use super::{AddedCell, Columns, WriteError, is_formula, typed};
use crate::limit::{Limit, SHEET_ROWS};
use crate::outcome::RowOutcome;
use crate::row::{CellKind, Row};
use crate::say::letters;

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

    /// Begins a file with a cover, which is written last, and a sheet of rows that can be filtered.
    pub(super) fn behind(into: W, cover: &str, name: &str) -> Result<Self, WriteError> {
        let mut book = Book::of_many_rows_behind(cover, name).map_err(failed)?;
        book.filter();
        Ok(Self { into, book })
    }

    /// Folds columns away.
    pub(super) fn fold(&mut self, columns: Range<usize>) {
        let place = |column: usize| u16::try_from(column).unwrap_or(u16::MAX);
        self.book
            .fold(place(columns.start), place(columns.end.saturating_sub(1)));
    }

    /// Writes a row with the sum of a column, of the rows that a filter leaves.
    pub(super) fn sum(
        &mut self,
        words: &str,
        column: usize,
        sum: Rupiah,
    ) -> Result<(), WriteError> {
        let place = u16::try_from(column).unwrap_or(u16::MAX);
        let last = self.book.row();
        self.book.foot();
        self.put(0, Value::Text(words))?;
        let cells = letters(column + 1);
        let formula = format!("SUBTOTAL(109,{cells}2:{cells}{last})");
        self.book
            .put_formula(place, &formula, Value::Rupiah(sum.to_u64()))
            .map_err(failed)?;
        self.book.next_row().map_err(failed)
    }

    /// Writes the cover, after all rows.
    pub(super) fn cover(&mut self, cover: &Cover) -> Result<(), WriteError> {
        self.book.cover().map_err(failed)?;
        let heading = |words| Heading {
            words,
            kind: ColumnKind::Mixed,
        };
        self.book
            .head(cover.headings.map(heading))
            .map_err(failed)?;
        for line in &cover.lines {
            for (place, value) in (0..).zip(line.cells()) {
                if let Some(value) = value {
                    self.put(place, value)?;
                }
            }
            self.book.next_row().map_err(failed)?;
        }
        Ok(())
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
        let mut place = self.cells(row, columns)?;
        for text in columns.added.cells(outcome) {
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
        added: &[AddedCell<'_>],
    ) -> Result<(), WriteError> {
        self.check_room()?;
        let mut place = 0;
        for column in columns {
            self.put_cell(place, row.cell(*column), row.kind(*column))?;
            place += 1;
        }
        for (place, cell) in (place..).zip(added) {
            self.put(
                place,
                match *cell {
                    AddedCell::Words(words) => Value::Text(words),
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

    /// Writes the kept cells of a row; returns the next column.
    fn cells(&mut self, row: &Row, columns: &Columns) -> Result<u16, WriteError> {
        self.check_room()?;
        let mut place = 0;
        for (index, column) in columns.kept.iter().enumerate() {
            let (cell, kind) = (row.cell(*column), row.kind(*column));
            let fact = columns.typed.get(index).copied().flatten();
            let value = fact.filter(|_| kind == CellKind::Text);
            match value.and_then(|(fact, as_of)| typed::value(fact, cell, as_of)) {
                Some(value) => self.put(place, value)?,
                None => self.put_cell(place, cell, kind)?,
            }
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
