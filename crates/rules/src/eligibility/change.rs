//! The way in which a finding can change: by the person, by time, or not at all.

use crate::eligibility::assess::cases;
use crate::eligibility::{Facts, Finding};
use crate::policy::{Criterion, CriterionRule, Date, Outcome, Policy, Remedy};

/// The way in which a finding can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// No change is needed: the criterion is met.
    NotNeeded,
    /// By an answer or an action of the person.
    ByPerson,
    /// By time only; nothing that the person does helps.
    ByTime(When),
    /// No change is needed: the person is covered already, by an employer or the state.
    Covered,
    /// No change is possible.
    Never,
}

/// The time of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// On this day.
    On(Date),
    /// On a day between these two, both included, as only the age in years is known.
    Between(Date, Date),
    /// On a day that nobody knows yet.
    Unknown,
}

impl When {
    /// Returns the time at which both times have come.
    pub(super) fn and(self, other: Self) -> Self {
        match (self.span(), other.span()) {
            (Some(one), Some(other)) => Self::within(one.0.max(other.0), one.1.max(other.1)),
            _ => Self::Unknown,
        }
    }

    /// Returns the day on which the person completes `years` years of age.
    pub(super) fn completes(years: u8, facts: &Facts, as_of: Date) -> Self {
        facts
            .births(as_of)
            .and_then(|(first, last)| Some((first.birthday(years)?, last.birthday(years)?)))
            .map_or(Self::Unknown, |(first, last)| Self::within(first, last))
    }

    fn within(first: Date, last: Date) -> Self {
        if first == last {
            Self::On(first)
        } else {
            Self::Between(first, last)
        }
    }

    fn span(self) -> Option<(Date, Date)> {
        match self {
            Self::On(day) => Some((day, day)),
            Self::Between(first, last) => Some((first, last)),
            Self::Unknown => None,
        }
    }
}

/// Returns the way in which a finding, made on the day of the check, can change.
pub fn change(finding: &Finding, facts: &Facts, policy: &Policy, as_of: Date) -> Change {
    match (finding.outcome, finding.remedy) {
        (Outcome::Met, _) => Change::NotNeeded,
        (_, Some(Remedy::Minor | Remedy::TooYoung)) => {
            Change::ByTime(comes_of_age(finding.criterion, facts, policy, as_of))
        }
        (_, Some(Remedy::FigureNotPublished)) => Change::ByTime(When::Unknown),
        (_, Some(Remedy::EmployerCovers | Remedy::AlreadyCovered)) => Change::Covered,
        (_, Some(Remedy::StateScheme | Remedy::Over65)) => Change::Never,
        // Not answered, and no answer helps while the table or the figure it compares with is not in force.
        (Outcome::Unknown, _) if cases(finding.criterion, policy, as_of).is_empty() => {
            Change::ByTime(When::Unknown)
        }
        _ => Change::ByPerson,
    }
}

/// Returns the time at which the person reaches the lowest age that is met without a check.
fn comes_of_age(criterion: Criterion, facts: &Facts, policy: &Policy, as_of: Date) -> When {
    let rule = policy.criterion(criterion);
    rule.and_then(CriterionRule::met_range)
        .map_or(When::Unknown, |(from, _)| {
            When::completes(from, facts, as_of)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_times_have_come_when_the_later_has() {
        let day = |day| Date::constant(2027, 5, day);
        let between = |first, last| When::Between(day(first), day(last));
        let table = [
            (When::On(day(1)), When::On(day(2)), When::On(day(2))),
            (When::On(day(5)), between(1, 9), between(5, 9)),
            (When::On(day(1)), between(5, 9), between(5, 9)),
            (When::On(day(9)), between(1, 9), When::On(day(9))),
            (between(1, 5), between(3, 9), between(3, 9)),
            (between(1, 9), between(3, 5), between(3, 9)),
            (When::On(day(1)), When::Unknown, When::Unknown),
            (between(1, 9), When::Unknown, When::Unknown),
        ];
        for (one, other, both) in table {
            assert_eq!(one.and(other), both, "{one:?} and {other:?}");
            assert_eq!(other.and(one), both, "{other:?} and {one:?}");
        }
    }
}
