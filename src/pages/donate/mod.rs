//! The calculator: what money covers, live while typing.
//!
//! - `form`: what was typed, and the question that it comes to
//! - `fields`: the form on the screen
//! - `answer`: the quote on the screen

mod answer;
mod fields;
mod form;

use yew::prelude::*;

use crate::components::Heading;
use crate::session::use_session;

pub use form::Form;

/// The page.
#[component]
pub fn Donate() -> Html {
    let session = use_session();
    let lang = session.lang;
    html! {
        <div class="calculator">
            <div class="calculator-head">
                <Heading text={lang.donate_title()} />
                <p class="lead">{ lang.donate_lead() }</p>
            </div>
            <fields::Fields />
            <answer::Answer />
        </div>
    }
}
