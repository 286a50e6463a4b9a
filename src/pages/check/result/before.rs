//! Advice on what to ask before a registration. No verdict depends on this advice.

use lindungi_text::advice;
use yew::prelude::*;

use crate::components::panel;
use crate::components::words::list;
use crate::session::Session;
use crate::shared::phone;

/// Draws the row.
pub fn html(session: &Session) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let line = |line: String| html! { <li>{ phone::parts(policy, &line) }</li> };
    let lines = advice::before_registering(lang, policy).map(line);
    let count = lines.len().to_string();
    panel(
        "sebelum",
        lang.before_title(),
        lang.before_inside(&count),
        list("points", lines.into()),
    )
}
