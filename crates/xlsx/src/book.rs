//! A spreadsheet, written row by row.

use std::io::Write;

use lindungi_policy::{Date, Month};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

use crate::EXACT;
use crate::blank::{Blank, Rule};
use crate::format::{CellFormat, Formats};
use crate::width::{self, ARROW, Room, UPRIGHT};

/// The largest number of digits that a spreadsheet keeps exactly. Longer numbers are written as text.
const DIGITS: usize = 15;

/// The code of A4 in the list of paper sizes.
const A4: u8 = 9;

/// The margins on the left and on the right, in inches.
const SIDE: f64 = 0.4;

/// The margins above and below, in inches.
const ABOVE: f64 = 0.75;

/// The distance of header and footer from the edge of the paper, in inches.
const WITHIN: f64 = 0.3;

/// The foot of each printed page: the name of the sheet, the number of the page, and the number of pages.
const FOOTER: &str = "&L&A&R&P / &N";

/// The content of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// Text.
    Text(&'a str),
    /// The heading of the rows below.
    Heading(&'a str),
    /// Text that a spreadsheet would run as a formula if somebody edited it.
    Literal(&'a str),
    /// A number as text: digits, perhaps with a sign, a point and decimals.
    Number(&'a str),
    /// A count, such as workers.
    Count(u64),
    /// An amount of money.
    Rupiah(u64),
    /// A month.
    Month(Month),
    /// A day.
    Day(Date),
    /// A day or a time from a list, as text: `1990-05-17`, `1990-05-17T08:30:00`.
    Listed(&'a str),
    /// A day from a list that is shown as `17/05/1990`.
    ListedInOrder(Date),
    /// Yes or no, as a boolean cell.
    Truth(bool),
}

/// The name of a column, and the kind of its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading<'a> {
    /// The name.
    pub words: &'a str,
    /// The kind of the cells below the name.
    pub kind: ColumnKind,
}

/// The kind of a column's cells, which decides on which side its name is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text, or cells of any kind from lists.
    Words,
    /// Numbers.
    Numbers,
    /// Text and numbers, all aligned on the left.
    Mixed,
}

/// A spreadsheet that is being written.
pub struct Book {
    file: Workbook,
    formats: Formats,
    /// The index of the current sheet.
    sheet: usize,
    /// The index of the current row.
    row: u32,
    /// The number of lines that the current row needs.
    lines: u32,
    /// The width that each column of the sheet needs, in pixels.
    widths: Vec<u32>,
    /// The columns of the sheet that are [`ColumnKind::Mixed`].
    mixed: Vec<bool>,
    /// The columns of the sheet that are folded away, the first and the last.
    folded: Option<(u16, u16)>,
    /// True if the rows of the sheet can be filtered by each column.
    is_filtered: bool,
    /// The index of the last row, which sums up the others; `None` if there is none yet.
    foot: Option<u32>,
}

/// The last row of a sheet, counted from 0.
const LAST_ROW: u32 = 1_048_575;

impl Book {
    /// Begins a spreadsheet with its first sheet.
    ///
    /// # Errors
    /// The name is not allowed for a sheet.
    pub fn new(name: &str) -> Result<Self, XlsxError> {
        let mut book = Self::empty();
        begin(book.file.add_worksheet())?.set_name(name)?;
        Ok(book)
    }

    /// Begins a spreadsheet of one sheet that may have very many rows.
    ///
    /// # Errors
    /// The temporary file of the feature `constant-memory` cannot be made.
    pub fn of_many_rows() -> Result<Self, XlsxError> {
        let mut book = Self::empty();
        #[cfg(feature = "constant-memory")]
        begin(book.file.add_worksheet_with_constant_memory()?)?;
        #[cfg(not(feature = "constant-memory"))]
        begin(book.file.add_worksheet())?;
        Ok(book)
    }

    /// Begins a spreadsheet of a cover and a second sheet that may have very many rows, and goes to the
    /// second. The cover is written last: see [`Book::cover`].
    ///
    /// # Errors
    /// A name is not allowed for a sheet, or the temporary file of the feature `constant-memory` cannot be
    /// made.
    pub fn of_many_rows_behind(cover: &str, name: &str) -> Result<Self, XlsxError> {
        let mut book = Self::empty();
        begin(book.file.add_worksheet())?.set_name(cover)?;
        #[cfg(feature = "constant-memory")]
        let rows = book.file.add_worksheet_with_constant_memory()?;
        #[cfg(not(feature = "constant-memory"))]
        let rows = book.file.add_worksheet();
        begin(rows)?.set_name(name)?;
        book.sheet = 1;
        Ok(book)
    }

    /// Goes back to the first sheet, to write it from its first row.
    ///
    /// # Errors
    /// The sheet before cannot be ended.
    pub fn cover(&mut self) -> Result<(), XlsxError> {
        self.close()?;
        self.sheet = 0;
        self.row = 0;
        Ok(())
    }

    fn empty() -> Self {
        Self {
            file: Workbook::new(),
            formats: Formats::new(),
            sheet: 0,
            row: 0,
            lines: 1,
            widths: Vec::new(),
            mixed: Vec::new(),
            folded: None,
            is_filtered: false,
            foot: None,
        }
    }

    /// Begins the next sheet.
    ///
    /// # Errors
    /// The name is not allowed for a sheet, or another sheet has it.
    pub fn sheet(&mut self, name: &str) -> Result<(), XlsxError> {
        self.close()?;
        begin(self.file.add_worksheet())?.set_name(name)?;
        self.sheet += 1;
        self.row = 0;
        Ok(())
    }

    /// Lets people filter the rows of the sheet by each column. To be called before [`Book::head`].
    pub fn filter(&mut self) {
        self.is_filtered = true;
    }

    /// Folds columns away: a spreadsheet hides them until somebody unfolds them, and does not print them.
    pub fn fold(&mut self, first: u16, last: u16) {
        self.folded = Some((first, last));
    }

    /// Sets the format of all cells of a column that are still to be filled in.
    ///
    /// # Errors
    /// The column lies beyond the last one of a sheet.
    pub fn blank(&mut self, column: u16, blank: Blank) -> Result<(), XlsxError> {
        let format = self.formats.body(blank.format());
        let page = self.file.worksheet_from_index(self.sheet)?;
        page.set_column_format(column, format)?;
        Ok(())
    }

    /// Makes a column wide enough for these words, which are to be filled in.
    pub fn room(&mut self, column: u16, words: &str) {
        let Room { width, .. } = width::text(words);
        self.make_room(column, Room { width, lines: 1 });
    }

    /// Sets the rule for all cells of a column below its heading.
    ///
    /// # Errors
    /// The column lies beyond the last one of a sheet, or the words of the rule are longer than a
    /// spreadsheet shows.
    pub fn rule(&mut self, column: u16, rule: &Rule<'_>) -> Result<(), XlsxError> {
        let validation = rule.validation()?;
        let page = self.file.worksheet_from_index(self.sheet)?;
        page.add_data_validation(1, column, LAST_ROW, column, &validation)?;
        Ok(())
    }

    /// Writes the names of the columns.
    ///
    /// # Errors
    /// There are more columns than a sheet holds.
    pub fn head<'a>(
        &mut self,
        headings: impl IntoIterator<Item = Heading<'a>>,
    ) -> Result<(), XlsxError> {
        self.mixed.clear();
        for (column, heading) in (0..).zip(headings) {
            self.mixed.push(heading.kind == ColumnKind::Mixed);
            let mut room = width::bold(heading.words);
            if self.is_filtered {
                room.width += ARROW;
            }
            self.make_room(column, room);
            let format = self.formats.head(heading.kind == ColumnKind::Numbers);
            let page = self.file.worksheet_from_index(self.sheet)?;
            page.write_string_with_format(self.row, column, heading.words, format)?;
        }
        self.next_row()
    }

    /// Goes on to the next row.
    ///
    /// # Errors
    /// There are more rows than a sheet holds.
    pub fn next_row(&mut self) -> Result<(), XlsxError> {
        // Not every program makes room for several lines by itself when it opens a file.
        if self.lines > 1 {
            let page = self.file.worksheet_from_index(self.sheet)?;
            page.set_row_height(self.row, width::height(self.lines))?;
        }
        self.lines = 1;
        self.row += 1;
        Ok(())
    }

    /// Marks the current row as the last, which sums up the others.
    pub fn foot(&mut self) {
        self.foot = Some(self.row);
    }

    /// The index of the current row. The head is row 0.
    pub fn row(&self) -> u32 {
        self.row
    }

    /// Writes a cell of the current row.
    ///
    /// # Errors
    /// The cell lies beyond the last column or row of a sheet.
    pub fn put(&mut self, column: u16, value: Value<'_>) -> Result<(), XlsxError> {
        self.cell(column, value, None)
    }

    /// Writes a formula with its present value, for programs that do not compute formulas.
    ///
    /// # Errors
    /// The cell lies beyond the last column or row of a sheet.
    pub fn put_formula(
        &mut self,
        column: u16,
        formula: &str,
        value: Value<'_>,
    ) -> Result<(), XlsxError> {
        self.cell(column, value, Some(formula))
    }

    /// Writes the file.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn finish<W: Write + Send>(mut self, into: W) -> Result<(), XlsxError> {
        self.close()?;
        self.file.save_to_writer(into)
    }

    /// Writes the file into memory.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn into_bytes(mut self) -> Result<Vec<u8>, XlsxError> {
        self.close()?;
        self.file.save_to_buffer()
    }

    fn cell(
        &mut self,
        column: u16,
        value: Value<'_>,
        formula: Option<&str>,
    ) -> Result<(), XlsxError> {
        match value {
            Value::Text(words) => self.text(column, words, Formats::body),
            Value::Heading(words) => {
                self.make_room(column, width::bold(words));
                let format = self.formats.head(false);
                let page = self.file.worksheet_from_index(self.sheet)?;
                page.write_string_with_format(self.row, column, words, format)?;
                Ok(())
            }
            Value::Literal(words) => self.text(column, words, Formats::literal),
            Value::Number(digits) => {
                let cell_format = if digits.contains('.') {
                    CellFormat::Decimals
                } else {
                    CellFormat::Digits
                };
                let is_exact = digits.bytes().filter(u8::is_ascii_digit).count() <= DIGITS;
                match digits.parse::<f64>() {
                    Ok(number) if is_exact => {
                        self.number(column, cell_format, digits, number, formula)
                    }
                    _ => self.text(column, digits, Formats::body),
                }
            }
            Value::Count(count) => self.whole(column, CellFormat::Count, count, formula),
            Value::Rupiah(amount) => self.whole(column, CellFormat::Rupiah, amount, formula),
            Value::Month(month) => self.date(column, CellFormat::Month, month.first_day()),
            Value::Day(day) => self.date(column, CellFormat::Day, day),
            Value::Listed(text) => match ExcelDateTime::parse_from_str(text) {
                Ok(date) if text.len() == 10 => self.moment(column, CellFormat::ListDay, &date),
                Ok(date) => self.moment(column, CellFormat::ListTime, &date),
                Err(_) => self.text(column, text, Formats::body),
            },
            Value::ListedInOrder(day) => self.date(column, CellFormat::ListDayInOrder, day),
            Value::Truth(truth) => {
                self.make_room(column, width::fixed(CellFormat::Text));
                let format = self.formats.body(CellFormat::Text);
                let page = self.file.worksheet_from_index(self.sheet)?;
                page.write_boolean_with_format(self.row, column, truth, format)?;
                Ok(())
            }
        }
    }

    fn text(
        &mut self,
        column: u16,
        words: &str,
        body: fn(&Formats, CellFormat) -> &Format,
    ) -> Result<(), XlsxError> {
        let mut room = if self.foot.is_some() {
            width::bold(words)
        } else {
            width::text(words)
        };
        if self.is_folded(column) {
            // A row must not be high for what nobody sees.
            room.lines = 1;
        }
        self.make_room(column, room);
        let cell_format = if room.lines > 1 {
            CellFormat::Lines
        } else {
            CellFormat::Text
        };
        let format = if self.foot.is_some() {
            self.formats.foot(cell_format)
        } else {
            body(&self.formats, cell_format)
        };
        let page = self.file.worksheet_from_index(self.sheet)?;
        page.write_string_with_format(self.row, column, words, format)?;
        Ok(())
    }

    fn whole(
        &mut self,
        column: u16,
        cell_format: CellFormat,
        number: u64,
        formula: Option<&str>,
    ) -> Result<(), XlsxError> {
        let digits = number.to_string();
        if number > EXACT {
            return self.text(column, &digits, Formats::body);
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "spreadsheets have no other numbers, and up to here none loses a digit"
        )]
        let number = number as f64;
        self.number(column, cell_format, &digits, number, formula)
    }

    fn number(
        &mut self,
        column: u16,
        cell_format: CellFormat,
        digits: &str,
        number: f64,
        formula: Option<&str>,
    ) -> Result<(), XlsxError> {
        self.make_room(column, width::number(cell_format, digits));
        let mixed = self.mixed.get(usize::from(column)) == Some(&true);
        let format = if self.foot.is_some() {
            self.formats.foot(cell_format)
        } else if mixed {
            self.formats.mixed(cell_format)
        } else {
            self.formats.body(cell_format)
        };
        let page = self.file.worksheet_from_index(self.sheet)?;
        match formula {
            Some(formula) => {
                let formula = Formula::new(formula).set_result(digits);
                page.write_formula_with_format(self.row, column, formula, format)?
            }
            None => page.write_number_with_format(self.row, column, number, format)?,
        };
        Ok(())
    }

    /// Writes a day; years that spreadsheets do not know are written as text.
    fn date(&mut self, column: u16, cell_format: CellFormat, day: Date) -> Result<(), XlsxError> {
        let part = |part: i8| u8::try_from(part).unwrap_or_default();
        let year = u16::try_from(day.year()).unwrap_or_default();
        match ExcelDateTime::from_ymd(year, part(day.month().number()), part(day.day())) {
            Ok(date) => self.moment(column, cell_format, &date),
            Err(_) => self.text(column, &day.to_string(), Formats::body),
        }
    }

    fn moment(
        &mut self,
        column: u16,
        cell_format: CellFormat,
        date: &ExcelDateTime,
    ) -> Result<(), XlsxError> {
        self.make_room(column, width::fixed(cell_format));
        let format = self.formats.body(cell_format);
        let page = self.file.worksheet_from_index(self.sheet)?;
        page.write_datetime_with_format(self.row, column, date, format)?;
        Ok(())
    }

    fn is_folded(&self, column: u16) -> bool {
        self.folded
            .is_some_and(|(first, last)| (first..=last).contains(&column))
    }

    fn make_room(&mut self, column: u16, room: Room) {
        let column = usize::from(column);
        if self.widths.len() <= column {
            self.widths.resize(column + 1, 0);
        }
        if let Some(widest) = self.widths.get_mut(column) {
            *widest = (*widest).max(room.width);
        }
        self.lines = self.lines.max(room.lines);
    }

    /// Ends a sheet: gives each column its width, and switches to landscape if the columns are wider than
    /// upright A4.
    fn close(&mut self) -> Result<(), XlsxError> {
        let shown = (0..).zip(&self.widths);
        let shown = shown.filter(|(column, _)| !self.is_folded(*column));
        let shown: u32 = shown.map(|(_, width)| width).sum();
        let page = self.file.worksheet_from_index(self.sheet)?;
        let last_row = self.foot.unwrap_or(self.row).saturating_sub(1);
        let last_column = u16::try_from(self.mixed.len().saturating_sub(1)).unwrap_or(u16::MAX);
        if self.is_filtered && last_row > 0 {
            page.autofilter(0, 0, last_row, last_column)?;
        }
        if let Some((first, last)) = self.folded {
            page.group_columns_collapsed(first, last)?;
            if let Some(shown) = first.checked_sub(1) {
                let end = self.row.saturating_sub(1);
                page.set_print_area(0, 0, end, shown)?;
            }
        }
        for (column, width) in (0..).zip(&self.widths) {
            // Marked as fitted automatically, so that the spreadsheet makes more room for a number that
            // grows.
            page.set_column_autofit_width(column, *width)?;
        }
        if shown > UPRIGHT {
            page.set_landscape();
        }
        self.widths.clear();
        self.mixed.clear();
        (self.folded, self.is_filtered, self.foot) = (None, false, None);
        Ok(())
    }
}

/// Sets up a sheet: a head that stays in sight and is printed on each page, and A4 pages that hold every
/// column.
fn begin(page: &mut Worksheet) -> Result<&mut Worksheet, XlsxError> {
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_paper_size(A4);
    page.set_print_fit_to_pages(1, 0);
    page.set_margins(SIDE, SIDE, ABOVE, ABOVE, WITHIN, WITHIN);
    page.set_print_gridlines(true);
    Ok(page.set_footer(FOOTER))
}
