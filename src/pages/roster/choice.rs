//! The step that chooses a file, loads the example or downloads a template.

use lindungi_roster::template::RESIDENTS;
use lindungi_roster_service::protocol::Beginning;
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::ids::{FILE, STEP};
use super::model::{Act, Job, Model, Open, Opening, Step};
use super::pressed::pressed;
use super::running;
use crate::components::button::{Weight, button};
use crate::components::file_field::FileField;
use crate::components::words::{hint, line};

/// Draws the step.
pub(super) fn html(lang: Lang, model: &Model, act: &Callback<Act>) -> Html {
    let field = FileField {
        id: FILE,
        label: lang.screen_choose(),
        drop: lang.screen_drop(),
        onfile: act.reform(Act::Choose),
    };
    let begin = |beginning| pressed(act, move || Act::Begin(beginning));
    html! {
        <div class="prose">
            { line("lead", lang.screen_lead()) }
            { line("notice good", lang.screen_private()) }
            { for model.open.as_ref().map(|open| back(lang, open, act)) }
            { field.html() }
            { opening_progress(lang, model.opening.as_ref(), act) }
            <h2>{ lang.screen_begin() }</h2>
            <div class="actions">
                { button(Weight::Second, lang.screen_example(), begin(Beginning::Example)) }
                { button(Weight::Second, lang.screen_template(), begin(Beginning::Template)) }
                { button(Weight::Second, lang.screen_template_csv(), begin(Beginning::TemplateCsv)) }
            </div>
            { hint(lang.screen_begin_text(&format::count(RESIDENTS as u64))) }
        </div>
    }
}

/// Draws the open list with buttons to return to it and to close it.
fn back(lang: Lang, open: &Open, act: &Callback<Act>) -> Html {
    let to = if open.result.is_some() {
        Step::Result
    } else {
        Step::Columns
    };
    let (back, close) = (
        pressed(act, move || Act::Go(to)),
        pressed(act, || Act::Close),
    );
    html! {
        <section class="working" aria-labelledby={STEP}>
            <h2 id={STEP} tabindex="-1">{ lang.screen_open(&open.name) }</h2>
            <div class="actions">
                { button(Weight::Second, lang.screen_return(), back) }
                { button(Weight::Quiet, lang.screen_forget(), close) }
            </div>
        </section>
    }
}

/// Draws the progress of the file that is being opened.
fn opening_progress(lang: Lang, opening: Option<&Opening>, act: &Callback<Act>) -> Html {
    let Some(Opening { name, progress, .. }) = opening else {
        return running::running_job("membuka", None, Html::default());
    };
    let cancel = pressed(act, || Act::Cancel(Job::File));
    let body = html! {
        <>
            { running::bar("membuka", progress.read, progress.size) }
            { button(Weight::Second, lang.screen_cancel(), cancel) }
        </>
    };
    running::running_job("membuka", Some(lang.screen_opening(name)), body)
}
