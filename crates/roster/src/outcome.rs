//! The result of a row: its findings and verdict, or the problem for which it cannot be assessed.

use lindungi_rules::eligibility::{Finding, Verdict};
use lindungi_rules::policy::{Criterion, Outcome, Priority};
use serde::{Deserialize, Serialize};

use crate::cells::Problem;

/// The result of a row. Rows with equal results share one, so there are few of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowOutcome {
    /// The findings, or the problem with the row.
    pub found: Result<Found, Problem>,
    /// The criteria that are not met, as written in files: `age:not_met:over_65;welfare:unknown`.
    pub reasons: String,
    /// The problem as written in files: `usia:out_of_range`; empty if there is none.
    pub problem: String,
    /// The explanation in one sentence; empty if no sentences are requested.
    pub sentence: String,
    /// The same in words; empty if no sentences are requested.
    pub words: Words,
}

/// The result of a row in words, each of them for a column of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The verdict.
    pub verdict: &'static str,
    /// The criteria that are not met, each with the reason.
    pub reasons: String,
    /// What to do next.
    pub step: String,
    /// The priority; empty if there is none.
    pub priority: &'static str,
    /// What to correct in the row; empty if it could be read.
    pub problem: String,
}

/// The findings of a row that could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The verdict of the rules.
    pub verdict: Verdict,
    /// One finding for each criterion.
    pub findings: [Finding; Criterion::ALL.len()],
    /// The priority; `None` if the verdict is another route.
    pub priority: Option<Priority>,
}

impl Found {
    /// The findings with any outcome other than "met".
    pub fn unmet(&self) -> impl Iterator<Item = Finding> + '_ {
        self.findings.iter().copied().filter(|it| !is_met(*it))
    }
}

impl RowOutcome {
    /// The verdict, which is "invalid" for a row that could not be read.
    pub fn verdict(&self) -> RowVerdict {
        match &self.found {
            Ok(found) => found.verdict.into(),
            Err(_) => RowVerdict::Invalid,
        }
    }

    /// The priority; `None` for another route and for a row that could not be read.
    pub fn priority(&self) -> Option<Priority> {
        self.found.ok().and_then(|found| found.priority)
    }
}

/// The verdict of the rules, or "invalid" if the row could not be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RowVerdict {
    /// [`Verdict::Likely`].
    #[default]
    Likely,
    /// [`Verdict::NeedsCheck`].
    NeedsCheck,
    /// [`Verdict::OtherRoute`].
    OtherRoute,
    /// The row could not be read.
    Invalid,
}

impl RowVerdict {
    /// All verdicts of a row.
    pub const ALL: [Self; 4] = [
        Self::Likely,
        Self::NeedsCheck,
        Self::OtherRoute,
        Self::Invalid,
    ];

    /// The verdict as written in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Likely => Verdict::Likely.name(),
            Self::NeedsCheck => Verdict::NeedsCheck.name(),
            Self::OtherRoute => Verdict::OtherRoute.name(),
            Self::Invalid => "invalid",
        }
    }
}

impl From<Verdict> for RowVerdict {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Likely => Self::Likely,
            Verdict::NeedsCheck => Self::NeedsCheck,
            Verdict::OtherRoute => Self::OtherRoute,
        }
    }
}

/// The number of rows with each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdicts {
    /// Rows with no finding against them: [`RowVerdict::Likely`].
    pub likely: u64,
    /// Rows that somebody has to check: [`RowVerdict::NeedsCheck`].
    pub needs_check: u64,
    /// Rows for which another way fits: [`RowVerdict::OtherRoute`].
    pub other_route: u64,
    /// Rows that could not be read: [`RowVerdict::Invalid`].
    pub invalid: u64,
}

impl Verdicts {
    /// The number of rows with this verdict.
    pub const fn of(&self, verdict: RowVerdict) -> u64 {
        match verdict {
            RowVerdict::Likely => self.likely,
            RowVerdict::NeedsCheck => self.needs_check,
            RowVerdict::OtherRoute => self.other_route,
            RowVerdict::Invalid => self.invalid,
        }
    }

    /// The number of all rows.
    pub const fn total(&self) -> u64 {
        self.likely + self.needs_check + self.other_route + self.invalid
    }

    pub(crate) const fn add(&mut self, verdict: RowVerdict, rows: u64) {
        let count = match verdict {
            RowVerdict::Likely => &mut self.likely,
            RowVerdict::NeedsCheck => &mut self.needs_check,
            RowVerdict::OtherRoute => &mut self.other_route,
            RowVerdict::Invalid => &mut self.invalid,
        };
        *count += rows;
    }
}

/// A finding as written in files: `age:not_met:over_65`.
pub fn reason(finding: Finding) -> String {
    let (criterion, outcome) = (finding.criterion, finding.outcome);
    match finding.remedy {
        Some(remedy) => format!("{criterion}:{outcome}:{remedy}"),
        None => format!("{criterion}:{outcome}"),
    }
}

/// The criteria that are not met, as written in files.
pub(crate) fn reasons(findings: &[Finding]) -> String {
    let unmet = findings.iter().filter(|finding| !is_met(**finding));
    let reasons: Vec<String> = unmet.map(|finding| reason(*finding)).collect();
    reasons.join(";")
}

fn is_met(finding: Finding) -> bool {
    finding.outcome == Outcome::Met
}
