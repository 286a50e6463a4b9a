//! For those who assist residents, one after another.

use yew::prelude::*;

use crate::components::button::{Weight, button, way};
use crate::components::heading;
use crate::components::words::{hint, li, line};
use crate::pages::check::Sheet;
use crate::pages::offline;
use crate::route::Route;
use crate::session::{self, Handle};

/// The page.
pub fn page(session: &Handle) -> Html {
    let lang = session.lang;
    let first = Sheet::default().next(session.policy(), session.today);
    let next = session::erase(session, Route::Check(first));
    html! {
        <div class="prose">
            { heading(lang.field_title()) }
            { line("lead", lang.field_lead()) }
            <ol class="numbered">
                { li(lang.field_step_tell()) }
                { li(lang.field_step_ask()) }
                { li(lang.field_step_show()) }
                { li(lang.field_step_clear()) }
            </ol>
            <div class="actions">
                { button(Weight::Main, lang.field_start(), next) }
                { way(Weight::Second, lang.code_title(), Route::Code.href()) }
            </div>
            { hint(lang.field_note()) }
            { offline::section(session) }
        </div>
    }
}
