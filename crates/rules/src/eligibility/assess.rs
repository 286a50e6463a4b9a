//! Facts → findings → verdict.

use crate::eligibility::{FactError, Facts};
use crate::policy::{
    Case, Criterion, CriterionRule, Date, Outcome, Policy, Priority, Remedy, Text, Value,
};

/// The result of all findings. No verdict says that somebody qualifies.
///
/// In rising order: the verdict is the highest one to which any single finding leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// No finding speaks against cover.
    Likely,
    /// Somebody has to look at a finding, or a fact is not known.
    NeedsCheck,
    /// The person is sent another way than this programme.
    OtherRoute,
}

impl Verdict {
    /// All verdicts, in rising order.
    pub const ALL: [Self; 3] = [Self::Likely, Self::NeedsCheck, Self::OtherRoute];

    /// The name of the verdict in JSON and rosters.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Likely => "likely",
            Self::NeedsCheck => "needs_check",
            Self::OtherRoute => "other_route",
        }
    }

    /// Returns the verdict with this name, in exactly this spelling.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.name() == name)
    }

    /// Returns the verdict to which this outcome leads if all other criteria are met.
    pub(super) fn alone(outcome: Outcome, optional: bool) -> Self {
        match outcome {
            Outcome::Met => Self::Likely,
            Outcome::Unknown if optional => Self::Likely,
            Outcome::Check | Outcome::Unknown => Self::NeedsCheck,
            Outcome::NotMet => Self::OtherRoute,
        }
    }
}

/// The result of one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Finding {
    /// The criterion that was judged.
    pub criterion: Criterion,
    /// The outcome of the criterion.
    pub outcome: Outcome,
    /// The reason for the outcome; `None` if the criterion is met or the fact is not known.
    #[serde(rename = "route")]
    pub remedy: Option<Remedy>,
}

/// All findings about one person on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The day of the check.
    pub as_of: Date,
    /// The version of the policy.
    pub policy: Text,
    /// The verdict of all findings.
    pub verdict: Verdict,
    /// One finding for each criterion, in the order of [`Criterion::ALL`].
    pub findings: [Finding; Criterion::ALL.len()],
    /// The priority of the person; `None` if the verdict is [`Verdict::OtherRoute`].
    pub priority: Option<Priority>,
}

impl Assessment {
    /// Returns the criteria whose outcome is unknown.
    pub fn missing(&self) -> impl Iterator<Item = Criterion> + '_ {
        self.findings
            .iter()
            .filter(|finding| finding.outcome == Outcome::Unknown)
            .map(|finding| finding.criterion)
    }

    /// Returns the outcome of one criterion.
    pub fn outcome(&self, criterion: Criterion) -> Outcome {
        self.findings
            .iter()
            .find(|finding| finding.criterion == criterion)
            .map_or(Outcome::Unknown, |finding| finding.outcome)
    }

    /// Returns true if no finding speaks against joining on one's own account (BPU, PP 49/2023 Pasal 5(3)):
    /// work without an employer, an age that is met without a check, and no cover yet, as far as these are
    /// known. Residence, income and welfare do not matter.
    pub fn may_join_alone(&self) -> bool {
        self.outcome(Criterion::InformalWork) != Outcome::NotMet
            && matches!(
                self.outcome(Criterion::Age),
                Outcome::Met | Outcome::Unknown
            )
            && self.outcome(Criterion::NoDoubleCover) != Outcome::NotMet
    }
}

/// Judges every criterion by the facts on a day.
///
/// # Errors
/// An impossible fact, such as a birth after the day of the check.
pub fn assess(facts: &Facts, policy: &Policy, as_of: Date) -> Result<Assessment, FactError> {
    facts.check(as_of)?;
    let mut findings = [Finding {
        criterion: Criterion::Residence,
        outcome: Outcome::Unknown,
        remedy: None,
    }; Criterion::ALL.len()];
    let mut verdict = Verdict::Likely;
    for (finding, criterion) in findings.iter_mut().zip(Criterion::ALL) {
        *finding = find(*criterion, facts, policy, as_of);
        verdict = verdict.max(leads_to(*finding, policy));
    }
    let priority = (verdict != Verdict::OtherRoute).then(|| priority(facts, policy));
    Ok(Assessment {
        as_of,
        policy: policy.version.clone(),
        verdict,
        findings,
        priority,
    })
}

/// Returns the finding of one criterion on a day.
pub(super) fn find(criterion: Criterion, facts: &Facts, policy: &Policy, as_of: Date) -> Finding {
    let (outcome, remedy) = policy.criterion(criterion).map_or(
        (Outcome::Unknown, Some(Remedy::FigureNotPublished)),
        |rule| judge(rule, facts, policy, as_of),
    );
    Finding {
        criterion,
        outcome,
        remedy,
    }
}

/// Returns the verdict to which a finding leads if all other criteria are met.
pub(super) fn leads_to(finding: Finding, policy: &Policy) -> Verdict {
    Verdict::alone(finding.outcome, optional(finding.criterion, policy))
}

/// Returns true if the verdict can do without this criterion: an unknown outcome then leaves it likely.
pub(super) fn optional(criterion: Criterion, policy: &Policy) -> bool {
    policy
        .criterion(criterion)
        .is_some_and(|rule| rule.optional)
}

/// Returns the cases that an answer can result in on a day. Empty if the table, or the figure it compares
/// with, is not in force: the outcome is then unknown for every answer.
pub(super) fn cases(criterion: Criterion, policy: &Policy, as_of: Date) -> &[Case] {
    match policy.criterion(criterion) {
        Some(rule)
            if rule.in_force(as_of)
                && (rule.compared().is_none() || reference(rule, policy, as_of).is_some()) =>
        {
            &rule.cases
        }
        _ => &[],
    }
}

fn priority(facts: &Facts, policy: &Policy) -> Priority {
    facts
        .decile
        .and_then(|decile| {
            policy
                .priorities
                .iter()
                .find(|rule| (rule.from..=rule.to).contains(&decile))
        })
        .map_or(Priority::Unknown, |rule| rule.level)
}

/// Looks up a fact in the table of a criterion.
fn judge(
    rule: &CriterionRule,
    facts: &Facts,
    policy: &Policy,
    as_of: Date,
) -> (Outcome, Option<Remedy>) {
    const NO_FACT: (Outcome, Option<Remedy>) = (Outcome::Unknown, None);
    const NOT_PUBLISHED: (Outcome, Option<Remedy>) =
        (Outcome::Unknown, Some(Remedy::FigureNotPublished));
    if !rule.in_force(as_of) {
        return NOT_PUBLISHED;
    }
    let value = match rule.id {
        Criterion::Residence => facts.ktp.map(Value::Ktp),
        Criterion::InformalWork => facts.work.map(Value::Work),
        Criterion::NoDoubleCover => facts.membership.map(Value::Membership),
        Criterion::Age => facts.age_on(as_of).map(Value::Number),
        Criterion::Welfare => facts.decile.map(Value::Number),
        Criterion::Income => match reference(rule, policy, as_of) {
            // Without the figure the outcome is unknown for every income, so that the income is not asked
            // for.
            None => return NOT_PUBLISHED,
            Some(figure) => facts.income.map(|income| Value::Amount(income, figure)),
        },
    };
    match value.and_then(|value| rule.case(value)) {
        Some(case) => (case.outcome, case.remedy),
        None => NO_FACT,
    }
}

/// Returns the amount that the criterion compares with, if one is in force.
fn reference(rule: &CriterionRule, policy: &Policy, as_of: Date) -> Option<crate::policy::Rupiah> {
    policy.figure(rule.compared()?, as_of)?.value.rupiah()
}
