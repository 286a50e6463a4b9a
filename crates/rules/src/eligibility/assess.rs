//! Facts → findings → verdict.

use crate::eligibility::{FactError, Facts};
use crate::policy::{
    Case, Criterion, CriterionRule, Date, Outcome, Policy, Priority, Remedy, Text, Value,
};

/// What all findings come to. It never says that somebody qualifies.
///
/// In rising order: the verdict is the highest to which any finding alone would lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Nothing speaks against it.
    Likely,
    /// A person has to look at something, or something is not known.
    NeedsCheck,
    /// Another way than this programme.
    OtherRoute,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 3] = [Self::Likely, Self::NeedsCheck, Self::OtherRoute];

    /// How it is written in JSON and rosters.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Likely => "likely",
            Self::NeedsCheck => "needs_check",
            Self::OtherRoute => "other_route",
        }
    }

    /// The verdict of this name, in exactly this spelling.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.name() == name)
    }

    /// To what this outcome of a criterion would lead if everything else were met.
    pub(super) fn alone(outcome: Outcome, optional: bool) -> Self {
        match outcome {
            Outcome::Met => Self::Likely,
            Outcome::Unknown if optional => Self::Likely,
            Outcome::Check | Outcome::Unknown => Self::NeedsCheck,
            Outcome::NotMet => Self::OtherRoute,
        }
    }
}

/// What one criterion found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Finding {
    /// The criterion.
    pub criterion: Criterion,
    /// What it found.
    pub outcome: Outcome,
    /// Why, unless it is met or the fact is not known.
    pub route: Option<Remedy>,
}

/// Everything found about one person on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The day of the check.
    pub as_of: Date,
    /// The policy's version.
    pub policy: Text,
    /// What it comes to.
    pub verdict: Verdict,
    /// One finding for each criterion, in their order.
    pub findings: [Finding; Criterion::ALL.len()],
    /// Who comes first; `None` where the verdict is another route.
    pub priority: Option<Priority>,
}

impl Assessment {
    /// The criteria of which nothing is known.
    pub fn missing(&self) -> impl Iterator<Item = Criterion> + '_ {
        self.findings
            .iter()
            .filter(|finding| finding.outcome == Outcome::Unknown)
            .map(|finding| finding.criterion)
    }

    /// What a criterion found.
    pub fn outcome(&self, criterion: Criterion) -> Outcome {
        self.findings
            .iter()
            .find(|finding| finding.criterion == criterion)
            .map_or(Outcome::Unknown, |finding| finding.outcome)
    }

    /// Whether nothing found speaks against joining on one's own account (BPU, PP 49/2023 Pasal
    /// 5(3)): working without an employer, of an age that is plainly met, and not covered already.
    /// Where one lives, earns or stands in welfare does not bear on it.
    pub fn may_join_alone(&self) -> bool {
        self.outcome(Criterion::InformalWork) != Outcome::NotMet
            && matches!(
                self.outcome(Criterion::Age),
                Outcome::Met | Outcome::Unknown
            )
            && self.outcome(Criterion::NoDoubleCover) != Outcome::NotMet
    }
}

/// Judges every criterion on the facts as of a day.
///
/// # Errors
/// A fact that cannot be, such as a birth after the day of the check.
pub fn assess(facts: &Facts, policy: &Policy, as_of: Date) -> Result<Assessment, FactError> {
    facts.check(as_of)?;
    let mut findings = [Finding {
        criterion: Criterion::Residence,
        outcome: Outcome::Unknown,
        route: None,
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

/// What one criterion finds on a day.
pub(super) fn find(criterion: Criterion, facts: &Facts, policy: &Policy, as_of: Date) -> Finding {
    let (outcome, route) = policy.criterion(criterion).map_or(
        (Outcome::Unknown, Some(Remedy::FigureNotPublished)),
        |rule| judge(rule, facts, policy, as_of),
    );
    Finding {
        criterion,
        outcome,
        route,
    }
}

/// To what a finding would lead if everything else were met.
pub(super) fn leads_to(finding: Finding, policy: &Policy) -> Verdict {
    Verdict::alone(finding.outcome, optional(finding.criterion, policy))
}

/// Whether a verdict can do without this criterion.
pub(super) fn optional(criterion: Criterion, policy: &Policy) -> bool {
    policy
        .criterion(criterion)
        .is_some_and(|rule| rule.optional)
}

/// The cases to which an answer can come on a day: none where the table, or the figure with which
/// it compares, is not in force, as then nothing can be said whatever the answer is.
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

/// Looks a fact up in the criterion's table.
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
            // Whatever the income is, which therefore is not asked for.
            None => return NOT_PUBLISHED,
            Some(figure) => facts.income.map(|income| Value::Amount(income, figure)),
        },
    };
    match value.and_then(|value| rule.case(value)) {
        Some(case) => (case.outcome, case.route),
        None => NO_FACT,
    }
}

/// The amount with which the criterion compares, where one is in force.
fn reference(rule: &CriterionRule, policy: &Policy, as_of: Date) -> Option<crate::policy::Rupiah> {
    policy.figure(rule.compared()?, as_of)?.value.rupiah()
}
