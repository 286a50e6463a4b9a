//! The table of the rows that match the filter, with the explanation of one row.

use lindungi_roster_service::protocol::{Filter, Row};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::ids::row_id;
use super::model::{Act, Screened};
use super::pressed::pressed;
use super::{row, summary};
use crate::components::rows::Rows;
use crate::components::words::{hint, p};

/// Draws the number of matching rows, the explained row and the table.
pub(super) fn html(lang: Lang, result: &Screened, act: &Callback<Act>) -> Html {
    let nothing = result.left == 0 && result.filter != Filter::default();
    html! {
        <>
            <div role="status">
                { p(lang.screen_left_rows(&format::count(result.left.into()))) }
                if nothing {
                    { p(lang.screen_none_left()) }
                }
            </div>
            { for result.row.iter().map(|explained| row::html(lang, explained, act)) }
            if result.left > 0 {
                { hint(lang.screen_keys()) }
                { rows(lang, result, act) }
            }
        </>
    }
}

fn rows(lang: Lang, result: &Screened, act: &Callback<Act>) -> Html {
    let headers = result.summary.headers.iter();
    let head = html! {
        <div class="row" role="row">
            <span role="columnheader">{ lang.screen_row_number() }</span>
            <span role="columnheader">{ lang.screen_verdict() }</span>
            <span role="columnheader" class="long">{ lang.screen_sentence() }</span>
            { for headers.map(|header| html! { <span role="columnheader">{ header.clone() }</span> }) }
        </div>
    };
    let rows = (result.from..).zip(&result.rows);
    let rows: Html = rows
        .map(|(at, row)| table_row(lang, at, row, act))
        .collect();
    let onview = act.reform(|(from, count)| Act::View(from, count));
    html! {
        <Rows label={lang.screen_table()} turn={result.turn} count={result.left} {head} from={result.from} {rows} {onview} />
    }
}

fn table_row(lang: Lang, at: u32, row: &Row, act: &Callback<Act>) -> Html {
    let onclick = pressed(act, move || Act::Explain(at));
    html! {
        <div key={at} class="row" role="row" aria-rowindex={(at + 2).to_string()}>
            <span role="rowheader">
                // Reached by arrow keys and not by Tab: a list may have a million rows.
                <button type="button" class="look" id={row_id(at)} tabindex="-1" {onclick}>{ format::count(row.number.into()) }</button>
            </span>
            <span role="cell">{ summary::verdict(lang, row.verdict) }</span>
            <span role="cell" class="long">{ row.sentence.clone() }</span>
            { for row.cells.iter().map(|cell| html! { <span role="cell">{ cell.clone() }</span> }) }
        </div>
    }
}
