//! The card with the person's address: their own KTP, or the family's KK.

use lindungi_rules::policy::{Document, Policy};

use crate::Lang;

/// The card with the person's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// The person's own card.
    Ktp,
    /// The family's card, for people who are too young for a KTP.
    Kk,
}

impl Card {
    /// The card for people of this age; the KTP if the age is not known.
    pub fn of(policy: &Policy, age: Option<u8>) -> Self {
        match policy.document(Document::Ktp) {
            Some(ktp) if !ktp.is_for(age) => Self::Kk,
            _ => Self::Ktp,
        }
    }

    /// The name of the card, as part of a sentence.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Ktp => lang.result_card_ktp(),
            Self::Kk => lang.result_card_kk(),
        }
    }
}
