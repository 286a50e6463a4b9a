//! The countdown when nobody seems to be there: on the screen, for screen readers, and spoken by the
//! device's own voice if it has one.

use lindungi_text::Lang;
use yew::prelude::*;

use super::idle::ANNOUNCED_AT;
use crate::components::button::{Weight, button};

/// The id of the button that continues the session and gets the focus.
pub const STAY: &str = "lanjut";

const TITLE: &str = "diam-judul";
const TEXT: &str = "diam-isi";

/// Draws the countdown with `left` seconds left. Any input ends the countdown; `next` starts the next
/// resident at once.
pub fn html(lang: Lang, left: u32, next: Callback<MouseEvent>) -> Html {
    html! {
        <div class="countdown screen-only">
            <div class="countdown-card" role="alertdialog" aria-modal="true" aria-labelledby={TITLE} aria-describedby={TEXT}>
                <h2 id={TITLE}>{ lang.field_idle_ask() }</h2>
                <p class="countdown-left" aria-hidden="true">{ left }</p>
                <p id={TEXT}>{ lang.field_idle_text(&left.to_string()) }</p>
                <p class="unseen" aria-live="assertive">{ announcement(lang, left) }</p>
                <div class="actions">
                    <button id={STAY} type="button" class="button">{ lang.field_idle_stay() }</button>
                    { button(Weight::Second, lang.field_start(), next) }
                </div>
            </div>
        </div>
    }
}

/// Returns the announcement for screen readers: the last step of [`ANNOUNCED_AT`] that was reached. `None`
/// before the first step, when the screen reader reads the dialog itself.
fn announcement(lang: Lang, left: u32) -> Option<String> {
    let reached = ANNOUNCED_AT.iter().rfind(|step| left <= **step)?;
    Some(lang.field_idle_left(&reached.to_string()))
}

/// Returns the sentence for the device's voice at `left` seconds left, or `None` if no step was reached.
/// `before` is the number of seconds left at the last look, `None` at the start of the countdown.
pub fn spoken(lang: Lang, before: Option<u32>, left: u32) -> Option<String> {
    let seconds = left.to_string();
    let Some(before) = before else {
        return Some([lang.field_idle_ask(), "\n", &lang.field_idle_text(&seconds)].concat());
    };
    let reached = |step: &u32| before > *step && left <= *step;
    let passed = ANNOUNCED_AT.iter().any(reached);
    passed.then(|| lang.field_idle_left(&seconds))
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
            let mut sentences = Vec::new();
            for left in seconds {
                sentences.extend(super::spoken(Lang::Id, before, left));
                before = Some(left);
            }
            assert_eq!(sentences.len(), times, "{sentences:?}");
            assert!(sentences[0].starts_with(Lang::Id.field_idle_ask()));
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
            assert_eq!(announcement(Lang::Id, left), words, "{left}");
        }
    }
}
