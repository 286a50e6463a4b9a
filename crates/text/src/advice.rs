//! Advice that no verdict rests on: what to ask before somebody is registered.

use lindungi_rules::policy::{OfficeId, Policy, StatementId};

use crate::Lang;

/// The statements that the advice comes from.
pub const STATEMENTS: [StatementId; 3] = [
    StatementId::WorkingAndWell,
    StatementId::CoverEnds,
    StatementId::NoFee,
];

/// The advice for whoever is about to be registered: ask whether one is working and well and until when
/// contributions are paid, and pay no fee.
pub fn before_registering(lang: Lang, policy: &Policy) -> [String; 3] {
    let phone = policy.phone(OfficeId::BpjsCall);
    [
        lang.before_well().to_owned(),
        lang.before_until(phone),
        lang.before_fee(phone),
    ]
}
