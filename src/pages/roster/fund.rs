//! A fund for those of the screened list: what it does, and the list to hand in.

use lindungi_rules::cover::FundPlan;
use yew::prelude::*;

use super::desk::{Act, Desk, Open, Step};
use super::{STEP, hand_in, pressed};
use crate::components::button::{Weight, button};
use crate::components::check_box::CheckBox;
use crate::components::words::line;
use crate::pages::at_pause;
use crate::pages::donate::entry::change;
use crate::pages::fund::{self, Asked, Fault};
use crate::session::Handle;

/// The step.
pub(super) fn html(session: &Handle, desk: &Desk, act: &Callback<Act>) -> Html {
    let Some(open) = &desk.open else {
        return Html::default();
    };
    let lang = session.lang;
    let plan = open.shared.plan(session);
    let list = match &plan {
        Ok(Some((_, plan))) => hand_in::html(lang, open, plan, act),
        _ => Html::default(),
    };
    html! {
        <>
            <div class="calculator">
                <div class="calculator-head">
                    <h2 id={STEP} tabindex="-1">{ lang.fund_title() }</h2>
                    <p><strong>{ &open.name }</strong></p>
                </div>
                { at_pause(session, form) }
                { answer(session, open, plan) }
                { at_pause(session, fund::adjustments) }
            </div>
            { list }
            <p class="screen-only">
                { button(Weight::Quiet, lang.fund_back(), pressed(act, || Act::Go(Step::Result))) }
            </p>
        </>
    }
}

/// The fund, and who of the list is counted in.
fn form(session: &Handle) -> Html {
    let lang = session.lang;
    let checked = CheckBox {
        id: "diperiksa".into(),
        label: lang.fund_to_be_checked().into(),
        hint: Some(lang.fund_to_be_checked_hint().into()),
        checked: session.drafts.fund.to_be_checked,
        disabled: false,
        onchange: change(session, |drafts, on: bool| drafts.fund.to_be_checked = on),
    };
    html! {
        <div class="calculator-form">
            { fund::form(session, false) }
            { checked.html() }
        </div>
    }
}

/// What the fund does for the list.
fn answer(session: &Handle, open: &Open, plan: Result<Option<(Asked, FundPlan)>, Fault>) -> Html {
    let lang = session.lang;
    let said = match &plan {
        Ok(Some((_, plan))) => fund::headline(lang, plan),
        Ok(None) => Html::default(),
        Err(fault) => line("notice", fault.words(session)),
    };
    let kelurahan = open.shared.kelurahan();
    html! {
        <section class="answer-card" aria-labelledby="hasil-hitung" aria-busy={session.is_typing().then_some("true")}>
            <h2 id="hasil-hitung">{ lang.donate_result() }</h2>
            <div role="status">{ said }</div>
            { at_pause(session, move |session| match &plan {
                Ok(Some((asked, plan))) => fund::told(session, asked, plan, &kelurahan),
                _ => html! { <div class="told"></div> },
            }) }
        </section>
    }
}
