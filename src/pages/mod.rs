//! The pages, one folder each, and which of them are loaded later. They know the rules and the
//! sentences; what they need of the browser they get from `browser`, what they look like from
//! `components`.

mod aloud;
pub mod budget;
pub mod check;
mod code;
pub mod donate;
pub mod field;
pub mod fund;
mod home;
pub mod later;
mod not_found;
mod offline;
mod privacy;
pub mod questions;
mod roster;
mod sourced;
mod sources;

use lindungi_text::Lang;
use lindungi_text::answers::Card;
use yew::prelude::*;

use crate::components::on_demand::patient;
use crate::route::Route;
use crate::session::Handle;
use check::Step;
use later::{Later, What};

/// What a page is called in the browser's history; a question is called by its words.
pub fn title(lang: Lang, route: Route, card: Card) -> String {
    let words = match route {
        Route::Home => return lang.home_document().to_owned(),
        Route::Check(Step::Ask(question)) => {
            return lang.shell_document(&check::question_title(lang, question, card));
        }
        Route::Check(Step::Start) => lang.check_document(),
        Route::Check(Step::Review) => lang.check_review_document(),
        Route::Check(Step::Result) => lang.result_document(),
        Route::Check(Step::TakeAway) => lang.slip_document(),
        Route::Donate => lang.donate_document(),
        Route::Compare => lang.compare_document(),
        Route::Pledge => lang.pledge_document(),
        Route::Budget => lang.budget_document(),
        Route::Field => lang.field_document(),
        Route::SelfTest => lang.selftest_document(),
        Route::Roster => lang.screen_document(),
        Route::Fund => lang.fund_document(),
        Route::Code => lang.code_document(),
        Route::Sources => lang.sources_document(),
        Route::Privacy => lang.privacy_document(),
        Route::Questions(_) => lang.faq_document(),
        Route::NotFound => lang.shell_not_found_title(),
    };
    lang.shell_document(words)
}

/// Whether a page shows figures of the day. Other pages say nothing when the day changes.
pub fn is_dated(route: Route) -> bool {
    matches!(
        route,
        Route::Check(Step::Review | Step::Result | Step::TakeAway)
            | Route::Donate
            | Route::Compare
            | Route::Pledge
            | Route::Budget
            | Route::Roster
            | Route::Fund
    )
}

/// The page that is shown; `wanted` is the one that the address names.
pub fn draw(session: &Handle, shown: Route, wanted: Route) -> Html {
    match shown {
        Route::Home => home::page(session),
        Route::Check(Step::Result | Step::TakeAway)
        | Route::Code
        | Route::Privacy
        | Route::Roster
        | Route::Fund
        | Route::Questions(_)
        | Route::Donate
        | Route::Compare
        | Route::Pledge
        | Route::Budget
        | Route::Sources
        | Route::Field
        | Route::SelfTest => later(What::Page(shown), session),
        Route::Check(step) => later(What::Check(step, shown != wanted), session),
        Route::NotFound => not_found::page(session),
    }
}

/// What is drawn once it is loaded.
fn later(what: What, session: &Handle) -> Html {
    html! { <Later {what} session={session.clone()} /> }
}

/// A part of a page that stays as it is while somebody types, and follows at the next pause: so that
/// the answer shows soon, however much there is to draw (docs/decisions/17).
pub fn at_pause(session: &Handle, part: impl Fn(&Handle) -> Html + 'static) -> Html {
    let (typing, session) = (session.is_typing(), session.clone());
    patient(typing, move || part(&session))
}
