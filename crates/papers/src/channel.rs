//! Through whom a gift is passed on, by the offices of the policy.

use lindungi_rules::policy::{OfficeId, Policy};

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
    pub(crate) fn of(policy: &'a Policy) -> Self {
        let name = |id| policy.office(id).map_or("", |office| &office.name);
        Self {
            baznas: name(OfficeId::Baznas),
            branch: name(OfficeId::BpjsBranch),
            phone: policy.phone(OfficeId::BpjsCall),
        }
    }
}
