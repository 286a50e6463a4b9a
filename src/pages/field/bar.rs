//! The bar above every page in field mode: a button for the next resident, a link to the staff page and, on
//! screen and in print, a notice if the answers are those of a sample. During an interview, which the button
//! would end, it is quiet and the link is not there; at the result it is large.

use yew::prelude::*;

use crate::check::Step;
use crate::components::button::{Weight, button};
use crate::route::Route;
use crate::session::{self, AnswerOrigin, Handle, Session};

/// Draws the bar above the page `open`. `watch` is the component that watches for inputs.
pub fn bar(session: &Handle, open: Route, watch: Html) -> Html {
    let lang = session.lang;
    let interviews = interviews(session, open);
    let weight = if interviews {
        Weight::Second
    } else {
        Weight::Main
    };
    let is_done = matches!(open, Route::Check(Step::Result | Step::TakeAway));
    let next = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| session::next_resident(&session, interviews))
    };
    html! {
        <section class={classes!("field-bar", is_done.then_some("done"))} aria-label={lang.field_mode()}>
            <div class="field-row screen-only">
                { button(weight, lang.field_start(), next) }
                if !interviews {
                    <a class="onward" href={Route::Field.href()}>{ lang.field_staff() }</a>
                }
            </div>
            if session.answer_origin == AnswerOrigin::Sample {
                <p class="field-sample"><strong>{ lang.field_sample() }</strong>{ ": " }{ lang.field_sample_text() }</p>
            }
            { watch }
        </section>
    }
}

/// Returns true during an interview: something was answered, and the result has not been shown, or is being
/// changed. A sample and an earlier result are no interview.
fn interviews(session: &Session, open: Route) -> bool {
    let unseen = match open {
        Route::Check(Step::Ask(_) | Step::Review) => true,
        Route::Check(Step::Result | Step::TakeAway) => false,
        _ => session.answer_origin == AnswerOrigin::Residents,
    };
    unseen
        && session.answer_origin != AnswerOrigin::Sample
        && session.answers.earlier.is_none()
        && !session.answers.untouched()
}
