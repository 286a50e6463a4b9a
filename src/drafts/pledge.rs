//! The texts for the papers of a giver: the pledge letter and the paper for a board.

use lindungi_text::Lang;

use crate::codec::Codec;

/// The texts for the papers of a giver, as typed. Never stored, never sent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pledge {
    /// The receiver of the letter.
    pub addressee: String,
    /// The number of the letter.
    pub number: String,
    /// The name of the person who signs.
    pub name: String,
    /// The organisation that gives.
    pub organisation: String,
    /// The position of the person who signs.
    pub position: String,
    /// The use of the remainder.
    pub remainder_for: String,
    /// The place where the letter is signed.
    pub place: String,
    /// The name of whoever puts the question to the board.
    pub asked_by: String,
    /// The language of the papers; `None` means that of the page.
    pub lang: Option<Lang>,
}

impl Pledge {
    /// Writes the texts to the codec, or reads them back.
    pub fn transfer(&mut self, codec: &mut Codec) {
        for text in [
            &mut self.addressee,
            &mut self.number,
            &mut self.name,
            &mut self.position,
            &mut self.organisation,
            &mut self.place,
            &mut self.remainder_for,
            &mut self.asked_by,
        ] {
            codec.text(text);
        }
        codec.maybe(&mut self.lang, Lang::ALL);
    }
}
