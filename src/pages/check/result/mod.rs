//! The page of the result. The answer fits on one screen: the verdict, what to do, where to go and what to
//! bring. Everything else is a row that opens. The sentences come from [`lindungi_text::reasons`], as on the
//! slip.
//!
//! - `earlier`: the notice above a result that was opened from a code
//! - `verdict`: the answer in one look
//! - `visit`: places to go and papers to bring
//! - the rows, in their order: `reasons`, with the questions that were not asked; `path`, the changes that
//!   would lead to a likely verdict; `aids`, other help of the city; `benefits` of the cover; `self_paid`,
//!   the cost of paying for oneself, with `strip`, its months as a picture; `before`, advice before a
//!   registration; and `origin`, the sources of all of it

mod aids;
mod before;
mod benefits;
mod earlier;
mod origin;
mod path;
mod reasons;
mod self_paid;
mod strip;
mod verdict;
mod visit;

use lindungi_rules::eligibility::assess;
use lindungi_text::reasons::check_text;
use yew::prelude::*;

use crate::check::Step;
use crate::components::button::{Weight, button, link_button};
use crate::components::panel;
use crate::components::words::parts;
use crate::route::Route;
use crate::session::{self, Handle, Session};
use crate::shared::faq;

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let (lang, policy, day) = (session.lang, session.policy(), session.day());
    let facts = session.answers.facts(day);
    // Impossible answers are never accepted, so the assessment cannot fail here.
    let Ok(assessment) = assess(&facts, policy, day) else {
        return Html::default();
    };
    let answered = session.answers.criteria(day);
    let text = check_text(lang, policy, &assessment, &facts, &answered);
    let card = session.answers.card(policy, day);
    let erase = session::erase(session, Route::Check(Step::Start));
    html! {
        <div class="result">
            { earlier::html(session, &assessment) }
            { verdict::html(session, &assessment, &text) }
            if text.programme_fits {
                { visit::html(session) }
            }
            <div class="panels">
                { reasons::html(session, card, &text) }
                { path::html(lang, policy, &assessment, &facts, &answered) }
                { aids::html(lang, &text.aids) }
                if text.shows_benefits {
                    { benefits::html(session) }
                }
                if text.alone {
                    { self_paid::html(session, &facts) }
                }
                if text.programme_fits {
                    { before::html(session) }
                }
                { questions(session) }
                { origin::html(session, &assessment, &text, &facts) }
            </div>
            <div class="actions screen-only">
                { link_button(Weight::Second, lang.result_edit(), Route::Check(Step::Review).href()) }
                { button(Weight::Quiet, lang.check_clear(), erase) }
            </div>
        </div>
    }
}

/// Draws the frequent questions that matter for this result.
fn questions(session: &Session) -> Html {
    let (lang, policy, day) = (session.lang, session.policy(), session.day());
    let one = |topic| faq::folded(lang, policy, day, topic, false);
    let mine = faq::mine(session);
    panel(
        "tanya",
        lang.faq_title(),
        "",
        parts(vec![
            faq::folds(mine.into_iter().map(one).collect()),
            html! { <p><a class="onward" href={Route::Questions(None).href()}>{ lang.faq_all() }</a></p> },
        ]),
    )
}
