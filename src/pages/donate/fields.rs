//! The calculator's form on the screen.

use std::rc::Rc;

use lindungi_rules::policy::{Date, Month, Payer, Relief, ReliefRule, Sector};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use super::form::{Field, FieldError, Form, Way, message};
use crate::browser::press;
use crate::components::check_box::CheckBox;
use crate::components::choices::{Choice, Choices};
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::text_field::{Takes, TextField};
use crate::session::{self, Handle};

/// The usual lengths of cover in months, offered as one touch.
const QUICK_MONTHS: [&str; 4] = ["1", "3", "6", "12"];

/// How many months ahead cover can begin.
const START_AHEAD: u16 = 24;

/// What is asked, and its two numbers.
pub fn essentials(session: &Handle) -> Html {
    let (lang, form) = (session.lang, &session.form);
    let way = |way: &Way| {
        let (label, hint) = way_words(lang, *way);
        Choice::new(way.name(), label).explained(hint)
    };
    let ways = Choices {
        id: "cara",
        legend: lang.donate_way().into(),
        answers: Way::ALL.iter().map(way).collect(),
        chosen: Some(form.way.name()),
        onchoose: change(session, |form, value: &'static str| {
            form.way = Way::ALL
                .into_iter()
                .find(|way| way.name() == value)
                .unwrap_or_default();
        }),
        error: None,
    };
    html! {
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { ways.html() }
            { for form.way.fields().into_iter().map(|field| typed(session, field)) }
        </form>
    }
}

/// From when, by whom, for whom.
pub fn adjustments(session: &Handle) -> Html {
    let (lang, form) = (session.lang, &session.form);
    let month = session.today.month();
    let starts = (0..=START_AHEAD)
        .filter_map(|ahead| month.plus(ahead))
        .map(|month| Line {
            value: month.to_string(),
            label: format::month(lang, month),
        });
    let start = SelectField {
        id: "mulai",
        label: lang.donate_start(),
        groups: vec![Group {
            name: None,
            lines: starts.collect(),
        }],
        picked: form.first_month(month).to_string(),
        onpick: change(session, |form, value: String| {
            form.start = Month::parse(&value);
        }),
    };
    let payers = [Payer::Donor, Payer::City, Payer::Own];
    let payers = Choices {
        id: "pembayar",
        legend: lang.donate_payer().into(),
        answers: payers
            .map(|payer| Choice::new(payer.name(), names::payer(lang, payer)))
            .into(),
        chosen: Some(form.payer.name()),
        onchoose: change(session, |form, value: &'static str| {
            form.payer = Payer::from_name(value).unwrap_or(Payer::Donor);
            form.relief = None;
        }),
        error: None,
    };
    let sectors = [Sector::Other, Sector::Transport];
    let sectors = Choices {
        id: "sektor",
        legend: lang.donate_sector().into(),
        answers: sectors
            .map(|sector| Choice::new(sector.name(), names::sector(lang, sector)))
            .into(),
        chosen: Some(form.sector.name()),
        onchoose: change(session, |form, value: &'static str| {
            form.sector = Sector::from_name(value).unwrap_or(Sector::Other);
        }),
        error: None,
    };
    let savings = CheckBox {
        id: "jht",
        label: lang.donate_jht().into(),
        hint: Some(lang.donate_jht_hint().into()),
        checked: form.jht,
        disabled: false,
        onchange: change(session, |form, on: bool| form.jht = on),
    };
    html! {
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { start.html() }
            { payers.html() }
            { sectors.html() }
            <fieldset class="more">
                <legend>{ lang.donate_more() }</legend>
                { relief(session) }
                { savings.html() }
            </fieldset>
        </form>
    }
}

/// A change of the form by what a field calls back with.
fn change<T: 'static>(session: &Handle, edit: impl Fn(&mut Form, T) + 'static) -> Callback<T> {
    let (session, edit) = (session.clone(), Rc::new(edit));
    Callback::from(move |value: T| {
        let edit = Rc::clone(&edit);
        session::calculate(&session, move |form| edit(form, value));
    })
}

fn way_words(lang: Lang, way: Way) -> (&'static str, &'static str) {
    match way {
        Way::Amount => (lang.donate_way_amount(), lang.donate_way_amount_hint()),
        Way::Workers => (lang.donate_way_workers(), lang.donate_way_workers_hint()),
        Way::Duration => (lang.donate_way_duration(), lang.donate_way_duration_hint()),
        Way::Monthly => (lang.donate_way_monthly(), lang.donate_way_monthly_hint()),
    }
}

/// A field to type into, with what is wrong with it.
fn typed(session: &Handle, field: Field) -> Html {
    let (lang, form) = (session.lang, &session.form);
    let id = field.id();
    let label = match field {
        Field::Amount => lang.donate_amount(),
        Field::Monthly => lang.donate_monthly(),
        Field::Workers => lang.donate_workers(),
        Field::Months => lang.donate_months(),
    };
    let error = form
        .fault(field)
        .filter(|_| form.left.contains(&field))
        .map(|error: FieldError| AttrValue::from(message(lang, error)));
    let oninput = change(session, move |form, text: String| {
        *form.text_mut(field) = text;
    });
    let onleave = {
        let session = session.clone();
        Callback::from(move |_: FocusEvent| {
            let session = session.clone();
            press::afterwards(move || session::calculate(&session, move |form| form.leave(field)));
        })
    };
    let quick = |months: &&'static str| {
        let months = *months;
        let onclick = change(session, move |form, _: MouseEvent| {
            months.clone_into(&mut form.months);
        });
        let pressed = if form.months.trim() == months {
            "true"
        } else {
            "false"
        };
        html! { <button key={months} type="button" class="chip" aria-pressed={pressed} {onclick}>{ months }</button> }
    };
    let text = TextField {
        id,
        label,
        takes: if field.is_money() {
            Takes::Money
        } else {
            Takes::Number
        },
        hint: field.is_money().then(|| lang.ask_income_hint().into()),
        value: form.text(field).to_owned(),
        oninput,
        onleave,
        error,
    };
    html! {
        <div key={id}>
            { text.html() }
            if field == Field::Months {
                <div class="chips" role="group" aria-label={lang.donate_months_quick()}>
                    { for QUICK_MONTHS.iter().map(quick) }
                </div>
            }
        </div>
    }
}

/// The relief as a choice that says what is known of it.
fn relief(session: &Handle) -> Html {
    let (lang, policy, form) = (session.lang, session.policy(), &session.form);
    let windows = || {
        policy
            .reliefs
            .iter()
            .filter(|relief| relief.sector == form.sector)
    };
    let Some(percent) = windows().map(|relief| relief.percent).max() else {
        return Html::default();
    };
    let rule = policy.payer(form.payer).map(|payer| payer.relief);
    let start = form.first_month(session.today.month());
    // The window that is open in the first month or opens after it.
    let window = windows().find(|relief| start <= relief.until.month());
    let months = |relief: &Relief| {
        let month = |date: Date| format::month(lang, date.month());
        lang.donate_relief_self(&month(relief.from), &month(relief.until))
    };
    let hint = match (rule, window) {
        (Some(ReliefRule::Never) | None, _) => lang.donate_relief_city().to_owned(),
        (_, None) => lang.donate_relief_none().to_owned(),
        (Some(ReliefRule::DefaultOff), Some(_)) => lang.donate_relief_donor().to_owned(),
        (Some(ReliefRule::DefaultOn), Some(window)) => months(window),
    };
    let onchange = change(session, |form, on: bool| form.relief = Some(on));
    CheckBox {
        id: "keringanan",
        label: lang.donate_relief(&format::percent(lang, percent)).into(),
        hint: Some(hint.into()),
        checked: form.relief_wanted(policy) && window.is_some(),
        disabled: matches!(rule, Some(ReliefRule::Never) | None) || window.is_none(),
        onchange,
    }
    .html()
}
