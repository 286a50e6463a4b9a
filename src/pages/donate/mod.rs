//! The calculator: shows during typing what an amount of money covers, and offers files, links and a letter.
//!
//! - `essentials`: the form
//! - `answer`: the quote; `headline`: its main number with a phrase
//! - `take`: links to a calculation and files of it
//! - `compare`: calculations side by side
//! - `pledge`: the pledge letter

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

/// Draws the calculator.
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

/// Draws the part before the answer: the heading, notices and the main form.
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

/// Draws the part after the answer: further inputs and links to the plan of a fund and of a city.
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

/// Draws the link to the plan of the same RT fund. The link copies the form into the form of the fund.
fn share_out(session: &Handle) -> Html {
    let handle = session.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        session::calculate(&handle, |drafts| {
            drafts.fund = FundForm::of_gift(&drafts.gift);
        });
    });
    html! { <a class="onward" href={Route::Fund.href()} {onclick}>{ session.lang.fund_of_gift() }</a> }
}

/// Draws the comparison of calculations.
pub fn compare(session: &Handle) -> Html {
    compare::page(session)
}

/// Draws the page of the pledge letter.
pub fn pledge(session: &Handle) -> Html {
    pledge::page(session)
}
