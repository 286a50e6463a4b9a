//! A little more, a little less: sums with which hardly anything is left. A press sets the form.

use lindungi_rules::cover::{Gift, Quote};
use lindungi_rules::policy::Rupiah;
use lindungi_text::format;
use yew::prelude::*;

use crate::drafts::gift::GiftAsk;
use crate::drafts::inputs::Input;
use crate::giving::fields::change;
use crate::session::Handle;

/// Draws the sums; draws nothing if the gift is not a sum that can be set.
pub fn html(session: &Handle, question: &GiftAsk, quote: &Quote) -> Html {
    let lang = session.lang;
    let (field, given, monthly) = match question.gift {
        Gift::Amount { amount, .. } => (Input::Amount, amount, false),
        Gift::Monthly { sum, .. } => (Input::Monthly, sum, true),
        _ => return Html::default(),
    };
    let Some(nearby) = quote.nearby else {
        return Html::default();
    };
    let rupiah = |sum: Rupiah| {
        let sum = format::rupiah(sum);
        if monthly {
            lang.count_per_month(&sum)
        } else {
            sum
        }
    };
    let more = nearby.one_more.checked_sub(given).map(|missing| {
        let workers = format::workers(lang, quote.workers.saturating_add(1));
        let words =
            lang.donate_round_up(&rupiah(nearby.one_more), &format::rupiah(missing), &workers);
        chip(session, field, nearby.one_more, words)
    });
    let less = (!nearby.exact.is_zero() && nearby.exact < given).then(|| {
        let workers = format::workers(lang, quote.workers);
        let words = lang.donate_round_down(&rupiah(nearby.exact), &workers);
        chip(session, field, nearby.exact, words)
    });
    html! {
        <div class="chips nearby screen-only">
            { for more }
            { for less }
        </div>
    }
}

/// Draws a button that sets the sum.
fn chip(session: &Handle, field: Input, sum: Rupiah, words: String) -> Html {
    let onclick = change(session, move |drafts, _: MouseEvent| {
        drafts.gift.texts.set(field, format::amount(sum));
    });
    html! { <button type="button" class="chip" {onclick}>{ words }</button> }
}
