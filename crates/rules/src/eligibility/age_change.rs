//! The birthday at which the age finding changes.

use crate::eligibility::assess::find;
use crate::eligibility::{Facts, When};
use crate::policy::{Criterion, Date, Outcome, Policy};

/// A birthday within a year at which the age finding changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeChange {
    /// The age in years that is completed on the birthday.
    pub age: u8,
    /// The outcome of the age criterion from then on, by today's table.
    pub outcome: Outcome,
    /// The day of the birthday, as far as it is known.
    pub when: When,
}

/// Returns the next birthday if the age finding changes on it. Later birthdays are more than a year away
/// and left out.
pub fn next_age_change(facts: &Facts, policy: &Policy, as_of: Date) -> Option<AgeChange> {
    let age = facts.age_on(as_of)?.checked_add(1)?;
    let older = Facts {
        birth_date: None,
        age: Some(age),
        ..*facts
    };
    let now = find(Criterion::Age, facts, policy, as_of);
    let then = find(Criterion::Age, &older, policy, as_of);
    (now != then).then(|| AgeChange {
        age,
        outcome: then.outcome,
        when: When::completes(age, facts, as_of),
    })
}
