//! What a list came to: in tables, each row with a bar that shows its share, and each a way to the rows
//! that it counts.

use std::rc::Rc;

use lindungi_screening::protocol::{Count, Filter, Group, Summary};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::desk::Act;
use super::pressed;
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
    html! {
        <div class="shares">
            { counts(lang.screen_verdict(), &by_verdict(lang, summary), MARKS, |it, key| it.verdict = Some(key)) }
            { counts(lang.screen_priorities(), &summary.priorities, ["likely"; 4], |it, key| it.priority = Some(key)) }
            { counts(lang.screen_reasons(), &summary.reasons, ["check"; 4], |it, key| it.reason = Some(key)) }
            { counts(lang.screen_problems(), &summary.problems, ["invalid"; 4], |it, key| it.problem = Some(key)) }
            { groups(lang, lang.screen_by_kelurahan(), &summary.kelurahan, |it, group| it.kelurahan = Some(group), act) }
            { groups(lang, lang.screen_by_occupation(), &summary.occupations, |it, group| it.occupation = Some(group), act) }
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

/// Rows by group, each with its verdicts one beside the other.
fn groups(
    lang: Lang,
    title: &'static str,
    groups: &[Group],
    set: fn(&mut Filter, u16),
    act: &Callback<Act>,
) -> Html {
    let total = |group: &Group| group.verdicts.iter().sum::<u64>();
    let Some(most) = groups.iter().map(total).max() else {
        return Html::default();
    };
    let rows = groups.iter().map(|group| {
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
            td(format::count(total(group))),
        ];
        cells.extend(group.verdicts.map(|rows| td(format::count(rows))));
        tr("", cells)
    });
    let [likely, check, other, invalid] = verdicts(lang);
    let columns = [title, lang.screen_rows(), likely, check, other, invalid];
    part(title, table(&columns, rows.collect()), "wide groups")
}
