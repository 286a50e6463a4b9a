//! What is said of a form that was filled in from a link.

use lindungi_text::errors;
use yew::prelude::*;

use crate::components::words::{li, line};
use crate::session::Session;

/// That it was, and what was wrong with the link; nothing where there was none.
pub fn html(session: &Session) -> Html {
    let lang = session.lang;
    let said = match &session.drafts.linked {
        None => Html::default(),
        Some(errors) if errors.is_empty() => line("hint", lang.link_opened()),
        Some(errors) => html! {
            <div class="notice">
                <ul class="points">{ for errors.iter().map(|error| li(errors::link(lang, *error))) }</ul>
            </div>
        },
    };
    html! { <div role="status" class="screen-only">{ said }</div> }
}
