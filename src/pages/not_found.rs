//! There is no such address.

use yew::prelude::*;

use crate::components::Heading;
use crate::components::button::Way;
use crate::route::Route;
use crate::session::use_session;

/// The page.
#[component]
pub fn NotFound() -> Html {
    let lang = use_session().lang;
    html! {
        <div class="prose">
            <Heading text={lang.shell_not_found_title()} />
            <p>{ lang.shell_not_found_text() }</p>
            <p><Way href={Route::Home.href()}>{ lang.shell_not_found_home() }</Way></p>
        </div>
    }
}
