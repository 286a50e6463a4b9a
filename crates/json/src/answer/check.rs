//! The answer of a check.

use lindungi_rules::eligibility::{Assessment, Finding, Verdict};
use lindungi_rules::policy::{Criterion, Date, Priority};
use serde::Serialize;

/// The assessment of one person.
#[derive(Debug, Serialize)]
pub struct Check<'a> {
    /// The day of the check.
    pub as_of: Date,
    /// The policy's version.
    pub policy: &'a str,
    /// The verdict over all findings.
    pub verdict: Verdict,
    /// One finding for each criterion.
    pub findings: &'a [Finding],
    /// The criteria whose outcome is unknown.
    pub missing: Vec<Criterion>,
    /// The priority of the person; `null` if the verdict is another route.
    pub priority: Option<Priority>,
}

impl<'a> Check<'a> {
    /// Makes the answer from an assessment.
    pub fn of(assessment: &'a Assessment) -> Self {
        Self {
            as_of: assessment.as_of,
            policy: &assessment.policy,
            verdict: assessment.verdict,
            findings: &assessment.findings,
            missing: assessment.missing().collect(),
            priority: assessment.priority,
        }
    }
}
