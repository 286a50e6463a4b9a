//! Advice on what to ask before a registration. No verdict depends on this advice.

use lindungi_text::advice;
use yew::prelude::*;

use crate::components::fold;
use crate::components::words::{parts, points, section};
use crate::session::Session;
use crate::shared::sourced;

/// Draws the section.
pub fn html(session: &Session) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let from = sourced::statements(lang, policy, &advice::STATEMENTS);
    section(
        "sebelum",
        lang.before_title(),
        parts(vec![
            points(advice::before_registering(lang, policy)),
            fold(lang.shell_source(), from),
        ]),
    )
}
