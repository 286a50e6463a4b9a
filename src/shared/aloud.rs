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
    // Whether it reads; nothing where there is no voice.
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
                // Another language, or another page: what was being read is not there any more.
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
