//! The self-check: one page for each question, the review of the answers, and the result.
//!
//! - `start`: the start page
//! - `question`: the page of one question; `title`: its text; `selection`: a question with options; `work`, `age` and
//!   `income`: the questions with their own fields
//! - `review`: all answers, with links to change them
//! - `result`: the findings and the next steps
//! - `take_away`: the result to print on one slip of paper, or as text

mod age;
mod income;
mod question;
mod result;
mod review;
mod selection;
mod start;
mod take_away;
mod title;
mod work;

use yew::prelude::*;

use crate::check::Step;
use crate::session::{Handle, Session};

/// Draws a step of the check before the result. `moved` is true if the address named a step that the
/// answers do not allow.
pub fn page(session: &Handle, step: Step, moved: bool) -> Html {
    match step {
        Step::Start => start::page(session, moved),
        Step::Ask(question) => {
            html! { <question::Ask key={question.slug()} {question} session={session.clone()} /> }
        }
        Step::Review | Step::Result | Step::TakeAway => review::page(session),
    }
}

/// Draws the result.
pub fn result(session: &Handle) -> Html {
    result::page(session)
}

/// Draws the result to print or copy.
pub fn take_away(session: &Handle) -> Html {
    take_away::page(session)
}

/// Returns the step that the answers allow for a wanted one, and the text of the wanted question.
pub fn resolve(session: &Session, wanted: Step) -> (Step, Option<String>) {
    let (answers, policy, day) = (&session.answers, session.policy(), session.day());
    let title = match wanted {
        Step::Ask(question) => Some(title::session_title(session, question)),
        _ => None,
    };
    (answers.allowed(wanted, policy, day), title)
}
