//! Erasing the answers of a resident, and starting again for the next one.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
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

/// The id of the heading of the offer to restore answers in field mode.
pub const ASIDE: &str = "dihapus";

thread_local! {
    /// The timer that runs while erased answers can be restored.
    static RESTORABLE_FOR: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// True while a part of the page can offer to restore answers in field mode.
    static OFFERS: Cell<bool> = const { Cell::new(false) };
}

/// Returns a handler that erases the answers and opens the page `then`, where they can be restored for
/// seconds. In field mode the next resident is next instead.
pub fn erase(session: &Handle, then: Route) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        if session.field_mode.on {
            next_resident(&session, true);
        } else {
            let forget = session.clone();
            set_aside(&session, move || forget.dispatch(Act::Forget));
            browser::address::open(then);
        }
    })
}

/// Erases the answers in every tab, and keeps them for [`RESTORABLE`] seconds in the memory of this one; then
/// calls `over`.
fn set_aside(session: &Handle, over: impl FnOnce() + 'static) {
    session.dispatch(Act::SetAside);
    browser::tabs::notify_erased();
    let timer = tick::after(RESTORABLE * tick::SECOND, over);
    RESTORABLE_FOR.set(Some(timer));
}

/// Returns a handler that restores the answers that were erased last and opens their review; in field mode,
/// where they were erased on any page, that page stays open.
pub fn restore(session: &Handle) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        RESTORABLE_FOR.take();
        session.dispatch(Act::Restore);
        if session.field_mode.on {
            browser::focus::on(HEADING);
        } else {
            browser::address::open(Route::Check(Step::Review));
        }
    })
}

/// Notes whether the page can offer to restore answers in field mode.
pub fn offer_to_restore(offers: bool) {
    OFFERS.set(offers);
}

/// Starts again for the next resident. If this `interrupts` an interview, its answers are erased at once and
/// can be restored for [`RESTORABLE`] seconds, before the page is reloaded.
pub fn next_resident(session: &Handle, interrupts: bool) {
    if !interrupts || !OFFERS.get() || session.answers.untouched() {
        return restart(session);
    }
    browser::speech::stop();
    let then = session.clone();
    set_aside(session, move || restart_this_tab(&then));
    browser::focus::on(ASIDE);
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
    RESTORABLE_FOR.take();
    browser::speech::stop();
    session.dispatch(Act::Erase);
    browser::address::replace(at);
    browser::focus::top(HEADING);
    browser::fresh::start();
}

/// Applies the settings and the language of another tab, and erases if that tab has erased.
pub fn follow_other_tab(session: &Handle, erased: bool) {
    if erased {
        RESTORABLE_FOR.take();
    }
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
