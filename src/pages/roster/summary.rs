//! What a list came to: in tables, each row with a bar that shows its share, and each a way to the rows
//! that it counts.

use std::rc::Rc;

use lindungi_screening::protocol::{Count, Filter, Group, Summary};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::model::Act;
use super::pressed::pressed;
use crate::components::on_demand::in_turn;
use crate::components::picture::{Place, boxed, of, picture};
use crate::components::words::{table, td, tr};

/// How each verdict is drawn, in the order of [`Summary::verdicts`].
const MARKS: [&str; 4] = ["likely", "check", "other", "invalid"];

/// The verdicts by their names in rosters, in this order too.
const VERDICTS: [&str; 4] = ["likely", "needs_check", "other_route", "invalid"];

/// What each verdict is called.
pub(super) fn verdicts(lang: Lang) -> [&'static str; 4] {
    [
        lang.verdict_likely_title(),
        lang.verdict_needs_check_title(),
        lang.verdict_other_route_title(),
        lang.screen_invalid(),
    ]
}

/// How many rows have which verdict.
pub(super) fn by_verdict(lang: Lang, summary: &Summary) -> Vec<Count> {
    let named = VERDICTS.into_iter().zip(verdicts(lang));
    let count = |((key, label), rows): ((&str, &str), u64)| Count {
        key: key.to_owned(),
        label: label.to_owned(),
        rows,
    };
    named.zip(summary.verdicts).map(count).collect()
}

/// What it needs.
#[derive(Properties)]
pub(super) struct SharesProps {
    pub(super) lang: Lang,
    pub(super) summary: Rc<Summary>,
    pub(super) act: Callback<Act>,
}

impl PartialEq for SharesProps {
    fn eq(&self, other: &Self) -> bool {
        // A summary is told anew as a whole, so that none is compared row by row.
        self.lang == other.lang && Rc::ptr_eq(&self.summary, &other.summary)
    }
}

/// The summary. It is drawn once, whatever is looked at below it.
#[component]
pub(super) fn Shares(props: &SharesProps) -> Html {
    let SharesProps { lang, summary, act } = props;
    let (lang, total) = (*lang, summary.verdicts.iter().sum());
    let counts = |title, counts: &[Count], mark: [&'static str; 4], set: Set| {
        let there = counts
            .iter()
            .zip(mark.into_iter().cycle())
            .filter(|(count, _)| count.rows > 0);
        let rows: Vec<Html> = there
            .map(|(count, mark)| row(lang, count, total, mark, set, act))
            .collect();
        if rows.is_empty() {
            return Html::default();
        }
        part(
            title,
            table(&[title, lang.screen_rows(), lang.screen_share()], rows),
            "wide",
        )
    };
    // After the filters and the rows below.
    let mut turn = 2;
    html! {
        <div class="shares">
            { counts(lang.screen_verdict(), &by_verdict(lang, summary), MARKS, |it, key| it.verdict = Some(key)) }
            { counts(lang.screen_priorities(), &summary.priorities, ["likely"; 4], |it, key| it.priority = Some(key)) }
            { counts(lang.screen_reasons(), &summary.reasons, ["check"; 4], |it, key| it.reason = Some(key)) }
            { counts(lang.screen_problems(), &summary.problems, ["invalid"; 4], |it, key| it.problem = Some(key)) }
            { groups(lang, lang.screen_by_kelurahan(), KELURAHAN, summary, act, &mut turn) }
            { groups(lang, lang.screen_by_occupation(), OCCUPATIONS, summary, act, &mut turn) }
        </div>
    }
}

/// Narrows a filter to what is counted.
type Set = fn(&mut Filter, String);

fn part(title: &'static str, table: Html, class: &'static str) -> Html {
    html! { <div {class} tabindex="0" role="region" aria-label={title}>{ table }</div> }
}

/// A way to the rows that are counted, and a picture of how many these are.
fn look(label: &str, filter: Filter, bar: Vec<Html>, act: &Callback<Act>) -> Html {
    let onclick = pressed(act, move || Act::Look(filter.clone()));
    html! {
        <th scope="row">
            <button type="button" class="look" {onclick}>{ label.to_owned() }</button>
            { picture("share", bar) }
        </th>
    }
}

/// A share of all rows, rounded down: `33%`.
fn percent(lang: Lang, rows: u64, total: u64) -> String {
    match of(rows, total, 100) {
        0 if rows > 0 => lang.count_percent("< 1"),
        share => lang.count_percent(&share.to_string()),
    }
}

fn row(
    lang: Lang,
    count: &Count,
    total: u64,
    mark: &'static str,
    set: Set,
    act: &Callback<Act>,
) -> Html {
    let part = Place {
        width: of(count.rows, total, 1000),
        ..Place::WHOLE
    };
    let bar = vec![boxed("rest", Place::WHOLE), boxed(mark, part)];
    let mut filter = Filter::default();
    set(&mut filter, count.key.clone());
    tr(
        "",
        vec![
            look(&count.label, filter, bar, act),
            td(format::count(count.rows)),
            td(percent(lang, count.rows, total)),
        ],
    )
}

/// Groups of a kind, and how a filter is narrowed to one.
#[derive(Clone, Copy)]
struct Kind {
    of: fn(&Summary) -> &[Group],
    set: fn(&mut Filter, u16),
}

const KELURAHAN: Kind = Kind {
    of: |summary| &summary.kelurahan,
    set: |filter, group| filter.kelurahan = Some(group),
};

const OCCUPATIONS: Kind = Kind {
    of: |summary| &summary.occupations,
    set: |filter, group| filter.occupation = Some(group),
};

/// So many groups are drawn in one turn: a city has more of them than a tablet draws between two touches.
const AT_ONCE: usize = 16;

/// Rows by group, each with its verdicts one beside the other, drawn turn by turn.
fn groups(
    lang: Lang,
    title: &'static str,
    kind: Kind,
    summary: &Rc<Summary>,
    act: &Callback<Act>,
    turn: &mut u32,
) -> Html {
    let all = (kind.of)(summary);
    let Some(most) = all.iter().map(Group::rows).max() else {
        return Html::default();
    };
    let some = |from: usize| {
        *turn += 1;
        let (summary, act) = (summary.clone(), act.clone());
        in_turn(*turn, move || {
            let some = (kind.of)(&summary).iter().skip(from).take(AT_ONCE);
            some.map(|it| group(it, most, kind.set, &act)).collect()
        })
    };
    let rows = (0..all.len()).step_by(AT_ONCE).map(some).collect();
    let [likely, check, other, invalid] = verdicts(lang);
    let columns = [title, lang.screen_rows(), likely, check, other, invalid];
    part(title, table(&columns, rows), "wide groups")
}

fn group(group: &Group, most: u64, set: fn(&mut Filter, u16), act: &Callback<Act>) -> Html {
    let mut x = 0;
    let mut bar = vec![boxed("rest", Place::WHOLE)];
    for (rows, mark) in group.verdicts.into_iter().zip(MARKS) {
        let width = of(rows, most, 1000);
        let place = Place {
            x,
            width,
            ..Place::WHOLE
        };
        bar.push(boxed(mark, place));
        x += width;
    }
    let mut filter = Filter::default();
    set(&mut filter, group.index);
    let mut cells = vec![
        look(&group.label, filter, bar, act),
        td(format::count(group.rows())),
    ];
    cells.extend(group.verdicts.map(|rows| td(format::count(rows))));
    tr("", cells)
}
