//! The page of the fund, for heads of RT and for offices: the number of waiting workers whom a fund covers
//! and the months, by priority. Here the workers are given as numbers; `roster::fund` shares a fund out
//! among a screened list.

use yew::prelude::*;

use crate::components::heading;
use crate::components::words::line;
use crate::giving::answer_card::answer_card;
use crate::giving::fund::{adjustments, details, form, headline};
use crate::route::Route;
use crate::session::Handle;
use crate::shared::at_pause::at_pause;

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    html! {
        <div class="calculator">
            { at_pause(session, before) }
            { answer(session) }
            { at_pause(session, adjustments) }
        </div>
    }
}

/// Draws the part before the answer: the heading and the main form.
fn before(session: &Handle) -> Html {
    let lang = session.lang;
    html! { <>
        <div class="calculator-head">
            { heading(lang.fund_title()) }
            { line("lead", lang.fund_lead()) }
            <p class="screen-only"><a class="onward" href={Route::Roster.href()}>{ lang.fund_from_list() }</a></p>
        </div>
        { form(session, true) }
    </> }
}

/// Draws the plan of the fund: the main number after every key, the details at the next pause in typing.
fn answer(session: &Handle) -> Html {
    let answer = session
        .drafts
        .fund
        .planned(session.policy(), session.first_month());
    answer_card(
        session,
        answer.map(|(ask, plan)| {
            let headline = headline(session.lang, &plan);
            (headline, move |session: &Handle| {
                details(session, &ask, &plan, &[])
            })
        }),
    )
}
