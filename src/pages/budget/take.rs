//! Sharing and downloads of a city's plan.

use lindungi_codes::link;
use lindungi_rules::cover::{self, Ask, Outlook};
use lindungi_text::format;
use yew::prelude::*;

use crate::browser::page;
use crate::components::button::{Weight, button};
use crate::components::words::{h3, line};
use crate::giving::take::{files, links};
use crate::route::Route;
use crate::session::Handle;

/// Draws the link to a plan, its files and the print button.
pub fn html(session: &Handle, plan: &cover::Plan, outlook: &Outlook) -> Html {
    let lang = session.lang;
    let months = format::months(lang, plan.months.into());
    let total = format::rupiah(outlook.target.total);
    let costs = lang.budget_costs(&months, &format::workers(lang, plan.target));
    let message = lang.take_message(&[&total, " ", &costs].concat());
    let text = link::write(&link::of_plan(plan));
    let ask = Ask {
        start: plan.start,
        terms: plan.terms,
        want: cover::Want::WorkersForMonths(plan.target, plan.months),
    };
    html! {
        <div class="take screen-only">
            { h3(lang.take_title()) }
            { links(session, Route::Budget, &text, &message, lang.take_link_holds()) }
            { line("label", lang.take_files()) }
            { files(session, &ask, &outlook.target, false) }
            <div class="actions">
                { button(Weight::Second, lang.shell_print(), Callback::from(|_: MouseEvent| page::print())) }
            </div>
        </div>
    }
}
