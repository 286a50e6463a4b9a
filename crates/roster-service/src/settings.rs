//! The settings of a screening.

use lindungi_roster::Check;
use lindungi_roster::columns::Mapping;
use lindungi_rules::policy::{Date, Policy};
use lindungi_text::Lang;

/// The settings of a screening.
#[derive(Debug, Clone, Copy)]
pub struct ScreeningSettings {
    /// The field of each column.
    pub mapping: Mapping,
    /// The day of the assessment.
    pub as_of: Date,
    /// The policy to assess by.
    pub policy: &'static Policy,
    /// The language of sentences and messages.
    pub lang: Lang,
}

impl ScreeningSettings {
    /// The check by which rows are screened.
    pub(crate) fn check(&self) -> Check<'static> {
        Check {
            policy: self.policy,
            as_of: self.as_of,
            lang: Some(self.lang),
        }
    }
}
