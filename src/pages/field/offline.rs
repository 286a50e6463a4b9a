//! The section for staff on use without a signal: its state on this device and the button that enables it.

use lindungi_text::format;
use yew::prelude::*;

use crate::browser::offline::{self, State};
use crate::browser::page;
use crate::components::button::{Weight, button};
use crate::components::words::{hint, line};
use crate::session::Handle;

/// Draws the section.
pub fn section(session: &Handle) -> Html {
    let lang = session.lang;
    let weight = page::build().map_or(0, |(_, weight)| weight);
    let text = match session.offline.state {
        State::Unable => lang.offline_unable().to_owned(),
        State::Off => lang.offline_off(&format::count(weight)),
        State::Preparing => lang.offline_preparing().to_owned(),
        State::Ready => lang.offline_ready().to_owned(),
        State::Failed => lang.offline_failed().to_owned(),
    };
    let is_ready = session.offline.state == State::Ready;
    let can_store = matches!(session.offline.state, State::Off | State::Failed);
    let keep = Callback::from(|_: MouseEvent| offline::keep());
    html! {
        <section class="offline" aria-labelledby="tanpa-sinyal">
            <h2 id="tanpa-sinyal">{ lang.offline_title() }</h2>
            <div role="status">{ line(if is_ready { "notice good" } else { "notice" }, text) }</div>
            if can_store {
                <p>{ button(Weight::Second, lang.offline_keep(), keep) }</p>
            }
            { hint(lang.offline_install()) }
            { hint(lang.offline_forgets()) }
        </section>
    }
}
