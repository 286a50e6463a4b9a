//! Advice that does not affect the verdict: questions to ask before a person is registered.

use lindungi_rules::policy::{OfficeId, Policy, StatementId};

use crate::Lang;

/// The statements on which the advice rests.
pub const STATEMENTS: [StatementId; 3] = [
    StatementId::WorkingAndWell,
    StatementId::CoverEnds,
    StatementId::NoFee,
];

/// The advice before a registration: ask whether the person works and is well, ask how long contributions
/// are paid, and pay no fee.
pub fn before_registering(lang: Lang, policy: &Policy) -> [String; 3] {
    let phone = policy.phone(OfficeId::BpjsCall);
    [
        lang.before_well().to_owned(),
        lang.before_until(phone),
        lang.before_fee(phone),
    ]
}
