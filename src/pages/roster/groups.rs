//! The rows by kelurahan and by occupation: the ten largest groups, a line for the rest, and all of them on
//! demand.

use std::rc::Rc;

use lindungi_roster::outcome::{RowVerdict, Verdicts};
use lindungi_roster_service::protocol::{Filter, Group, Summary};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::model::Act;
use super::summary::{look, measure};
use super::verdicts;
use crate::components::on_demand::in_turn;
use crate::components::picture::{Rect, boxed, of};
use crate::components::words::tr;

/// A kind of groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Kelurahan,
    Occupation,
}

impl Kind {
    fn of(self, summary: &Summary) -> &[Group] {
        match self {
            Self::Kelurahan => &summary.kelurahan,
            Self::Occupation => &summary.occupations,
        }
    }

    /// Returns a filter for the rows of the group with this index.
    fn filter(self, index: u16) -> Filter {
        let mut filter = Filter::default();
        match self {
            Self::Kelurahan => filter.kelurahan = Some(index),
            Self::Occupation => filter.occupation = Some(index),
        }
        filter
    }

    fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Kelurahan => lang.screen_by_kelurahan(),
            Self::Occupation => lang.screen_by_occupation(),
        }
    }

    /// Returns the name of the button that shows all groups.
    fn all(self, lang: Lang, groups: &str) -> String {
        match self {
            Self::Kelurahan => lang.screen_all_kelurahan(groups),
            Self::Occupation => lang.screen_all_occupations(groups),
        }
    }
}

/// The number of groups that are shown at first.
const LARGEST: usize = 10;

/// The number of groups drawn in one turn: a city has more groups than a tablet can draw between two touches.
const AT_ONCE: usize = 16;

/// The properties of [`Groups`].
#[derive(Properties)]
pub(super) struct GroupsProps {
    pub(super) lang: Lang,
    pub(super) kind: Kind,
    pub(super) summary: Rc<Summary>,
    pub(super) act: Callback<Act>,
}

impl PartialEq for GroupsProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang && Rc::ptr_eq(&self.summary, &other.summary)
    }
}

/// Draws the table of the groups, with the number of rows for each verdict.
#[component]
pub(super) fn Groups(props: &GroupsProps) -> Html {
    let GroupsProps {
        lang,
        kind,
        summary,
        act,
    } = props;
    let (lang, kind) = (*lang, *kind);
    let shows_all = use_state_eq(|| false);
    let groups = kind.of(summary);
    let Some(most) = groups.iter().map(|it| it.verdicts.total()).max() else {
        return Html::default();
    };
    let drawn = Drawn { kind, most };
    // One group more than the largest takes no more room than the line for the rest.
    let is_long = groups.len() > LARGEST + 1;
    let shown = if is_long && !*shows_all {
        LARGEST
    } else {
        groups.len()
    };
    let mut rows: Vec<Html> = Vec::new();
    rows.extend(
        groups
            .iter()
            .take(shown.min(LARGEST))
            .map(|it| drawn.row(it, act)),
    );
    for (turn, from) in (1..).zip((LARGEST..shown).step_by(AT_ONCE)) {
        let (summary, act) = (summary.clone(), act.clone());
        rows.push(in_turn(turn, move || {
            let some = kind.of(&summary).iter().skip(from).take(AT_ONCE);
            some.map(|it| drawn.row(it, &act)).collect()
        }));
    }
    if shown < groups.len() {
        rows.push(rest(lang, groups.get(shown..).unwrap_or_default()));
    }
    let toggle = {
        let shows_all = shows_all.clone();
        Callback::from(move |_: MouseEvent| shows_all.set(!*shows_all))
    };
    let title = kind.title(lang);
    html! {
        <section class="counted groups" aria-label={title}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ title }</th>
                        <th scope="col">{ lang.screen_rows() }</th>
                        { for RowVerdict::ALL.map(|it| column(lang, it)) }
                    </tr>
                </thead>
                <tbody>{ rows }</tbody>
            </table>
            if is_long {
                <button type="button" class="button-quiet screen-only" onclick={toggle}
                    aria-expanded={if *shows_all { "true" } else { "false" }}>
                    { kind.all(lang, &format::count(groups.len() as u64)) }
                </button>
            }
        </section>
    }
}

/// Draws the heading of the column of a verdict, with the colour of its part of the bars.
fn column(lang: Lang, verdict: RowVerdict) -> Html {
    html! {
        <th scope="col" class={verdicts::class(verdict)}>{ verdicts::short(lang, verdict) }</th>
    }
}

/// The values that all rows of a table of groups share.
#[derive(Clone, Copy)]
struct Drawn {
    kind: Kind,
    /// The number of rows of the largest group, whose bar is as wide as its cell.
    most: u64,
}

impl Drawn {
    fn row(self, group: &Group, act: &Callback<Act>) -> Html {
        let mut cells = vec![
            look(&group.label, self.kind.filter(group.index), act),
            measure(group.verdicts.total(), self.bar(&group.verdicts)),
        ];
        cells.extend(numbers(&group.verdicts));
        tr("", cells)
    }

    /// Draws the parts of the bar of a group, one for each verdict that it has.
    fn bar(self, rows: &Verdicts) -> Vec<Html> {
        let mut x = 0;
        let mut bar = Vec::new();
        for verdict in RowVerdict::ALL {
            let width = of(rows.of(verdict), self.most, 1000);
            if width > 0 {
                let rect = Rect {
                    x,
                    width,
                    ..Rect::WHOLE
                };
                bar.push(boxed(verdicts::class(verdict), rect));
            }
            x += width;
        }
        bar
    }
}

/// Draws the line of all further groups. It has no bar: together they may be larger than the largest.
fn rest(lang: Lang, groups: &[Group]) -> Html {
    let rows = |verdict| groups.iter().map(|it| it.verdicts.of(verdict)).sum();
    let all = Verdicts {
        likely: rows(RowVerdict::Likely),
        needs_check: rows(RowVerdict::NeedsCheck),
        other_route: rows(RowVerdict::OtherRoute),
        invalid: rows(RowVerdict::Invalid),
    };
    let words = lang.screen_rest(&format::count(groups.len() as u64));
    let mut cells = vec![
        html! { <th scope="row">{ words }</th> },
        html! { <td class="measure">{ format::count(all.total()) }</td> },
    ];
    cells.extend(numbers(&all));
    tr("rest", cells)
}

/// Draws the number of rows for each verdict; a dash for none, so that the eye finds the numbers.
fn numbers(rows: &Verdicts) -> [Html; RowVerdict::ALL.len()] {
    RowVerdict::ALL.map(|verdict| {
        let class = classes!(verdicts::class(verdict));
        match rows.of(verdict) {
            0 => html! { <td class={classes!(class, "none")}>{ "–" }</td> },
            rows => html! { <td {class}>{ format::count(rows) }</td> },
        }
    })
}
