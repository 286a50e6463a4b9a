//! The findings of a check in words, each stated once. The page, the slip, its plain text and the command
//! line all use this module, so that they do not contradict each other. The module does not know how the
//! words are shown.
//!
//! - [`next`]: the next step for this person, shown with the verdict
//! - [`deciding`]: the finding that decides the verdict, if the verdict is another route
//! - [`check_text`]: the whole text of a check

use lindungi_rules::eligibility::{Assessment, Facts, Finding, Verdict, next_age_change};
use lindungi_rules::policy::{Criterion, OfficeId, Outcome, Policy, Remedy};

use crate::answers::Card;
use crate::explain::{self, Explanation, VerdictText, explain};
use crate::help::{self, OtherAid, help};
use crate::{Lang, answers, names};

/// The whole text of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckText<'a> {
    /// The verdict.
    pub verdict: VerdictText,
    /// The next step for this person.
    pub next: String,
    /// A birthday within a year that changes the finding on age.
    pub age_change: Option<String>,
    /// The reasons, in the order of [`RANKS`].
    pub reasons: Vec<Reason<'a>>,
    /// The criteria whose question was not asked, because no answer changes the verdict.
    pub skipped_questions: Vec<Criterion>,
    /// Other parts of the city's help that may fit.
    pub aids: Vec<OtherAid<'a>>,
    /// True if this programme fits, so that places and papers are shown.
    pub programme_fits: bool,
    /// True to show how people pay for themselves.
    pub alone: bool,
    /// True to show what cover pays, which concerns only people who may get it.
    pub shows_benefits: bool,
}

/// A reason, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason<'a> {
    /// The explanation of the finding.
    pub explanation: Explanation<'a>,
    /// The title of its help; `None` if the finding has no remedy.
    pub title: Option<String>,
    /// The steps, without those already stated by the verdict or an earlier reason.
    pub steps: Vec<String>,
}

/// The order of the reasons: findings against the person come first.
pub const RANKS: [Outcome; 4] = [
    Outcome::NotMet,
    Outcome::Check,
    Outcome::Unknown,
    Outcome::Met,
];

/// The order in which unmet criteria decide the verdict: existing cover first, then conditions that hold in
/// every city, then the city.
const DECIDING: [Criterion; Criterion::ALL.len()] = [
    Criterion::NoDoubleCover,
    Criterion::Age,
    Criterion::InformalWork,
    Criterion::Residence,
    Criterion::Income,
    Criterion::Welfare,
];

/// The finding that decides the verdict; `None` if the verdict is not another route.
pub fn deciding(assessment: &Assessment) -> Option<Finding> {
    let finding = |criterion: Criterion| {
        let mut findings = assessment.findings.iter();
        findings
            .find(|finding| finding.criterion == criterion && finding.outcome == Outcome::NotMet)
    };
    DECIDING.into_iter().find_map(finding).copied()
}

/// Returns true if a finding is shown as a reason: its question was answered, or no answer would have
/// helped because the figure to compare with is not published.
pub fn is_shown_as_reason(finding: Finding, answered: &[Criterion]) -> bool {
    answered.contains(&finding.criterion) || finding.remedy == Some(Remedy::FigureNotPublished)
}

/// The next step for this person; `answered` are the criteria whose question was answered.
pub fn next(
    lang: Lang,
    policy: &Policy,
    assessment: &Assessment,
    facts: &Facts,
    answered: &[Criterion],
) -> String {
    let card = Card::of(policy, facts.age_on(assessment.as_of));
    match assessment.verdict {
        Verdict::Likely => lang.verdict_likely_next().to_owned(),
        Verdict::NeedsCheck => {
            let findings = assessment.findings.iter();
            let open = findings.filter(|finding| explain::keeps_open(**finding, policy));
            let open = open.filter(|finding| is_shown_as_reason(**finding, answered));
            let open = open.map(|finding| {
                names::in_a_sentence(answers::question(lang, finding.criterion, card))
            });
            lang.verdict_needs_check_look(&open.collect::<Vec<_>>().join(", "))
        }
        Verdict::OtherRoute => deciding(assessment)
            .and_then(|finding| finding.remedy)
            .map(|remedy| help::first(lang, remedy, policy, card))
            .unwrap_or_default(),
    }
}

/// Returns the whole text of a check; `answered` are the criteria whose question was answered.
pub fn check_text<'a>(
    lang: Lang,
    policy: &'a Policy,
    assessment: &Assessment,
    facts: &Facts,
    answered: &[Criterion],
) -> CheckText<'a> {
    let next = next(lang, policy, assessment, facts, answered);
    let explained = explain(lang, assessment, facts, policy).into_iter();
    let mut explained: Vec<Option<Explanation>> = explained.map(Some).collect();
    // The deciding finding comes before all other reasons against the person.
    if let Some(own) = deciding(assessment)
        && let Some(place) = assessment
            .findings
            .iter()
            .position(|finding| *finding == own)
        && let Some(before) = explained.get_mut(..=place)
    {
        before.rotate_right(1);
    }
    let (programme_fits, alone) = (
        assessment.verdict != Verdict::OtherRoute,
        assessment.may_join_alone(),
    );
    // Sentences already stated by the verdict, or by a later part of the page.
    let mut stated = vec![next.clone()];
    if alone {
        stated.push(lang.result_own_how(policy.phone(OfficeId::BpjsCall)));
    }
    if programme_fits {
        stated.push(lang.help_higher_decile_ask().to_owned());
    }
    let mut aids: Vec<OtherAid> = Vec::new();
    let mut reasons = Vec::new();
    for rank in RANKS {
        for place in &mut explained {
            let here = place.take_if(|reason| {
                reason.finding.outcome == rank && is_shown_as_reason(reason.finding, answered)
            });
            let Some(reason) = here else { continue };
            let remedy = reason.finding.remedy.filter(|_| rank != Outcome::Met);
            let help = remedy.map(|remedy| help(lang, remedy, assessment, facts, policy));
            let (title, mut steps) = match help {
                Some(help) => {
                    for aid in help.aids {
                        if aids.iter().all(|other| other.rule.id != aid.rule.id) {
                            aids.push(aid);
                        }
                    }
                    (Some(help.title), help.steps)
                }
                None => (None, Vec::from_iter(reason.next.clone())),
            };
            steps.retain(|step| !stated.contains(step));
            stated.extend_from_slice(&steps);
            reasons.push(Reason {
                explanation: reason,
                title,
                steps,
            });
        }
    }
    let skipped_questions = assessment.findings.iter();
    let skipped_questions =
        skipped_questions.filter(|finding| !is_shown_as_reason(**finding, answered));
    CheckText {
        verdict: explain::verdict(lang, assessment.verdict),
        next,
        age_change: next_age_change(facts, policy, assessment.as_of)
            .map(|change| explain::age_change_text(lang, &change)),
        reasons,
        skipped_questions: skipped_questions.map(|finding| finding.criterion).collect(),
        aids,
        programme_fits,
        alone,
        shows_benefits: programme_fits || alone,
    }
}
