//! Erasing what a resident has entered, and beginning anew with the next one.

use lindungi_rules::policy;
use yew::prelude::*;

use super::{Act, Handle};
use crate::browser;
use crate::browser::display::Display;
use crate::browser::field_mode::FieldMode;
use crate::browser::focus::HEADING;
use crate::check::{Answers, Step};
use crate::route::Route;

/// Erases a resident's answers and opens a page. In field mode it begins anew.
pub fn erase(session: &Handle, then: Route) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        if session.field_mode.on {
            next(&session);
        } else {
            session.dispatch(Act::Erase);
            browser::tabs::tell_erased();
            browser::address::open(then);
        }
    })
}

/// Begins anew for the next resident, at the first question, in every tab. Nothing of the last one is left:
/// what they entered is erased at once, and the page is loaded anew, so that its memory goes too
/// (docs/decisions/19).
pub fn next(session: &Handle) {
    browser::tabs::tell_erased();
    next_here(session);
}

/// Begins anew in this tab alone: in another somebody may be answering.
pub fn next_here(session: &Handle) {
    anew(session, Route::Check(first_question()));
}

/// The first question of today.
fn first_question() -> Step {
    Answers::default().next(policy::current(), browser::clock::today())
}

/// Begins anew in this tab, at a page.
pub fn anew(session: &Handle, at: Route) {
    browser::speech::stop();
    session.dispatch(Act::Erase);
    browser::address::replace(at);
    browser::focus::top(HEADING);
    browser::fresh::start();
}

/// Takes over what another tab has set or erased.
pub fn hear(session: &Handle, erased: bool) {
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
