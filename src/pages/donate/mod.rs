//! The calculator: what money covers, live while typing, and what becomes of it.
//!
//! - `essentials`: the form; `answer`: the quote; `headline`: its number in words; `take`: to share it and take it along
//! - `compare`: calculations side by side; `pledge`: the letter

mod answer;
mod compare;
mod essentials;
mod headline;
mod pledge;
mod take;

use lindungi_codes::link::Way;

use yew::prelude::*;

use crate::browser::frame;
use crate::components::heading;
use crate::components::words::line;
use crate::drafts::fund::FundForm;
use crate::giving::{adjustments, link};
use crate::route::Route;
use crate::session::{self, Handle};
use crate::shared::at_pause::at_pause;

/// The calculator.
pub fn page(session: &Handle) -> Html {
    html! {
        <div class="calculator">
            { link::reader(session) }
            { at_pause(session, before) }
            { answer::html(session) }
            { at_pause(session, after) }
        </div>
    }
}

/// What the page is for, and what is asked first.
fn before(session: &Handle) -> Html {
    let lang = session.lang;
    html! { <>
        <div class="calculator-head">
            { heading(lang.donate_title()) }
            { line("lead", lang.donate_lead()) }
            { link::notice(session) }
            { compare::editing(session) }
        </div>
        { essentials::essentials(session) }
    </> }
}

/// What may be asked besides, and the way on.
fn after(session: &Handle) -> Html {
    html! { <>
        { adjustments::adjustments(session, &session.drafts.gift, |drafts| &mut drafts.gift) }
        if !frame::embedded() {
            if session.drafts.gift.way == Way::RtFund {
                <p class="calculator-more screen-only">{ share_out(session) }</p>
            }
            <p class="calculator-more screen-only"><a class="onward" href={Route::Budget.href()}>{ session.lang.donate_city_plan() }</a></p>
        }
    </> }
}

/// The way to the plan of the same fund.
fn share_out(session: &Handle) -> Html {
    let taken = session.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        session::calculate(&taken, |drafts| {
            drafts.fund = FundForm::of_gift(&drafts.gift);
        });
    });
    html! { <a class="onward" href={Route::Fund.href()} {onclick}>{ session.lang.fund_of_gift() }</a> }
}

/// Calculations side by side.
pub fn compare(session: &Handle) -> Html {
    compare::page(session)
}

/// The pledge letter.
pub fn pledge(session: &Handle) -> Html {
    pledge::page(session)
}
