//! Erasing the answers of a resident, and starting again for the next one.

use lindungi_rules::policy;
use yew::prelude::*;

use super::{Act, Handle};
use crate::browser;
use crate::browser::display::Display;
use crate::browser::field_mode::FieldMode;
use crate::browser::focus::HEADING;
use crate::browser::tick;
use crate::check::{Question, Step};
use crate::route::Route;

/// The seconds for which erased answers can be restored.
pub const RESTORABLE: u32 = 10;

/// Returns a handler that erases the answers and opens the page `then`, where they can be restored for
/// seconds. In field mode it starts again for the next resident instead.
pub fn erase(session: &Handle, then: Route) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        if session.field_mode.on {
            restart(&session);
        } else {
            session.dispatch(Act::Erase);
            browser::tabs::notify_erased();
            browser::address::open(then);
            let session = session.clone();
            tick::after(RESTORABLE * tick::SECOND, move || {
                session.dispatch(Act::Forget);
            })
            .forget();
        }
    })
}

/// Returns a handler that restores the answers that were erased last and opens their review.
pub fn restore(session: &Handle) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        session.dispatch(Act::Restore);
        browser::address::open(Route::Check(Step::Review));
    })
}

/// Starts again for the next resident at the first question, in every tab. Erases the answers at once and
/// reloads the page, so that its memory is freed too (docs/decisions/19).
pub fn restart(session: &Handle) {
    browser::tabs::notify_erased();
    restart_this_tab(session);
}

/// Starts again in this tab only: another tab may be in use.
pub fn restart_this_tab(session: &Handle) {
    restart_at(session, Route::Check(first_question()));
}

/// Returns the first question under the policy of today.
fn first_question() -> Step {
    Question::first(policy::current(), browser::clock::today())
}

/// Erases, opens the page `at` and reloads, in this tab only.
pub fn restart_at(session: &Handle, at: Route) {
    browser::speech::stop();
    session.dispatch(Act::Erase);
    browser::address::replace(at);
    browser::focus::top(HEADING);
    browser::fresh::start();
}

/// Applies the settings and the language of another tab, and erases if that tab has erased.
pub fn follow_other_tab(session: &Handle, erased: bool) {
    session.dispatch(Act::Follow {
        field_mode: FieldMode::remembered(),
        display: Display::remembered(),
        erased,
    });
    let announce = session.clone();
    browser::press::afterwards(move || announce.dispatch(Act::AnnounceDay));
    if erased {
        let assists = FieldMode::remembered().on;
        browser::speech::stop();
        if matches!(browser::address::route(), Route::Check(_)) {
            browser::address::replace(Route::Check(if assists {
                first_question()
            } else {
                Step::Start
            }));
        }
        if assists {
            browser::fresh::start();
        }
    }
    if let Some(lang) = browser::language::chosen() {
        let session = session.clone();
        browser::language::load(lang, move |loaded| {
            if loaded {
                session.dispatch(Act::SetLanguage(Some(lang)));
            }
        });
    }
}
