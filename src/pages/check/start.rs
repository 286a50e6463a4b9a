//! What the check is about, before the first question.

use lindungi_rules::policy::Criterion;
use yew::prelude::*;

use super::{Question, Step};
use crate::components::Heading;
use crate::components::button::Way;
use crate::route::Route;
use crate::session::use_session;

/// What the start needs.
#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// Whether a later step was wanted, for which there are no answers.
    pub lost: bool,
}

/// The start.
#[component]
pub fn Start(props: &StartProps) -> Html {
    let session = use_session();
    let lang = session.lang;
    let next = Question::ALL
        .iter()
        .copied()
        .find(|question| !session.sheet.answered(*question, session.today))
        .map_or(Step::Review, Step::Ask);
    let words = if session.sheet.untouched() {
        lang.check_start()
    } else {
        lang.check_resume()
    };
    html! {
        <div class="prose">
            <div role="status">
                if props.lost {
                    <p class="notice">{ lang.check_lost() }</p>
                } else if session.erased {
                    <p class="notice">{ lang.check_cleared() }</p>
                }
            </div>
            <Heading text={lang.check_title()} />
            <p class="lead">{ lang.check_lead(&Criterion::ALL.len().to_string()) }</p>
            <ul class="points">
                <li>{ lang.check_private() }</li>
                <li>{ lang.check_no_name() }</li>
            </ul>
            <p><Way href={Route::Check(next).href()}>{ words }</Way></p>
        </div>
    }
}
