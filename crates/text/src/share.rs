//! A result as a slip to print, and the same as plain text for the share sheet and for copying. Contains no
//! name, no NIK and nothing that only a screen can show.

use lindungi_rules::eligibility::{Assessment, Facts};
use lindungi_rules::policy::{Criterion, Document, Occupation, Outcome, Policy};

use crate::answers::{Answer, Card};
use crate::explain::VerdictText;
use crate::reasons::check_text;
use crate::visit::{AtHand, DocumentToBring};
use crate::{Lang, answers, format, visit};

/// The result that a person takes away.
#[derive(Debug, Clone, Copy)]
pub struct TakeAway<'a> {
    /// The assessment.
    pub assessment: &'a Assessment,
    /// The facts that were assessed.
    pub facts: &'a Facts,
    /// The criteria whose question was answered, also by "I don't know".
    pub answered: &'a [Criterion],
    /// The occupation that was picked.
    pub job: Option<&'a Occupation>,
    /// The Kemendagri code of the kelurahan, if one was picked.
    pub village: Option<&'a str>,
    /// The papers that the person has (`true`) or lacks (`false`), as far as they said so.
    pub papers: &'a [(Document, bool)],
    /// The result code, as [`lindungi_codes::result_code::write`] gives it.
    pub code: &'a str,
}

/// The content of a slip, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip<'a> {
    /// The heading, with the day of the check.
    pub heading: String,
    /// The verdict.
    pub verdict: VerdictText,
    /// The next step.
    pub next: String,
    /// The answers.
    pub answers: Vec<Answer>,
    /// The questions that were not asked, in one line.
    pub skipped_questions: Option<String>,
    /// The reasons: first the findings against the person and the open ones, then all met criteria in one
    /// line.
    pub reasons: Vec<Line>,
    /// The places to go to; empty if this programme does not fit.
    pub places: Vec<String>,
    /// The number to call; `None` if the policy has none.
    pub call: Option<String>,
    /// The papers to bring; empty if this programme does not fit.
    pub papers: Vec<DocumentToBring<'a>>,
    /// The adult to come with, for people who are too young for a KTP.
    pub with_whom: Option<&'static str>,
    /// The authority that decides.
    pub decides: String,
    /// The day of the check and the version of the policy data.
    pub checked: String,
}

/// A label with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The criterion, or the outcome shared by several criteria.
    pub name: &'static str,
    /// The text.
    pub words: String,
}

/// Fills in the slip of a result.
pub fn slip<'a>(lang: Lang, policy: &'a Policy, away: &TakeAway) -> Slip<'a> {
    let TakeAway {
        assessment, facts, ..
    } = away;
    let date = format::date(lang, assessment.as_of);
    let check = check_text(lang, policy, assessment, facts, away.answered);
    let age = facts.age_on(assessment.as_of);
    let card = Card::of(policy, age);
    let skipped_questions = check.skipped_questions.iter();
    let skipped_questions: Vec<&str> = skipped_questions
        .map(|criterion| answers::question(lang, *criterion, card))
        .collect();
    let mut reasons = Vec::new();
    let mut met = Vec::new();
    for reason in &check.reasons {
        let explanation = &reason.explanation;
        if explanation.finding.outcome == Outcome::Met {
            met.push(explanation.criterion);
            continue;
        }
        let mut words = String::new();
        // The reason of an unknown finding already states that it is unknown.
        if explanation.finding.outcome != Outcome::Unknown {
            words.push_str(explanation.outcome);
            words.push_str(". ");
        }
        words.push_str(&explanation.reason);
        if let Some(next) = explanation
            .next
            .as_ref()
            .filter(|next| **next != check.next)
        {
            words.push(' ');
            words.push_str(next);
        }
        reasons.push(Line {
            name: explanation.criterion,
            words,
        });
    }
    if !met.is_empty() {
        reasons.push(Line {
            name: lang.result_outcome_met(),
            words: met.join(", "),
        });
    }
    let (places, papers, with_whom) = if check.programme_fits {
        (
            visit::places(lang, policy, away.village),
            visit::papers(lang, policy, age, away.papers),
            visit::with_whom(lang, policy, age),
        )
    } else {
        Default::default()
    };
    Slip {
        heading: lang.slip_heading(&date),
        verdict: check.verdict,
        next: check.next,
        answers: answers::all(lang, policy, facts, away.answered, away.job, card),
        skipped_questions: (!skipped_questions.is_empty())
            .then(|| lang.slip_unasked(&skipped_questions.join(", "))),
        reasons,
        places,
        call: visit::call(lang, policy),
        papers,
        with_whom,
        decides: lang.result_decides(&policy.city.name),
        checked: lang.result_checked(&date, &assessment.policy),
    }
}

/// The slip as plain text, with the result code at the end.
pub fn slip_text(lang: Lang, policy: &Policy, away: &TakeAway) -> String {
    let slip = slip(lang, policy, away);
    let mut text = Plain::default();
    text.line(&slip.heading);
    text.line("");
    text.line(slip.verdict.title);
    text.line(slip.verdict.text);
    text.line(&slip.next);

    text.title(lang.slip_answers());
    for answer in &slip.answers {
        text.pair(answer.question, &answer.words);
    }
    if let Some(skipped_questions) = &slip.skipped_questions {
        text.line(skipped_questions);
    }
    if !slip.reasons.is_empty() {
        text.title(lang.result_reasons_title());
    }
    for reason in &slip.reasons {
        text.pair(reason.name, &reason.words);
    }
    if slip.places.is_empty() {
        text.line("");
    } else {
        text.title(lang.result_where_title());
    }
    for place in slip.places.iter().chain(&slip.call) {
        text.point(place);
    }
    if !slip.papers.is_empty() {
        text.title(lang.result_bring_title());
    }
    for paper in &slip.papers {
        text.boxed(paper.at_hand == AtHand::Has, &paper.line(lang));
    }
    if let Some(with_whom) = slip.with_whom {
        text.line(with_whom);
    }
    text.line("");
    text.line(&slip.decides);
    text.line(&slip.checked);
    text.title(lang.slip_code());
    text.line(away.code);
    text.0
}

/// Plain text, line by line.
#[derive(Default)]
struct Plain(String);

impl Plain {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn title(&mut self, title: &str) {
        self.0.push('\n');
        self.line(title);
    }

    fn point(&mut self, point: &str) {
        self.0.push_str("- ");
        self.line(point);
    }

    /// Writes a line after a box, ticked or empty.
    fn boxed(&mut self, ticked: bool, line: &str) {
        self.0.push_str(if ticked { "[x] " } else { "[ ] " });
        self.line(line);
    }

    fn pair(&mut self, name: &str, value: &str) {
        self.0.push_str("- ");
        self.0.push_str(name);
        self.0.push_str(": ");
        self.line(value);
    }
}
