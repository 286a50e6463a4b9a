//! The benefits of the cover, each with its condition.

use lindungi_rules::cover;
use lindungi_text::benefits;
use yew::prelude::*;

use crate::components::panel;
use crate::components::words::{p, parts, points, term};
use crate::session::Session;

/// Draws the row.
pub fn html(session: &Session) -> Html {
    let lang = session.lang;
    let cover = cover::benefits(session.policy(), session.day());
    let events = benefits::events(lang, &cover);
    let events = events
        .into_iter()
        .map(|event| term(event.title, event.text));
    panel(
        "lindung",
        lang.result_cover_title(),
        lang.result_cover_inside(),
        parts(vec![
            p(lang.result_cover_lead()),
            html! { <dl class="benefits">{ for events }</dl> },
            points(benefits::conditions(lang, &cover)),
        ]),
    )
}
