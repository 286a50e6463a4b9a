//! How a list is screened.

use lindungi_roster::columns::Mapping;
use lindungi_rules::policy::{Date, Policy};
use lindungi_text::Lang;

/// How a list is screened.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// Which column is what.
    pub mapping: Mapping,
    /// As of which day.
    pub as_of: Date,
    /// By which policy.
    pub policy: &'static Policy,
    /// The language of sentences and messages.
    pub lang: Lang,
}
