//! The question of the income: as it is earned, by the day, the week or the month.

use lindungi_rules::earning::{Earning, Per};
use lindungi_rules::policy::Rupiah;
use lindungi_text::{Lang, errors, format};
use yew::prelude::*;

use super::question;
use crate::check::Question;
use crate::check::answers::{Given, Income, IncomeError};
use crate::components::choices::{Choice, Choices, first_id};
use crate::components::error_summary::Fault;
use crate::components::heading;
use crate::components::icon::Glyph;
use crate::components::text_field::{Takes, TextField};
use crate::components::words::line;
use crate::session::{self, Handle, Session};

const AMOUNT: &str = "penghasilan-jumlah";
const TIMES: &str = "penghasilan-kali";

/// The question's fields.
pub fn body(session: &Handle, fault: Option<&Fault>) -> Html {
    let (lang, income) = (session.lang, &session.answers.income);
    let message = |id: &str| {
        fault
            .filter(|fault| fault.field == id)
            .map(|fault| fault.message.clone())
    };
    let onchoose = {
        let session = session.clone();
        Callback::from(move |value: &'static str| {
            change(&session, move |income| income.per = Per::from_name(value));
        })
    };
    let ways = Choices {
        id: Question::Income.slug(),
        legend: html! { <>
            { heading(question::asked(session, Question::Income)) }
            <span class="per">{ lang.earn_per() }</span>
        </> },
        answers: Per::ALL
            .iter()
            .map(|per| Choice::new(per.name(), per_name(lang, *per)).drawn(glyph(*per)))
            .collect(),
        chosen: income.per.map(Per::name),
        onchoose,
        error: message(&first_id(Question::Income.slug())),
    };
    let fields = |per: Per| {
        let amount = TextField {
            id: AMOUNT,
            label: match per {
                Per::Day => lang.earn_amount_day(),
                Per::Week => lang.earn_amount_week(),
                Per::Month => lang.ask_income_label(),
            },
            takes: Takes::Money,
            hint: Some(
                match per {
                    Per::Day => lang.earn_hint_day(),
                    Per::Week => lang.earn_hint_week(),
                    Per::Month => lang.ask_income_hint(),
                }
                .into(),
            ),
            value: income.text.clone(),
            oninput: typing(session, |income| &mut income.text),
            onleave: {
                let session = session.clone();
                // The grouped form shows what was understood.
                Callback::from(move |_: FocusEvent| {
                    session::answer(&session, |answers| answers.income.group());
                })
            },
            error: message(AMOUNT),
        };
        let times = (per != Per::Month).then(|| TextField {
            id: TIMES,
            label: match per {
                Per::Day => lang.earn_times_day(),
                _ => lang.earn_times_week(),
            },
            takes: Takes::Number,
            hint: None,
            value: income.times.clone(),
            oninput: typing(session, |income| &mut income.times),
            onleave: Callback::noop(),
            error: message(TIMES),
        });
        html! { <>
            { amount.html() }
            { for times.map(TextField::html) }
            // Nothing is assumed: what was understood is there to be looked at.
            <p class="sum" role="status">{ income.read().ok().and_then(|earning| sum(lang, &earning)) }</p>
            // One node, there or not: a list that grows would draw the field anew while somebody types in it.
            if let Some(meant) = meant(session) {
                { asked_back(session, meant) }
            }
        </> }
    };
    html! {
        <div class="body">
            { ways.html() }
            if income.given == Given::Unknown {
                { line("notice", lang.check_unknown_chosen()) }
            }
            { for income.per.map(fields) }
        </div>
    }
}

/// By what one is paid.
fn per_name(lang: Lang, per: Per) -> &'static str {
    match per {
        Per::Day => lang.earn_day(),
        Per::Week => lang.earn_week(),
        Per::Month => lang.earn_month(),
    }
}

fn glyph(per: Per) -> Glyph {
    match per {
        Per::Day => Glyph::Sun,
        Per::Week => Glyph::Week,
        Per::Month => Glyph::Month,
    }
}

/// The income that is probably meant where so small a one was typed that it is asked back. `None` once
/// somebody has said that it is so small.
fn meant(session: &Session) -> Option<Earning> {
    let income = &session.answers.income;
    let typed = income.read().ok().filter(|_| !income.sure)?;
    typed.meant(session.policy(), session.day())
}

/// Asks whether thousands were left out: one tap puts them in, another says that none were.
fn asked_back(session: &Handle, meant: Earning) -> Html {
    let lang = session.lang;
    let is = |sum: Option<Rupiah>, edit: fn(&mut Income, Rupiah)| {
        let (session, amount) = (session.clone(), meant.amount);
        let onclick = Callback::from(move |_: MouseEvent| {
            change(&session, move |income| edit(income, amount));
        });
        let words = lang.earn_is(&sum.map(format::rupiah).unwrap_or_default());
        html! { <button type="button" class="button button-second" {onclick}>{ words }</button> }
    };
    html! {
        <div class="actions">
            { is(meant.a_month(), |income, amount| income.text = format::amount(amount)) }
            { is(session.answers.income.a_month(), |income, _| income.sure = true) }
        </div>
    }
}

/// The income of a month, and how it came about where it was multiplied.
pub fn sum(lang: Lang, earning: &Earning) -> Option<String> {
    let (amount, times) = (format::rupiah(earning.amount), earning.times.to_string());
    let total = format::rupiah(earning.a_month()?);
    match earning.per {
        Per::Day => Some(lang.earn_sum_day(&amount, &times, &total)),
        Per::Week => Some(lang.earn_sum_week(&amount, &times, &total)),
        Per::Month => Some(lang.count_per_month(&total)),
    }
}

/// What keeps the income from being taken.
pub fn fault(session: &Session) -> Option<Fault> {
    let lang = session.lang;
    let income = &session.answers.income;
    let error = match (income.read(), meant(session)) {
        (Err(error), _) => error,
        (Ok(typed), Some(meant)) => {
            let rupiah = |earning: Earning| earning.a_month().map(format::rupiah);
            let (typed, meant) = rupiah(typed).zip(rupiah(meant))?;
            return Some(Fault {
                field: AMOUNT.into(),
                message: lang.error_income_low(&meant, &typed).into(),
            });
        }
        (Ok(_), None) => return None,
    };
    let (field, message) = match error {
        IncomeError::NoWay => (
            first_id(Question::Income.slug()),
            lang.check_choose().to_owned(),
        ),
        IncomeError::Amount(error) => (AMOUNT.to_owned(), errors::amount(lang, error)),
        IncomeError::Times(per) => (TIMES.to_owned(), errors::times(lang, per)),
        IncomeError::TooLarge => (
            AMOUNT.to_owned(),
            lang.error_sum_large(&format::rupiah(Rupiah::LIMIT)),
        ),
    };
    Some(Fault {
        field: field.into(),
        message: message.into(),
    })
}

fn typing(session: &Handle, place: fn(&mut Income) -> &mut String) -> Callback<String> {
    let session = session.clone();
    Callback::from(move |text: String| change(&session, move |income| *place(income) = text))
}

fn change(session: &Handle, edit: impl FnOnce(&mut Income) + 'static) {
    session::answer(session, |answers| {
        answers.income.sure = false;
        edit(&mut answers.income);
        answers.income.given = Given::Open;
    });
}
