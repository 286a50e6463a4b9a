//! The head of the result: one sentence that says how the list came out, and a tile for each verdict that
//! shows its rows.

use lindungi_roster::outcome::RowVerdict;
use lindungi_roster_service::protocol::{Filter, Summary};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::model::Act;
use super::pressed::pressed;
use super::summary::percent;
use super::verdicts;
use crate::components::words::{line, list};

/// A number with more letters than this is drawn smaller, or it would not fit its tile on a phone.
const LONG: usize = 5;

/// Draws the sentence and the tiles.
pub(super) fn html(lang: Lang, summary: &Summary, act: &Callback<Act>) -> Html {
    let total = summary.verdicts.total();
    let tile = |verdict| tile(lang, verdict, summary.verdicts.of(verdict), total, act);
    html! {
        <>
            { line("headline", sentence(lang, summary)) }
            { list("verdict-tiles", RowVerdict::ALL.map(tile).into()) }
        </>
    }
}

fn sentence(lang: Lang, summary: &Summary) -> String {
    let total = format::count(summary.verdicts.total());
    match summary.verdicts.likely {
        0 => lang.screen_headline_none(&total),
        likely => lang.screen_headline(&format::count(likely), &total),
    }
}

/// Draws the tile of a verdict: a button that shows its rows, unless there are none.
fn tile(lang: Lang, verdict: RowVerdict, rows: u64, total: u64, act: &Callback<Act>) -> Html {
    let number = format::count(rows);
    let inside = html! {
        <>
            { verdicts::pictogram(verdict) }
            <strong class={(number.len() > LONG).then_some("long")}>{ number }</strong>
            <span class="name">{ " " }{ verdicts::name(lang, verdict) }</span>
            <span class="of">{ " " }{ percent(lang, rows, total) }</span>
        </>
    };
    let class = classes!("verdict-tile", verdicts::class(verdict));
    if rows == 0 {
        return html! { <li><div class={classes!(class, "none")}>{ inside }</div></li> };
    }
    let filter = Filter {
        verdict: Some(verdict),
        ..Filter::default()
    };
    let onclick = pressed(act, move || Act::Look(filter.clone()));
    html! { <li><button type="button" {class} {onclick}>{ inside }</button></li> }
}
