//! The workers of each calculation as bars on one scale.

use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::Column;
use crate::components::picture::{Rect, boxed, of, picture};
use crate::components::words::section;

/// Draws one bar for each calculation, all on the scale of the longest.
pub fn html(lang: Lang, columns: &[Column]) -> Html {
    let most = columns.iter().map(|column| column.quote.workers).max();
    let most = most.unwrap_or_default();
    let bar = |column: &Column| {
        let workers = column.quote.workers;
        let width = of(workers, most, 1000);
        let shapes = if width > 0 {
            let rect = Rect {
                width,
                ..Rect::WHOLE
            };
            vec![boxed("gift", rect)]
        } else {
            Vec::new()
        };
        let months = format::months(lang, column.quote.months.into());
        html! {
            <li key={column.key}>
                <span>{ &column.name }</span>
                <span class="unbroken"><strong>{ format::workers(lang, workers) }</strong>{ " · " }{ months }</span>
                { picture("bar-of-all", shapes) }
            </li>
        }
    };
    section(
        "grafik",
        lang.compare_workers(),
        html! { <ul class="compared-bars">{ for columns.iter().map(bar) }</ul> },
    )
}
