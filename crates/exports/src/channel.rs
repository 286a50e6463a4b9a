//! Through whom a gift is passed on, by the offices of the policy.

use lindungi_rules::policy::{OfficeId, Policy};
use lindungi_text::{Lang, names};

/// Whom to ask.
pub(crate) struct Channel<'a> {
    /// Baznas of the city.
    pub(crate) baznas: &'a str,
    /// The branch of BPJS Ketenagakerjaan.
    pub(crate) branch: &'a str,
    /// The number of its call centre.
    pub(crate) phone: &'a str,
}

impl<'a> Channel<'a> {
    pub(crate) fn of(lang: Lang, policy: &'a Policy) -> Self {
        Self {
            baznas: names::office_of(lang, policy, OfficeId::Baznas),
            branch: names::office_of(lang, policy, OfficeId::BpjsBranch),
            phone: policy.phone(OfficeId::BpjsCall),
        }
    }
}
