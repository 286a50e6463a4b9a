//! The pages, one folder each, and the parts of the app that they come in. They know the rules and
//! the sentences; what they need of the browser they get from `browser`, what they look like from
//! `components`.

mod aloud;
pub mod check;
mod code;
pub mod donate;
mod field;
mod home;
mod not_found;
mod privacy;
mod sourced;
mod sources;

use lindungi_text::Lang;
use yew::prelude::*;

use crate::app::Part;
use crate::route::{Owner, Route};
use crate::session::Handle;
use check::Step;

/// What residents and those who assist them need.
pub static RESIDENT: Part = Part {
    owner: Owner::Resident,
    root: "resident",
    shown: |session, route| match route {
        Route::Check(step) => {
            Route::Check(session.sheet.allowed(step, session.policy(), session.day()))
        }
        route => route,
    },
    title: resident_title,
    page: resident_page,
};

/// What donors need, and the sources.
pub static DONOR: Part = Part {
    owner: Owner::Donor,
    root: "donor",
    shown: |_, route| route,
    title: |lang, route| {
        lang.shell_document(match route {
            Route::Sources => lang.sources_document(),
            _ => lang.donate_document(),
        })
    },
    page: |session, shown, _| match shown {
        Route::Sources => sources::page(session),
        _ => donate::page(session),
    },
};

/// A question is called by its words.
fn resident_title(lang: Lang, route: Route) -> String {
    let words = match route {
        Route::Home => return lang.home_document().to_owned(),
        Route::Check(Step::Ask(question)) => {
            return lang.shell_document(&check::question_title(lang, question));
        }
        Route::Check(Step::Start) => lang.check_document(),
        Route::Check(Step::Review) => lang.check_review_document(),
        Route::Check(Step::Result) => lang.result_document(),
        Route::Check(Step::TakeAway) => lang.slip_document(),
        Route::Field => lang.field_document(),
        Route::Code => lang.code_document(),
        Route::Privacy => lang.privacy_document(),
        _ => lang.shell_not_found_title(),
    };
    lang.shell_document(words)
}

fn resident_page(session: &Handle, shown: Route, wanted: Route) -> Html {
    match shown {
        Route::Home => home::page(session),
        Route::Check(step) => check::page(session, step, shown != wanted),
        Route::Field => field::page(session),
        Route::Code => code::page(session),
        Route::Privacy => privacy::page(session),
        _ => not_found::page(session),
    }
}
