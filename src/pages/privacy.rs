//! The privacy page: statements on the handling of data, and a button that erases everything entered.

use yew::prelude::*;

use crate::check::Step;
use crate::components::button::{Weight, button};
use crate::components::heading;
use crate::components::words::{line, points};
use crate::route::Route;
use crate::session::{self, Handle};

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let lang = session.lang;
    let erase = session::erase(session, Route::Check(Step::Start));
    html! {
        <div class="prose">
            { heading(lang.privacy_title()) }
            { line("lead", lang.privacy_lead()) }
            { points([lang.privacy_no_send(), lang.privacy_no_store(), lang.privacy_language(), lang.privacy_field(), lang.privacy_share(), lang.privacy_no_id(), lang.privacy_no_track(), lang.privacy_server(), lang.privacy_links()]) }
            <p>{ button(Weight::Second, lang.privacy_clear(), erase) }</p>
        </div>
    }
}
