//! The page for an unknown address.

use yew::prelude::*;

use crate::components::button::{Weight, link_button};
use crate::components::heading;
use crate::components::words::p;
use crate::route::Route;
use crate::session::Session;

/// Draws the page.
pub fn page(session: &Session) -> Html {
    let lang = session.lang;
    html! {
        <div class="prose">
            { heading(lang.shell_not_found_title()) }
            { p(lang.shell_not_found_text()) }
            <p>{ link_button(Weight::Main, lang.shell_not_found_home(), Route::Home.href()) }</p>
        </div>
    }
}
