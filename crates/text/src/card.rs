//! The card on which an address stands: the person's own, or the family's.

use lindungi_rules::policy::{Document, Policy};

use crate::Lang;

/// The card on which an address stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// The person's own.
    Ktp,
    /// The family's, for people who are too young for a KTP.
    Kk,
}

impl Card {
    /// The card of people of this age.
    pub fn of(policy: &Policy, age: Option<u8>) -> Self {
        match policy.document(Document::Ktp) {
            Some(ktp) if !ktp.is_for(age) => Self::Kk,
            _ => Self::Ktp,
        }
    }

    /// The name of the card, to be put into a sentence.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Ktp => lang.result_card_ktp(),
            Self::Kk => lang.result_card_kk(),
        }
    }
}
