//! Where the code of a result is opened, pasted, typed by hand or by a scanner, or from a photo.
//!
//! What was typed stays on this page and is forgotten with it; it never enters the address.

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

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct CodeProps {
    /// The session.
    pub session: Handle,
}

/// The page.
#[component]
pub fn Code(props: &CodeProps) -> Html {
    let session = &props.session;
    let lang = session.lang;
    let text = use_state_eq(String::new);
    // The field, and what is wrong with its code; nothing where none was found in a photo.
    let wrong = use_state_eq(|| None::<(&str, Option<SlipError>)>);
    let reading = use_state_eq(|| false);
    // Only the photo that was chosen last counts, and none once the page is left: somebody else
    // may be answering by then.
    let photos = use_mut_ref(|| 0_u32);
    {
        let photos = photos.clone();
        use_effect_with((), move |()| move || *photos.borrow_mut() += 1);
    }
    let tell = {
        let wrong = wrong.setter();
        move |field, error| {
            wrong.set(Some((field, error)));
            focus::on(SUMMARY);
        }
    };
    let open = {
        let (session, tell) = (session.clone(), tell.clone());
        move |field, text: &str| match slip::read(text, session.policy()) {
            Ok(slip) => {
                session::answer(&session, move |sheet| *sheet = Sheet::from_slip(&slip));
                address::open(Route::Check(Step::Result));
            }
            Err(error) => tell(field, Some(error)),
        }
    };
    let onsubmit = {
        let (open, text) = (open.clone(), text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            open(CODE, &text);
        })
    };
    let onphoto = {
        let (reading, wrong) = (reading.setter(), wrong.setter());
        Callback::from(move |file: File| {
            let (open, tell, reading) = (open.clone(), tell.clone(), reading.clone());
            *photos.borrow_mut() += 1;
            let (photos, this) = (photos.clone(), *photos.borrow());
            wrong.set(None);
            reading.set(true);
            photo::read(&file, move |found| {
                if *photos.borrow() == this {
                    reading.set(false);
                    match found {
                        Some(text) => open(PHOTO, &text),
                        None => tell(PHOTO, None),
                    }
                }
            });
        })
    };
    let fault = wrong.map(|(field, error)| Fault {
        field: field.into(),
        message: error
            .map_or(lang.code_photo_none(), |error| errors::slip(lang, error))
            .into(),
    });
    let message = |field: &str| {
        let fault = fault.as_ref().filter(|fault| fault.field == field);
        fault.map(|fault| fault.message.clone())
    };
    let oninput = {
        let text = text.setter();
        Callback::from(move |typed: String| text.set(typed))
    };
    let field = TextField {
        id: CODE,
        label: lang.code_label(),
        takes: Takes::Code,
        hint: Some(lang.code_hint(slip::START).into()),
        value: (*text).clone(),
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
            { field.html() }
            <p><button type="submit" class="button">{ lang.code_open() }</button></p>
            { photo.html() }
            <div role="status">
                if *reading {
                    { hint(lang.code_reading()) }
                }
            </div>
        </form>
    }
}
