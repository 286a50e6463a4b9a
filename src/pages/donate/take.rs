//! To share a calculation and take it along: its link and QR code, the system's share sheet, files.
//! Nothing leaves the page unless its button is pressed.

use lindungi_papers::{csv, ics, packed, reminders, sheet};
use lindungi_rules::cover::{self, Ask, Outlook, Quote};
use lindungi_rules::link::{self, Way};
use lindungi_text::format;
use yew::prelude::*;

use super::answer::headline_words;
use super::compare::MOST;
use super::drafts::Linked;
use super::form::Asked;
use crate::browser::{address, clock, download, frame, page, share, spreadsheet};
use crate::components::button::{Weight, button, way};
use crate::components::on_demand::fold_on_demand;
use crate::components::qr::qr;
use crate::components::text_field::{Takes, TextField};
use crate::components::words::{h3, hint, line};
use crate::route::Route;
use crate::session::{self, FileState, Handle};

/// What spreadsheets and calendars call their files.
const CSV: &str = "text/csv;charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ICS: &str = "text/calendar;charset=utf-8";

/// A calculation to take along.
pub fn html(session: &Handle, asked: &Asked, quote: &Quote) -> Html {
    let lang = session.lang;
    let drafts = &session.drafts;
    let (number, words) = headline_words(lang, drafts.form.way, quote);
    let covered = quote.nobody.is_none();
    let said = covered.then(|| lang.take_message(&[&number, " ", &words].concat()));
    let holds = if matches!(drafts.form.way, Way::Zakat | Way::ZakatGiven) {
        lang.take_link_income()
    } else {
        lang.take_link_holds()
    };
    let count = drafts.compared.scenarios.len();
    // In a frame there are no other pages: they open in a tab of their own, which knows nothing of this.
    let alone = frame::embedded();
    let add = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            session::calculate(&session, move |drafts| {
                let form = drafts.form.clone();
                drafts.compared.add(form);
            });
        })
    };
    html! {
        <div class="take screen-only">
            { h3(lang.take_title()) }
            { links(session, Linked::Form, &asked.link(), said.as_deref().unwrap_or_default(), holds) }
            if covered {
                { files(session, &asked.ask, quote, true) }
            }
            <div class="actions">
                if covered && !alone {
                    { way(Weight::Second, lang.take_letter(), Route::Pledge.href()) }
                }
                if drafts.compared.editing.is_none() && count < MOST && !alone {
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

/// A city's plan to take along.
pub fn plan(session: &Handle, plan: &cover::Plan, outlook: &Outlook) -> Html {
    let lang = session.lang;
    let months = format::months(lang, plan.months.into());
    let total = format::rupiah(outlook.target.total);
    let costs = lang.budget_costs(&months, &format::workers(lang, plan.target));
    let said = lang.take_message(&[&total, " ", &costs].concat());
    let text = link::write(&link::of_plan(plan));
    let ask = Ask {
        start: plan.start,
        terms: plan.terms,
        want: cover::Want::WorkersForMonths(plan.target, plan.months),
    };
    html! {
        <div class="take screen-only">
            { h3(lang.take_title()) }
            { links(session, Linked::Plan, &text, &said, lang.take_link_holds()) }
            { files(session, &ask, &outlook.target, false) }
            <div class="actions">
                { button(Weight::Second, lang.shell_print(), Callback::from(|_: MouseEvent| page::print())) }
            </div>
        </div>
    }
}

/// The link, and ways to pass it on. What is said goes before it.
fn links(session: &Handle, to: Linked, text: &str, said: &str, holds: &'static str) -> Html {
    let lang = session.lang;
    let link = address::shared(to, text);
    let message = if said.is_empty() {
        link.clone()
    } else {
        [said, " ", &link].concat()
    };
    let field = TextField {
        id: "tautan",
        label: lang.take_link(),
        takes: Takes::Copy,
        hint: Some(holds.into()),
        value: link.clone(),
        oninput: Callback::noop(),
        onleave: Callback::noop(),
        error: None,
    };
    let copy = {
        let (session, link) = (session.clone(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let session = session.clone();
            share::copy(&link, move |done| {
                session::hold(&session, move |held| held.copied = Some(done));
            });
        })
    };
    let send = share::whatsapp(&message);
    let share = Callback::from(move |_: MouseEvent| share::share(&message));
    html! { <>
        { field.html() }
        <div class="actions">
            if share::can_copy() {
                { button(Weight::Second, lang.take_copy(), copy) }
            }
            if share::can_share() {
                { button(Weight::Second, lang.take_share(), share) }
            }
            <a class="button button-second" href={send} target="_blank" rel="noopener noreferrer external">{ lang.take_whatsapp() }</a>
        </div>
        <div role="status">
            if let Some(copied) = session.held.copied {
                { line("notice", if copied { lang.take_copied() } else { lang.slip_copy_failed() }) }
            }
        </div>
        { fold_on_demand(lang.take_qr(), move || qr(&link, lang.take_qr())) }
    </> }
}

/// Files of the schedule, and of reminders where it is a gift.
fn files(session: &Handle, ask: &Ask, quote: &Quote, reminded: bool) -> Html {
    let (lang, policy, today) = (session.lang, session.policy(), session.today);
    let sheets = {
        let (ask, quote) = (*ask, quote.clone());
        move || sheet::sheets(lang, policy, &ask, &quote, today)
    };
    let named = |ending: &str| [lang.take_file(), ".", ending].concat();
    let to_csv = {
        let (sheets, name) = (sheets.clone(), named("csv"));
        Callback::from(move |_: MouseEvent| {
            download::save(&name, CSV, csv::file(lang, &sheets()).as_bytes());
        })
    };
    let to_xlsx = {
        let (session, name) = (session.clone(), named("xlsx"));
        Callback::from(move |_: MouseEvent| {
            let (done, name) = (session.clone(), name.clone());
            session::hold(&session, |held| held.file = Some(FileState::Working));
            spreadsheet::write(packed::pack(lang, &sheets()), move |file| {
                let state = file.is_none().then_some(FileState::Failed);
                if let Some(file) = file {
                    download::save(&name, XLSX, &file);
                }
                session::hold(&done, move |held| held.file = state);
            });
        })
    };
    let to_ics = {
        let (ask, quote, name) = (*ask, quote.clone(), named("ics"));
        Callback::from(move |_: MouseEvent| {
            let all = reminders::reminders(lang, policy, &ask, &quote, today);
            download::save(
                &name,
                ICS,
                ics::calendar(lang, &all, today, clock::in_utc()).as_bytes(),
            );
        })
    };
    html! { <>
        { line("label", lang.take_files()) }
        <div class="actions">
            { button(Weight::Second, lang.take_xlsx(), to_xlsx) }
            { button(Weight::Second, lang.take_csv(), to_csv) }
            if reminded {
                { button(Weight::Second, lang.take_calendar(), to_ics) }
            }
        </div>
        <div role="status">
            if let Some(state) = session.held.file {
                { line("notice", match state {
                    FileState::Working => lang.take_working(),
                    FileState::Failed => lang.take_failed(),
                }) }
            }
        </div>
        if reminded {
            { hint(lang.take_calendar_hint()) }
            { hint(lang.take_calendar_again()) }
        }
    </> }
}
