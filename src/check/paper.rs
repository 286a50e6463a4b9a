//! The paper sizes for printing a result.

use lindungi_text::Lang;

/// A paper size.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PaperSize {
    /// An office sheet.
    #[default]
    A4,
    /// The wide roll of receipt printers, 80 mm.
    Wide,
    /// The narrow roll of receipt printers, 58 mm.
    Narrow,
}

impl PaperSize {
    /// All sizes, the usual one first.
    pub const ALL: [Self; 3] = [Self::A4, Self::Wide, Self::Narrow];

    /// Returns the name in the style sheets; for a roll its width in millimetres.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Wide => "80",
            Self::Narrow => "58",
        }
    }

    /// Returns the name in a language.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::A4 => lang.slip_a4().to_owned(),
            Self::Wide | Self::Narrow => lang.slip_roll(self.name()),
        }
    }
}
