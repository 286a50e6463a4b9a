//! Where the code of a result is opened, pasted, typed by hand or by a scanner, or from a photo.
//!
//! What was typed is forgotten when the page is left; it never enters the address.

use lindungi_rules::slip::{self, SlipError};
use lindungi_text::errors;
use web_sys::File;
use yew::prelude::*;

use crate::browser::{address, focus, photo};
use crate::components::error_summary::{Fault, SUMMARY, error_summary};
use crate::components::heading;
use crate::components::photo_field::PhotoField;
use crate::components::text_field::{Takes, TextField};
use crate::components::words::{hint, line};
use crate::pages::check::{Sheet, Step};
use crate::route::Route;
use crate::session::{self, Handle};

const CODE: &str = "kode";
const PHOTO: &str = "foto";

/// The page.
pub fn page(session: &Handle) -> Html {
    let (lang, held) = (session.lang, &session.held);
    let onsubmit = {
        let session = session.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            open(&session, CODE, Some(&session.held.code));
        })
    };
    let onphoto = {
        let session = session.clone();
        Callback::from(move |file: File| {
            session::hold(&session, |held| {
                held.wrong = None;
                held.reading = true;
            });
            let session = session.clone();
            photo::read(&file, move |found| {
                session::hold(&session, |held| held.reading = false);
                open(&session, PHOTO, found.as_deref());
            });
        })
    };
    let oninput = {
        let session = session.clone();
        Callback::from(move |typed: String| session::hold(&session, |held| held.code = typed))
    };
    let fault = held.wrong.map(|(field, error)| Fault {
        field: field.into(),
        message: error
            .map_or(lang.code_photo_none(), |error| errors::slip(lang, error))
            .into(),
    });
    let message = |field: &str| {
        let fault = fault.as_ref().filter(|fault| fault.field == field);
        fault.map(|fault| fault.message.clone())
    };
    let typed = TextField {
        id: CODE,
        label: lang.code_label(),
        takes: Takes::Code,
        hint: Some(lang.code_hint(slip::START).into()),
        value: held.code.clone(),
        oninput,
        onleave: Callback::noop(),
        error: message(CODE),
    };
    let photo = PhotoField {
        id: PHOTO,
        label: lang.code_photo(),
        onphoto,
        error: message(PHOTO),
    };
    html! {
        <form class="prose" novalidate=true {onsubmit}>
            <div>{ error_summary(lang.shell_error_title(), fault.as_slice()) }</div>
            { heading(lang.code_title()) }
            { line("lead", lang.code_lead()) }
            if !session.sheet.untouched() {
                { line("notice", lang.code_replaces()) }
            }
            { typed.html() }
            <p><button type="submit" class="button">{ lang.code_open() }</button></p>
            { photo.html() }
            <div role="status">
                if held.reading {
                    { hint(lang.code_reading()) }
                }
            </div>
        </form>
    }
}

/// Opens the result of a code, or says what is wrong beside the field that it came from.
fn open(session: &Handle, field: &'static str, code: Option<&str>) {
    let slip = code.map(|code| slip::read(code, session.policy()));
    let error = match slip {
        Some(Ok(slip)) => {
            session::answer(session, move |sheet| *sheet = Sheet::from_slip(&slip));
            return address::open(Route::Check(Step::Result));
        }
        Some(Err(error)) => Some(error),
        None => None::<SlipError>,
    };
    session::hold(session, move |held| held.wrong = Some((field, error)));
    focus::on(SUMMARY);
}
