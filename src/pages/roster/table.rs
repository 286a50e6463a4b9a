//! The table of the rows that match the filter, with the explanation of one row beside it; on small screens
//! the explanation is in the place of the table.

use lindungi_roster_service::protocol::{Filter, Row};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::columns::named;
use super::ids::row_id;
use super::model::{Act, Screened};
use super::pressed::pressed;
use super::{row, verdicts};
use crate::components::rows::Rows;
use crate::components::words::{hint, p};

/// Draws the number of matching rows, the table and the explained row.
pub(super) fn html(lang: Lang, result: &Screened, act: &Callback<Act>) -> Html {
    let nothing = result.left == 0 && result.filter != Filter::default();
    let (is_open, by_number) = (result.row.is_some(), result.shown.name.is_none());
    html! {
        <>
            <div role="status">
                { p(lang.screen_left_rows(&format::count(result.left.into()))) }
                if nothing {
                    { p(lang.screen_none_left()) }
                }
            </div>
            if result.left > 0 {
                { hint(lang.screen_keys()) }
                <div class={classes!("rows-and-row", is_open.then_some("open"), by_number.then_some("by-number"))}>
                    { rows(lang, result, act) }
                    { for result.row.iter().map(|explained| row::html(lang, result, explained, act)) }
                </div>
            }
        </>
    }
}

fn rows(lang: Lang, result: &Screened, act: &Callback<Act>) -> Html {
    let headers = &result.summary.headers;
    let name = result
        .shown
        .name
        .and_then(|name| Some((name, headers.get(name)?)));
    let name = match name {
        Some((index, header)) => named(lang, index, header),
        None => lang.screen_row_number().to_owned(),
    };
    let others = headers.iter().enumerate();
    let others = others.filter(|(index, _)| result.shown.has(*index));
    let others = others.map(|(index, header)| {
        html! { <span key={index} role="columnheader">{ named(lang, index, header) }</span> }
    });
    let head = html! {
        <div class="row" role="row">
            <span role="columnheader" class="name">{ name }</span>
            <span role="columnheader" class="result">{ lang.screen_verdict() }</span>
            <span role="columnheader" class="long">{ lang.screen_sentence() }</span>
            { for others }
        </div>
    };
    let rows = (result.from..).zip(&result.rows);
    let rows: Html = rows
        .map(|(at, row)| table_row(lang, result, at, row, act))
        .collect();
    let onview = act.reform(|(from, count)| Act::View(from, count));
    html! {
        <Rows label={lang.screen_table()} turn={result.turn} count={result.left} {head} from={result.from} {rows}
            opened={result.opened()} {onview} />
    }
}

fn table_row(lang: Lang, result: &Screened, at: u32, row: &Row, act: &Callback<Act>) -> Html {
    // The press on the button, by pointer or key, reaches the row too.
    let onclick = pressed(act, move || Act::Explain(at));
    let is_open = result.opened() == Some(at);
    let others = row.cells.iter().enumerate();
    let others = others.filter(|(index, _)| result.shown.has(*index));
    html! {
        <div key={at} class={classes!("row", is_open.then_some("open"))} role="row"
            aria-rowindex={(at + 2).to_string()} aria-current={is_open.then_some("true")} {onclick}>
            <span role="rowheader" class="name">
                // Reached by arrow keys and not by Tab: a list may have a million rows.
                <button type="button" class="look" id={row_id(at)} tabindex="-1">{ name(result, row) }</button>
            </span>
            <span role="cell" class="result">{ verdicts::chip(row.verdict, verdicts::short(lang, row.verdict)) }</span>
            <span role="cell" class="long">{ row.sentence.clone() }</span>
            { for others.map(|(index, cell)| html! { <span key={index} role="cell">{ cell.clone() }</span> }) }
        </div>
    }
}

/// Returns the name of a row: its cell in the column that names rows, or its number.
fn name(result: &Screened, row: &Row) -> String {
    let name = result.shown.name.and_then(|name| row.cells.get(name));
    match name.map(|name| name.trim()) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => format::count(row.number.into()),
    }
}
