//! The counts of a screened list: by priority, reason and problem. Each count has a bar that shows its share
//! and a button that filters the table of rows.

use std::rc::Rc;

use lindungi_roster_service::protocol::{Count, Filter, Summary};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::groups::{Groups, Kind};
use super::model::Act;
use super::pressed::pressed;
use crate::components::picture::{Rect, boxed, of, picture};
use crate::components::words::{table, td, tr};

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

/// Draws the counts. As a component, they are not redrawn when the filter or the rows below change.
#[component]
pub(super) fn Shares(props: &SharesProps) -> Html {
    let SharesProps { lang, summary, act } = props;
    let lang = *lang;
    let counts = Counts {
        lang,
        total: summary.verdicts.total(),
        act,
    };
    let groups = |kind| {
        html! { <Groups {lang} {kind} summary={summary.clone()} act={act.clone()} /> }
    };
    html! {
        <div class="shares">
            { counts.html(lang.screen_reasons(), &summary.reasons, "check", |it, of| it.reason = Some(of)) }
            <div class="beside-counts">
                { counts.html(lang.screen_priorities(), &summary.priorities, "likely", |it, of| it.priority = Some(of)) }
                { counts.html(lang.screen_problems(), &summary.problems, "invalid", |it, of| it.problem = Some(of)) }
            </div>
            { groups(Kind::Kelurahan) }
            { groups(Kind::Occupation) }
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
    /// Draws a table of counts. `class` colours its bars; `set` narrows a filter to a count.
    fn html<T: Copy>(
        &self,
        title: &'static str,
        counts: &[Count<T>],
        class: &'static str,
        set: fn(&mut Filter, T),
    ) -> Html {
        let present = counts.iter().filter(|count| count.rows > 0);
        let row = |count: &Count<T>| {
            let mut filter = Filter::default();
            set(&mut filter, count.of);
            self.row(&count.label, count.rows, class, filter)
        };
        let rows: Vec<Html> = present.map(row).collect();
        if rows.is_empty() {
            return Html::default();
        }
        let lang = self.lang;
        let columns = [title, lang.screen_rows(), lang.screen_share()];
        html! { <section class="counted" aria-label={title}>{ table(&columns, rows) }</section> }
    }

    fn row(&self, label: &str, rows: u64, class: &'static str, filter: Filter) -> Html {
        let rect = Rect {
            width: of(rows, self.total, 1000),
            ..Rect::WHOLE
        };
        tr(
            "",
            vec![
                look(label, filter, self.act),
                measure(rows, vec![boxed(class, rect)]),
                td(percent(self.lang, rows, self.total)),
            ],
        )
    }
}

/// Draws the first cell of a row: a button that shows only the counted rows.
pub(super) fn look(label: &str, filter: Filter, act: &Callback<Act>) -> Html {
    let onclick = pressed(act, move || Act::Look(filter.clone()));
    html! {
        <th scope="row"><button type="button" class="look" {onclick}>{ label.to_owned() }</button></th>
    }
}

/// Draws a cell with a bar and the number that it shows.
pub(super) fn measure(rows: u64, mut bar: Vec<Html>) -> Html {
    bar.insert(0, boxed("rest", Rect::WHOLE));
    html! {
        <td class="measure"><span>{ picture("share", bar) }<span>{ format::count(rows) }</span></span></td>
    }
}

/// Formats a share of all rows, rounded down: `33%`; `< 1%` if it rounds to zero, `–` if there are none.
pub(super) fn percent(lang: Lang, rows: u64, total: u64) -> String {
    match of(rows, total, 100) {
        _ if rows == 0 => "–".to_owned(),
        0 => lang.count_percent("< 1"),
        share => lang.count_percent(&share.to_string()),
    }
}
