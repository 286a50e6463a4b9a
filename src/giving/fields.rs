//! The form fields of the pages for givers and offices.

use std::rc::Rc;

use lindungi_rules::cover::first_month;
use lindungi_rules::policy::{Month, Policy, Priority};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::browser::{focus, press};
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::text_field::{InputContent, TextField};
use crate::components::words;
use crate::drafts::Drafts;
use crate::drafts::inputs::{Input, InputKind, Texts, message};
use crate::session::{self, Handle, Session};

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
            InputKind::Money => InputContent::Sum,
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
            if field.kind() == InputKind::Money {
                { units(session, texts_of, field) }
            }
            if field == Input::Months {
                { quick_months(session, texts, texts_of) }
            }
        </div>
    }
}

/// Draws the buttons that put a unit word behind the number of a field. They leave the focus, and so the
/// keyboard of a phone, with the field.
fn units(session: &Handle, texts_of: TextsOf, field: Input) -> Html {
    let lang = session.lang;
    let unit = |word: &'static str| {
        let onclick = change(session, move |drafts, _: MouseEvent| {
            texts_of(drafts).set_unit(field, word);
        });
        html! { <button key={word} type="button" class="chip" {onclick}>{ word }</button> }
    };
    let stay = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="chips units" role="group" aria-label={label(lang, field)} onmousedown={stay}>
            { for unit_words(lang).map(unit) }
        </div>
    }
}

/// The unit words that the buttons offer.
fn unit_words(lang: Lang) -> [&'static str; 3] {
    [
        lang.donate_unit_thousand(),
        lang.donate_unit_million(),
        lang.donate_unit_billion(),
    ]
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
    let usual = first_month(session.today, session.policy());
    let picked = chosen.unwrap_or(usual.month);
    let ahead: Vec<Month> = (0..=START_AHEAD)
        .filter_map(|ahead| today.plus(ahead))
        .collect();
    let elsewhere = Some(picked).filter(|month| !ahead.contains(month));
    let lines = elsewhere.into_iter().chain(ahead).map(|month| Line {
        value: month.to_string(),
        label: format::month(lang, month),
    });
    let field = SelectField {
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
    };
    html! { <>
        { field.html() }
        if chosen.is_none() {
            { start_reason(session) }
        }
    </> }
}

/// Draws the reason why a calculation does not begin this month; draws nothing if it does.
pub fn start_reason(session: &Session) -> Html {
    let usual = first_month(session.today, session.policy());
    let Some(limit) = usual.passed else {
        return Html::default();
    };
    let month = format::month(session.lang, usual.month);
    words::hint(
        session
            .lang
            .donate_start_next(&format::number(limit.value), &month),
    )
}

#[cfg(test)]
mod tests {
    use lindungi_rules::policy::Rupiah;

    use super::*;

    #[test]
    fn every_unit_word_is_read() {
        for lang in Lang::ALL {
            for (word, amount) in
                unit_words(*lang)
                    .into_iter()
                    .zip([1_500, 1_500_000, 1_500_000_000])
            {
                let mut texts = Texts::of(&[(Input::Amount, "1,5")]);
                texts.set_unit(Input::Amount, word);
                assert_eq!(
                    texts.money(Input::Amount),
                    Ok(Rupiah::new(amount)),
                    "{word}"
                );
            }
        }
    }
}
