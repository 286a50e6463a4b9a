//! The plan of a city: the cost of a target, the workers whom a budget covers, and the rest for donors.
//!
//! - `take`: links to the plan and files of it

mod take;

use lindungi_rules::cover::{self, Outlook};
use lindungi_rules::policy::{Figure, FigureId};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::components::check_box::CheckBox;
use crate::components::heading;
use crate::components::on_demand::fold_on_demand;
use crate::components::words::{h3, hint, line, p, term};
use crate::drafts::DraftError;
use crate::drafts::inputs::Input;
use crate::giving::answer_card::answer_card;
use crate::giving::fields::{self, change};
use crate::giving::link;
use crate::giving::pictures::path::{self, Segment};
use crate::giving::pictures::{months, people};
use crate::giving::schedule::schedule;
use crate::session::{Handle, Session};
use crate::shared::at_pause::at_pause;
use crate::shared::sourced;

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    html! {
        <div class="calculator">
            { link::reader(session) }
            { at_pause(session, before) }
            { answer(session) }
            { at_pause(session, after) }
        </div>
    }
}

/// Draws the part before the answer: the heading and the main form.
fn before(session: &Handle) -> Html {
    let lang = session.lang;
    html! { <>
        <div class="calculator-head">
            { heading(lang.budget_title()) }
            { line("lead", lang.budget_lead()) }
            { link::notice(session) }
        </div>
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { for [Input::Target, Input::Budget, Input::Months].map(|each| field(session, each)) }
        </form>
    </> }
}

/// Draws a text field of the plan.
fn field(session: &Handle, field: Input) -> Html {
    let texts = session.drafts.budget.texts();
    fields::field(session, &texts, |drafts| drafts.budget.texts_mut(), field)
}

/// Draws the part after the answer: further inputs.
fn after(session: &Handle) -> Html {
    let (lang, plan) = (session.lang, &session.drafts.budget);
    let savings = CheckBox {
        id: "jht".into(),
        label: lang.donate_jht().into(),
        hint: Some(lang.donate_jht_hint().into()),
        checked: plan.jht,
        disabled: false,
        onchange: change(session, |drafts, on: bool| drafts.budget.jht = on),
    };
    html! {
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { fields::start(session, plan.start, |drafts| &mut drafts.budget.start) }
            { field(session, Input::Growth) }
            { savings.html() }
            { hint(lang.donate_relief_city()) }
            { hint(lang.budget_example()) }
        </form>
    }
}

/// Draws the result of the plan: the main number after every key, the details at the next pause in typing.
fn answer(session: &Handle) -> Html {
    answer_card(
        session,
        planned(session).map(|(plan, outlook)| {
            let headline = headline(session.lang, &plan, &outlook);
            (headline, move |session: &Handle| {
                details(session, &plan, &outlook)
            })
        }),
    )
}

/// Reads the plan from the form and computes its result.
fn planned(session: &Session) -> Result<(cover::Plan, Outlook), DraftError> {
    let plan = session.drafts.budget.plan(session.first_month())?;
    let outlook = cover::outlook(&plan, session.policy()).map_err(DraftError::Plan)?;
    Ok((plan, outlook))
}

/// Draws the cost of the target.
fn headline(lang: Lang, plan: &cover::Plan, outlook: &Outlook) -> Html {
    let months = format::months(lang, plan.months.into());
    html! {
        <div class="headline">
            { line("number", format::rupiah(outlook.target.total)) }
            { p(lang.budget_costs(&months, &format::workers(lang, plan.target))) }
        </div>
    }
}

/// Draws the details below the main number.
fn details(session: &Handle, plan: &cover::Plan, outlook: &Outlook) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let Outlook {
        target,
        left_workers,
        left,
        spare,
        next,
        ..
    } = outlook;
    let months = format::months(lang, plan.months.into());
    let workers = |number| format::workers(lang, number);
    let reached = plan.target - left_workers;
    let left_text = if *left_workers == 0 {
        lang.budget_left_none().to_owned()
    } else {
        lang.budget_left_text(&format::rupiah(*left), &workers(*left_workers))
    };
    let next = next.as_ref().zip(plan.start.plus(plan.months));
    let next = next.map_or_else(
        || lang.budget_next_none().to_owned(),
        |(next, from)| {
            lang.budget_next_text(
                &format::rupiah(next.total),
                &format::month(lang, from),
                &workers(next.workers),
            )
        },
    );
    html! {
        <div class="answer-details">
            { terms(session, plan) }
            <dl class="lines">
                { term(lang.budget_covered(), covered_words(lang, plan, outlook)) }
                { term(lang.budget_left(), left_text) }
                if !spare.is_zero() {
                    { term(lang.budget_spare(), format::rupiah(*spare)) }
                }
                { term(lang.budget_next(), next) }
                { term(lang.donate_per_worker(), lang.donate_per_worker_for(&format::rupiah(target.per_worker), &months)) }
            </dl>
            { h3(lang.budget_split()) }
            { split(lang, reached, plan.target) }
            if reached > 0 {
                { people::two(lang, reached, *left_workers, "part") }
            }
            { h3(lang.donate_strip_title()) }
            { months::html(lang, &target.schedule) }
            { hint(lang.donate_schedule_assumed()) }
            { fold_on_demand(lang.donate_schedule(), {
                let months = target.schedule.clone();
                move || schedule(lang, &months)
            }) }
            { h3(lang.donate_path_title()) }
            { path::plan(lang, policy, reached, plan.target) }
            if let Some(covered) = policy.latest(FigureId::ProgrammeCovered) {
                { verified(lang, covered) }
            }
            { fold_on_demand(lang.donate_figures(), {
                let figures = target.figures.clone();
                move || sourced::used(lang, policy, &figures)
            }) }
            { take::html(session, plan, outlook) }
        </div>
    }
}

/// Draws the inputs for print, because the form itself is not printed.
fn terms(session: &Session, plan: &cover::Plan) -> Html {
    let lang = session.lang;
    let programmes = if plan.terms.jht {
        lang.donate_with_jht()
    } else {
        lang.donate_without_jht()
    };
    html! {
        <dl class="lines print-only">
            { term(lang.budget_funds(), format::rupiah(plan.budget)) }
            { term(lang.donate_start(), format::month(lang, plan.start)) }
            { term(lang.donate_programmes(), programmes) }
            { term(lang.donate_printed(), format::date(lang, session.today)) }
        </dl>
    }
}

/// Draws the number of verified workers, beside the planned ones.
fn verified(lang: Lang, covered: &Figure) -> Html {
    let workers = format::workers(lang, covered.value.count().unwrap_or_default());
    p(lang.budget_verified(&workers, &format::date(lang, covered.from)))
}

fn covered_words(lang: Lang, plan: &cover::Plan, outlook: &Outlook) -> String {
    match (outlook.left_workers, outlook.covered.covered_until) {
        (0, _) => lang.budget_covered_all(&format::workers(lang, plan.target)),
        (_, Some(last)) => lang.budget_covered_some(
            &format::month(lang, last),
            &format::workers(lang, outlook.covered.workers),
        ),
        (_, None) => lang.budget_covered_none().to_owned(),
    }
}

/// Draws a bar of the workers of the target whom the budget covers, and of the rest.
fn split(lang: Lang, reached: u64, target: u64) -> Html {
    let left = target.saturating_sub(reached);
    let end = if left == 0 { 0 } else { target };
    path::bar(
        lang,
        vec![
            Segment::new("covered", lang.budget_path_covered(), reached, reached),
            Segment::new("gift", lang.budget_path_left(), end, left),
        ],
        target,
    )
}
