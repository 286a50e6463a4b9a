//! The summary of a screened list: tables of counts. Each count has a bar that shows its share and a button
//! that filters the table of rows.

use std::rc::Rc;

use lindungi_roster::outcome::RowVerdict;
use lindungi_roster_service::protocol::{Count, Filter, Group, Summary};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::model::Act;
use super::pressed::pressed;
use crate::components::on_demand::in_turn;
use crate::components::picture::{Rect, boxed, of, picture};
use crate::components::words::{table, td, tr};

/// Returns the CSS class that colours a verdict.
const fn mark(verdict: RowVerdict) -> &'static str {
    match verdict {
        RowVerdict::Likely => "likely",
        RowVerdict::NeedsCheck => "check",
        RowVerdict::OtherRoute => "other",
        RowVerdict::Invalid => "invalid",
    }
}

/// Returns the name of a verdict.
pub(super) fn verdict(lang: Lang, verdict: RowVerdict) -> &'static str {
    match verdict {
        RowVerdict::Likely => lang.verdict_likely_title(),
        RowVerdict::NeedsCheck => lang.verdict_needs_check_title(),
        RowVerdict::OtherRoute => lang.verdict_other_route_title(),
        RowVerdict::Invalid => lang.screen_invalid(),
    }
}

/// Returns the number of rows for each verdict, in the order of [`RowVerdict::ALL`].
pub(super) fn by_verdict(lang: Lang, summary: &Summary) -> Vec<Count<RowVerdict>> {
    let count = |of| Count {
        of,
        label: verdict(lang, of).to_owned(),
        rows: summary.verdicts.of(of),
    };
    RowVerdict::ALL.map(count).to_vec()
}

/// The properties of [`Shares`].
#[derive(Properties)]
pub(super) struct SharesProps {
    pub(super) lang: Lang,
    pub(super) summary: Rc<Summary>,
    pub(super) act: Callback<Act>,
}

impl PartialEq for SharesProps {
    fn eq(&self, other: &Self) -> bool {
        // The worker always sends a new summary as a whole, so comparing the pointers is enough.
        self.lang == other.lang && Rc::ptr_eq(&self.summary, &other.summary)
    }
}

/// Draws the summary. As a component, the summary is not redrawn when the filter or the rows below change.
#[component]
pub(super) fn Shares(props: &SharesProps) -> Html {
    let SharesProps { lang, summary, act } = props;
    let lang = *lang;
    let counts = Counts {
        lang,
        total: summary.verdicts.total(),
        act,
    };
    // Turns 1 and 2 draw the filters and the rows below.
    let mut turn = 2;
    html! {
        <div class="shares">
            { counts.html(lang.screen_verdict(), &by_verdict(lang, summary), mark, |it, of| it.verdict = Some(of)) }
            { counts.html(lang.screen_priorities(), &summary.priorities, |_| "likely", |it, of| it.priority = Some(of)) }
            { counts.html(lang.screen_reasons(), &summary.reasons, |_| "check", |it, of| it.reason = Some(of)) }
            { counts.html(lang.screen_problems(), &summary.problems, |_| "invalid", |it, of| it.problem = Some(of)) }
            { groups(lang, lang.screen_by_kelurahan(), KELURAHAN, summary, act, &mut turn) }
            { groups(lang, lang.screen_by_occupation(), OCCUPATIONS, summary, act, &mut turn) }
        </div>
    }
}

/// The values that all tables of counts share.
struct Counts<'a> {
    lang: Lang,
    /// The number of rows in the list.
    total: u64,
    act: &'a Callback<Act>,
}

impl Counts<'_> {
    /// Draws a table of counts. `mark` gives the CSS class of a count's bar; `set` narrows a filter to this
    /// count.
    fn html<T: Copy>(
        &self,
        title: &'static str,
        counts: &[Count<T>],
        mark: fn(T) -> &'static str,
        set: fn(&mut Filter, T),
    ) -> Html {
        let present = counts.iter().filter(|count| count.rows > 0);
        let row = |count: &Count<T>| {
            let mut filter = Filter::default();
            set(&mut filter, count.of);
            self.row(&count.label, count.rows, mark(count.of), filter)
        };
        let rows: Vec<Html> = present.map(row).collect();
        if rows.is_empty() {
            return Html::default();
        }
        let lang = self.lang;
        let columns = [title, lang.screen_rows(), lang.screen_share()];
        part(title, table(&columns, rows), "wide")
    }

    fn row(&self, label: &str, rows: u64, mark: &'static str, filter: Filter) -> Html {
        let rect = Rect {
            width: of(rows, self.total, 1000),
            ..Rect::WHOLE
        };
        let bar = vec![boxed("rest", Rect::WHOLE), boxed(mark, rect)];
        tr(
            "",
            vec![
                look(label, filter, bar, self.act),
                td(format::count(rows)),
                td(percent(self.lang, rows, self.total)),
            ],
        )
    }
}

fn part(title: &'static str, table: Html, class: &'static str) -> Html {
    html! { <div {class} tabindex="0" role="region" aria-label={title}>{ table }</div> }
}

/// Draws the first cell of a row: a button that shows only the counted rows, and a bar.
fn look(label: &str, filter: Filter, bar: Vec<Html>, act: &Callback<Act>) -> Html {
    let onclick = pressed(act, move || Act::Look(filter.clone()));
    html! {
        <th scope="row">
            <button type="button" class="look" {onclick}>{ label.to_owned() }</button>
            { picture("share", bar) }
        </th>
    }
}

/// Formats a share of all rows, rounded down: `33%`; `< 1%` if it rounds to zero.
fn percent(lang: Lang, rows: u64, total: u64) -> String {
    match of(rows, total, 100) {
        0 if rows > 0 => lang.count_percent("< 1"),
        share => lang.count_percent(&share.to_string()),
    }
}

/// A kind of groups: `of` returns the groups, `set` narrows a filter to the group with an index.
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

/// The number of groups drawn in one turn: a city has more groups than a tablet can draw between two touches.
const AT_ONCE: usize = 16;

/// Draws the table of groups with the number of rows for each verdict, in several turns.
fn groups(
    lang: Lang,
    title: &'static str,
    kind: Kind,
    summary: &Rc<Summary>,
    act: &Callback<Act>,
    turn: &mut u32,
) -> Html {
    let all = (kind.of)(summary);
    let Some(most) = all.iter().map(|it| it.verdicts.total()).max() else {
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
    let mut columns = vec![title, lang.screen_rows()];
    columns.extend(RowVerdict::ALL.map(|it| verdict(lang, it)));
    part(title, table(&columns, rows), "wide groups")
}

fn group(group: &Group, most: u64, set: fn(&mut Filter, u16), act: &Callback<Act>) -> Html {
    let mut x = 0;
    let mut bar = vec![boxed("rest", Rect::WHOLE)];
    for verdict in RowVerdict::ALL {
        let width = of(group.verdicts.of(verdict), most, 1000);
        let rect = Rect {
            x,
            width,
            ..Rect::WHOLE
        };
        bar.push(boxed(mark(verdict), rect));
        x += width;
    }
    let mut filter = Filter::default();
    set(&mut filter, group.index);
    let mut cells = vec![
        look(&group.label, filter, bar, act),
        td(format::count(group.verdicts.total())),
    ];
    let each = |verdict| td(format::count(group.verdicts.of(verdict)));
    cells.extend(RowVerdict::ALL.map(each));
    tr("", cells)
}
