//! The calculator: what money covers, live while typing.
//!
//! - `form`: what was typed, and the question that it comes to
//! - `fields`: the form on the screen
//! - `answer`: the quote on the screen

mod answer;
mod fields;
mod form;

use yew::prelude::*;

use crate::components::heading;
use crate::components::words::line;
use crate::session::Handle;

pub use form::Form;

/// The page.
pub fn page(session: &Handle) -> Html {
    let lang = session.lang;
    html! {
        <div class="calculator">
            <div class="calculator-head">
                { heading(lang.donate_title()) }
                { line("lead", lang.donate_lead()) }
            </div>
            { fields::essentials(session) }
            { answer::html(session) }
            { fields::adjustments(session) }
        </div>
    }
}
