//! The way to a likely verdict: the criteria that prevent it, and whether they can change.

use crate::eligibility::assess::leads_to;
use crate::eligibility::{Assessment, Change, Facts, Verdict, When, change};
use crate::policy::{Criterion, Policy};

/// The smallest change that makes a verdict likely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Every criterion that keeps the verdict from being likely, in the order of [`Criterion::ALL`]; all
    /// must change, and nothing else.
    pub steps: Vec<Step>,
    /// The way in which all steps together can be made.
    pub reach: Reachability,
}

/// One criterion that would have to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The criterion that must change.
    pub criterion: Criterion,
    /// The way in which its finding can change; never [`Change::NotNeeded`].
    pub change: Change,
}

/// The way in which a likely verdict can be reached, as far as is known on the day of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reachability {
    /// The verdict is likely already.
    Already,
    /// By an answer or an action of the person.
    ByPerson,
    /// Not before this time, when the last step that waits for time is made; other steps may still depend
    /// on the person.
    ByTime(When),
    /// No change is needed: the person is covered already.
    Covered,
    /// A likely verdict cannot be reached.
    Never,
}

/// Returns the way from an assessment of these facts to a likely verdict.
pub fn path(assessment: &Assessment, facts: &Facts, policy: &Policy) -> Path {
    let findings = assessment.findings.iter();
    let steps: Vec<Step> = findings
        .filter(|finding| leads_to(**finding, policy) != Verdict::Likely)
        .map(|finding| Step {
            criterion: finding.criterion,
            change: change(finding, facts, policy, assessment.as_of),
        })
        .collect();
    let reach = steps
        .iter()
        .fold(Reachability::Already, |reach, step| reach.and(step.change));
    Path { steps, reach }
}

impl Reachability {
    /// Adds one more step.
    fn and(self, step: Change) -> Self {
        match (self, step) {
            (reach, Change::NotNeeded) => reach,
            (Self::Never, _) | (_, Change::Never) => Self::Never,
            (Self::Covered, _) | (_, Change::Covered) => Self::Covered,
            (Self::ByTime(one), Change::ByTime(other)) => Self::ByTime(one.and(other)),
            (Self::ByTime(when), _) | (_, Change::ByTime(when)) => Self::ByTime(when),
            (Self::Already | Self::ByPerson, Change::ByPerson) => Self::ByPerson,
        }
    }
}
