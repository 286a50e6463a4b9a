//! The question about income, earned by the day, the week or the month.

use lindungi_rules::earning::{Earning, Per};
use lindungi_rules::policy::Rupiah;
use lindungi_text::{Lang, errors, format};
use yew::prelude::*;

use super::title::session_title;
use crate::check::Question;
use crate::check::answers::{Income, IncomeError, TypedState};
use crate::components::choices::{Choice, Choices, first_id};
use crate::components::error_summary::Fault;
use crate::components::heading;
use crate::components::icon::Glyph;
use crate::components::text_field::{InputContent, TextField};
use crate::components::words::line;
use crate::session::{self, Handle, Session};

/// The id of the field for the amount.
pub const AMOUNT: &str = "penghasilan-jumlah";
const TIMES: &str = "penghasilan-kali";

/// Draws the fields of the question.
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
    let periods = Choices {
        id: Question::Income.slug(),
        legend: lang.earn_per().into(),
        answers: Per::ALL
            .iter()
            .map(|per| Choice::new(per.name(), per_name(lang, *per)).with_icon(glyph(*per)))
            .collect(),
        chosen: income.per.map(Per::name),
        onchoose,
        error: message(&first_id(Question::Income.slug())),
    };
    let amount = TextField {
        id: AMOUNT,
        label: match income.per {
            Some(Per::Day) => lang.earn_amount_day(),
            Some(Per::Week) => lang.earn_amount_week(),
            Some(Per::Month) => lang.ask_income_label(),
            None => lang.earn_amount(),
        },
        content: InputContent::Money,
        hint: Some(
            match income.per {
                Some(Per::Day) => lang.earn_hint_day(),
                Some(Per::Week) => lang.earn_hint_week(),
                Some(Per::Month) | None => lang.ask_income_hint(),
            }
            .into(),
        ),
        value: income.text.clone(),
        oninput: typing(session, |income| &mut income.text),
        onleave: {
            let session = session.clone();
            // Group the digits, so that the amount is shown as it was understood.
            Callback::from(move |_: FocusEvent| {
                session::answer(&session, |answers| answers.income.group());
            })
        },
        error: message(AMOUNT),
    };
    let times_label = match income.per {
        Some(Per::Day) => Some(lang.earn_times_day()),
        Some(Per::Week) => Some(lang.earn_times_week()),
        Some(Per::Month) | None => None,
    };
    let times = times_label.map(|label| TextField {
        id: TIMES,
        label,
        content: InputContent::Number,
        hint: None,
        value: income.times.clone(),
        oninput: typing(session, |income| &mut income.times),
        onleave: Callback::noop(),
        error: message(TIMES),
    });
    html! {
        <div class="body">
            { heading(session_title(session, Question::Income)) }
            if income.state == TypedState::Unknown {
                { line("notice", lang.check_unknown_chosen()) }
            }
            { amount.html() }
            { periods.html() }
            if let Some(times) = times {
                { times.html() }
            }
            // Show the computed income, so that people can check how their input was understood.
            <p class="sum" role="status">{ income.read().ok().and_then(|earning| sum(lang, &earning)) }</p>
            // A single optional node: a list that grows would recreate the field while somebody types in it.
            if let Some(meant) = meant(session) {
                { confirmation(session, meant) }
            }
        </div>
    }
}

/// Returns the name of a period of pay.
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

/// Returns the income that was probably meant if the typed one is implausibly low. `None` if the typed
/// income is plausible, unreadable or confirmed.
fn meant(session: &Session) -> Option<Earning> {
    let income = &session.answers.income;
    let typed = income.read().ok().filter(|_| !income.sure)?;
    typed.meant(session.policy(), session.day())
}

/// Draws two buttons that ask whether the thousands were left out: one adds them, the other confirms the
/// low income.
fn confirmation(session: &Handle, meant: Earning) -> Html {
    let lang = session.lang;
    let button = |sum: Option<Rupiah>, edit: fn(&mut Income, Rupiah)| {
        let (session, amount) = (session.clone(), meant.amount);
        let onclick = Callback::from(move |_: MouseEvent| {
            change(&session, move |income| edit(income, amount));
        });
        let words = lang.earn_is(&sum.map(format::rupiah).unwrap_or_default());
        html! { <button type="button" class="button button-second" {onclick}>{ words }</button> }
    };
    html! {
        <div class="actions">
            { button(meant.a_month(), |income, amount| income.text = format::amount(amount)) }
            { button(session.answers.income.a_month(), |income, _| income.sure = true) }
        </div>
    }
}

/// Returns the income of a month as text, with the multiplication if the income is earned by the day or the
/// week. `None` if the product is too large.
pub fn sum(lang: Lang, earning: &Earning) -> Option<String> {
    let (amount, times) = (format::rupiah(earning.amount), earning.times.to_string());
    let total = format::rupiah(earning.a_month()?);
    match earning.per {
        Per::Day => Some(lang.earn_sum_day(&amount, &times, &total)),
        Per::Week => Some(lang.earn_sum_week(&amount, &times, &total)),
        Per::Month => Some(lang.count_per_month(&total)),
    }
}

/// Returns the error of the income, or `None` if the income can be accepted.
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

fn typing(session: &Handle, text_of: fn(&mut Income) -> &mut String) -> Callback<String> {
    let session = session.clone();
    Callback::from(move |text: String| change(&session, move |income| *text_of(income) = text))
}

fn change(session: &Handle, edit: impl FnOnce(&mut Income) + 'static) {
    session::answer(session, |answers| {
        answers.income.sure = false;
        edit(&mut answers.income);
        answers.income.state = TypedState::Open;
    });
}
