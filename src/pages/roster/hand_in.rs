//! The list to hand in: its columns, its first rows, and its files.

use lindungi_roster::output::are_added;
use lindungi_roster_service::protocol::{FileKind, Listed};
use lindungi_rules::cover::FundPlan;
use lindungi_rules::policy::{self, StatementId};
use lindungi_text::{Lang, format, fund, names};
use yew::prelude::*;

use super::columns::named;
use super::ids::HAND_IN;
use super::model::{Act, Open};
use super::pressed::pressed;
use crate::browser::page;
use crate::components::button::{Weight, button};
use crate::components::check_box::CheckBox;
use crate::components::fold;
use crate::components::words::{hint, line, p, td};
use crate::shared::sourced;

/// Draws the part of the page for the list to hand in.
pub(super) fn html(lang: Lang, open: &Open, plan: &FundPlan, act: &Callback<Act>) -> Html {
    let fund_of_list = &open.fund;
    let people = plan.all.covered + plan.all.partly;
    let status = if fund_of_list.columns.is_empty() {
        line("notice screen-only", lang.fund_list_none())
    } else if people == 0 {
        p(lang.fund_list_nobody())
    } else {
        let start = format::month(lang, plan.fund.start);
        p(lang.fund_list_people(&start, &format::count(people)))
    };
    html! {
        <div class="hand-in">
            <h2 id={HAND_IN} tabindex="-1">{ lang.fund_list_title() }</h2>
            { advice(lang) }
            { columns(lang, open, act) }
            <div role="status">
                { status }
                if fund_of_list.writing {
                    { p(lang.fund_list_writing()) }
                }
            </div>
            if !fund_of_list.columns.is_empty() && people > 0 {
                { p(fund::among_equals(lang, fund_of_list.planned_order())) }
                { files(lang, act) }
                { line("hint print-only", lang.fund_only_a_plan()) }
                if people > fund_of_list.listed.len() as u64 {
                    { hint(lang.fund_list_more(&format::count(fund_of_list.listed.len() as u64))) }
                }
                { table(lang, open, plan) }
            }
        </div>
    }
}

/// Draws the question to ask each resident before the list is handed in, with its source.
fn advice(lang: Lang) -> Html {
    let from = sourced::statements(lang, policy::current(), &[StatementId::WorkingAndWell]);
    html! {
        <div class="screen-only">
            { hint(lang.before_list()) }
            { fold(lang.shell_source(), from) }
        </div>
    }
}

/// Draws the choice of columns.
fn columns(lang: Lang, open: &Open, act: &Callback<Act>) -> Html {
    let headers = &open.columns.headers;
    let added = are_added(headers);
    let columns = (0..).zip(headers).zip(&added);
    // Columns that an earlier screening added do not belong to the residents' data.
    let columns = columns.filter(|(_, is_added)| !**is_added);
    let column = |((index, header), _): ((u16, &String), &bool)| {
        let column = CheckBox {
            id: format!("lajur-{index}").into(),
            label: named(lang, index.into(), header).into(),
            hint: None,
            checked: open.fund.columns.contains(&index),
            disabled: false,
            onchange: act.reform(move |on: bool| Act::Column(index, on)),
        };
        html! { <div key={index}>{ column.html() }</div> }
    };
    html! {
        <fieldset class="screen-only">
            <legend>{ lang.fund_list_columns() }</legend>
            { hint(lang.fund_list_hint()) }
            <div class="chosen-columns">{ for columns.map(column) }</div>
        </fieldset>
    }
}

fn files(lang: Lang, act: &Callback<Act>) -> Html {
    let get = |kind| pressed(act, move || Act::HandIn(kind));
    let print = Callback::from(|_: MouseEvent| page::print());
    html! { <>
        <div class="actions screen-only">
            { button(Weight::Main, lang.screen_csv(), get(FileKind::Csv)) }
            { button(Weight::Second, lang.screen_xlsx(), get(FileKind::Xlsx)) }
            { button(Weight::Quiet, lang.shell_print(), print) }
        </div>
        <div class="screen-only">{ hint(lang.screen_csv_nik()) }</div>
    </> }
}

/// Draws the first rows of the list.
fn table(lang: Lang, open: &Open, plan: &FundPlan) -> Html {
    let header = |column: &u16| {
        let index = usize::from(*column);
        let header = open.columns.headers.get(index).map_or("", String::as_str);
        html! { <th key={*column} scope="col">{ named(lang, index, header) }</th> }
    };
    let row = |(index, row): (usize, &Listed)| {
        html! {
            <tr key={index}>
                { for row.cells.iter().map(|cell| td(cell.clone())) }
                { td(names::rank(lang, row.priority)) }
                { td(row.turn.to_string()) }
                { td(format::months(lang, row.months.into())) }
                { td(format::rupiah(row.cost)) }
            </tr>
        }
    };
    // The sum is that of the whole list, of which only the first rows may stand here.
    let before = open.fund.columns.len() + 3;
    html! {
        <div class="wide" tabindex="0" role="region" aria-label={lang.fund_list_title()}>
            <table>
                <thead>
                    <tr>
                        { for open.fund.columns.iter().map(header) }
                        <th scope="col">{ lang.fund_list_priority() }</th>
                        <th scope="col">{ lang.fund_list_turn() }</th>
                        <th scope="col">{ lang.fund_list_head_months() }</th>
                        <th scope="col">{ lang.fund_paid() }</th>
                    </tr>
                </thead>
                <tbody>{ for open.fund.listed.iter().enumerate().map(row) }</tbody>
                <tfoot>
                    <tr>
                        <th scope="row" colspan={before.to_string()}>{ lang.sheet_sum() }</th>
                        { td(format::rupiah(plan.all.paid)) }
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}
