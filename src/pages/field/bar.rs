//! The bar above every page in field mode: a button for the next resident, a link to the staff page and, on
//! screen and in print, a notice if the answers are those of a sample. The button is quiet while questions
//! are open, since it ends the interview.

use yew::prelude::*;

use crate::check::Step;
use crate::components::button::{Weight, button};
use crate::route::Route;
use crate::session::{self, AnswerOrigin, Handle};

/// Draws the bar above the page `open`. `watch` is the component that watches for inputs.
pub fn bar(session: &Handle, open: Route, watch: Html) -> Html {
    let lang = session.lang;
    let is_asking = matches!(open, Route::Check(Step::Ask(_) | Step::Review));
    let weight = if is_asking && !session.answers.untouched() {
        Weight::Second
    } else {
        Weight::Main
    };
    let next = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| session::restart(&session))
    };
    html! {
        <section class="field-bar" aria-label={lang.field_mode()}>
            <div class="field-row screen-only">
                { button(weight, lang.field_start(), next) }
                <a class="onward" href={Route::Field.href()}>{ lang.field_staff() }</a>
            </div>
            if session.answer_origin == AnswerOrigin::Sample {
                <p class="field-sample"><strong>{ lang.field_sample() }</strong>{ ": " }{ lang.field_sample_text() }</p>
            }
            { watch }
        </section>
    }
}
