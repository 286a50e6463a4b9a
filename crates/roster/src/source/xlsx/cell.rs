//! Converts a cell of a sheet to text without loss.

use calamine::{DataRef, ExcelDateTime};

use crate::row::CellKind;

/// The first number that is no date in a spreadsheet: the day after 9999-12-31.
const DAYS_END: f64 = 2_958_466.0;

/// Returns the kind of a cell and its text: numbers in digits, dates as `1990-05-17`, formulas as their
/// result when the file was saved. The text of an empty cell is empty.
pub(super) fn text(value: &DataRef<'_>) -> (CellKind, String) {
    match value {
        DataRef::Empty => (CellKind::Text, String::new()),
        DataRef::String(text) | DataRef::DurationIso(text) => (CellKind::Text, text.clone()),
        DataRef::SharedString(text) => (CellKind::Text, (*text).to_owned()),
        DataRef::Int(number) => (CellKind::Number, number.to_string()),
        DataRef::Float(number) => float(*number),
        DataRef::Bool(true) => (CellKind::Bool, "TRUE".to_owned()),
        DataRef::Bool(false) => (CellKind::Bool, "FALSE".to_owned()),
        DataRef::DateTime(time) => day(time),
        DataRef::DateTimeIso(text) => (CellKind::Date, text.clone()),
        DataRef::Error(error) => (CellKind::Text, error.to_string()),
    }
}

fn float(number: f64) -> (CellKind, String) {
    let kind = if number.is_finite() {
        CellKind::Number
    } else {
        CellKind::Text
    };
    // Digits without an exponent, with the fewest decimals that represent the number exactly.
    (kind, number.to_string())
}

fn day(time: &ExcelDateTime) -> (CellKind, String) {
    let number = time.as_f64();
    if !time.is_datetime() || !(0.0..DAYS_END).contains(&number) {
        return float(number);
    }
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    let second = second(number.fract());
    let (hour, minute) = (second / 3600, second / 60 % 60);
    let clock = format!("{hour:02}:{minute:02}:{:02}", second % 60);
    if number < 1.0 {
        return (CellKind::Text, clock);
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if number.fract() == 0.0 {
        (CellKind::Date, day)
    } else {
        (CellKind::Date, format!("{day}T{clock}"))
    }
}

/// The second of a day, rounded: 08:30:00 has no exact fraction, and most files have a slightly smaller
/// number.
fn second(of_day: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a fraction of a day has 0 to 86,400 seconds"
    )]
    let second = (of_day * 86_400.0).round() as u32;
    second.min(86_399)
}
