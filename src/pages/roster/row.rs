//! The explanation of one row: the outcome and the reason for each criterion, and the cells of the row.

use lindungi_roster_service::protocol::{Cell, Explained, ExplainedFinding};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::ids::ROW;
use super::model::Act;
use super::pressed::pressed;
use super::summary;
use crate::components::button::{Weight, button};
use crate::components::words::{h4, hint, line, p};

/// Draws the explanation.
pub(super) fn html(lang: Lang, row: &Explained, act: &Callback<Act>) -> Html {
    let finding = |it: &ExplainedFinding| {
        html! {
            <li>
                <h5>{ it.criterion.clone() }{ ": " }{ it.outcome.clone() }</h5>
                { p(it.why.clone()) }
            </li>
        }
    };
    let cell = |it: &Cell| {
        html! { <div><dt>{ it.header.clone() }</dt><dd>{ it.text.clone() }</dd></div> }
    };
    html! {
        <section class="row-told" aria-labelledby={ROW}>
            <h3 id={ROW} tabindex="-1">{ lang.screen_explained(&format::count(row.number.into())) }</h3>
            { line("lead", summary::verdict(lang, row.verdict)) }
            { p(row.sentence.clone()) }
            if !row.priority.is_empty() {
                { hint([lang.screen_priorities(), ": ", &row.priority].concat()) }
            }
            if !row.findings.is_empty() {
                { h4(lang.screen_criteria()) }
                <ul class="row-criteria">{ for row.findings.iter().map(finding) }</ul>
            }
            { h4(lang.screen_in_file()) }
            <dl class="lines">{ for row.cells.iter().map(cell) }</dl>
            <p>{ button(Weight::Second, lang.screen_close(), pressed(act, || Act::Fold)) }</p>
        </section>
    }
}
