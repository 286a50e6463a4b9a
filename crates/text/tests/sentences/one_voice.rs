//! Checks over all combinations of answers: each question not asked, answered by "I don't know", or
//! answered. Page, slip and text do not contradict each other, nobody is given a task for a question that
//! was not asked, and everybody gets a next step of their own.

use lindungi_rules::eligibility::{Assessment, Facts, Verdict, assess, open, path};
use lindungi_rules::policy::{
    Criterion, Date, Document, Ktp, Membership, Outcome, Policy, Priority, Rupiah, Work,
};
use lindungi_text::answers::{self, Card};
use lindungi_text::explain::{explain, path_text};
use lindungi_text::reasons::{CheckText, RANKS, check_text, is_shown_as_reason};
use lindungi_text::share::{TakeAway, slip, slip_text};
use lindungi_text::{Lang, row, visit};

use crate::{DAYS, policy, readable};

const CODE: &str = "LINDUNGI1:2026-11-22:ABCDE-FGHJK";

/// Phrases about things that only a screen can show, which must not be on paper.
const NOT_ON_PAPER: [&str; 8] = [
    "ditandai",
    "ubah jawaban",
    "di bawah.",
    "di bawah ini",
    "marked",
    "change the answer",
    "change your answer",
    "below.",
];

/// One check: the facts, the questions answered, and the assessment.
struct Case {
    facts: Facts,
    answered: Vec<Criterion>,
    found: Assessment,
}

/// The state of a question: `None` if not asked, otherwise a function that sets the answer.
type Answer = Option<fn(&mut Facts)>;

/// For each question, one answer of every kind that any rule distinguishes.
fn answers() -> [(Criterion, Vec<Answer>); 6] {
    let with = |answers: &[fn(&mut Facts)]| {
        let answers = answers.iter().map(|answer| Some(*answer));
        let unknown: fn(&mut Facts) = |_| {};
        [None, Some(unknown)].into_iter().chain(answers).collect()
    };
    [
        (
            Criterion::Residence,
            with(&[
                |facts| facts.ktp = Some(Ktp::City),
                |facts| {
                    facts.ktp = Some(Ktp::Elsewhere);
                },
            ]),
        ),
        (
            Criterion::InformalWork,
            with(&[
                |facts| facts.work = Some(Work::Casual),
                |facts| facts.work = Some(Work::Employee),
                |facts| facts.work = Some(Work::CivilServant),
                |facts| facts.work = Some(Work::NotWorking),
            ]),
        ),
        (
            Criterion::Age,
            with(&[
                |facts| facts.age = Some(12),
                |facts| facts.age = Some(16),
                |facts| facts.age = Some(17),
                |facts| facts.birth_date = Date::new(1990, 5, 17),
                |facts| facts.age = Some(64),
                |facts| facts.age = Some(66),
            ]),
        ),
        (
            Criterion::NoDoubleCover,
            with(&[
                |facts| facts.membership = Some(Membership::None),
                |facts| facts.membership = Some(Membership::SelfPaid),
                |facts| facts.membership = Some(Membership::Employer),
                |facts| facts.membership = Some(Membership::Government),
            ]),
        ),
        (
            Criterion::Income,
            with(&[
                |facts| facts.income = Some(Rupiah::ZERO),
                |facts| {
                    facts.income = Some(Rupiah::LIMIT);
                },
            ]),
        ),
        (
            Criterion::Welfare,
            with(&[
                |facts| facts.decile = Some(2),
                |facts| facts.decile = Some(4),
                |facts| facts.decile = Some(8),
            ]),
        ),
    ]
}

/// Calls `look` with every finished check of a day: no answer to an open question can change the verdict.
/// Returns the number of these checks.
fn every(policy: &Policy, day: Date, mut look: impl FnMut(&Case)) -> usize {
    let answers = answers();
    let all: usize = answers.iter().map(|(_, answers)| answers.len()).product();
    let mut count = 0;
    for number in 0..all {
        let (mut rest, mut facts, mut answered) = (number, Facts::default(), Vec::new());
        for (criterion, answers) in &answers {
            if let Some(answer) = answers[rest % answers.len()] {
                answer(&mut facts);
                answered.push(*criterion);
            }
            rest /= answers.len();
        }
        if !open(&facts, &answered, policy, day).is_empty() {
            continue;
        }
        count += 1;
        look(&Case {
            found: assess(&facts, policy, day).expect("facts that can be"),
            facts,
            answered,
        });
    }
    count
}

fn away<'a>(case: &'a Case, papers: &'a [(Document, bool)]) -> TakeAway<'a> {
    TakeAway {
        assessment: &case.found,
        facts: &case.facts,
        answered: &case.answered,
        job: None,
        village: None,
        papers,
        code: CODE,
    }
}

/// All sentences that the page shows for a check.
fn page(lang: Lang, policy: &Policy, case: &Case, check: &CheckText) -> Vec<String> {
    let mut sentences = vec![
        check.verdict.title.to_owned(),
        check.verdict.text.to_owned(),
        check.next.clone(),
    ];
    sentences.extend(check.age_change.clone());
    for reason in &check.reasons {
        sentences.push(reason.explanation.criterion.to_owned());
        sentences.push(reason.explanation.reason.clone());
        sentences.extend(reason.title.clone());
        sentences.extend(reason.steps.iter().cloned());
    }
    let path = path(&case.found, &case.facts, policy);
    if let Some(text) = path_text(lang, &path, &case.found, &case.facts, policy) {
        sentences.push(text.heading);
        // Questions that were not asked share one line.
        let steps = path.steps.iter().zip(text.steps);
        sentences.extend(
            steps
                .filter(|(step, _)| case.answered.contains(&step.criterion))
                .map(|(_, words)| words),
        );
    }
    sentences
}

/// One check with all its outputs.
struct Outputs<'a> {
    lang: Lang,
    policy: &'a Policy,
    case: &'a Case,
    check: CheckText<'a>,
    text: String,
    page: Vec<String>,
}

/// Each step and each other help is shown once; reasons against the person come first.
#[test]
fn reasons_come_in_order_and_nothing_is_shown_twice() {
    let policy = &policy();
    for day in DAYS {
        every(policy, day, |case| {
            for lang in Lang::ALL {
                let check = check_text(*lang, policy, &case.found, &case.facts, &case.answered);
                let mut steps: Vec<&str> = vec![&check.next];
                let of_reasons = check.reasons.iter().flat_map(|reason| &reason.steps);
                steps.extend(of_reasons.map(String::as_str));
                let mut aids: Vec<_> = check.aids.iter().map(|aid| aid.rule.id).collect();
                let (step_count, aid_count) = (steps.len(), aids.len());
                steps.sort_unstable();
                steps.dedup();
                aids.dedup();
                assert_eq!(
                    (steps.len(), aids.len()),
                    (step_count, aid_count),
                    "{:?}",
                    case.facts
                );
                let ranks = check.reasons.iter().map(|reason| {
                    let outcome = reason.explanation.finding.outcome;
                    RANKS.iter().position(|rank| *rank == outcome)
                });
                assert!(ranks.is_sorted(), "{:?}", case.facts);
                let criteria = check.reasons.len() + check.skipped_questions.len();
                assert_eq!(criteria, Criterion::ALL.len(), "{:?}", case.facts);
            }
        });
    }
}

#[test]
fn every_place_says_the_same_of_every_check() {
    let policy = policy();
    for (lang, day) in [
        (Lang::Id, DAYS[0]),
        (Lang::En, DAYS[0]),
        (Lang::Id, DAYS[1]),
    ] {
        let mut young = 0;
        let count = every(&policy, day, |case| {
            let check = check_text(lang, &policy, &case.found, &case.facts, &case.answered);
            let outputs = Outputs {
                lang,
                policy: &policy,
                case,
                text: slip_text(lang, &policy, &away(case, &[])),
                page: page(lang, &policy, case, &check),
                check,
            };
            outputs.slip_is_the_page();
            outputs.no_task_for_what_was_not_asked();
            outputs.one_step_of_ones_own();
            outputs.cover_only_for_those_who_can_get_it();
            outputs.no_claim_about_papers();
            if case.facts.age_on(day).is_some_and(|age| age < 17) {
                young += 1;
                outputs.no_ktp();
            }
        });
        assert!(count > 10_000 && young > 1_000, "{count}, {young}");
    }
}

impl Outputs<'_> {
    fn slip_is_the_page(&self) {
        let (check, text) = (&self.check, &self.text);
        let slip = slip(self.lang, self.policy, &away(self.case, &[]));
        assert_eq!((slip.verdict, &slip.next), (check.verdict, &check.next));
        let open = check.reasons.iter();
        let open: Vec<_> = open
            .filter(|reason| reason.explanation.finding.outcome != Outcome::Met)
            .collect();
        for (line, reason) in slip.reasons.iter().zip(&open) {
            assert_eq!(line.name, reason.explanation.criterion);
            assert!(line.words.contains(&reason.explanation.reason), "{line:?}");
        }
        let has_met = check.reasons.len() > open.len();
        assert_eq!(slip.reasons.len(), open.len() + usize::from(has_met));
        assert_eq!(slip.places.is_empty(), !check.programme_fits);
        assert_eq!(slip.papers.is_empty(), !check.programme_fits);
        // The text contains the whole printed slip, in the same words.
        let lines = slip.reasons.iter().map(|line| &line.words);
        let answers = slip.answers.iter().map(|answer| &answer.words);
        let all = lines.chain(answers).chain(&slip.places).chain(&slip.call);
        for words in all
            .chain(&slip.skipped_questions)
            .chain([&slip.next, &slip.decides])
        {
            readable(words);
            assert!(text.contains(words.as_str()), "{words}: {text}");
        }
        let small = text.to_lowercase();
        for words in NOT_ON_PAPER {
            assert!(!small.contains(words), "{words}: {text}");
        }
    }

    fn no_task_for_what_was_not_asked(&self) {
        let Case {
            facts,
            answered,
            found,
        } = self.case;
        for each in explain(self.lang, found, facts, self.policy) {
            if answered.contains(&each.finding.criterion)
                || is_shown_as_reason(each.finding, answered)
            {
                continue;
            }
            for task in [Some(&each.reason), each.next.as_ref()]
                .into_iter()
                .flatten()
            {
                assert!(!self.page.contains(task), "{task} for {facts:?}");
                assert!(!self.text.contains(task.as_str()), "{task}: {}", self.text);
            }
        }
        let card = Card::of(self.policy, facts.age_on(found.as_of));
        let skipped = self.check.skipped_questions.iter();
        let skipped: Vec<&str> = skipped
            .map(|criterion| answers::question(self.lang, *criterion, card))
            .collect();
        let line = self.lang.slip_unasked(&skipped.join(", "));
        assert_eq!(
            self.text.contains(&line),
            !skipped.is_empty(),
            "{}",
            self.text
        );
    }

    fn one_step_of_ones_own(&self) {
        let Case {
            facts,
            answered,
            found,
        } = self.case;
        readable(&self.check.next);
        if found.verdict == Verdict::OtherRoute {
            let mut explained = explain(self.lang, found, facts, self.policy).into_iter();
            let own = explained.find(|each| each.next.as_ref() == Some(&self.check.next));
            let own = own.expect("the step of a reason");
            assert_eq!(own.finding.outcome, Outcome::NotMet);
            assert!(answered.contains(&own.finding.criterion));
            // The reason with the next step comes first, and a list names the same finding.
            assert_eq!(self.check.reasons[0].explanation.finding, own.finding);
            let listed = row::finding_text(self.lang, own.finding, self.policy, found.as_of);
            assert_eq!(row::sentence(self.lang, found, self.policy), listed);
        }
        let steps = self.check.reasons.iter().flat_map(|reason| &reason.steps);
        let mut steps: Vec<&String> = [&self.check.next].into_iter().chain(steps).collect();
        let all = steps.len();
        steps.sort();
        steps.dedup();
        assert_eq!(steps.len(), all, "said twice for {facts:?}");
    }

    /// People who cannot get this cover are not shown what it pays or costs.
    fn cover_only_for_those_who_can_get_it(&self) {
        let check = &self.check;
        let cannot = [
            Criterion::InformalWork,
            Criterion::Age,
            Criterion::NoDoubleCover,
        ];
        let mut cannot = cannot.iter();
        if cannot.any(|criterion| self.case.found.outcome(*criterion) == Outcome::NotMet) {
            assert!(
                !check.shows_benefits && !check.alone && !check.programme_fits,
                "{:?}",
                self.case.facts
            );
        }
        assert_eq!(check.shows_benefits, check.programme_fits || check.alone);
    }

    /// A paper without an answer has an empty box.
    fn no_claim_about_papers(&self) {
        let age = self.case.facts.age_on(self.case.found.as_of);
        for paper in visit::papers(self.lang, self.policy, age, &[]) {
            let line = format!("[ ] {}\n", paper.name);
            assert_eq!(
                self.text.contains(&line),
                self.check.programme_fits,
                "{}",
                self.text
            );
            for state in [self.lang.paper_have(), &self.lang.paper_need(&paper.from)] {
                let claim = self.lang.paper_line(paper.name, state);
                assert!(!self.text.contains(&claim), "{}", self.text);
            }
        }
    }

    /// People too young for a KTP need the family's card, so no text may mention a KTP.
    fn no_ktp(&self) {
        for words in self.page.iter().chain([&self.text]) {
            assert!(!words.contains("KTP"), "{words}");
        }
    }
}

/// The priority of a decile is shown once, in its reason, and follows the priorities of the policy.
#[test]
fn a_decile_is_judged_once() {
    let policy = policy();
    for lang in Lang::ALL {
        let words_for = |level| {
            let rule = policy.priorities.iter().find(|rule| rule.level == level);
            let rule = rule.expect("a priority");
            let (from, to) = (rule.from.to_string(), rule.to.to_string());
            match level {
                Priority::High => lang.reason_welfare_high(&from, &to),
                Priority::Medium => lang.reason_welfare_medium(&from, &to),
                _ => lang.reason_welfare_low(&from, &to),
            }
        };
        let levels = [Priority::High, Priority::Medium, Priority::Low];
        for decile in 1..=10 {
            let facts = Facts {
                decile: Some(decile),
                ..Facts::default()
            };
            let found = assess(&facts, &policy, DAYS[0]).expect("facts that can be");
            let check = check_text(*lang, &policy, &found, &facts, Criterion::ALL);
            let case = Case {
                facts,
                answered: Criterion::ALL.to_vec(),
                found,
            };
            let page = page(*lang, &policy, &case, &check);
            let text = slip_text(*lang, &policy, &away(&case, &[]));
            for level in levels {
                let own = case.found.priority == Some(level);
                let words = words_for(level);
                let times = page.iter().filter(|sentence| **sentence == words).count();
                assert_eq!(times, usize::from(own), "{decile}: {words}");
                // On the slip all met criteria share one line; other criteria keep the words of the page.
                let in_text = own && level == Priority::Low;
                assert_eq!(text.contains(&words), in_text, "{decile}: {text}");
            }
        }
    }
}
