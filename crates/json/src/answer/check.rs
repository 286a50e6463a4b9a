//! Whether one person may be covered.

use lindungi_rules::eligibility::{Assessment, Finding, Verdict};
use lindungi_rules::policy::{Criterion, Date, Priority};
use serde::Serialize;

/// A check.
#[derive(Debug, Serialize)]
pub struct Check<'a> {
    /// The day of the check.
    pub as_of: Date,
    /// The policy's version.
    pub policy: &'a str,
    /// What it comes to.
    pub verdict: Verdict,
    /// One finding for each criterion.
    pub findings: &'a [Finding],
    /// The criteria of which nothing is known.
    pub missing: Vec<Criterion>,
    /// Who comes first; `null` where the verdict is another route.
    pub priority: Option<Priority>,
}

impl<'a> Check<'a> {
    /// What the rules found.
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
