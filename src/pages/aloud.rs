//! A button that has a part of the page read aloud, where the device has a voice for it.

use lindungi_text::Lang;
use yew::prelude::*;

use crate::browser::speech;
use crate::components::icon::{Glyph, icon};

/// What the button needs.
#[derive(Properties, PartialEq)]
pub struct AloudProps {
    /// The language of what is read.
    pub lang: Lang,
    /// The id of the element that is read.
    pub id: &'static str,
}

/// The button; nothing where there is no voice.
#[component]
pub fn Aloud(props: &AloudProps) -> Html {
    let (lang, id) = (props.lang, props.id);
    let voices = use_force_update();
    let reading = use_state_eq(|| false);
    use_effect_with((), move |()| {
        let listener = speech::on_voices(move || voices.force_update());
        move || drop(listener)
    });
    {
        // Another language, or another page: what was being read is not there any more.
        let reading = reading.setter();
        use_effect_with(lang, move |_| {
            move || {
                speech::stop();
                reading.set(false);
            }
        });
    }
    if !speech::can(lang) {
        return html! { <span hidden=true></span> };
    }
    let onclick = {
        let reading = reading.clone();
        Callback::from(move |_: MouseEvent| {
            if *reading {
                speech::stop();
                reading.set(false);
            } else {
                reading.set(true);
                let reading = reading.setter();
                speech::read(lang, id, move || reading.set(false));
            }
        })
    };
    let words = if *reading {
        lang.aloud_stop()
    } else {
        lang.aloud_read()
    };
    html! {
        <button type="button" class="button-quiet aloud screen-only" {onclick}>
            { icon(Glyph::Voice) }{ words }
        </button>
    }
}
