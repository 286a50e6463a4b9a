//! A roster as XLSX. Texts are written as texts, which no spreadsheet runs; what a spreadsheet said was
//! a number, a day or a truth is one again.

use std::io::Write;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Columns, Told, WriteError, runs};
use crate::limit::{Limit, SHEET_ROWS};
use crate::row::{Kind, Row};
use crate::screen::RowOutcome;

/// Up to so many digits a spreadsheet keeps a number to the last; longer ones are written as text.
const DIGITS: usize = 15;

const DAY: &str = "yyyy-mm-dd";
const TIME: &str = "yyyy-mm-dd hh:mm:ss";

/// An XLSX file.
pub(super) struct File<W: Write + Send> {
    into: W,
    book: Workbook,
    formats: Formats,
    row: u32,
}

struct Formats {
    bold: Format,
    day: Format,
    time: Format,
    /// Text that would be run if somebody edited it, marked as text.
    text: Format,
}

impl<W: Write + Send> File<W> {
    pub(super) fn new(into: W) -> Result<Self, WriteError> {
        let mut book = Workbook::new();
        #[cfg(feature = "constant-memory")]
        let page = book.add_worksheet_with_constant_memory().map_err(failed)?;
        #[cfg(not(feature = "constant-memory"))]
        let page = book.add_worksheet();
        page.set_freeze_panes(1, 0).map_err(failed)?;
        Ok(Self {
            into,
            book,
            formats: Formats {
                bold: Format::new().set_bold(),
                day: Format::new().set_num_format(DAY),
                time: Format::new().set_num_format(TIME),
                text: Format::new().set_quote_prefix(),
            },
            row: 0,
        })
    }

    /// A row of texts; the first is the header.
    pub(super) fn line(&mut self, cells: &[&str]) -> Result<(), WriteError> {
        let page = self.book.worksheet_from_index(0).map_err(failed)?;
        for (column, cell) in (0..).zip(cells) {
            let written = if self.row == 0 {
                page.write_string_with_format(0, column, *cell, &self.formats.bold)
            } else {
                page.write_string(self.row, column, *cell)
            };
            written.map_err(failed)?;
        }
        self.row += 1;
        Ok(())
    }

    pub(super) fn row(
        &mut self,
        row: &Row,
        columns: &Columns,
        outcome: &RowOutcome,
    ) -> Result<(), WriteError> {
        let mut place = self.cells(row, &columns.kept)?;
        let (at, formats) = (self.row, &self.formats);
        let page = self.book.worksheet_from_index(0).map_err(failed)?;
        for text in columns.added(outcome) {
            if !text.is_empty() {
                page.write_string(at, place, text).map_err(failed)?;
            }
            place += 1;
        }
        for column in columns.surplus(row) {
            put(page, at, place, row, column, formats).map_err(failed)?;
            place += 1;
        }
        self.row += 1;
        Ok(())
    }

    /// Some cells of a row, and what is told beside them.
    pub(super) fn listed(
        &mut self,
        row: &Row,
        columns: &[usize],
        told: &[Told],
    ) -> Result<(), WriteError> {
        let place = self.cells(row, columns)?;
        let page = self.book.worksheet_from_index(0).map_err(failed)?;
        for (place, told) in (place..).zip(told) {
            match told {
                Told::Text(text) => page.write_string(self.row, place, *text),
                Told::Number(digits) => number(page, self.row, place, digits),
            }
            .map_err(failed)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Some cells of a row, from the first column; says which column is next.
    fn cells(&mut self, row: &Row, columns: &[usize]) -> Result<u16, WriteError> {
        if u64::from(self.row) >= SHEET_ROWS {
            return Err(WriteError::Limit(Limit::Sheet));
        }
        let page = self.book.worksheet_from_index(0).map_err(failed)?;
        let mut place = 0;
        for column in columns {
            put(page, self.row, place, row, *column, &self.formats).map_err(failed)?;
            place += 1;
        }
        Ok(place)
    }

    pub(super) fn finish(mut self) -> Result<W, WriteError> {
        self.book.save_to_writer(&mut self.into).map_err(failed)?;
        self.into.flush()?;
        Ok(self.into)
    }
}

fn put(
    page: &mut Worksheet,
    at: u32,
    place: u16,
    row: &Row,
    column: usize,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let cell = row.cell(column);
    if cell.is_empty() {
        return Ok(());
    }
    match row.kind(column) {
        Kind::Number if cell.bytes().filter(u8::is_ascii_digit).count() <= DIGITS => {
            number(page, at, place, cell)
        }
        Kind::Date => match ExcelDateTime::parse_from_str(cell) {
            Ok(day) if cell.len() == 10 => {
                page.write_datetime_with_format(at, place, &day, &formats.day)
            }
            Ok(day) => page.write_datetime_with_format(at, place, &day, &formats.time),
            Err(_) => page.write_string(at, place, cell),
        },
        Kind::Bool => page.write_boolean(at, place, cell == "TRUE"),
        Kind::Text | Kind::Number if runs(cell.as_bytes()) => {
            page.write_string_with_format(at, place, cell, &formats.text)
        }
        Kind::Text | Kind::Number => page.write_string(at, place, cell),
    }
    .map(drop)
}

fn number<'a>(
    page: &'a mut Worksheet,
    at: u32,
    place: u16,
    cell: &str,
) -> Result<&'a mut Worksheet, XlsxError> {
    match cell.parse::<f64>() {
        Ok(number) => page.write_number(at, place, number),
        Err(_) => page.write_string(at, place, cell),
    }
}

fn failed(error: XlsxError) -> WriteError {
    match error {
        XlsxError::RowColumnLimitError => WriteError::Limit(Limit::Sheet),
        XlsxError::IoError(error) => WriteError::Io(error),
        error => WriteError::Io(std::io::Error::other(error)),
    }
}
