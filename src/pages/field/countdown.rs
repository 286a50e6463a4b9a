//! That nobody seems to be there: seen, read out by screen readers, and said by the device's own
//! voice where it has one.

use lindungi_text::Lang;
use yew::prelude::*;

use super::idle::TOLD;
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
                <p id={TEXT}>{ lang.field_idle_text(&left.to_string()) }</p>
                <p class="unseen" aria-live="assertive">{ told(lang, left) }</p>
                <div class="actions">
                    <button id={STAY} type="button" class="button">{ lang.field_idle_stay() }</button>
                    { button(Weight::Second, lang.field_start(), next) }
                </div>
            </div>
        </div>
    }
}

/// What is read out: the last of the steps that were reached. Before the first, the dialog itself is.
fn told(lang: Lang, left: u32) -> Option<String> {
    let reached = TOLD.iter().rfind(|step| left <= **step)?;
    Some(lang.field_idle_left(&reached.to_string()))
}

/// What the voice says, if anything, now that so many seconds are left; `before` are those when it was
/// looked last, nothing at the beginning.
pub fn said(lang: Lang, before: Option<u32>, left: u32) -> Option<String> {
    let seconds = left.to_string();
    let Some(before) = before else {
        return Some([lang.field_idle_ask(), "\n", &lang.field_idle_text(&seconds)].concat());
    };
    let reached = |step: &u32| before > *step && left <= *step;
    let told = TOLD.iter().any(reached);
    told.then(|| lang.field_idle_left(&seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_is_said_once_even_if_its_second_was_slept_through() {
        for (seconds, times) in [
            ((1..=30).rev().collect::<Vec<_>>(), 4),
            (vec![29, 21, 19, 11, 8, 5, 1], 4),
            (vec![30, 4, 3], 2),
            (vec![2, 1], 1),
        ] {
            let mut before = None;
            let mut said = Vec::new();
            for left in seconds {
                said.extend(super::said(Lang::Id, before, left));
                before = Some(left);
            }
            assert_eq!(said.len(), times, "{said:?}");
            assert!(said[0].starts_with(Lang::Id.field_idle_ask()));
        }
    }

    #[test]
    fn what_is_read_out_stays_until_the_next_step() {
        for (left, step) in [
            (30, None),
            (21, None),
            (20, Some(20)),
            (11, Some(20)),
            (3, Some(5)),
        ] {
            let words = step.map(|step: u32| Lang::Id.field_idle_left(&step.to_string()));
            assert_eq!(told(Lang::Id, left), words, "{left}");
        }
    }
}
