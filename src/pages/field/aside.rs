//! The offer to restore the answers of an interview that was ended by the button for the next resident,
//! perhaps by mistake. It covers the page and shows no answer: whoever looks at it may be the next resident.

use lindungi_text::Lang;
use yew::prelude::*;

use crate::components::button::{Weight, button};
use crate::session::{self, ASIDE, Handle, RESTORABLE};

const TEXT: &str = "dihapus-isi";

/// Draws the offer.
pub fn html(session: &Handle) -> Html {
    let lang: Lang = session.lang;
    let begin = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| session::restart_this_tab(&session))
    };
    html! {
        <div class="set-aside screen-only">
            <div class="countdown-card" role="alertdialog" aria-modal="true" aria-labelledby={ASIDE} aria-describedby={TEXT}>
                <h2 id={ASIDE} tabindex="-1">{ lang.field_aside() }</h2>
                <p id={TEXT}>{ lang.field_aside_text(&RESTORABLE.to_string()) }</p>
                <div class="time-left" aria-hidden="true"></div>
                <div class="actions">
                    { button(Weight::Main, lang.field_aside_begin(), begin) }
                    { button(Weight::Second, lang.field_aside_undo(), session::restore(session)) }
                </div>
            </div>
        </div>
    }
}
