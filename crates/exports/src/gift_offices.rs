//! The offices of the policy through which a gift is passed on.

use lindungi_rules::policy::{OfficeId, Policy};
use lindungi_text::{Lang, names};

/// The offices to ask, in one language.
pub(crate) struct GiftOffices<'a> {
    /// The name of the city's Baznas.
    pub(crate) baznas: &'a str,
    /// The name of the branch of BPJS Ketenagakerjaan.
    pub(crate) branch: &'a str,
    /// The telephone number of the call centre of BPJS Ketenagakerjaan; empty if none is known.
    pub(crate) phone: &'a str,
}

impl<'a> GiftOffices<'a> {
    pub(crate) fn of(lang: Lang, policy: &'a Policy) -> Self {
        Self {
            baznas: names::office_of(lang, policy, OfficeId::Baznas),
            branch: names::office_of(lang, policy, OfficeId::BpjsBranch),
            phone: policy.phone(OfficeId::BpjsCall),
        }
    }
}
