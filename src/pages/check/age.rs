//! The question about age, in years or by date of birth.

use lindungi_text::errors;
use web_sys::Element;
use yew::prelude::*;

use super::title::session_title;
use crate::browser::focus;
use crate::check::Question;
use crate::check::answers::{Age, AgeError, AgeWay, TypedState};
use crate::components::button::{Weight, button};
use crate::components::error_summary::Fault;
use crate::components::heading;
use crate::components::text_field::{InputContent, TextField};
use crate::components::words::{hint, line};
use crate::session::{self, Handle, Session};

const YEARS: &str = "umur-tahun";
const DAY: &str = "lahir-tanggal";
const MONTH: &str = "lahir-bulan";
const YEAR: &str = "lahir-tahun";

/// Returns the id of the first field.
pub fn first_field(age: &Age) -> &'static str {
    match age.way {
        AgeWay::Years => YEARS,
        AgeWay::Birth => DAY,
    }
}

/// Draws the fields of the question.
pub fn body(session: &Handle, fault: Option<&Fault>) -> Html {
    let (lang, age) = (session.lang, &session.answers.age);
    let message = |id: &str| {
        fault
            .filter(|fault| fault.field == id)
            .map(|fault| fault.message.clone())
    };
    let field = |id: &'static str,
                 label: &'static str,
                 value: &str,
                 text_of: fn(&mut Age) -> &mut String| {
        let oninput = {
            let session = session.clone();
            Callback::from(move |text: String| change(&session, move |age| *text_of(age) = text))
        };
        let onleave = {
            let session = session.clone();
            let today = session.today;
            Callback::from(move |_: FocusEvent| {
                session::answer(&session, move |answers| answers.age.split_date(today));
            })
        };
        TextField {
            id,
            label,
            content: InputContent::Number,
            hint: None,
            value: value.to_owned(),
            oninput,
            onleave,
            error: message(id),
        }
        .html()
    };
    // The other way, with the field that it begins with.
    let (other, words, begins) = match age.way {
        AgeWay::Years => (AgeWay::Birth, lang.ask_age_by_birth(), DAY),
        AgeWay::Birth => (AgeWay::Years, lang.ask_age_by_age(), YEARS),
    };
    let onother = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            change(&session, move |age| age.way = other);
            focus::on(begins);
        })
    };
    html! {
        <div class="body">
            { heading(session_title(session, Question::Age)) }
            if age.state == TypedState::Unknown {
                { line("notice", lang.check_unknown_chosen()) }
            }
            if age.way == AgeWay::Years {
                { field(YEARS, lang.ask_age_years(), &age.years, |age| &mut age.years) }
            } else {
                <fieldset class="birth" onkeydown={Callback::from(|event: KeyboardEvent| next_field(&event))}>
                    <legend>{ lang.ask_age_birth() }</legend>
                    { hint(lang.ask_age_birth_hint()) }
                    <div class="row">
                        { field(DAY, lang.ask_age_day(), &age.day, |age| &mut age.day) }
                        { field(MONTH, lang.ask_age_month(), &age.month, |age| &mut age.month) }
                        { field(YEAR, lang.ask_age_year(), &age.year, |age| &mut age.year) }
                    </div>
                </fieldset>
            }
            <p>{ button(Weight::Quiet, words, onother) }</p>
        </div>
    }
}

/// Moves to the next field of the date where Enter is pressed in one that is followed by an empty one.
/// Elsewhere Enter goes on to the next question.
fn next_field(event: &KeyboardEvent) {
    let value = |id| focus::value_of(id).unwrap_or_default();
    let next = match event.target_unchecked_into::<Element>().id().as_str() {
        DAY => MONTH,
        MONTH => YEAR,
        _ => return,
    };
    if event.key() == "Enter" && value(next).is_empty() {
        event.prevent_default();
        focus::on(next);
    }
}

/// Returns the error of the age, or `None` if the age can be accepted.
pub fn fault(session: &Session) -> Option<Fault> {
    let (lang, age) = (session.lang, &session.answers.age);
    let error = age.read(session.today).err()?;
    let first_empty = [(DAY, &age.day), (MONTH, &age.month), (YEAR, &age.year)]
        .into_iter()
        .find(|(_, text)| text.trim().is_empty())
        .map_or(DAY, |(id, _)| id);
    let (field, message) = match error {
        AgeError::Empty => (YEARS.to_owned(), lang.error_age_empty().to_owned()),
        AgeError::BirthEmpty => (first_empty.to_owned(), lang.error_birth_empty().to_owned()),
        AgeError::Day(error) => (DAY.to_owned(), errors::day(lang, error).to_owned()),
        AgeError::Fact(error) => {
            let field = if age.way == AgeWay::Years {
                YEARS
            } else {
                YEAR
            };
            (field.to_owned(), errors::fact(lang, error))
        }
    };
    Some(Fault {
        field: field.into(),
        message: message.into(),
    })
}

fn change(session: &Handle, edit: impl FnOnce(&mut Age) + 'static) {
    session::answer(session, |answers| {
        edit(&mut answers.age);
        answers.age.state = TypedState::Open;
    });
}
