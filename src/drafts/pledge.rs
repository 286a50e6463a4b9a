//! The texts that a giver types for the pledge letter.

use lindungi_text::Lang;

use crate::codec::Codec;

/// What is typed for the letter. Never stored, never sent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pledge {
    /// Who signs.
    pub name: String,
    /// The organisation that gives.
    pub organisation: String,
    /// The position of who signs.
    pub position: String,
    /// What the remainder is for.
    pub remainder_for: String,
    /// Where the letter is signed.
    pub place: String,
    /// The language of the letter; none is that of the page.
    pub lang: Option<Lang>,
}

impl Pledge {
    /// Writes or reads what was typed.
    pub fn keep(&mut self, codec: &mut Codec) {
        for text in [
            &mut self.name,
            &mut self.position,
            &mut self.organisation,
            &mut self.place,
            &mut self.remainder_for,
        ] {
            codec.text(text);
        }
        codec.maybe(&mut self.lang, Lang::ALL);
    }
}
