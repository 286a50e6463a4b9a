//! The notices above each step: errors, cancelled jobs, and an XLSX that is being written.

use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::ids::WRONG;
use super::model::{Act, Job, Model, Notice, Screened, Writing};
use super::pressed::pressed;
use super::running;
use crate::components::button::{Weight, button};
use crate::components::words::{hint, line, p};
use crate::session::Session;

/// Draws all notices.
pub(super) fn html(session: &Session, model: &Model, act: &Callback<Act>) -> Html {
    let lang = session.lang;
    let cancelled = match model.notice {
        Some(Notice::Cancelled(Job::File)) => Some(lang.screen_cancelled_file()),
        Some(Notice::Cancelled(Job::Screening)) => Some(lang.screen_cancelled()),
        Some(Notice::Cancelled(Job::Writing)) => Some(lang.screen_cancelled_xlsx()),
        _ => None,
    };
    html! {
        <div class="screen-only roster-notice">
            <div role="status">
                { for cancelled.map(|words| line("notice", words)) }
            </div>
            { wrong(lang, model.notice.as_ref()) }
            { written(lang, model, act) }
            if session.field_mode.on && model.is_open() {
                { hint(lang.screen_field()) }
            }
        </div>
    }
}

fn wrong(lang: Lang, notice: Option<&Notice>) -> Html {
    let (title, text) = match notice {
        Some(Notice::Refused(Job::File, why)) => (lang.screen_refused(), why.clone()),
        Some(Notice::Refused(Job::Screening, why)) => (lang.screen_not_screened(), why.clone()),
        Some(Notice::Refused(Job::Writing, why)) => (lang.screen_not_written(), why.clone()),
        Some(Notice::NotHandedIn(why)) => (lang.fund_list_not_made(), why.clone()),
        Some(Notice::Failed(Job::Writing)) => (
            lang.screen_not_written(),
            lang.screen_failed_xlsx().to_owned(),
        ),
        Some(Notice::Failed(_)) => (lang.screen_stopped(), lang.screen_failed().to_owned()),
        Some(Notice::Cancelled(_)) | None => return Html::default(),
    };
    html! {
        <section class="summary" id={WRONG} tabindex="-1" aria-labelledby="ringkasan-judul">
            <h2 id="ringkasan-judul">{ title }</h2>
            { p(text) }
        </section>
    }
}

/// Draws the progress of the XLSX that is being written.
fn written(lang: Lang, model: &Model, act: &Callback<Act>) -> Html {
    let Some(Writing { progress, .. }) = &model.writing else {
        return running::running_job("xlsx", None, Html::default());
    };
    let rows = model.result().map_or(0, Screened::rows);
    let cancel = pressed(act, || Act::Cancel(Job::Writing));
    let body = html! {
        <>
            { running::bar("xlsx", progress.rows, rows) }
            { p(lang.screen_made(&format::count(progress.rows), &format::count(rows))) }
            { button(Weight::Second, lang.screen_cancel(), cancel) }
        </>
    };
    running::running_job("xlsx", Some(lang.screen_making().to_owned()), body)
}
