//! The page that opens the code of a result: pasted, typed by hand or by a scanner, or read from a photo.
//!
//! The typed code is forgotten when the page is left and never enters the address.

use lindungi_codes::result_code;
use lindungi_text::errors;
use web_sys::File;
use yew::prelude::*;

use crate::browser::photo::{self, Found};
use crate::browser::{address, focus};
use crate::check::{Answers, Step};
use crate::components::error_summary::{Fault, SUMMARY, error_summary};
use crate::components::heading;
use crate::components::photo_field::PhotoField;
use crate::components::text_field::{InputContent, TextField};
use crate::components::words::{hint, line};
use crate::route::Route;
use crate::session::{self, CodeError, Handle};

const CODE: &str = "kode";
const PHOTO: &str = "foto";

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let (lang, page) = (session.lang, &session.page);
    let onsubmit = {
        let session = session.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            open(&session, CODE, &session.page.code);
        })
    };
    let onphoto = {
        let session = session.clone();
        Callback::from(move |file: File| {
            session::edit_page(&session, |page| {
                page.code_error = None;
                page.reading = true;
            });
            let session = session.clone();
            photo::read(&file, move |found| {
                session::edit_page(&session, |page| page.reading = false);
                match found {
                    Found::Text(code) => open(&session, PHOTO, &code),
                    Found::Nothing => show_error(&session, PHOTO, CodeError::NoCode),
                    Found::NoPicture => show_error(&session, PHOTO, CodeError::NoPicture),
                    Found::NoReader => show_error(&session, PHOTO, CodeError::NoReader),
                }
            });
        })
    };
    let oninput = {
        let session = session.clone();
        Callback::from(move |typed: String| session::edit_page(&session, |page| page.code = typed))
    };
    let fault = page.code_error.map(|(field, error)| Fault {
        field: field.into(),
        message: match error {
            CodeError::Code(error) => errors::result_code(lang, error),
            CodeError::NoCode => lang.code_photo_none(),
            CodeError::NoPicture => lang.code_photo_unknown(),
            CodeError::NoReader => lang.code_photo_unready(),
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
        content: InputContent::Code,
        hint: Some(lang.code_hint(result_code::START).into()),
        value: page.code.clone(),
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
            if !session.answers.untouched() {
                { line("notice", lang.code_replaces()) }
            }
            { typed.html() }
            <p><button type="submit" class="button">{ lang.code_open() }</button></p>
            { photo.html() }
            <div role="status">
                if page.reading {
                    { hint(lang.code_reading()) }
                }
            </div>
        </form>
    }
}

/// Opens the result of a code, or shows the error beside the field from which the code came.
fn open(session: &Handle, field: &'static str, code: &str) {
    match result_code::read(code, session.policy()) {
        Ok(content) => {
            session::answer(session, move |answers| {
                *answers = Answers::from_code(&content);
            });
            address::open(Route::Check(Step::Result));
        }
        Err(error) => show_error(session, field, CodeError::Code(error)),
    }
}

fn show_error(session: &Handle, field: &'static str, error: CodeError) {
    session::edit_page(session, move |page| page.code_error = Some((field, error)));
    focus::on(SUMMARY);
}
