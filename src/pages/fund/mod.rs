//! What a fund does for those who wait: for how many it pays and for how long, by priority. For heads of
//! RT and for offices; from numbers here, and of a screened list on its page.
//!
//! - `draft`: what was typed, and the fund that it comes to
//! - `answer`: what it does, on the screen

mod answer;
mod draft;

use yew::prelude::*;

pub use answer::{headline, told};
pub use draft::{Asked, Draft, Fault};

use crate::components::choices::{Choice, Choices};
use crate::components::words::{hint, line};
use crate::components::{fold, heading};
use crate::pages::at_pause;
use crate::pages::donate::entry::{self, change};
use crate::pages::donate::fields;
use crate::pages::donate::form::Way;
use crate::pages::donate::typed::Field;
use crate::route::Route;
use crate::session::Handle;

/// The page.
pub fn page(session: &Handle) -> Html {
    html! {
        <div class="calculator">
            { at_pause(session, before) }
            { answer(session) }
            { at_pause(session, adjustments) }
        </div>
    }
}

/// What the page is for, and what is asked first.
fn before(session: &Handle) -> Html {
    let lang = session.lang;
    html! { <>
        <div class="calculator-head">
            { heading(lang.fund_title()) }
            { line("lead", lang.fund_lead()) }
            <p class="screen-only"><a class="onward" href={Route::Roster.href()}>{ lang.fund_from_list() }</a></p>
        </div>
        { form(session, true) }
    </> }
}

/// What is in the fund, for whom and how long; for whom only where no list says it.
pub fn form(session: &Handle, numbers: bool) -> Html {
    let lang = session.lang;
    let way = session.drafts.fund.form().way;
    let answers = [
        (Way::Amount, lang.fund_by_amount()),
        (Way::RtFund, lang.fund_by_households()),
    ];
    let by = Choices {
        id: "dana",
        legend: lang.fund_by().into(),
        answers: answers
            .map(|(way, words)| Choice::new(way.word(), words))
            .into(),
        chosen: Some(way.word()),
        onchoose: change(session, |drafts, word: &'static str| {
            drafts.fund.form_mut().way = Way::from_word(word).unwrap_or(Way::Amount);
        }),
        error: None,
    };
    let amount = if way == Way::RtFund {
        Field::Households
    } else {
        Field::Budget
    };
    html! {
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <div key="dana" class="pills">{ by.html() }</div>
            { field(session, amount) }
            if numbers {
                { field(session, Field::Workers) }
                { fold(lang.fund_known(), html! { <>
                    { hint(lang.fund_known_hint()) }
                    { for [Field::High, Field::Medium, Field::Low].map(|each| field(session, each)) }
                </> }) }
            }
            { field(session, Field::Months) }
        </form>
    }
}

fn field(session: &Handle, field: Field) -> Html {
    let form = session.drafts.fund.form();
    entry::field(
        session,
        &form.texts,
        |drafts| &mut drafts.fund.form_mut().texts,
        field,
    )
}

/// From when, by whom, for whom.
pub fn adjustments(session: &Handle) -> Html {
    fields::adjustments(session, &session.drafts.fund.form(), |drafts| {
        drafts.fund.form_mut()
    })
}

/// What the fund does: the number right after every key, what it means at the next pause.
fn answer(session: &Handle) -> Html {
    let lang = session.lang;
    let answer = session.drafts.fund.planned(session);
    html! {
        <section class="answer-card" aria-labelledby="hasil-hitung" aria-busy={session.is_typing().then_some("true")}>
            <h2 id="hasil-hitung">{ lang.donate_result() }</h2>
            <div role="status">
                {
                    match &answer {
                        Ok((_, plan)) => headline(lang, plan),
                        Err(fault) => line("notice", fault.words(session)),
                    }
                }
            </div>
            { at_pause(session, move |session| match &answer {
                Ok((asked, plan)) => told(session, asked, plan, &[]),
                Err(_) => html! { <div class="told"></div> },
            }) }
        </section>
    }
}
