//! The format of each kind of cell. Spreadsheet programs add the separators and the names of months in the
//! language of the computer.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// The way a cell is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellFormat {
    /// Text on one line.
    Text,
    /// Text on as many lines as it needs.
    Lines,
    /// Whole numbers with every digit; without this format a spreadsheet shows twelve of them as
    /// `8,12E+11`.
    Digits,
    /// Numbers with decimals, as they are.
    Decimals,
    /// `1.500.000`
    Count,
    /// `Rp1.500.000`
    Rupiah,
    /// `Nov 2026`
    Month,
    /// `22 Nov 2026`
    Day,
    /// `2026-11-22`, as lists have it.
    ListDay,
    /// `2026-11-22 08:30:00`
    ListTime,
    /// `22/11/2026`, as lists have it too.
    ListDayInOrder,
    /// Text also where somebody types digits.
    TypedText,
}

impl CellFormat {
    const ALL: [Self; 12] = [
        Self::Text,
        Self::Lines,
        Self::Digits,
        Self::Decimals,
        Self::Count,
        Self::Rupiah,
        Self::Month,
        Self::Day,
        Self::ListDay,
        Self::ListTime,
        Self::ListDayInOrder,
        Self::TypedText,
    ];

    const fn code(self) -> &'static str {
        match self {
            Self::Text | Self::Lines | Self::Decimals => "General",
            Self::Digits => "0",
            Self::Count => "#,##0",
            Self::Rupiah => "\"Rp\"#,##0",
            Self::Month => "mmm yyyy",
            Self::Day => "d mmm yyyy",
            Self::ListDay => "yyyy-mm-dd",
            Self::ListTime => "yyyy-mm-dd hh:mm:ss",
            Self::ListDayInOrder => "dd/mm/yyyy",
            Self::TypedText => "@",
        }
    }

    /// The side on which a cell is aligned. Dates stand on the left as words do, since they name rows.
    const fn align(self) -> FormatAlign {
        match self {
            Self::Digits | Self::Decimals | Self::Count | Self::Rupiah => FormatAlign::Right,
            _ => FormatAlign::Left,
        }
    }

    fn format(self) -> Format {
        // Aligned at the top, so that cells beside one of several lines are level with its first line.
        let format = Format::new()
            .set_num_format(self.code())
            .set_align(FormatAlign::Top)
            .set_align(self.align());
        if self == Self::Lines {
            format.set_text_wrap()
        } else {
            format
        }
    }
}

/// Every format, made once.
pub(crate) struct Formats {
    /// In the order of [`CellFormat::ALL`].
    body: [Format; CellFormat::ALL.len()],
    foot: [Format; CellFormat::ALL.len()],
    /// For columns of text and numbers, which are all aligned on the left.
    mixed: [Format; CellFormat::ALL.len()],
    /// Text that a spreadsheet would run as a formula once somebody edits it, marked as text: for one line,
    /// and for several.
    literal: [Format; 2],
    head: [Format; 2],
}

impl Formats {
    pub(crate) fn new() -> Self {
        let head = |align| {
            Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_align(align)
                .set_border_bottom(FormatBorder::Thin)
        };
        Self {
            body: CellFormat::ALL.map(CellFormat::format),
            foot: CellFormat::ALL.map(|cell_format| {
                let format = cell_format.format().set_bold();
                format.set_border_top(FormatBorder::Thin)
            }),
            mixed: CellFormat::ALL
                .map(|cell_format| cell_format.format().set_align(FormatAlign::Left)),
            literal: [CellFormat::Text, CellFormat::Lines]
                .map(|cell_format| cell_format.format().set_quote_prefix()),
            head: [head(FormatAlign::Left), head(FormatAlign::Right)],
        }
    }

    pub(crate) fn body(&self, cell_format: CellFormat) -> &Format {
        let [first, ..] = &self.body;
        self.body.get(cell_format as usize).unwrap_or(first)
    }

    pub(crate) fn foot(&self, cell_format: CellFormat) -> &Format {
        let [first, ..] = &self.foot;
        self.foot.get(cell_format as usize).unwrap_or(first)
    }

    pub(crate) fn mixed(&self, cell_format: CellFormat) -> &Format {
        let [first, ..] = &self.mixed;
        self.mixed.get(cell_format as usize).unwrap_or(first)
    }

    pub(crate) fn literal(&self, cell_format: CellFormat) -> &Format {
        let [line, lines] = &self.literal;
        if cell_format == CellFormat::Lines {
            lines
        } else {
            line
        }
    }

    pub(crate) fn head(&self, right: bool) -> &Format {
        let [left, of_numbers] = &self.head;
        if right { of_numbers } else { left }
    }
}
