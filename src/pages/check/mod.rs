//! The self-check: one question a page, answers to look over, and the result.
//!
//! - `order`: the questions
//! - `sheet`: what has been answered, and how facts are read from it
//! - `question`: the page of one question; `work`, `age` and `income`: those with fields of their own
//! - `review`: all answers, with ways to change them
//! - `result`: what was found, and what to do
//! - `take_away`: the result on one slip of paper, or as text
//! - `slip`: answers as a code, and back

mod age;
mod income;
mod order;
mod question;
mod result;
mod review;
pub mod sheet;
mod slip;
mod start;
mod take_away;
mod work;

use lindungi_rules::policy;
use lindungi_text::Lang;
use lindungi_text::answers::Card;
use yew::prelude::*;

use crate::session::Handle;

pub use order::Question;
pub use sheet::Sheet;
pub use take_away::Paper;

/// A step of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// What it is about.
    Start,
    /// A question.
    Ask(Question),
    /// All answers, to look over.
    Review,
    /// What was found.
    Result,
    /// What was found, to take along.
    TakeAway,
}

impl Step {
    /// Every step, in order.
    #[cfg(test)]
    pub fn all() -> Vec<Self> {
        let questions = Question::ALL.iter().copied().map(Self::Ask);
        std::iter::once(Self::Start)
            .chain(questions)
            .chain([Self::Review, Self::Result, Self::TakeAway])
            .collect()
    }

    /// Its part of the address; nothing for the first.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Start => "",
            Self::Ask(question) => question.slug(),
            Self::Review => "jawaban",
            Self::Result => "hasil",
            Self::TakeAway => "bawa",
        }
    }

    /// The step of this part of the address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "jawaban" => Some(Self::Review),
            "hasil" => Some(Self::Result),
            "bawa" => Some(Self::TakeAway),
            _ => Question::ALL
                .iter()
                .copied()
                .find(|question| question.slug() == slug)
                .map(Self::Ask),
        }
    }
}

/// A step of the check. `moved` says that another step was wanted, which the answers do not allow.
pub fn page(session: &Handle, step: Step, moved: bool) -> Html {
    match step {
        Step::Start => start::page(session, moved),
        Step::Ask(question) => {
            html! { <question::Ask key={question.slug()} {question} session={session.clone()} /> }
        }
        Step::Review | Step::Result | Step::TakeAway => review::page(session),
    }
}

/// The result.
pub fn result(session: &Handle) -> Html {
    result::page(session)
}

/// The result to take along.
pub fn take_away(session: &Handle) -> Html {
    take_away::page(session)
}

/// A question in its own words.
pub fn question_title(lang: Lang, question: Question, card: Card) -> String {
    question::title(lang, policy::current(), question, card)
}
