//! What a result tells, each thing once. Knows nothing of how it is drawn.

use lindungi_rules::eligibility::{Assessment, Facts, Finding, Verdict};
use lindungi_rules::policy::{Criterion, OfficeId, Outcome, Policy, Priority, Route};
use lindungi_text::Lang;
use lindungi_text::explain::{Explanation, explain};
use lindungi_text::help::{Fitting, help};

/// What a result tells.
pub struct Told<'a> {
    /// Every reason that was asked about, what speaks against it first.
    pub reasons: Vec<Reason<'a>>,
    /// What was not asked, because no answer to it changes the verdict.
    pub unasked: Vec<Criterion>,
    /// Other parts of the city's help that may fit.
    pub aids: Vec<Fitting<'a>>,
    /// Who comes first, where something can be said of it.
    pub priority: Option<Priority>,
}

/// A reason, and what to do about it.
pub struct Reason<'a> {
    /// The reason.
    pub said: Explanation<'a>,
    /// What its help is about; none where there is no other route.
    pub title: Option<&'static str>,
    /// What to do, as far as no reason before it and no part of the page after it says so.
    pub steps: Vec<String>,
}

/// What speaks against it comes first.
const RANKS: [Outcome; 4] = [
    Outcome::NotMet,
    Outcome::Check,
    Outcome::Unknown,
    Outcome::Met,
];

/// What the result of these facts tells; `asked` are the criteria whose question was answered.
pub fn told<'a>(
    lang: Lang,
    policy: &'a Policy,
    assessment: &Assessment,
    facts: &Facts,
    asked: &[Criterion],
) -> Told<'a> {
    let explained = explain(lang, assessment, facts, policy).into_iter();
    let mut explained: Vec<Option<Explanation>> = explained.map(Some).collect();
    // What a part of the page further down is about.
    let mut said = Vec::new();
    if assessment.may_join_alone() {
        said.push(lang.result_own_how(policy.phone(OfficeId::BpjsCall)));
    }
    if assessment.verdict != Verdict::OtherRoute {
        said.push(lang.help_higher_decile_ask().to_owned());
    }
    let mut aids: Vec<Fitting> = Vec::new();
    let mut reasons = Vec::new();
    for rank in RANKS {
        for place in &mut explained {
            let here = place
                .take_if(|reason| reason.finding.outcome == rank && is_told(reason.finding, asked));
            let Some(reason) = here else { continue };
            let finding = reason.finding;
            let route = finding.route.filter(|_| rank != Outcome::Met);
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
        reasons,
        unasked: unasked.map(|finding| finding.criterion).collect(),
        aids,
        priority: assessment
            .priority
            .filter(|level| *level != Priority::Unknown),
    }
}

/// Whether a finding is a reason: where its question was answered, and where no answer would have
/// helped because the figure to compare with is not published.
fn is_told(finding: Finding, asked: &[Criterion]) -> bool {
    asked.contains(&finding.criterion) || finding.route == Some(Route::FigureNotPublished)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lindungi_rules::eligibility::assess;
    use lindungi_rules::policy::{self, Date, Ktp, Membership, Rupiah, Work};

    const DAY: Date = Date::constant(2026, 11, 23);

    fn every() -> Vec<Facts> {
        let mut every = Vec::new();
        for ktp in [None, Some(Ktp::City), Some(Ktp::Elsewhere)] {
            for work in [
                None,
                Some(Work::Casual),
                Some(Work::Employee),
                Some(Work::CivilServant),
                Some(Work::NotWorking),
            ] {
                for age in [None, Some(10), Some(16), Some(40), Some(70)] {
                    for membership in [
                        None,
                        Some(Membership::None),
                        Some(Membership::SelfPaid),
                        Some(Membership::Employer),
                        Some(Membership::Government),
                    ] {
                        for rich in [None, Some(false), Some(true)] {
                            every.push(Facts {
                                ktp,
                                work,
                                age,
                                membership,
                                income: rich.map(|rich| {
                                    Rupiah::new(if rich { 9_000_000 } else { 500_000 })
                                }),
                                decile: rich.map(|rich| if rich { 8 } else { 2 }),
                                ..Facts::default()
                            });
                        }
                    }
                }
            }
        }
        every
    }

    #[test]
    fn nothing_is_told_twice_and_no_aid_either() {
        let policy = policy::current();
        for facts in every() {
            let assessment = assess(&facts, policy, DAY).expect("such a person can be");
            for lang in Lang::ALL {
                let told = told(*lang, policy, &assessment, &facts, Criterion::ALL);
                let steps: Vec<&String> = told
                    .reasons
                    .iter()
                    .flat_map(|reason| &reason.steps)
                    .collect();
                for (index, step) in steps.iter().enumerate() {
                    assert!(!steps[..index].contains(step), "{step} twice for {facts:?}");
                }
                let aids: Vec<_> = told.aids.iter().map(|aid| aid.rule.id).collect();
                for (index, aid) in aids.iter().enumerate() {
                    assert!(!aids[..index].contains(aid), "{aid:?} twice for {facts:?}");
                }
            }
        }
    }

    #[test]
    fn what_speaks_against_it_comes_first_and_says_what_to_do() {
        let policy = policy::current();
        for facts in every() {
            let assessment = assess(&facts, policy, DAY).expect("such a person can be");
            let told = told(Lang::Id, policy, &assessment, &facts, Criterion::ALL);
            let outcomes = told
                .reasons
                .iter()
                .map(|reason| reason.said.finding.outcome);
            let places: Vec<_> = outcomes
                .map(|outcome| RANKS.iter().position(|rank| *rank == outcome))
                .collect();
            assert!(places.is_sorted(), "{facts:?}");
            assert_eq!(told.reasons.len(), Criterion::ALL.len());
            let first = &told.reasons[0];
            assert_eq!(
                first.steps.is_empty(),
                first.said.finding.outcome == Outcome::Met,
                "{facts:?}"
            );
        }
    }

    #[test]
    fn what_was_not_asked_is_no_reason() {
        let policy = policy::current();
        let facts = Facts {
            work: Some(Work::Employee),
            ..Facts::default()
        };
        let assessment = assess(&facts, policy, DAY).expect("such a person can be");
        let told = told(
            Lang::Id,
            policy,
            &assessment,
            &facts,
            &[Criterion::InformalWork],
        );
        let reasons: Vec<_> = told
            .reasons
            .iter()
            .map(|reason| reason.said.finding.criterion)
            .collect();
        assert_eq!(reasons, [Criterion::InformalWork]);
        assert_eq!(told.unasked.len(), Criterion::ALL.len() - 1);
        assert_eq!(told.priority, None);
    }
}
