//! The question about age, in years or by date of birth.

use lindungi_text::errors;
use yew::prelude::*;

use super::title::session_title;
use crate::check::Question;
use crate::check::answers::{Age, AgeError, AgeWay, TypedState};
use crate::components::choices::{Choice, Choices, first_id};
use crate::components::error_summary::Fault;
use crate::components::heading;
use crate::components::icon::Glyph;
use crate::components::text_field::{InputContent, TextField};
use crate::components::words::{hint, line};
use crate::session::{self, Handle, Session};

const YEARS: &str = "umur-tahun";
const DAY: &str = "lahir-tanggal";
const MONTH: &str = "lahir-bulan";
const YEAR: &str = "lahir-tahun";

impl AgeWay {
    fn name(self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::Birth => "birth",
        }
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
    let choices = vec![
        Choice::new(AgeWay::Years.name(), lang.ask_age_by_age()).with_icon(Glyph::Hourglass),
        Choice::new(AgeWay::Birth.name(), lang.ask_age_by_birth()).with_icon(Glyph::Cake),
    ];
    let onchoose = {
        let session = session.clone();
        Callback::from(move |value: &'static str| {
            change(&session, move |age| {
                age.way = [AgeWay::Years, AgeWay::Birth]
                    .into_iter()
                    .find(|way| way.name() == value);
            });
        })
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
    let ways = Choices {
        id: Question::Age.slug(),
        legend: heading(session_title(session, Question::Age)),
        answers: choices,
        chosen: age.way.map(AgeWay::name),
        onchoose,
        error: message(&first_id(Question::Age.slug())),
    };
    html! {
        <div class="body">
            { ways.html() }
            if age.state == TypedState::Unknown {
                { line("notice", lang.check_unknown_chosen()) }
            }
            if age.way == Some(AgeWay::Years) {
                { field(YEARS, lang.ask_age_years(), &age.years, |age| &mut age.years) }
            }
            if age.way == Some(AgeWay::Birth) {
                <fieldset class="birth">
                    <legend>{ lang.ask_age_by_birth() }</legend>
                    { hint(lang.ask_age_birth_hint()) }
                    <div class="row">
                        { field(DAY, lang.ask_age_day(), &age.day, |age| &mut age.day) }
                        { field(MONTH, lang.ask_age_month(), &age.month, |age| &mut age.month) }
                        { field(YEAR, lang.ask_age_year(), &age.year, |age| &mut age.year) }
                    </div>
                </fieldset>
            }
        </div>
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
        AgeError::NoWay => (
            first_id(Question::Age.slug()),
            lang.error_age_way().to_owned(),
        ),
        AgeError::Empty => (YEARS.to_owned(), lang.error_age_empty().to_owned()),
        AgeError::BirthEmpty => (first_empty.to_owned(), lang.error_birth_empty().to_owned()),
        AgeError::Day(error) => (DAY.to_owned(), errors::day(lang, error).to_owned()),
        AgeError::Fact(error) => {
            let field = if age.way == Some(AgeWay::Years) {
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
