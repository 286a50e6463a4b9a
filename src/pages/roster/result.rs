//! The step of the result: counts, downloads and the table of rows.

use lindungi_rules::policy;
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::filters::Filters;
use super::ids::{STEP, TAKE};
use super::model::{Act, Model, Screened, Step};
use super::pressed::pressed;
use super::summary::Shares;
use super::table;
use crate::browser::page;
use crate::components::button::{Weight, button};
use crate::components::on_demand::in_turn;
use crate::components::words::{hint, line, p};

impl Screened {
    /// Returns the number of rows in the list.
    pub(super) fn rows(&self) -> u64 {
        self.summary.verdicts.total()
    }
}

/// Draws the step.
pub(super) fn html(lang: Lang, model: &Model, act: &Callback<Act>) -> Html {
    let (Some(open), Some(result)) = (&model.open, model.result()) else {
        return Html::default();
    };
    let Screened { summary, .. } = result;
    let total = format::count(result.rows());
    let filters = html! {
        <Filters {lang} summary={summary.clone()} filter={result.filter.clone()} act={act.clone()} />
    };
    let rows = table::html(lang, result, act);
    html! {
        <>
            <h2 id={STEP} tabindex="-1">{ lang.screen_result() }</h2>
            <p><strong>{ &open.name }</strong></p>
            { p(lang.screen_total(&format::date(lang, result.day), &total)) }
            { hint(lang.result_decides(&policy::current().city.name)) }
            if !summary.replaced.is_empty() {
                { hint(lang.screen_replaced(&summary.replaced.join(", "))) }
            }
            if result.rows() == 0 {
                { line("notice", lang.screen_no_rows()) }
            }
            { downloads(lang, model, result, act) }
            <Shares {lang} summary={summary.clone()} act={act.clone()} />
            <div class="screen-only all-rows">
                <h2 id={super::ids::ALL_ROWS} tabindex="-1">{ lang.screen_table() }</h2>
                { in_turn(1, move || filters.clone()) }
                { in_turn(2, move || rows.clone()) }
            </div>
        </>
    }
}

/// Names the language `of` of the explanations in the files, in the reader's language `lang`.
fn written(lang: Lang, of: Lang) -> &'static str {
    match of {
        Lang::Id => lang.screen_in_indonesian(),
        Lang::En => lang.screen_in_english(),
    }
}

fn downloads(lang: Lang, model: &Model, result: &Screened, act: &Callback<Act>) -> Html {
    let print = Callback::from(|_: MouseEvent| page::print());
    let filter = result.filter.clone();
    let rows = pressed(act, move || Act::Look(filter.clone()));
    let to = |step| pressed(act, move || Act::Go(step));
    html! {
        <section class="screen-only" aria-labelledby={TAKE}>
            <h3 id={TAKE} tabindex="-1">{ lang.screen_downloads() }</h3>
            <div class="actions">
                { button(Weight::Main, lang.screen_csv(), pressed(act, || Act::Csv)) }
                if result.summary.xlsx.is_none() && model.writing.is_none() {
                    { button(Weight::Second, lang.screen_xlsx(), pressed(act, || Act::Xlsx)) }
                }
                { button(Weight::Second, lang.screen_print(), print) }
                { button(Weight::Second, lang.fund_of_list(), to(Step::Fund)) }
            </div>
            { hint(lang.screen_csv_nik()) }
            { for result.summary.xlsx.iter().map(|why| hint(why.clone())) }
            if result.lang != lang {
                { hint(lang.screen_in_language(written(lang, result.lang))) }
            }
            <div class="actions">
                { button(Weight::Quiet, lang.screen_to_rows(), rows) }
                { button(Weight::Quiet, lang.screen_back(), to(Step::Columns)) }
                { button(Weight::Quiet, lang.screen_again(), to(Step::Choose)) }
                { button(Weight::Quiet, lang.screen_forget(), pressed(act, || Act::Close)) }
            </div>
        </section>
    }
}
