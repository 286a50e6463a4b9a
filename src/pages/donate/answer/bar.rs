//! The answer in one line at the foot of a phone, so that it is in sight while somebody types. It lies below the
//! card, which covers it once the card itself is in sight (`styles/giving/bar.css`).

use lindungi_rules::cover::Quote;
use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::browser::focus;
use crate::giving::answer_card;

/// Draws the line; draws nothing if nobody is covered. Only fingers need it: it is hidden from screen readers,
/// which hear the main number when it changes, and skipped by the keyboard, for which the card comes next.
pub fn html(lang: Lang, quote: &Quote) -> Html {
    if quote.nobody.is_some() {
        return Html::default();
    }
    let answer = [
        format::workers(lang, quote.workers),
        format::months(lang, quote.months.into()),
        format::rupiah(quote.total),
    ]
    .join(" · ");
    let onclick = Callback::from(|_: MouseEvent| focus::bring_up(answer_card::HEADING));
    html! {
        <div class="answer-bar screen-only" aria-hidden="true">
            <button type="button" tabindex="-1" {onclick}>{ answer }</button>
        </div>
    }
}
