//! The calculator: shows during typing what an amount of money covers, and offers files, links and a letter.
//!
//! - `essentials`: the form
//! - `answer`: the quote; `headline`: its main number with a phrase
//! - `take`: links to a calculation and files of it
//! - `compare`: calculations side by side
//! - `paper`: the frame of a paper that is filled in and printed; `pledge`: the pledge letter; `board`: the
//!   paper for a board

mod answer;
mod board;
mod compare;
mod essentials;
mod headline;
mod paper;
mod pledge;
mod take;

use lindungi_codes::link::Way;
use lindungi_text::{format, names};
use yew::prelude::*;

use crate::browser::frame;
use crate::components::words::line;
use crate::components::{heading, panel};
use crate::drafts::fund::FundForm;
use crate::giving::{adjustments, link};
use crate::route::Route;
use crate::session::{self, Handle, Session};
use crate::shared::at_pause::at_pause;

/// Draws the calculator.
pub fn page(session: &Handle) -> Html {
    html! { <>
        <div class="calculator">
            { link::reader(session) }
            { at_pause(session, before) }
            { answer::html(session) }
        </div>
        if !frame::embedded() {
            { onward(session) }
        }
    </> }
}

/// Draws the part before the answer: the heading, notices and all that changes the answer.
fn before(session: &Handle) -> Html {
    let lang = session.lang;
    html! { <>
        <div class="calculator-head">
            { heading(lang.donate_title()) }
            { line("lead", lang.donate_lead()) }
            { link::notice(session) }
            { compare::editing(session) }
        </div>
        <div class="calculator-inputs">
            { essentials::essentials(session) }
            <div class="panels">
                { panel("pilihan", lang.donate_adjust(), chosen(session), adjustments::adjustments(
                    session,
                    &session.drafts.gift,
                    |drafts| &mut drafts.gift,
                )) }
            </div>
        </div>
    </> }
}

/// Returns what is chosen in the row of further inputs, in a few words.
fn chosen(session: &Session) -> String {
    let (lang, form) = (session.lang, &session.drafts.gift);
    let start = format::month(lang, form.first_month(session.first_month()));
    [&start, " · ", names::payer(lang, form.paid_by())].concat()
}

/// Draws the links to the plan of a fund and of a city.
fn onward(session: &Handle) -> Html {
    html! {
        <p class="calculator-more screen-only">
            if session.drafts.gift.way == Way::RtFund {
                { share_out(session) }
            }
            <a class="onward" href={Route::Budget.href()}>{ session.lang.donate_city_plan() }</a>
        </p>
    }
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

/// Draws the page of the paper for a board.
pub fn board(session: &Handle) -> Html {
    board::page(session)
}

/// Draws the page of the pledge letter.
pub fn pledge(session: &Handle) -> Html {
    pledge::page(session)
}
