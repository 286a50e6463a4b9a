//! The next step after a calculation: the letter; and below it what else can be done with the calculation.
//! No data leaves the page until a button is pressed.

use lindungi_codes::link::Way;
use lindungi_rules::cover::Quote;
use yew::prelude::*;

use super::headline::headline_words;
use crate::browser::{frame, page};
use crate::components::button::{Weight, button, link_button};
use crate::components::menu;
use crate::components::words::hint;
use crate::drafts::comparison::MOST;
use crate::drafts::gift::GiftAsk;
use crate::giving::take::{files, links};
use crate::route::Route;
use crate::session::{self, Handle};

/// Draws the button to the letter, the menus for sharing and for files, and the button that adds the
/// calculation to the comparison.
pub fn html(session: &Handle, question: &GiftAsk, quote: &Quote) -> Html {
    let lang = session.lang;
    let covered = quote.nobody.is_none();
    // Embedded in a frame, other pages open in a new tab, which does not have this calculation.
    let embedded = frame::embedded();
    html! {
        <div class="take screen-only">
            if covered && !embedded {
                { link_button(Weight::Main, lang.take_letter(), Route::Pledge.href()) }
            }
            <div class="drawers">
                { menu(lang.take_share_menu(), share(session, question, quote)) }
                { menu(lang.take_files(), save(session, question, quote)) }
            </div>
            if !embedded {
                { comparison(session) }
            }
        </div>
    }
}

/// Draws the link to the calculation, and the ways to send it.
fn share(session: &Handle, question: &GiftAsk, quote: &Quote) -> Html {
    let lang = session.lang;
    let way = session.drafts.gift.way;
    let message = quote.nobody.is_none().then(|| {
        let (number, words) = headline_words(lang, way, quote);
        lang.take_message(&[&number, " ", &words].concat())
    });
    let holds = if matches!(way, Way::Zakat | Way::ZakatGiven) {
        lang.take_link_income()
    } else {
        lang.take_link_holds()
    };
    links(
        session,
        Route::Donate,
        &question.link(),
        message.as_deref().unwrap_or_default(),
        holds,
    )
}

/// Draws the buttons for the files, for the page of a board, and for print.
fn save(session: &Handle, question: &GiftAsk, quote: &Quote) -> Html {
    let print = Callback::from(|_: MouseEvent| page::print());
    html! { <>
        if quote.nobody.is_none() {
            { files(session, &question.ask, quote, true) }
        }
        <div class="actions">
            if quote.nobody.is_none() && !frame::embedded() {
                { link_button(Weight::Second, session.lang.take_board(), Route::Board.href()) }
            }
            { button(Weight::Second, session.lang.shell_print(), print) }
        </div>
    </> }
}

/// Draws the button that adds the calculation to the comparison, and the link to that.
fn comparison(session: &Handle) -> Html {
    let lang = session.lang;
    let comparison = &session.drafts.comparison;
    let count = comparison.scenarios.len();
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
        <div class="secondary-actions">
            if comparison.editing.is_none() && count < MOST {
                { button(Weight::Quiet, lang.take_add(), add) }
            }
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
