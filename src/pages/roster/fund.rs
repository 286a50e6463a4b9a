//! The step of the fund: how a fund is shared out among the residents of the screened list, and the list to
//! hand in.

use lindungi_rules::cover::FundPlan;
use yew::prelude::*;

use super::hand_in;
use super::ids::STEP;
use super::model::{Act, Model, Open, Step};
use super::order::OrderForm;
use super::pressed::pressed;
use crate::components::button::{Weight, button};
use crate::components::check_box::CheckBox;
use crate::drafts::DraftError;
use crate::drafts::fund::FundAsk;
use crate::giving::answer_card::answer_card;
use crate::giving::fields::change;
use crate::giving::fund;
use crate::session::Handle;
use crate::shared::at_pause::at_pause;

/// Draws the step.
pub(super) fn html(session: &Handle, model: &Model, act: &Callback<Act>) -> Html {
    let Some(open) = &model.open else {
        return Html::default();
    };
    let lang = session.lang;
    let plan = open.fund.plan(session);
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
                { at_pause(session, {
                    let (order, act) = (open.fund.order.clone(), act.clone());
                    move |session| form(session, &order, &act)
                }) }
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

/// Draws the form of the fund, and the choices whether residents to be checked are included and who comes
/// first among equals.
fn form(session: &Handle, order: &OrderForm, act: &Callback<Act>) -> Html {
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
            { order.html(lang, act) }
        </div>
    }
}

/// Draws the plan of the fund for the list, empty until the worker has answered.
fn answer(
    session: &Handle,
    open: &Open,
    plan: Result<Option<(FundAsk, FundPlan)>, DraftError>,
) -> Html {
    let lang = session.lang;
    let kelurahan = open.fund.kelurahan();
    answer_card(
        session,
        plan.map(|plan| {
            let headline = plan
                .as_ref()
                .map(|(_, plan)| fund::headline(lang, plan))
                .unwrap_or_default();
            (headline, move |session: &Handle| match &plan {
                Some((ask, plan)) => fund::details(session, ask, plan, &kelurahan),
                None => html! { <div class="answer-details"></div> },
            })
        }),
    )
}
