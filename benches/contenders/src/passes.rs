//! The rules alone: assesses prepared answers one after the other.

use lindungi_rules::eligibility::{Facts, assess};
use lindungi_rules::policy::{Date, Policy};

use crate::answers::Answers;

/// The number of prepared answers: few enough that memory does not affect the times.
pub const PREPARED: usize = 20_000;

/// The step from one prepared answer to the next: a prime, so that every value of each fact occurs.
const STEP: usize = 7919;

/// Prepared answers, all of them possible, and the policy and the day of their assessment.
pub struct Passes<'a> {
    prepared: Vec<Facts>,
    policy: &'a Policy,
    as_of: Date,
}

impl<'a> Passes<'a> {
    /// Prepares [`PREPARED`] answers for one policy on one day.
    pub fn of(policy: &'a Policy, as_of: Date) -> Self {
        let answers = Answers::of(policy, as_of);
        let facts = numbers(policy, as_of).map(|number| answers.facts(number));
        Self {
            prepared: facts.collect(),
            policy,
            as_of,
        }
    }

    /// Assesses each answer once. Returns the sum of the verdicts, so that the compiler cannot leave any
    /// out.
    pub fn pass(&self) -> u32 {
        let verdicts = self.prepared.iter().map(|facts| {
            assess(facts, self.policy, self.as_of).map_or(0, |found| found.verdict as u32)
        });
        verdicts.sum()
    }
}

/// The numbers of the prepared answers.
pub fn numbers(policy: &Policy, as_of: Date) -> impl Iterator<Item = usize> {
    let answers = Answers::of(policy, as_of);
    let all = answers.count();
    (0..all)
        .map(move |place| place * STEP % all)
        .filter(move |number| answers.facts(*number).check(as_of).is_ok())
        .take(PREPARED)
}
