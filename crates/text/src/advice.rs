//! Advice that no verdict rests on: what to ask before somebody is registered.

use lindungi_rules::policy::{OfficeId, Policy, StatementId};

use crate::Lang;

/// Where the advice comes from.
pub const STATEMENTS: [StatementId; 3] = [
    StatementId::WorkingAndWell,
    StatementId::CoverEnds,
    StatementId::NoFee,
];

/// What to ask before one is registered: working and well, until when it is paid, and no fee.
pub fn before_registering(lang: Lang, policy: &Policy) -> [String; 3] {
    let phone = policy.phone(OfficeId::BpjsCall);
    [
        lang.before_well().to_owned(),
        lang.before_until(phone),
        lang.before_fee(phone),
    ]
}
