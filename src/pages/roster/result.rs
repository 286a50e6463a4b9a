//! The step of the result: how the list came out, what to do next, the counts, and the table of rows.

use lindungi_rules::policy;
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::filters::Filters;
use super::ids::{ALL_ROWS, STEP};
use super::model::{Act, Model, Screened};
use super::summary::Shares;
use super::{headline, next, shown, table};
use crate::components::on_demand::in_turn;
use crate::components::words::{hint, line};

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
    let total = lang.screen_total(
        &format::date(lang, result.day),
        &format::count(result.rows()),
    );
    let choices = html! {
        <div class="row-choices">
            <Filters {lang} summary={summary.clone()} filter={result.filter.clone()} act={act.clone()} />
            { shown::html(lang, result, act) }
        </div>
    };
    let rows = table::html(lang, result, act);
    html! {
        <>
            <div class="screened">
                <h2 id={STEP} tabindex="-1">{ lang.screen_result() }</h2>
                <p class="list-name"><strong>{ &open.name }</strong>{ " · " }{ total }</p>
            </div>
            if result.rows() == 0 {
                { line("notice", lang.screen_no_rows()) }
            } else {
                { headline::html(lang, summary, act) }
            }
            { hint(lang.result_decides(&policy::current().city.name)) }
            if !summary.replaced.is_empty() {
                { hint(lang.screen_replaced(&summary.replaced.join(", "))) }
            }
            { next::html(lang, model, result, act) }
            <Shares {lang} summary={summary.clone()} act={act.clone()} />
            <div class="screen-only all-rows">
                <h2 id={ALL_ROWS} tabindex="-1">{ lang.screen_table() }</h2>
                { in_turn(1, move || choices.clone()) }
                { in_turn(2, move || rows.clone()) }
            </div>
        </>
    }
}
