//! The pages. No page imports another page; common parts are in `shared` and `giving`.
//!
//! To delete a page, delete its file or folder and its rows in `crate::route`, in [`entry`] and in `lazy`.
//! The compiler names each row that is left.

mod budget;
mod check;
mod code;
mod donate;
mod field;
mod fund;
mod home;
pub mod lazy;
mod not_found;
mod privacy;
mod questions;
mod roster;
mod sources;

use lindungi_text::Lang;
use yew::prelude::*;

use crate::check::{PaperSize, Step};
use crate::route::Route;
use crate::session::{Handle, Session};
use lazy::{Content, Lazy, Part};

pub use field::bar as field_bar;

/// The facts about a page that are known before it is loaded.
struct Entry {
    /// The title of the page in the browser's history.
    title: fn(Lang) -> &'static str,
    /// The CSS classes of the main element.
    class: &'static str,
    /// The part of the app that contains the page; `None` for pages that are loaded at once.
    part: Option<Part>,
    /// True if the page shows figures of the day, so that a change of the date is announced.
    is_dated: bool,
}

/// Returns the facts about a page. Each page has one row.
fn entry(route: Route) -> Entry {
    type Row = (fn(Lang) -> &'static str, &'static str, Option<Part>, bool);
    const RESULT: &str = "page page-result";
    const CHECK: &str = "page page-check";
    const DONATE: &str = "page page-donate";
    const TEXT: &str = "page page-text";
    let (title, class, part, is_dated): Row = match route {
        Route::Home => (Lang::home_document, "page", None, false),
        Route::Check(step) => match step {
            // The title of a question is its text: see `resolve`.
            Step::Start | Step::Ask(_) => (Lang::check_document, CHECK, Some(Part::Check), false),
            Step::Review => (Lang::check_review_document, CHECK, Some(Part::Check), true),
            Step::Result => (Lang::result_document, RESULT, Some(Part::Result), true),
            Step::TakeAway => (Lang::slip_document, RESULT, Some(Part::Result), true),
        },
        Route::Donate => (Lang::donate_document, DONATE, Some(Part::Donor), true),
        Route::Compare => (Lang::compare_document, DONATE, Some(Part::Donor), true),
        Route::Pledge => (Lang::pledge_document, DONATE, Some(Part::Donor), true),
        Route::Board => (Lang::board_document, DONATE, Some(Part::Donor), true),
        Route::Budget => (Lang::budget_document, DONATE, Some(Part::Donor), true),
        Route::Field => (Lang::field_document, TEXT, Some(Part::Field), false),
        Route::SelfTest => (Lang::selftest_document, TEXT, Some(Part::Field), false),
        Route::Roster => (
            Lang::screen_document,
            "page page-roster",
            Some(Part::Roster),
            true,
        ),
        Route::Fund => (Lang::fund_document, DONATE, Some(Part::Roster), true),
        Route::Code => (Lang::code_document, TEXT, Some(Part::Result), false),
        Route::Sources => (
            Lang::sources_document,
            "page page-sources",
            Some(Part::Donor),
            false,
        ),
        Route::Privacy => (Lang::privacy_document, TEXT, Some(Part::Result), false),
        Route::Questions(_) => (Lang::faq_document, TEXT, Some(Part::Result), false),
        Route::NotFound => (Lang::shell_not_found_title, TEXT, None, false),
    };
    Entry {
        title,
        class,
        part,
        is_dated,
    }
}

/// The page to show for an address.
pub struct Resolved {
    /// The page. Differs from that of the address if answers are missing.
    pub shown: Route,
    /// The title of the page of the address, for the browser's history. That of a question is its text.
    pub title: String,
    /// False until the check is loaded, which knows what the answers allow.
    is_certain: bool,
}

/// Returns the page to show for the page `wanted` that the address names.
pub fn resolve(session: &Handle, wanted: Route) -> Resolved {
    let lang = session.lang;
    let title = match wanted {
        Route::Home => lang.home_document().to_owned(),
        _ => lang.shell_document((entry(wanted).title)(lang)),
    };
    let Route::Check(step) = wanted else {
        return Resolved {
            shown: wanted,
            title,
            is_certain: true,
        };
    };
    match lazy::resolve(session, step) {
        Some((allowed, question)) => Resolved {
            shown: Route::Check(allowed),
            title: question.map_or(title, |question| lang.shell_document(&question)),
            is_certain: true,
        },
        None => Resolved {
            shown: wanted,
            title,
            is_certain: false,
        },
    }
}

/// Returns the CSS classes of the main element of a page.
pub fn class(route: Route) -> &'static str {
    entry(route).class
}

/// Returns true if a page shows figures of the day.
pub fn is_dated(route: Route) -> bool {
    entry(route).is_dated
}

/// Returns the name of the paper size that a page is designed for, or `None` if the page fits any paper.
pub fn paper(session: &Session, route: Route) -> Option<&'static str> {
    match route {
        Route::Check(Step::TakeAway) => Some(session.page.paper.name()),
        Route::Compare | Route::Pledge | Route::Board => Some(PaperSize::A4.name()),
        _ => None,
    }
}

/// Draws the page for the page `wanted` that the address names.
pub fn draw(session: &Handle, resolved: &Resolved, wanted: Route) -> Html {
    let shown = resolved.shown;
    match (shown, entry(shown).part) {
        (Route::Home, _) => {
            let allowed = lazy::resolve(session, Step::Result);
            let has_result = allowed.is_some_and(|(step, _)| step == Step::Result);
            let programme = lazy(session, Part::Check, Content::Programme);
            home::page(session, has_result, programme)
        }
        (Route::Check(step), part) if part == Some(Part::Check) || !resolved.is_certain => {
            lazy(session, Part::Check, Content::Check(step, shown != wanted))
        }
        (_, Some(part)) => lazy(session, part, Content::Page(shown)),
        (_, None) => not_found::page(session),
    }
}

/// Draws the watch of field mode beside the open page.
pub fn field_watch(session: &Handle, open: Route) -> Html {
    lazy(session, Part::Field, Content::FieldWatch(open))
}

/// Loads the code of a page ahead of time.
pub fn prefetch(route: Route) {
    if let Some(part) = entry(route).part {
        lazy::prefetch(part);
    }
}

fn lazy(session: &Handle, part: Part, content: Content) -> Html {
    html! { <Lazy {part} {content} session={session.clone()} /> }
}
