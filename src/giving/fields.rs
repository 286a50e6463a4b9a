//! The form fields of the pages for givers and offices.

use std::rc::Rc;

use lindungi_rules::policy::{Month, Policy, Priority};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::browser::{focus, press};
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::text_field::{InputContent, TextField};
use crate::drafts::Drafts;
use crate::drafts::inputs::{Input, InputKind, Texts, message};
use crate::session::{self, Handle};

/// The usual lengths of cover in months, each offered as a button.
const QUICK_MONTHS: [&str; 4] = ["1", "3", "6", "12"];

/// The largest number of months ahead at which cover can begin.
const START_AHEAD: u16 = 24;

/// Selects the texts of one form among all drafts.
pub type TextsOf = fn(&mut Drafts) -> &mut Texts;

/// Returns a callback that changes the drafts by the value that a field passes to it.
pub fn change<T: 'static>(
    session: &Handle,
    edit: impl Fn(&mut Drafts, T) + 'static,
) -> Callback<T> {
    let (session, edit) = (session.clone(), Rc::new(edit));
    Callback::from(move |value: T| {
        let edit = Rc::clone(&edit);
        session::calculate(&session, move |drafts| edit(drafts, value));
    })
}

/// Returns a callback that changes the drafts after each key. The details of the answer wait for a pause.
pub fn typing(session: &Handle, edit: impl Fn(&mut Drafts, String) + 'static) -> Callback<String> {
    let (session, edit) = (session.clone(), Rc::new(edit));
    Callback::from(move |text: String| {
        let edit = Rc::clone(&edit);
        session::typed(&session, move |drafts| edit(drafts, text));
    })
}

fn label(lang: Lang, field: Input) -> &'static str {
    match field.key() {
        Some(key) => names::link_key(lang, key),
        // Fields that no link contains.
        None => match field {
            Input::High => names::rank(lang, Priority::High),
            Input::Medium => names::rank(lang, Priority::Medium),
            Input::Low => names::rank(lang, Priority::Low),
            _ => lang.ask_income_label(),
        },
    }
}

fn hint(lang: Lang, policy: &Policy, field: Input) -> Option<AttrValue> {
    let rank = match field {
        Input::High => Some(Priority::High),
        Input::Medium => Some(Priority::Medium),
        Input::Low => Some(Priority::Low),
        _ => None,
    };
    let group = rank.and_then(|rank| policy.priorities.iter().find(|rule| rule.level == rank));
    if let Some(rule) = group {
        let deciles = lang.fund_deciles(&rule.from.to_string(), &rule.to.to_string());
        return Some([&deciles, " ", lang.donate_optional()].concat().into());
    }
    let text = match field {
        Input::Match => Some(lang.donate_match_hint()),
        Input::Growth => Some(lang.budget_growth_hint()),
        field if field.is_optional() => Some(lang.donate_optional()),
        field => match field.kind() {
            InputKind::Money => Some(lang.ask_income_hint()),
            InputKind::Percent => Some(lang.donate_percent_hint()),
            InputKind::Count(_) => None,
        },
    };
    text.map(AttrValue::from)
}

/// Draws a text field, with its error once the field has lost the focus. The months get quick buttons too.
pub fn field(session: &Handle, texts: &Texts, texts_of: TextsOf, field: Input) -> Html {
    let lang = session.lang;
    let error = texts
        .fault(field)
        .filter(|_| texts.was_left(field))
        .map(|error| AttrValue::from(message(lang, error)));
    let onleave = {
        let session = session.clone();
        Callback::from(move |_: FocusEvent| {
            let session = session.clone();
            press::afterwards(move || {
                // The focus may be back in the field: then the text must not be reformatted during typing.
                if focus::is_at(field.id()) {
                    return;
                }
                session::calculate(&session, move |drafts| texts_of(drafts).leave(field));
            });
        })
    };
    let text = TextField {
        id: field.id(),
        label: label(lang, field),
        content: match field.kind() {
            InputKind::Money => InputContent::Money,
            InputKind::Count(_) => InputContent::Number,
            InputKind::Percent => InputContent::Percent,
        },
        hint: hint(lang, session.policy(), field),
        value: texts.get(field).to_owned(),
        oninput: typing(session, move |drafts, text| {
            texts_of(drafts).set(field, text);
        }),
        onleave,
        error,
    };
    html! {
        <div key={field.id()}>
            { text.html() }
            if field == Input::Months {
                { quick_months(session, texts, texts_of) }
            }
        </div>
    }
}

fn quick_months(session: &Handle, texts: &Texts, texts_of: TextsOf) -> Html {
    let quick = |months: &&'static str| {
        let months = *months;
        let onclick = change(session, move |drafts, _: MouseEvent| {
            texts_of(drafts).set(Input::Months, months.to_owned());
        });
        let pressed = if texts.get(Input::Months).trim() == months {
            "true"
        } else {
            "false"
        };
        html! { <button key={months} type="button" class="chip" aria-pressed={pressed} {onclick}>{ months }</button> }
    };
    html! {
        <div class="chips" role="group" aria-label={session.lang.donate_months_quick()}>
            { for QUICK_MONTHS.iter().map(quick) }
        </div>
    }
}

/// Draws the choice of the first month, from the current month on. A month outside this range, as an opened
/// link may name, is listed too.
pub fn start(
    session: &Handle,
    chosen: Option<Month>,
    month_of: impl Fn(&mut Drafts) -> &mut Option<Month> + 'static,
) -> Html {
    let (lang, today) = (session.lang, session.today.month());
    let picked = chosen.unwrap_or(today);
    let ahead: Vec<Month> = (0..=START_AHEAD)
        .filter_map(|ahead| today.plus(ahead))
        .collect();
    let elsewhere = Some(picked).filter(|month| !ahead.contains(month));
    let lines = elsewhere.into_iter().chain(ahead).map(|month| Line {
        value: month.to_string(),
        label: format::month(lang, month),
    });
    SelectField {
        id: "mulai",
        label: lang.donate_start(),
        groups: vec![Group {
            name: None,
            lines: lines.collect(),
        }],
        picked: picked.to_string(),
        onpick: change(session, move |drafts, value: String| {
            *month_of(drafts) = Month::parse(&value);
        }),
    }
    .html()
}
