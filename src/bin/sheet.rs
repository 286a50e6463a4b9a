//! Writes packed sheets as a spreadsheet (XLSX), on the device. Loaded with the first of them, by
//! `public/sheet.js`; it knows nothing of what the sheets are about.

use lindungi_papers::packed::{self, Unpacked};
use lindungi_papers::sheet::Cell;
use lindungi_rules::policy::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// How numbers are shown. A spreadsheet puts in the separators of its own language.
const MONEY: &str = "\"Rp\"#,##0";
const COUNT: &str = "#,##0";
const MONTH: &str = "mmm yyyy";
const DAY: &str = "d mmm yyyy";

/// Up to here a spreadsheet keeps a number to the last digit; larger ones are written as text.
const EXACT: u64 = 999_999_999_999_999;

/// The widest that a column becomes by itself, in characters.
const WIDEST: u32 = 60;

/// The file of these sheets.
///
/// # Errors
/// What is given is no packed sheets, or more than a spreadsheet holds.
#[wasm_bindgen]
pub fn write(packed: &str) -> Result<Vec<u8>, JsError> {
    let sheets = packed::unpack(packed).ok_or_else(|| JsError::new("these are no sheets"))?;
    file(&sheets).map_err(|error| JsError::new(&error.to_string()))
}

fn file(sheets: &[Unpacked]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name)?;
        for (column, words) in (0..).zip(&sheet.head) {
            page.write_string_with_format(0, column, words, &bold)?;
        }
        for (row, cells) in (1..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(cells) {
                put(page, row, column, cell)?;
            }
        }
        page.set_freeze_panes(1, 0)?;
        page.set_autofit_max_width(WIDEST);
        page.autofit();
    }
    book.save_to_buffer()
}

fn put(page: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(words) => page.write_string(row, column, words).map(drop),
        Cell::Rupiah(amount) => number(page, row, column, amount.to_u64(), MONEY),
        Cell::Count(count) => number(page, row, column, *count, COUNT),
        Cell::Month(month) => date(page, row, column, month.first_day(), MONTH),
        Cell::Day(day) => date(page, row, column, *day, DAY),
        // Packing makes words of it.
        Cell::YesNo(_) => Ok(()),
    }
}

fn number(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    number: u64,
    shown: &str,
) -> Result<(), XlsxError> {
    if number > EXACT {
        return page.write_string(row, column, number.to_string()).map(drop);
    }
    let format = Format::new().set_num_format(shown);
    #[expect(
        clippy::cast_precision_loss,
        reason = "spreadsheets have no other numbers, and up to here none loses a digit"
    )]
    let number = number as f64;
    page.write_number_with_format(row, column, number, &format)
        .map(drop)
}

/// A day; years that spreadsheets do not know are written as text.
fn date(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    day: Date,
    shown: &str,
) -> Result<(), XlsxError> {
    let part = |part: i8| u8::try_from(part).unwrap_or_default();
    let year = u16::try_from(day.year()).unwrap_or_default();
    let format = Format::new().set_num_format(shown);
    match ExcelDateTime::from_ymd(year, part(day.month().number()), part(day.day())) {
        Ok(date) => page.write_datetime_with_format(row, column, &date, &format),
        Err(_) => page.write_string(row, column, day.to_string()),
    }
    .map(drop)
}

fn main() {}
