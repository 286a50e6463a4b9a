//! That nobody seems to be there: seen, read out by screen readers, and said by the device's own
//! voice where it has one.

use lindungi_text::Lang;
use yew::prelude::*;

use super::idle::{COUNTDOWN, TOLD};
use crate::components::button::{Weight, button};

/// The id of the button that goes on, which takes the focus.
pub const STAY: &str = "lanjut";

const TITLE: &str = "diam-judul";
const TEXT: &str = "diam-isi";

/// The countdown with so many seconds left. Any input ends it; `next` begins anew at once.
pub fn html(lang: Lang, left: u32, next: Callback<MouseEvent>) -> Html {
    html! {
        <div class="countdown screen-only">
            <div class="countdown-card" role="alertdialog" aria-modal="true" aria-labelledby={TITLE} aria-describedby={TEXT}>
                <h2 id={TITLE}>{ lang.field_idle_ask() }</h2>
                <p class="countdown-left" aria-hidden="true">{ left }</p>
                <p id={TEXT}>{ lang.field_idle_text(&COUNTDOWN.to_string()) }</p>
                <p class="unseen" aria-live="assertive">{ told(lang, left) }</p>
                <div class="actions">
                    <button id={STAY} type="button" class="button">{ lang.field_idle_stay() }</button>
                    { button(Weight::Second, lang.field_start(), next) }
                </div>
            </div>
        </div>
    }
}

/// What is read out: the last of the steps that were reached. At the first, the dialog itself is.
fn told(lang: Lang, left: u32) -> Option<String> {
    let reached = TOLD.iter().skip(1).rfind(|step| left <= **step)?;
    Some(lang.field_idle_left(&reached.to_string()))
}

/// What the voice says at this second, if anything.
pub fn said(lang: Lang, left: u32) -> Option<String> {
    let seconds = left.to_string();
    if left == COUNTDOWN {
        Some([lang.field_idle_ask(), "\n", &lang.field_idle_text(&seconds)].concat())
    } else {
        TOLD.contains(&left).then(|| lang.field_idle_left(&seconds))
    }
}
