//! What is told of a check, each thing once: the one place from which the page, the slip, its text and
//! the command line take it. How it is drawn is not known here.
//!
//! - [`next`]: the step of this person's own case, told with the verdict
//! - [`deciding`]: the finding that the verdict rests on, where it is another route
//! - [`told`]: all of it

use lindungi_rules::eligibility::{Assessment, Facts, Finding, Verdict, turning};
use lindungi_rules::policy::{Criterion, OfficeId, Outcome, Policy, Route};

use crate::answers::Card;
use crate::explain::{self, Explanation, VerdictText, explain};
use crate::help::{self, Fitting, help};
use crate::{Lang, answers};

/// What is told of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    /// The verdict.
    pub verdict: VerdictText,
    /// What to do next.
    pub next: String,
    /// A birthday within a year that changes what is found of the age.
    pub turning: Option<String>,
    /// Every reason that was asked about, what speaks against it first.
    pub reasons: Vec<Reason<'a>>,
    /// What was not asked, because no answer to it changes the verdict.
    pub unasked: Vec<Criterion>,
    /// Other parts of the city's help that may fit.
    pub aids: Vec<Fitting<'a>>,
    /// Whether this programme is the way, so that it is told where to go and what to bring.
    pub goes: bool,
    /// Whether it is told how to pay for oneself.
    pub alone: bool,
    /// Whether it is told what cover pays: only to those who may get it.
    pub worth: bool,
}

/// A reason, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason<'a> {
    /// The reason.
    pub said: Explanation<'a>,
    /// What its help is about; none where there is no other route.
    pub title: Option<String>,
    /// What to do, as far as neither the verdict nor a reason before it says so.
    pub steps: Vec<String>,
}

/// What speaks against it comes first.
pub const RANKS: [Outcome; 4] = [
    Outcome::NotMet,
    Outcome::Check,
    Outcome::Unknown,
    Outcome::Met,
];

/// Which of several findings that lead to another route is told as the person's case: cover that one has
/// already before all else, then what holds in every city, then the city.
const DECIDING: [Criterion; Criterion::ALL.len()] = [
    Criterion::NoDoubleCover,
    Criterion::Age,
    Criterion::InformalWork,
    Criterion::Residence,
    Criterion::Income,
    Criterion::Welfare,
];

/// The finding that the verdict rests on; `None` where it is not another route.
pub fn deciding(assessment: &Assessment) -> Option<Finding> {
    let finding = |criterion: Criterion| {
        let mut findings = assessment.findings.iter();
        findings
            .find(|finding| finding.criterion == criterion && finding.outcome == Outcome::NotMet)
    };
    DECIDING.into_iter().find_map(finding).copied()
}

/// Whether a finding is a reason: where its question was answered, and where no answer would have
/// helped because the figure to compare with is not published.
pub fn is_told(finding: Finding, asked: &[Criterion]) -> bool {
    asked.contains(&finding.criterion) || finding.route == Some(Route::FigureNotPublished)
}

/// The step of this person's own case; `asked` are the criteria whose question was answered.
pub fn next(
    lang: Lang,
    policy: &Policy,
    assessment: &Assessment,
    facts: &Facts,
    asked: &[Criterion],
) -> String {
    let card = Card::of(policy, facts.age_on(assessment.as_of));
    match assessment.verdict {
        Verdict::Likely => lang.verdict_likely_next().to_owned(),
        Verdict::NeedsCheck => {
            let findings = assessment.findings.iter();
            let open = findings.filter(|finding| explain::keeps_open(**finding, policy));
            let open = open.filter(|finding| is_told(**finding, asked));
            let open = open.map(|finding| answers::asked(lang, finding.criterion, card));
            lang.verdict_needs_check_look(&open.collect::<Vec<_>>().join(", "))
        }
        Verdict::OtherRoute => deciding(assessment)
            .and_then(|finding| finding.route)
            .map(|route| help::first(lang, route, policy, card))
            .unwrap_or_default(),
    }
}

/// What the check of these facts tells; `asked` are the criteria whose question was answered.
pub fn told<'a>(
    lang: Lang,
    policy: &'a Policy,
    assessment: &Assessment,
    facts: &Facts,
    asked: &[Criterion],
) -> Told<'a> {
    let next = next(lang, policy, assessment, facts, asked);
    let explained = explain(lang, assessment, facts, policy).into_iter();
    let mut explained: Vec<Option<Explanation>> = explained.map(Some).collect();
    // The person's own case comes before whatever else speaks against it.
    if let Some(own) = deciding(assessment)
        && let Some(place) = assessment
            .findings
            .iter()
            .position(|finding| *finding == own)
        && let Some(before) = explained.get_mut(..=place)
    {
        before.rotate_right(1);
    }
    let (goes, alone) = (
        assessment.verdict != Verdict::OtherRoute,
        assessment.may_join_alone(),
    );
    // What the verdict says, and what a part of the page further down is about.
    let mut said = vec![next.clone()];
    if alone {
        said.push(lang.result_own_how(policy.phone(OfficeId::BpjsCall)));
    }
    if goes {
        said.push(lang.help_higher_decile_ask().to_owned());
    }
    let mut aids: Vec<Fitting> = Vec::new();
    let mut reasons = Vec::new();
    for rank in RANKS {
        for place in &mut explained {
            let here = place
                .take_if(|reason| reason.finding.outcome == rank && is_told(reason.finding, asked));
            let Some(reason) = here else { continue };
            let route = reason.finding.route.filter(|_| rank != Outcome::Met);
            let help = route.map(|route| help(lang, route, assessment, facts, policy));
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
            steps.retain(|step| !said.contains(step));
            said.extend_from_slice(&steps);
            reasons.push(Reason {
                said: reason,
                title,
                steps,
            });
        }
    }
    let unasked = assessment.findings.iter();
    let unasked = unasked.filter(|finding| !is_told(**finding, asked));
    Told {
        verdict: explain::verdict(lang, assessment.verdict),
        next,
        turning: turning(facts, policy, assessment.as_of)
            .map(|turning| explain::turning_text(lang, &turning)),
        reasons,
        unasked: unasked.map(|finding| finding.criterion).collect(),
        aids,
        goes,
        alone,
        worth: goes || alone,
    }
}
