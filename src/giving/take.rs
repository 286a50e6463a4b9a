//! Links to a calculation, and downloads of it. No data leaves the page until a button is pressed.

use lindungi_exports::{csv, ics, packed, reminders, sheet};
use lindungi_rules::cover::{Ask, Quote};
use yew::prelude::*;

use crate::browser::{address, clock, download, share, spreadsheet};
use crate::components::button::{Weight, button};
use crate::components::on_demand::fold_on_demand;
use crate::components::qr::qr;
use crate::components::text_field::{InputContent, TextField};
use crate::components::words::{hint, line};
use crate::route::Route;
use crate::session::{self, FileState, Handle, Session};

/// The media type of a spreadsheet.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The media types of the other downloads.
const CSV: &str = "text/csv;charset=utf-8";
const ICS: &str = "text/calendar;charset=utf-8";

/// Draws the link to a calculation with buttons to copy and to share it, and its QR code. `text` is the
/// query of the link, `intro` the message sent before it (may be empty), `holds` the hint that says what the
/// link contains.
pub fn links(session: &Handle, to: Route, text: &str, intro: &str, holds: &'static str) -> Html {
    let lang = session.lang;
    let link = address::shared(to, text);
    let message = if intro.is_empty() {
        link.clone()
    } else {
        [intro, " ", &link].concat()
    };
    let field = TextField {
        id: "tautan",
        label: lang.take_link(),
        content: InputContent::Copy,
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
                session::edit_page(&session, move |page| page.copied = Some(done));
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
            if let Some(copied) = session.page.copied {
                { line("notice", if copied { lang.take_copied() } else { lang.slip_copy_failed() }) }
            }
        </div>
        { fold_on_demand(lang.take_qr(), move || qr(&link, lang.take_qr())) }
    </> }
}

/// Draws the buttons for the spreadsheets (XLSX, CSV) and, if `with_reminders` is true, for the calendar of
/// reminders.
pub fn files(session: &Handle, ask: &Ask, quote: &Quote, with_reminders: bool) -> Html {
    let (lang, policy, today) = (session.lang, session.policy(), session.today);
    let sheets = {
        let (ask, quote) = (*ask, quote.clone());
        move || sheet::sheets(lang, policy, &ask, &quote, today)
    };
    let file_name = |ending: &str| [lang.take_file(), ".", ending].concat();
    let to_csv = {
        let (sheets, name) = (sheets.clone(), file_name("csv"));
        Callback::from(move |_: MouseEvent| {
            download::save(&name, CSV, csv::file(lang, &sheets()).as_bytes());
        })
    };
    let to_xlsx = {
        let (session, name) = (session.clone(), file_name("xlsx"));
        Callback::from(move |_: MouseEvent| {
            let (done, name) = (session.clone(), name.clone());
            session::edit_page(&session, |page| page.file = Some(FileState::Working));
            spreadsheet::write(packed::pack(lang, &sheets()), move |file| {
                let state = file.is_none().then_some(FileState::Failed);
                if let Some(file) = file {
                    download::save(&name, XLSX, &file);
                }
                session::edit_page(&done, move |page| page.file = state);
            });
        })
    };
    let to_ics = {
        let (ask, quote, name) = (*ask, quote.clone(), file_name("ics"));
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
        <div class="actions">
            { button(Weight::Second, lang.take_xlsx(), to_xlsx) }
            { button(Weight::Second, lang.take_csv(), to_csv) }
            if with_reminders {
                { button(Weight::Second, lang.take_calendar(), to_ics) }
            }
        </div>
        { file_state(session) }
        if with_reminders {
            { hint(lang.take_calendar_hint()) }
            { hint(lang.take_calendar_again()) }
        }
    </> }
}

/// Draws the message that a file is being made, or that it could not be made.
pub fn file_state(session: &Session) -> Html {
    let lang = session.lang;
    html! {
        <div role="status">
            if let Some(state) = session.page.file {
                { line("notice", match state {
                    FileState::Working => lang.take_working(),
                    FileState::Failed => lang.take_failed(),
                }) }
            }
        </div>
    }
}
