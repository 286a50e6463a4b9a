//! Where the code of a result is opened, pasted, typed by hand or by a scanner, or from a photo.
//!
//! What was typed is forgotten when the page is left; it never enters the address.

use lindungi_rules::slip;
use lindungi_text::errors;
use web_sys::File;
use yew::prelude::*;

use crate::browser::photo::{self, Found};
use crate::browser::{address, focus};
use crate::components::error_summary::{Fault, SUMMARY, error_summary};
use crate::components::heading;
use crate::components::photo_field::PhotoField;
use crate::components::text_field::{Takes, TextField};
use crate::components::words::{hint, line};
use crate::pages::check::{Sheet, Step};
use crate::route::Route;
use crate::session::{self, Handle, Wrong};

const CODE: &str = "kode";
const PHOTO: &str = "foto";

/// The page.
pub fn page(session: &Handle) -> Html {
    let (lang, held) = (session.lang, &session.held);
    let onsubmit = {
        let session = session.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            open(&session, CODE, &session.held.code);
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
                match found {
                    Found::Text(code) => open(&session, PHOTO, &code),
                    Found::Nothing => tell(&session, PHOTO, Wrong::NoCode),
                    Found::NoPicture => tell(&session, PHOTO, Wrong::NoPicture),
                    Found::NoReader => tell(&session, PHOTO, Wrong::NoReader),
                }
            });
        })
    };
    let oninput = {
        let session = session.clone();
        Callback::from(move |typed: String| session::hold(&session, |held| held.code = typed))
    };
    let fault = held.wrong.map(|(field, wrong)| Fault {
        field: field.into(),
        message: match wrong {
            Wrong::Code(error) => errors::slip(lang, error),
            Wrong::NoCode => lang.code_photo_none(),
            Wrong::NoPicture => lang.code_photo_unknown(),
            Wrong::NoReader => lang.code_photo_unready(),
        }
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
fn open(session: &Handle, field: &'static str, code: &str) {
    match slip::read(code, session.policy()) {
        Ok(slip) => {
            session::answer(session, move |sheet| *sheet = Sheet::from_slip(&slip));
            address::open(Route::Check(Step::Result));
        }
        Err(error) => tell(session, field, Wrong::Code(error)),
    }
}

fn tell(session: &Handle, field: &'static str, wrong: Wrong) {
    session::hold(session, move |held| held.wrong = Some((field, wrong)));
    focus::on(SUMMARY);
}
