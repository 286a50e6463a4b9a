//! The self-check: one question a page, answers to look over, and the result.
//!
//! - `order`: the questions
//! - `question`: the page of one question; `work`, `age` and `income`: those with fields of their own
//! - `review`: all answers, with ways to change them
//! - `result`: what was found, and what to do
//! - `take_away`: the result on one slip of paper, or as text

mod age;
mod income;
mod question;
mod result;
mod review;
mod start;
mod take_away;
mod work;

use lindungi_rules::policy;
use lindungi_text::Lang;
use lindungi_text::answers::Card;
use yew::prelude::*;

use crate::check::{Question, Step};
use crate::session::Handle;

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
