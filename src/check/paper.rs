//! The sizes of paper on which a result is printed.

use lindungi_text::Lang;

/// A size of paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PaperSize {
    /// A answers.
    #[default]
    A4,
    /// The wider roll of receipt printers.
    Wide,
    /// The narrower one.
    Narrow,
}

impl PaperSize {
    /// Every size, the usual one first.
    pub const ALL: [Self; 3] = [Self::A4, Self::Wide, Self::Narrow];

    /// What the style sheets call it: a roll by its width in millimetres.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Wide => "80",
            Self::Narrow => "58",
        }
    }

    /// Its name in words.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::A4 => lang.slip_a4().to_owned(),
            Self::Wide | Self::Narrow => lang.slip_roll(self.name()),
        }
    }
}
