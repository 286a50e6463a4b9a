//! The self-check: one question a page, answers to look over, and the result.
//!
//! - `sheet`: what has been answered, and how facts are read from it
//! - `question`: the page of one question; `age`: the one that takes a number or a date
//! - `review`: all answers, with ways to change them
//! - `result`: what was found, and what to do

mod age;
mod question;
mod result;
mod review;
mod sheet;
mod start;

use yew::prelude::*;

use crate::browser::address;
use crate::route::Route;
use crate::session::use_session;

pub use sheet::{Question, Sheet};

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
}

impl Step {
    /// Every step, in order.
    #[cfg(test)]
    pub fn all() -> Vec<Self> {
        let questions = Question::ALL.iter().copied().map(Self::Ask);
        std::iter::once(Self::Start)
            .chain(questions)
            .chain([Self::Review, Self::Result])
            .collect()
    }

    /// Its part of the address; nothing for the first.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Start => "",
            Self::Ask(question) => question.slug(),
            Self::Review => "jawaban",
            Self::Result => "hasil",
        }
    }

    /// The step of this part of the address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "jawaban" => Some(Self::Review),
            "hasil" => Some(Self::Result),
            _ => Question::ALL
                .iter()
                .copied()
                .find(|question| question.slug() == slug)
                .map(Self::Ask),
        }
    }
}

/// What the check needs.
#[derive(Properties, PartialEq)]
pub struct CheckProps {
    /// Which step is open.
    pub step: Step,
}

/// The check. A step that the answers do not allow yet leads to the one that is next.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let session = use_session();
    let allowed = session.sheet.allowed(props.step, session.today);
    use_effect_with((props.step, allowed), |(step, allowed)| {
        if (*step, *allowed) == (Step::Result, Step::Review) {
            address::replace(Route::Check(Step::Review));
        }
    });
    match allowed {
        Step::Start => html! { <start::Start lost={props.step != Step::Start} /> },
        Step::Ask(question) => html! { <question::Ask key={question.slug()} {question} /> },
        Step::Review => html! { <review::Review /> },
        Step::Result => html! { <result::ResultPage /> },
    }
}
