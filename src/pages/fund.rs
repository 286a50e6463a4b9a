//! What a fund does for those who wait: for how many it pays and for how long, by priority. For heads of
//! RT and for offices; from numbers here, and of a screened list on its page.

use yew::prelude::*;

use crate::components::heading;
use crate::components::words::line;
use crate::giving::answer_card::answer_card;
use crate::giving::fund::{adjustments, details, form, headline};
use crate::route::Route;
use crate::session::Handle;
use crate::shared::at_pause::at_pause;

/// The page.
pub fn page(session: &Handle) -> Html {
    html! {
        <div class="calculator">
            { at_pause(session, before) }
            { answer(session) }
            { at_pause(session, adjustments) }
        </div>
    }
}

/// What the page is for, and what is asked first.
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

/// What the fund does: the number right after every key, what it means at the next pause.
fn answer(session: &Handle) -> Html {
    let answer = session
        .drafts
        .fund
        .planned(session.policy(), session.today.month());
    answer_card(
        session,
        answer.map(|(asked, plan)| {
            let headline = headline(session.lang, &plan);
            (headline, move |session: &Handle| {
                details(session, &asked, &plan, &[])
            })
        }),
    )
}
