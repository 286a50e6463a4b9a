//! Whether a finding can change: by the person, by time, or not at all.

use crate::eligibility::{Facts, Finding};
use crate::policy::{Criterion, Date, Outcome, Policy, Route};

/// How a finding can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is as it should be.
    Needless,
    /// By what the person answers or does.
    ByPerson,
    /// By time: on this day where the day of birth is known, and not by anything that one does.
    ByTime(Option<Date>),
    /// Not at all.
    Never,
}

/// Whether this finding can change.
pub fn change(finding: &Finding, facts: &Facts, policy: &Policy) -> Change {
    match (finding.outcome, finding.route) {
        (Outcome::Met, _) => Change::Needless,
        (_, Some(Route::Minor | Route::TooYoung)) => {
            Change::ByTime(comes_of_age(finding.criterion, facts, policy))
        }
        (_, Some(Route::FigureNotPublished)) => Change::ByTime(None),
        (_, Some(Route::StateScheme | Route::Over65)) => Change::Never,
        _ => Change::ByPerson,
    }
}

/// The day on which the person reaches the lowest age that is plainly met.
fn comes_of_age(criterion: Criterion, facts: &Facts, policy: &Policy) -> Option<Date> {
    let (from, _) = policy.criterion(criterion)?.met_range()?;
    facts.birth_date?.birthday(from)
}
