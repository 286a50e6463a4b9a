//! Sharing and downloads of a calculation. No data leaves the page until a button is pressed.

use lindungi_codes::link::Way;
use lindungi_rules::cover::Quote;
use yew::prelude::*;

use super::headline::headline_words;
use crate::browser::{frame, page};
use crate::components::button::{Weight, button, link_button};
use crate::components::words::{h3, hint};
use crate::drafts::comparison::MOST;
use crate::drafts::gift::GiftAsk;
use crate::giving::take::{files, links};
use crate::route::Route;
use crate::session::{self, Handle};

/// Draws the link, the files, the letter and the button that adds the calculation to the comparison.
pub fn html(session: &Handle, question: &GiftAsk, quote: &Quote) -> Html {
    let lang = session.lang;
    let drafts = &session.drafts;
    let (number, words) = headline_words(lang, drafts.gift.way, quote);
    let covered = quote.nobody.is_none();
    let message = covered.then(|| lang.take_message(&[&number, " ", &words].concat()));
    let holds = if matches!(drafts.gift.way, Way::Zakat | Way::ZakatGiven) {
        lang.take_link_income()
    } else {
        lang.take_link_holds()
    };
    let count = drafts.comparison.scenarios.len();
    // Embedded in a frame, other pages open in a new tab, which does not have this calculation.
    let embedded = frame::embedded();
    let add = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            session::calculate(&session, move |drafts| {
                let form = drafts.gift.clone();
                drafts.comparison.add(form);
            });
        })
    };
    html! {
        <div class="take screen-only">
            { h3(lang.take_title()) }
            { links(session, Route::Donate, &question.link(), message.as_deref().unwrap_or_default(), holds) }
            if covered {
                { files(session, &question.ask, quote, true) }
            }
            <div class="actions">
                if covered && !embedded {
                    { link_button(Weight::Second, lang.take_letter(), Route::Pledge.href()) }
                }
                if drafts.comparison.editing.is_none() && count < MOST && !embedded {
                    { button(Weight::Second, lang.take_add(), add) }
                }
                { button(Weight::Second, lang.shell_print(), Callback::from(|_: MouseEvent| page::print())) }
            </div>
            <div role="status">
                if count >= MOST {
                    { hint(lang.take_full(&MOST.to_string())) }
                }
                if count > 0 {
                    <p><a class="onward" href={Route::Compare.href()}>{ lang.take_compared(&count.to_string()) }</a></p>
                }
            </div>
        </div>
    }
}
