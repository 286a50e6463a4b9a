//! The start page of the check, before the first question.

use lindungi_rules::policy::Criterion;
use yew::prelude::*;

use crate::components::button::{Weight, link_button};
use crate::components::heading;
use crate::components::words::{line, p, points};
use crate::route::Route;
use crate::session::{self, Erased, Handle};

/// Draws the start page. `lost` is true if the address named a later step but there are no answers.
pub fn page(session: &Handle, lost: bool) -> Html {
    let lang = session.lang;
    let next = session.answers.next(session.policy(), session.day());
    let words = if session.answers.untouched() {
        lang.check_start()
    } else {
        lang.check_resume()
    };
    html! {
        <div class="prose">
            <div role="status">
                if lost {
                    { line("notice", lang.check_lost()) }
                } else {
                    { erased(session) }
                }
            </div>
            { heading(lang.check_title()) }
            { line("lead", lang.check_lead(&Criterion::ALL.len().to_string())) }
            { points([lang.check_private(), lang.check_no_name()]) }
            <div class="actions">
                { link_button(Weight::Main, words, Route::Check(next).href()) }
                { link_button(Weight::Second, lang.code_title(), Route::Code.href()) }
            </div>
        </div>
    }
}

/// Draws the notice that the answers were erased, with a button to restore them while that is possible.
fn erased(session: &Handle) -> Html {
    let lang = session.lang;
    match session.erased {
        Erased::Nothing => Html::default(),
        Erased::Gone => line("notice", lang.check_cleared()),
        Erased::Restorable(_) => {
            let words = lang.check_restore(&session::RESTORABLE.to_string());
            html! {
                <div class="notice">
                    { p(lang.check_cleared()) }
                    <button type="button" class="button-quiet" onclick={session::restore(session)}>{ words }</button>
                </div>
            }
        }
    }
}
