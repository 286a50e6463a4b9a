//! The room that a cell needs. Numbers are measured as they are shown, not by their bare digits, and all
//! cells get some room to spare: the computer that opens the file may lack the font by which they are
//! measured.

use rust_xlsxwriter::cell_autofit_width;

use crate::format::CellFormat;

/// The widest that a column becomes, in pixels: about forty letters. Longer texts take several lines, so
/// that lists of many columns can still be read on paper.
const WIDEST: u32 = 300;

/// The room between a cell's words and its sides, in pixels.
const SIDES: u32 = 7;

/// The room of the arrow by which a column is filtered, in pixels.
pub(crate) const ARROW: u32 = 20;

/// The width of a space, in pixels.
const SPACE: u32 = 4;

/// The largest number of letters that are measured at once. For a longer text `cell_autofit_width` returns
/// only the largest width that a column can have.
const MEASURED: usize = 200;

/// The height of a line, in points.
const LINE_HEIGHT: u32 = 15;

/// The largest height that a spreadsheet gives a row, in points.
const HIGHEST: u32 = 409;

/// The room between the margins of A4 held upright, in pixels.
pub(crate) const UPRIGHT: u32 = 715;

/// The width of text in the widest font that may replace the usual one, in hundredths of the measured
/// width.
const OTHER_FONT: u32 = 115;

/// The width of bold text in such a font, in the same hundredths.
const BOLD: u32 = 128;

/// The hundredths that are subtracted if a text has several lines, where wide and narrow letters even out.
const EVENED: u32 = 8;

/// Room for three more digits, since a sum grows when somebody changes the numbers that it adds up.
const TO_GROW: &str = ".000";

/// The room that a cell needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Room {
    /// The width in pixels.
    pub(crate) width: u32,
    /// The number of lines.
    pub(crate) lines: u32,
}

/// The room of text.
pub(crate) fn text(words: &str) -> Room {
    room(words, OTHER_FONT)
}

/// The room of bold text.
pub(crate) fn bold(words: &str) -> Room {
    room(words, BOLD)
}

/// The room of a number, which is given by its digits.
pub(crate) fn number(cell_format: CellFormat, digits: &str) -> Room {
    let grouped = || {
        let ends = digits.len().saturating_sub(1) / 3;
        [digits, &".".repeat(ends)].concat()
    };
    match cell_format {
        CellFormat::Rupiah => text(&["Rp", &grouped(), TO_GROW].concat()),
        CellFormat::Count => text(&grouped()),
        _ => text(digits),
    }
}

/// The room of a date, a time or a boolean, measured by the widest one in any language.
pub(crate) fn fixed(cell_format: CellFormat) -> Room {
    text(match cell_format {
        CellFormat::Month => "MMM 0000",
        CellFormat::Day => "00 MMM 0000",
        CellFormat::ListDay => "0000-00-00",
        CellFormat::ListTime => "0000-00-00 00:00:00",
        CellFormat::ListDayInOrder => "00/00/0000",
        _ => "FALSE",
    })
}

/// The height of a row with this number of lines, in points.
pub(crate) fn height(lines: u32) -> u32 {
    lines.saturating_mul(LINE_HEIGHT).min(HIGHEST)
}

fn room(words: &str, hundredths: u32) -> Room {
    let mut room = Room { width: 0, lines: 0 };
    for line in words.split('\n') {
        let width = pixels(line, hundredths).saturating_add(SIDES);
        room.width = room.width.max(width.min(WIDEST));
        room.lines += if width > WIDEST {
            wrapped_lines(line, hundredths - EVENED)
        } else {
            1
        };
    }
    room
}

/// The number of lines that a text takes in the widest column. Words that are longer than a line are broken.
fn wrapped_lines(text: &str, hundredths: u32) -> u32 {
    let line = WIDEST - SIDES;
    let (mut lines, mut used) = (1, 0);
    for word in text.split(' ') {
        let width = pixels(word, hundredths);
        if used > 0 && used + SPACE + width > line {
            lines += 1;
            used = 0;
        }
        used += width + if used > 0 { SPACE } else { 0 };
        lines += used / line;
        used %= line;
    }
    lines
}

fn pixels(text: &str, hundredths: u32) -> u32 {
    let mut width: u32 = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest
            .char_indices()
            .nth(MEASURED)
            .map_or(rest.len(), |(at, _)| at);
        let (part, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        width = width.saturating_add(cell_autofit_width(part).saturating_sub(SIDES));
        rest = after;
    }
    width.saturating_mul(hundredths) / 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_measured_as_they_are_shown() {
        let bare = number(CellFormat::Digits, "1500000").width;
        let count = number(CellFormat::Count, "1500000").width;
        let rupiah = number(CellFormat::Rupiah, "1500000").width;
        assert!(bare < count && count < rupiah, "{bare} {count} {rupiah}");
        assert!(rupiah > text("Rp1.500.000").width);
        assert!(bold("Bulan").width > text("Bulan").width);
    }

    #[test]
    fn long_texts_take_as_many_lines_as_they_need() {
        for (words, lines) in [
            ("", 1),
            ("Siti", 1),
            ("Siti\nNurhaliza", 2),
            ("\n", 2),
            (&*"kata ".repeat(20), 3),
            (&"x".repeat(100), 3),
            (&"x".repeat(1_000), 26),
            (&"é".repeat(1_000), 30),
            (&"kata ".repeat(1_000), 112),
        ] {
            let room = text(words);
            assert_eq!(room.lines, lines, "{words:.20}");
            assert_eq!(room.width == WIDEST, words.len() > 90, "{words:.20}");
        }
        assert_eq!(height(2), 30);
        assert_eq!(height(u32::MAX), HIGHEST);
    }
}
