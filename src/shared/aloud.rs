//! A button that reads a part of the page aloud, if the device has a voice for the language.

use lindungi_text::Lang;
use yew::prelude::*;

use crate::browser::speech;
use crate::components::icon::{Glyph, icon};

/// The properties of [`Aloud`].
#[derive(Properties, PartialEq)]
pub struct AloudProps {
    /// The language of the text.
    pub lang: Lang,
    /// The id of the element that is read aloud.
    pub id: &'static str,
}

/// Draws the button; a hidden element if the device has no voice for the language.
#[component]
pub fn Aloud(props: &AloudProps) -> Html {
    let (lang, id) = (props.lang, props.id);
    // `Some(true)` while reading aloud; `None` if there is no voice.
    let reading = use_state_eq(|| None);
    {
        let reading = reading.setter();
        use_effect_with(lang, move |lang| {
            let look = {
                let (reading, lang) = (reading.clone(), *lang);
                move || reading.set(speech::can(lang).then_some(false))
            };
            look();
            let listener = speech::on_voices(look);
            move || {
                drop(listener);
                // The language or the page has changed: the text being read aloud is gone.
                speech::stop();
            }
        });
    }
    let Some(reads) = *reading else {
        return html! { <span hidden=true></span> };
    };
    let onclick = {
        let reading = reading.setter();
        Callback::from(move |_: MouseEvent| {
            reading.set(Some(!reads));
            if reads {
                speech::stop();
            } else {
                let reading = reading.clone();
                speech::read(lang, id, move || reading.set(Some(false)));
            }
        })
    };
    let words = if reads {
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
