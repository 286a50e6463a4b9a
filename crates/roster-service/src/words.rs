//! Findings, problems and groups in a language.

use lindungi_roster::Problem;
use lindungi_roster::columns::{Column, Mapping};
use lindungi_roster::outcome::{Found, RowOutcome};
use lindungi_roster::say;
use lindungi_roster::summary::GroupName;
use lindungi_rules::eligibility::{Assessment, Finding};
use lindungi_rules::policy::{Date, Policy};
use lindungi_text::answers::Card;
use lindungi_text::{Lang, names, row};

use crate::protocol::ExplainedFinding;

/// The settings for explaining results: the language, the policy, the day and the columns.
#[derive(Debug, Clone, Copy)]
pub struct ExplainContext<'a> {
    /// The language.
    pub lang: Lang,
    /// The policy.
    pub policy: &'a Policy,
    /// The day of the assessment.
    pub as_of: Date,
    /// The field of each column.
    pub mapping: &'a Mapping,
    /// The column headings of the list.
    pub titles: &'a [String],
}

impl ExplainContext<'_> {
    /// The label of a finding, to count by: the criterion, and in a few words why it is not met.
    pub fn finding(self, finding: Finding) -> String {
        row::label(self.lang, finding, self.policy)
    }

    /// The explanation of a row's problem.
    pub fn problem(self, problem: Problem) -> String {
        let Self {
            lang,
            policy,
            as_of,
            mapping,
            titles,
        } = self;
        say::problem(lang, problem, mapping, titles, policy, as_of)
    }

    /// The sentence that explains an outcome.
    pub fn sentence(self, outcome: &RowOutcome) -> String {
        match &outcome.found {
            Ok(found) => row::sentence(self.lang, &self.assessment(found), self.policy),
            Err(problem) => self.problem(*problem),
        }
    }

    /// The findings of all criteria, in words.
    pub fn findings(self, found: &Found) -> Vec<ExplainedFinding> {
        let explained = |finding: &Finding| ExplainedFinding {
            criterion: names::criterion(self.lang, finding.criterion, Card::Ktp).to_owned(),
            outcome: names::outcome(self.lang, finding.outcome).to_owned(),
            why: row::finding_text(self.lang, *finding, self.policy, self.as_of),
        };
        found.findings.iter().map(explained).collect()
    }

    fn assessment(self, found: &Found) -> Assessment {
        Assessment {
            as_of: self.as_of,
            policy: self.policy.version.clone(),
            verdict: found.verdict,
            findings: found.findings,
            priority: found.priority,
        }
    }
}

/// The name of a group.
pub fn group(lang: Lang, name: &GroupName) -> String {
    match name {
        GroupName::Named(name) => name.clone(),
        GroupName::Empty => lang.screen_empty().to_owned(),
        GroupName::Others => lang.screen_others().to_owned(),
    }
}

/// The name of a field.
pub fn field(lang: Lang, field: Column) -> &'static str {
    use lindungi_rules::eligibility::Fact;
    match field {
        Column::Fact(Fact::Ktp) => lang.criterion_residence(),
        Column::Fact(Fact::BirthDate) => lang.screen_birth_date(),
        Column::Fact(Fact::Age) => lang.criterion_age(),
        Column::Fact(Fact::Work) => lang.criterion_informal_work(),
        Column::Fact(Fact::Income) => lang.criterion_income(),
        Column::Fact(Fact::Membership) => lang.screen_membership(),
        Column::Fact(Fact::Decile) => lang.criterion_welfare(),
        Column::Kelurahan => lang.screen_kelurahan(),
        Column::Occupation => lang.screen_occupation(),
    }
}
