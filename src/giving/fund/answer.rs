//! The answer for a fund: the number of workers covered, its explanation, the order of priority and the
//! cost of each month.

use lindungi_rules::cover::{self, CitedFigure, FundPlan, MonthCost, Reach};
use lindungi_rules::policy::{FigureId, Payer};
use lindungi_text::{Lang, format, fund, names};
use yew::prelude::*;

use crate::browser::page;
use crate::components::button::{Weight, button};
use crate::components::fold;
use crate::components::on_demand::fold_on_demand;
use crate::components::words::{h3, hint, line, p, table, td, term, th, tr};
use crate::drafts::fund::FundAsk;
use crate::giving::pictures::path::{self, Segment};
use crate::giving::pictures::{months, people};
use crate::giving::schedule::schedule;
use crate::session::Session;
use crate::shared::sourced;

/// Draws the number of workers whom the fund covers for all months, with a sentence.
pub fn headline(lang: Lang, plan: &FundPlan) -> Html {
    let (number, words) = fund::headline(lang, plan);
    let class = if plan.all.covered == 0 {
        "headline nobody"
    } else {
        "headline"
    };
    html! {
        <div {class}>
            { line("number", number) }
            { p(words) }
        </div>
    }
}

/// Draws the details below the headline: pictures, priorities, schedule, statements and sources.
/// `kelurahan` gives the reach of the fund in each kelurahan; its table is left out if the slice is empty.
pub fn details(
    session: &Session,
    ask: &FundAsk,
    plan: &FundPlan,
    kelurahan: &[(String, Reach)],
) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let benefits = cover::benefits(policy, session.today);
    let waiting = benefits.figures.into_iter();
    let waiting = waiting.filter(|used| used.id == FigureId::JkmWaitingMonths.name());
    let mut figures: Vec<CitedFigure> = plan.figures.clone();
    figures.extend(ask.figures.iter().cloned().chain(waiting));
    let priorities = plan.priorities.iter();
    let priorities = priorities.map(|(it, reach)| (names::rank(lang, *it).to_owned(), *reach));
    html! {
        <div class="answer-details">
            { line("notice", lang.fund_only_a_plan()) }
            if let Some(households) = ask.households {
                <div class="steps">
                    { p(lang.fund_of_rt(&format::rupiah(ask.fund.amount), &format::count(households))) }
                </div>
            }
            if plan.all.covered > 0 {
                { people::html(lang, plan.all.covered, plan.fund.months, plan.part().map(|part| part.months)) }
            }
            if plan.all.candidates > 0 {
                { split(lang, &plan.all) }
            }
            { terms(session, ask) }
            <dl class="lines">
                { for fund::lines(lang, plan).into_iter().map(|(label, value)| term(label, value)) }
            </dl>
            if plan.all.candidates > 0 {
                { h3(lang.fund_priority()) }
                { reaches(lang, lang.screen_priorities(), &priorities.collect::<Vec<_>>()) }
            }
            if !kelurahan.is_empty() {
                { fold(lang.fund_kelurahan(), reaches(lang, lang.screen_kelurahan(), kelurahan)) }
            }
            { h3(lang.donate_strip_title()) }
            { months::html(lang, &paid(&plan.schedule)) }
            { hint(lang.donate_schedule_assumed()) }
            { fold_on_demand(lang.donate_schedule(), {
                let months = plan.schedule.clone();
                move || schedule(lang, &months)
            }) }
            if let Some(death) = benefits.other_death {
                { p(lang.donate_honest(&death.waiting_months.to_string())) }
            }
            if plan.fund.terms.payer == Some(Payer::City) {
                { sourced::statements(lang, policy, &fund::of_rt(policy, plan.fund.start, ask.households)) }
            }
            { fold_on_demand(lang.donate_figures(), move || sourced::used(lang, policy, &figures)) }
            <p class="screen-only">
                { button(Weight::Second, lang.shell_print(), Callback::from(|_: MouseEvent| page::print())) }
            </p>
        </div>
    }
}

/// Draws the inputs for print, because the form itself is not printed.
fn terms(session: &Session, ask: &FundAsk) -> Html {
    let lang = session.lang;
    let fund = &ask.fund;
    let payer = fund
        .terms
        .payer
        .map_or("", |payer| names::payer(lang, payer));
    html! {
        <dl class="lines print-only">
            { term(lang.budget_funds(), format::rupiah(fund.amount)) }
            { term(lang.donate_start(), format::month(lang, fund.start)) }
            { term(lang.donate_payer(), payer) }
            { term(lang.donate_programmes(), if fund.terms.jht { lang.donate_with_jht() } else { lang.donate_without_jht() }) }
            { term(lang.donate_printed(), format::date(lang, session.today)) }
        </dl>
    }
}

/// Draws one bar of the workers covered, covered in part and not reached.
fn split(lang: Lang, all: &Reach) -> Html {
    let reached = all.covered.saturating_add(all.partly);
    let segment = |class, words, end, number| Segment::new(class, words, end, number);
    let mut segments = vec![segment(
        "covered",
        lang.fund_covered(),
        all.covered,
        all.covered,
    )];
    if all.partly > 0 {
        segments.push(segment(
            "planned",
            lang.fund_partly_column(),
            reached,
            all.partly,
        ));
    }
    if all.not_reached() > 0 {
        segments.push(segment(
            "rest",
            lang.fund_not_reached(),
            all.candidates,
            all.not_reached(),
        ));
    }
    path::bar(lang, segments, all.candidates)
}

/// Copies the schedule with each month's total as `per_worker`, the field that the picture draws.
fn paid(schedule: &[MonthCost]) -> Vec<MonthCost> {
    let paid = |month: &MonthCost| MonthCost {
        per_worker: month.total,
        ..*month
    };
    schedule.iter().map(paid).collect()
}

/// Draws the table of the fund's reach in each named group. Groups without candidates are left out.
fn reaches(lang: Lang, name: &'static str, groups: &[(String, Reach)]) -> Html {
    let groups = groups.iter().filter(|(_, reach)| reach.candidates > 0);
    let rows = groups.map(|(name, reach)| {
        let [candidates, covered, _, not_reached, paid] = fund::reach(reach);
        let covered = html! {
            <td>
                { lang.fund_of(&candidates, &covered) }
                if reach.partly > 0 {
                    { hint(lang.fund_and_part()) }
                }
                if reach.not_reached() > 0 {
                    { hint(lang.fund_and_not(&not_reached)) }
                }
            </td>
        };
        tr("", vec![th(name.clone(), ""), covered, td(paid)])
    });
    let columns = [name, lang.fund_list_head_months(), lang.fund_paid()];
    html! { <div class="reaches">{ table(&columns, rows.collect()) }</div> }
}
