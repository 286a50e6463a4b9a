//! The birthday that changes what is found of the age.

use crate::eligibility::assess::find;
use crate::eligibility::{Facts, When};
use crate::policy::{Criterion, Date, Outcome, Policy};

/// A birthday within a year at which what is found of the age changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turning {
    /// The years that are completed then.
    pub age: u8,
    /// What is found of the age from then on, by today's table.
    pub outcome: Outcome,
    /// When.
    pub when: When,
}

/// The next birthday, if what is found of the age changes at it. A later birthday is more than a
/// year away and no matter of today's.
pub fn turning(facts: &Facts, policy: &Policy, as_of: Date) -> Option<Turning> {
    let age = facts.age_on(as_of)?.checked_add(1)?;
    let older = Facts {
        birth_date: None,
        age: Some(age),
        ..*facts
    };
    let now = find(Criterion::Age, facts, policy, as_of);
    let then = find(Criterion::Age, &older, policy, as_of);
    (now != then).then(|| Turning {
        age,
        outcome: then.outcome,
        when: When::completes(age, facts, as_of),
    })
}
