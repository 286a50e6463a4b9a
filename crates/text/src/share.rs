//! The result as plain text, for the share sheet and for copying. No name, no number of a person.

use lindungi_rules::eligibility::{Assessment, Facts, Verdict};
use lindungi_rules::policy::{Criterion, Document, Outcome, Policy};

use crate::{Lang, answers, explain, format, visit};

/// What is taken away.
#[derive(Debug, Clone, Copy)]
pub struct TakeAway<'a> {
    /// What was found.
    pub assessment: &'a Assessment,
    /// What it was found from.
    pub facts: &'a Facts,
    /// What was answered, "I don't know" among the answers.
    pub answered: &'a [Criterion],
    /// The Kemendagri code of the kelurahan, where one was picked.
    pub village: Option<&'a str>,
    /// The papers that the person has.
    pub have: &'a [Document],
    /// The result code, as [`lindungi_rules::slip::write`] gives it.
    pub code: &'a str,
}

/// The result as plain text: verdict, answers, what is not as it should be, papers, where to go,
/// day, edition and code. Papers and places are left out where this programme is not the way.
pub fn slip_text(lang: Lang, policy: &Policy, away: &TakeAway) -> String {
    let TakeAway {
        assessment, facts, ..
    } = away;
    let verdict = explain::verdict(lang, assessment.verdict);
    let mut text = Plain::default();
    text.line(&lang.slip_heading(&format::date(lang, assessment.as_of)));
    text.line("");
    text.line(verdict.title);
    text.line(verdict.text);
    text.line(verdict.next);

    text.title(lang.slip_answers());
    for answer in answers::all(lang, policy, facts, away.answered) {
        text.pair(answer.asked, &answer.words);
    }
    let reasons = explain::explain(lang, assessment, facts, policy);
    let mut open = reasons
        .iter()
        .filter(|reason| reason.finding.outcome != Outcome::Met)
        .peekable();
    if open.peek().is_some() {
        text.title(lang.result_reasons_title());
    }
    for reason in open {
        text.pair(reason.outcome, &reason.reason);
        if let Some(next) = &reason.next {
            text.line(next);
        }
    }
    let call = visit::call(lang, policy);
    if assessment.verdict == Verdict::OtherRoute {
        text.line("");
        if let Some(call) = &call {
            text.line(call);
        }
    } else {
        text.title(lang.result_where_title());
        for place in visit::places(lang, policy, away.village)
            .iter()
            .chain(&call)
        {
            text.point(place);
        }
        text.title(lang.result_bring_title());
        for paper in visit::papers(lang, policy, away.have) {
            text.point(&paper.line(lang));
        }
    }
    text.line("");
    text.line(&lang.result_decides(&policy.city.name));
    text.line(&lang.result_checked(&format::date(lang, assessment.as_of), &assessment.policy));
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

    fn pair(&mut self, name: &str, value: &str) {
        self.0.push_str("- ");
        self.0.push_str(name);
        self.0.push_str(": ");
        self.line(value);
    }
}
