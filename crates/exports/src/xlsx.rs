//! Writes unpacked sheets as a spreadsheet (XLSX).

use lindungi_xlsx::{Book, ColumnKind, Error, Heading, Value};

use crate::packed::Unpacked;
use crate::sheet::{Cell, Number};

/// Writes these sheets as one file.
///
/// # Errors
/// There is no sheet, a name is not allowed for a sheet, or there are more cells than a spreadsheet holds.
pub fn file(sheets: &[Unpacked]) -> Result<Vec<u8>, Error> {
    let mut sheets = sheets.iter();
    let Some(first) = sheets.next() else {
        return Err(Error::ParameterError("no sheet".to_owned()));
    };
    let mut book = Book::new(&first.name)?;
    fill(&mut book, first)?;
    for sheet in sheets {
        book.sheet(&sheet.name)?;
        fill(&mut book, sheet)?;
    }
    book.into_bytes()
}

fn fill(book: &mut Book, sheet: &Unpacked) -> Result<(), Error> {
    let headings = sheet
        .head
        .iter()
        .enumerate()
        .map(|(column, words)| Heading {
            words,
            kind: column_kind(sheet, column),
        });
    book.head(headings)?;
    for row in &sheet.rows {
        write(book, row)?;
    }
    if !sheet.foot.is_empty() {
        book.foot();
        write(book, &sheet.foot)?;
    }
    Ok(())
}

fn column_kind(sheet: &Unpacked, column: usize) -> ColumnKind {
    let cells = sheet.rows.iter().filter_map(|row| row.get(column));
    let numbers = cells.clone().filter(|cell| is_number(cell)).count();
    if numbers == 0 {
        ColumnKind::Words
    } else if numbers == cells.count() {
        ColumnKind::Numbers
    } else {
        ColumnKind::Mixed
    }
}

const fn is_number(cell: &Cell) -> bool {
    matches!(cell, Cell::Rupiah(_) | Cell::Count(_) | Cell::Formula(..))
}

fn write(book: &mut Book, row: &[Cell]) -> Result<(), Error> {
    for (column, cell) in (0..).zip(row) {
        match cell {
            Cell::Formula(formula, number) => {
                book.put_formula(column, formula, of_number(*number))?;
            }
            cell => book.put(column, value(cell))?,
        }
    }
    book.next_row()
}

fn value(cell: &Cell) -> Value<'_> {
    match cell {
        Cell::Text(words) => Value::Text(words),
        Cell::Rupiah(amount) => Value::Rupiah(amount.to_u64()),
        Cell::Count(count) => Value::Count(*count),
        Cell::Month(month) => Value::Month(*month),
        Cell::Day(day) => Value::Day(*day),
        Cell::YesNo(yes) => Value::Truth(*yes),
        Cell::Formula(_, number) => of_number(*number),
    }
}

const fn of_number(number: Number) -> Value<'static> {
    match number {
        Number::Rupiah(amount) => Value::Rupiah(amount.to_u64()),
        Number::Count(count) => Value::Count(count),
    }
}
