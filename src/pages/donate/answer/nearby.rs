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
    let Some(nearby) = quote.nearby else {
        return Html::default();
    };
    // The income decides the zakat, and the infaq is free: a little more is more infaq.
    let (field, given, monthly) = match question.gift {
        Gift::Amount { amount, .. } => (Input::Amount, amount, false),
        Gift::Monthly { sum, .. } => (Input::Monthly, sum, true),
        Gift::Zakat { infaq, .. } | Gift::ZakatGiven { infaq, .. } => {
            return more_infaq(session, infaq, nearby.one_more, quote);
        }
        _ => return Html::default(),
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

/// Draws the sum that covers one worker more by more infaq.
fn more_infaq(session: &Handle, infaq: Rupiah, one_more: Rupiah, quote: &Quote) -> Html {
    let missing = one_more.checked_sub(quote.amount);
    let more = missing.and_then(|missing| infaq.checked_add(missing).zip(Some(missing)));
    let Some((infaq, missing)) = more else {
        return Html::default();
    };
    let words = session.lang.donate_round_up(
        &format::rupiah(one_more),
        &session.lang.donate_more_infaq(&format::rupiah(missing)),
        &format::workers(session.lang, quote.workers.saturating_add(1)),
    );
    html! {
        <div class="chips nearby screen-only">{ chip(session, Input::Infaq, infaq, words) }</div>
    }
}

/// Draws a button that sets the sum.
fn chip(session: &Handle, field: Input, sum: Rupiah, words: String) -> Html {
    let onclick = change(session, move |drafts, _: MouseEvent| {
        drafts.gift.texts.set(field, format::amount(sum));
    });
    html! { <button type="button" class="chip" {onclick}>{ words }</button> }
}
