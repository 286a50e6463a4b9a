//! The step of a running screening: its progress, speed and remaining time.

use lindungi_roster_service::protocol::Progress;
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::ids::STEP;
use super::model::{Act, Job, Model};
use super::pressed::pressed;
use crate::components::button::{Weight, button};
use crate::components::words::{line, p};

/// Draws the step.
pub(super) fn html(lang: Lang, model: &Model, act: &Callback<Act>) -> Html {
    let progress = model.running.as_ref().map(|running| running.progress);
    let Progress {
        rows,
        read,
        size,
        millis,
    } = progress.unwrap_or_default();
    let rate = rows.saturating_mul(1000) / millis.max(1);
    let rest = size.saturating_sub(read).saturating_mul(millis) / read.max(1);
    html! {
        <div class="prose">
            <h2 id={STEP} tabindex="-1">{ lang.screen_running() }</h2>
            { bar(STEP, read, size) }
            if rows > 0 {
                { p(lang.screen_progress(&format::count(rate), &format::count(rows))) }
                { line("hint", lang.screen_left(&format::count(rest.div_ceil(1000)))) }
            }
            <p>{ button(Weight::Second, lang.screen_cancel(), pressed(act, || Act::Cancel(Job::Screening))) }</p>
        </div>
    }
}

/// Draws a progress bar, labelled by the element with the id `name`. With an unknown `whole` (0) the bar is
/// indeterminate.
pub(super) fn bar(name: &'static str, done: u64, whole: u64) -> Html {
    let value = (whole > 0).then(|| done.to_string());
    html! { <progress aria-labelledby={name} max={whole.max(1).to_string()} {value} /> }
}

/// Draws a running job beside the step under its title, which screen readers announce. Without a title,
/// draws only the empty status element that the announcement needs.
pub(super) fn running_job(name: &'static str, title: Option<String>, body: Html) -> Html {
    html! {
        <div class={title.is_some().then_some("working")}>
            <div role="status">
                { for title.map(|title| html! { <h2 id={name}>{ title }</h2> }) }
            </div>
            { body }
        </div>
    }
}
