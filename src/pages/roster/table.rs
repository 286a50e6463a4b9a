//! The rows of a screened list: those that a filter leaves, and one of them explained.

use lindungi_screening::protocol::{Count, Explained, Filter, Row};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::{Act, ROW, Roster, summary};
use crate::components::button::{Weight, button};
use crate::components::rows::Rows;
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::{h4, line, p, td, tr};

/// The heading of the table.
pub(super) const TABLE: &str = "semua-baris";

/// The verdicts by their names in rosters, in the order in which they are counted.
const VERDICTS: [&str; 4] = ["likely", "needs_check", "other_route", "invalid"];

/// The part of the page.
pub(super) fn html(roster: &Roster, context: &Context<Roster>) -> Html {
    let (lang, link) = (context.props().session.lang, context.link());
    let headers = roster.summary.headers.iter();
    let head = html! {
        <div class="row" role="row">
            <span role="columnheader">{ lang.screen_row_number() }</span>
            <span role="columnheader">{ lang.screen_verdict() }</span>
            <span role="columnheader" class="long">{ lang.screen_sentence() }</span>
            { for headers.map(|header| html! { <span role="columnheader">{ header.clone() }</span> }) }
        </div>
    };
    let names = summary::verdicts(lang);
    let rows = (roster.from..).zip(&roster.rows).map(|(at, row)| {
        let explain = link.callback(move |_: MouseEvent| Act::Explain(at));
        drawn(at, row, names, explain)
    });
    let rows: Html = rows.collect();
    let onview = link.callback(|(from, count)| Act::View(from, count));
    html! {
        <div class="screen-only">
            <h2 id={TABLE} tabindex="-1">{ lang.screen_table() }</h2>
            <div class="filters" role="group" aria-label={lang.screen_filter()}>
                { filters(roster, context) }
            </div>
            <div role="status">{ p(lang.screen_left_rows(&format::count(roster.left.into()))) }</div>
            if let Some((_, row)) = &roster.row {
                { explained(lang, row, names, link.callback(|_: MouseEvent| Act::Close)) }
            }
            <Rows label={lang.screen_table()} count={roster.left} {head} from={roster.from} {rows} {onview} />
        </div>
    }
}

fn drawn(at: u32, row: &Row, names: [&'static str; 4], explain: Callback<MouseEvent>) -> Html {
    let verdict = names
        .get(usize::from(row.verdict))
        .copied()
        .unwrap_or_default();
    html! {
        <div key={at} class="row" role="row" aria-rowindex={(at + 2).to_string()}>
            <span role="rowheader">
                <button type="button" class="button-quiet" onclick={explain}>{ format::count(row.number.into()) }</button>
            </span>
            <span role="cell">{ verdict }</span>
            <span role="cell" class="long">{ row.sentence.clone() }</span>
            { for row.cells.iter().map(|cell| html! { <span role="cell">{ cell.clone() }</span> }) }
        </div>
    }
}

fn filters(roster: &Roster, context: &Context<Roster>) -> Html {
    let lang = context.props().session.lang;
    let summary = &roster.summary;
    let verdicts: Vec<Count> = VERDICTS
        .iter()
        .zip(summary::verdicts(lang))
        .zip(summary.verdicts)
        .map(|((key, label), rows)| Count {
            key: (*key).to_owned(),
            label: label.to_owned(),
            rows,
        })
        .collect();
    let filter = &roster.filter;
    let one = |id,
               label,
               counts: &[Count],
               picked: &Option<String>,
               set: fn(&mut Filter, Option<String>)| {
        let filter = filter.clone();
        let all = Line {
            value: String::new(),
            label: lang.screen_all().to_owned(),
        };
        let there = counts.iter().filter(|count| count.rows > 0);
        let lines = there.map(|count| Line {
            value: count.key.clone(),
            label: [&count.label, " (", &format::count(count.rows), ")"].concat(),
        });
        let select = SelectField {
            id,
            label,
            groups: vec![Group {
                name: None,
                lines: std::iter::once(all).chain(lines).collect(),
            }],
            picked: picked.clone().unwrap_or_default(),
            onpick: context.link().callback(move |picked: String| {
                let mut filter = filter.clone();
                set(&mut filter, (!picked.is_empty()).then_some(picked));
                Act::Filter(filter)
            }),
        };
        html! { <div key={id}>{ select.html() }</div> }
    };
    html! {
        <>
            { one("saring-hasil", lang.screen_verdict(), &verdicts, &filter.verdict, |it, picked| it.verdict = picked) }
            { one("saring-alasan", lang.screen_reasons(), &summary.reasons, &filter.reason, |it, picked| it.reason = picked) }
            { one("saring-masalah", lang.screen_problems(), &summary.problems, &filter.problem, |it, picked| it.problem = picked) }
            { one("saring-prioritas", lang.screen_priorities(), &summary.priorities, &filter.priority, |it, picked| it.priority = picked) }
        </>
    }
}

/// Everything about a row.
fn explained(
    lang: Lang,
    row: &Explained,
    names: [&'static str; 4],
    close: Callback<MouseEvent>,
) -> Html {
    let verdict = names
        .get(usize::from(row.verdict))
        .copied()
        .unwrap_or_default();
    let finding = |finding: &[String; 3]| {
        let [criterion, outcome, why] = finding;
        tr(
            "",
            vec![
                html! { <th scope="row">{ criterion.clone() }</th> },
                td(outcome.clone()),
                td(why.clone()),
            ],
        )
    };
    let cell = |cell: &[String; 2]| {
        let [header, text] = cell;
        html! { <div><dt>{ header.clone() }</dt><dd>{ text.clone() }</dd></div> }
    };
    html! {
        <section class="row-told" aria-labelledby={ROW}>
            <h3 id={ROW} tabindex="-1">{ lang.screen_explained(&format::count(row.number.into())) }</h3>
            { line("lead", verdict) }
            { p(row.sentence.clone()) }
            if !row.priority.is_empty() {
                { line("hint", [lang.screen_priorities(), ": ", &row.priority].concat()) }
            }
            if !row.findings.is_empty() {
                <table><tbody>{ for row.findings.iter().map(finding) }</tbody></table>
            }
            { h4(lang.screen_in_file()) }
            <dl class="lines">{ for row.cells.iter().map(cell) }</dl>
            <p>{ button(Weight::Second, lang.screen_close(), close) }</p>
        </section>
    }
}
