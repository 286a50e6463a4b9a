//! The calculator: what money covers, live while typing, and what becomes of it.
//!
//! - `form`: what was typed and chosen, and the question that it comes to; `typed`: the fields' texts
//! - `entry`: fields on the screen; `fields`: the calculator's form
//! - `answer`: the quote on the screen; `pictures`: numbers to look at
//! - `linked`: a form that was filled in from a link
//! - `take`: to share and take along; `compare`: side by side; `pledge`: the letter
//! - `drafts`: all that givers have typed, in memory

mod answer;
mod compare;
mod drafts;
pub mod entry;
pub mod fields;
pub mod form;
pub mod linked;
pub mod pictures;
mod pledge;
pub mod take;
pub mod typed;

use yew::prelude::*;

use crate::browser::frame;
use crate::components::heading;
use crate::components::words::line;
use crate::pages::{at_pause, fund};
use crate::route::Route;
use crate::session::{self, Handle};

pub use answer::schedule;
pub use drafts::{Drafts, Linked};

/// Fills the form of a page in from a link that was opened, before it is drawn: from then on the
/// session holds what the link says.
pub fn take_link(session: &Handle) {
    if session.drafts.waiting.is_some() {
        session::calculate(session, Drafts::take_link);
    }
}

/// The calculator.
pub fn page(session: &Handle) -> Html {
    html! {
        <div class="calculator">
            { at_pause(session, before) }
            { answer::html(session) }
            { at_pause(session, after) }
        </div>
    }
}

/// What the page is for, and what is asked first.
fn before(session: &Handle) -> Html {
    let lang = session.lang;
    html! { <>
        <div class="calculator-head">
            { heading(lang.donate_title()) }
            { line("lead", lang.donate_lead()) }
            { linked::html(session) }
            { compare::editing(session) }
        </div>
        { fields::essentials(session) }
    </> }
}

/// What may be asked besides, and the way on.
fn after(session: &Handle) -> Html {
    html! { <>
        { fields::adjustments(session, &session.drafts.form, |drafts| &mut drafts.form) }
        if !frame::embedded() {
            if session.drafts.form.way == form::Way::RtFund {
                <p class="calculator-more screen-only">{ share_out(session) }</p>
            }
            <p class="calculator-more screen-only"><a class="onward" href={Route::Budget.href()}>{ session.lang.donate_city_plan() }</a></p>
        }
    </> }
}

/// The way to the plan of the same fund.
fn share_out(session: &Handle) -> Html {
    let taken = session.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        session::calculate(&taken, |drafts| {
            drafts.fund = fund::Draft::of_gift(&drafts.form);
        });
    });
    html! { <a class="onward" href={Route::Fund.href()} {onclick}>{ session.lang.fund_of_gift() }</a> }
}

/// Calculations side by side.
pub fn compare(session: &Handle) -> Html {
    compare::page(session)
}

/// The pledge letter.
pub fn pledge(session: &Handle) -> Html {
    pledge::page(session)
}
