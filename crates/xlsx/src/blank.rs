//! Cells that people fill in: their format, and the rule for what they may hold.

use lindungi_policy::Date;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Formula, XlsxError,
};

use crate::format::CellFormat;

/// The format of a column that is still to be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// Text, in which digits stay as they are typed.
    Text,
    /// A day.
    Day,
    /// An amount of money.
    Rupiah,
}

impl Blank {
    pub(crate) const fn format(self) -> CellFormat {
        match self {
            Self::Text => CellFormat::TypedText,
            Self::Day => CellFormat::ListDayInOrder,
            Self::Rupiah => CellFormat::Count,
        }
    }
}

/// The rule for the cells of a column. A spreadsheet says it beside the chosen cell.
#[derive(Debug, Clone, Copy)]
pub struct Rule<'a> {
    /// What the cells may hold.
    pub accepts: Accepts<'a>,
    /// True if nothing else can be entered; false if a spreadsheet only asks back.
    pub strict: bool,
    /// The title of the words: at most 32 letters.
    pub title: &'a str,
    /// The words: at most 255 letters.
    pub words: &'a str,
}

/// What a cell may hold.
#[derive(Debug, Clone, Copy)]
pub enum Accepts<'a> {
    /// Anything.
    Anything,
    /// One of the cells below the heading of a column of another sheet.
    OneOf {
        /// The name of the sheet.
        sheet: &'a str,
        /// The column, from 0.
        column: u8,
        /// The number of cells.
        count: usize,
    },
    /// A day, from this one on.
    DayFrom(Date),
    /// Text of this number of letters.
    Letters(u32),
}

impl Rule<'_> {
    pub(crate) fn validation(&self) -> Result<DataValidation, XlsxError> {
        let validation = DataValidation::new();
        let validation = match self.accepts {
            Accepts::Anything => validation.allow_any_value(),
            Accepts::OneOf {
                sheet,
                column,
                count,
            } => {
                let letter = char::from(b'A' + column);
                let last = count + 1;
                let cells = format!("='{sheet}'!${letter}$2:${letter}${last}");
                validation.allow_list_formula(Formula::new(cells))
            }
            Accepts::DayFrom(day) => {
                let part = |part: i8| u8::try_from(part).unwrap_or_default();
                let year = u16::try_from(day.year()).unwrap_or_default();
                let day =
                    ExcelDateTime::from_ymd(year, part(day.month().number()), part(day.day()))?;
                validation.allow_date(DataValidationRule::GreaterThanOrEqualTo(day))
            }
            Accepts::Letters(count) => {
                validation.allow_text_length(DataValidationRule::EqualTo(count))
            }
        };
        let style = if self.strict {
            DataValidationErrorStyle::Stop
        } else {
            DataValidationErrorStyle::Warning
        };
        validation
            .set_error_style(style)
            .set_input_title(self.title)?
            .set_input_message(self.words)?
            .set_error_title(self.title)?
            .set_error_message(self.words)
    }
}
