//! The explanation of one row: the outcome and the reason for each criterion, and the cells of the row; with
//! the ways to the rows before and after it.

use lindungi_roster_service::protocol::{Cell, Explained, ExplainedFinding};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::ids::ROW;
use super::model::{Act, Screened};
use super::pressed::pressed;
use super::verdicts;
use crate::components::button::{Weight, button};
use crate::components::words::{h4, hint, p};

/// Draws the explanation.
pub(super) fn html(lang: Lang, result: &Screened, row: &Explained, act: &Callback<Act>) -> Html {
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
    let (before, after) = result.beside();
    let name = result.shown.name.and_then(|name| row.cells.get(name));
    html! {
        <section class="row-told" aria-labelledby={ROW} onkeydown={keys(act, before, after)}>
            <div class="row-told-head">
                <h3 id={ROW} tabindex="-1">{ lang.screen_explained(&format::count(row.number.into())) }</h3>
                { button(Weight::Second, lang.screen_close(), pressed(act, || Act::Fold)) }
                <div class="row-ways">
                    { way(lang.screen_row_before(), before, act) }
                    { way(lang.screen_row_after(), after, act) }
                </div>
            </div>
            { for name.map(|name| html! { <p class="lead"><strong>{ name.text.clone() }</strong></p> }) }
            <p>{ verdicts::chip(row.verdict, verdicts::name(lang, row.verdict)) }</p>
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
        </section>
    }
}

/// Draws the button to the row before or after; it stays where it is at either end of the list.
fn way(words: &'static str, to: Option<u32>, act: &Callback<Act>) -> Html {
    let onclick = match to {
        Some(to) => pressed(act, move || Act::Explain(to)),
        None => Callback::noop(),
    };
    html! {
        <button type="button" class="button button-second" {onclick} disabled={to.is_none()}>{ words }</button>
    }
}

/// Returns the handler of keys: arrows go to the row before or after, Escape closes the explanation.
fn keys(act: &Callback<Act>, before: Option<u32>, after: Option<u32>) -> Callback<KeyboardEvent> {
    let act = act.clone();
    Callback::from(move |event: KeyboardEvent| {
        // With one of these keys an arrow belongs to the browser, such as for Back.
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let act_on = match event.key().as_str() {
            "ArrowLeft" => before.map(Act::Explain),
            "ArrowRight" => after.map(Act::Explain),
            "Escape" => Some(Act::Fold),
            _ => None,
        };
        if let Some(act_on) = act_on {
            event.prevent_default();
            act.emit(act_on);
        }
    })
}
