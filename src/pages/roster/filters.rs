//! The filters of the table of rows.

use std::rc::Rc;

use lindungi_roster_service::protocol::{self, Count, Filter, Summary};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::model::Act;
use super::pressed::pressed;
use super::verdicts;
use crate::components::button::{Weight, button};
use crate::components::fold;
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::hint;

/// The properties of [`Filters`].
#[derive(Properties)]
pub(super) struct FiltersProps {
    pub(super) lang: Lang,
    pub(super) summary: Rc<Summary>,
    pub(super) filter: Filter,
    pub(super) act: Callback<Act>,
}

impl PartialEq for FiltersProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && Rc::ptr_eq(&self.summary, &other.summary)
            && self.filter == other.filter
    }
}

/// Draws the filters. As a component, the filters are redrawn only when they change, not when the table is
/// scrolled.
#[component]
pub(super) fn Filters(props: &FiltersProps) -> Html {
    let FiltersProps {
        lang,
        summary,
        filter,
        act,
    } = props;
    let lang = *lang;
    let grouped = |groups: &[_]| groups.iter().map(counted).collect::<Vec<_>>();
    let verdicts = verdicts::counts(lang, summary);
    let (kelurahan, occupations) = (grouped(&summary.kelurahan), grouped(&summary.occupations));
    let all = pressed(act, || Act::Filter(Filter::default()));
    let named = [
        picked(&verdicts, filter.verdict),
        picked(&summary.reasons, filter.reason),
        picked(&summary.problems, filter.problem),
        picked(&summary.priorities, filter.priority),
        picked(&kelurahan, filter.kelurahan),
        picked(&occupations, filter.occupation),
    ];
    let named: Vec<&str> = named.into_iter().flatten().collect();
    let others = html! {
        <div class="filters">
            { one(lang, act, "saring-alasan", lang.screen_reasons(), &summary.reasons, filter.reason, |it, of| it.reason = of) }
            { one(lang, act, "saring-masalah", lang.screen_problems(), &summary.problems, filter.problem, |it, of| it.problem = of) }
            { one(lang, act, "saring-prioritas", lang.screen_priorities(), &summary.priorities, filter.priority, |it, of| it.priority = of) }
            { one(lang, act, "saring-kelurahan", lang.screen_kelurahan(), &kelurahan, filter.kelurahan, |it, of| it.kelurahan = of) }
            { one(lang, act, "saring-pekerjaan", lang.screen_occupation(), &occupations, filter.occupation, |it, of| it.occupation = of) }
        </div>
    };
    html! {
        <div class="filtering" role="group" aria-label={lang.screen_filter()}>
            <div class="filters">
                { one(lang, act, "saring-hasil", lang.screen_verdict(), &verdicts, filter.verdict, |it, of| it.verdict = of) }
                if !named.is_empty() {
                    <div class="filters-all">
                        { hint(lang.screen_only(&named.join(" · "))) }
                        { button(Weight::Quiet, lang.screen_all_rows(), all) }
                    </div>
                }
            </div>
            { fold(lang.screen_other_filters(), others) }
        </div>
    }
}

/// Returns the label of the value by which rows are filtered.
fn picked<T: PartialEq>(counts: &[Count<T>], by: Option<T>) -> Option<&str> {
    let by = by?;
    let count = counts.iter().find(|count| count.of == by)?;
    Some(&count.label)
}

/// Draws the field of one criterion of the filter; draws nothing if no row has a value for it. `set` sets
/// the criterion.
fn one<T: Copy + PartialEq + 'static>(
    lang: Lang,
    act: &Callback<Act>,
    id: &'static str,
    label: &'static str,
    counts: &[Count<T>],
    picked: Option<T>,
    set: fn(&mut Filter, Option<T>),
) -> Html {
    if counts.iter().all(|count| count.rows == 0) {
        return Html::default();
    }
    let at = counts.iter().position(|count| Some(count.of) == picked);
    let all: Vec<T> = counts.iter().map(|count| count.of).collect();
    let select = SelectField {
        id,
        label,
        groups: vec![Group {
            name: None,
            lines: lines(lang, counts.iter().map(|it| (it.label.as_str(), it.rows))),
        }],
        picked: at.map_or_else(String::new, |at| at.to_string()),
        onpick: act.reform(move |picked: String| {
            let at: Option<usize> = picked.parse().ok();
            let of = at.and_then(|at| all.get(at).copied());
            Act::Narrow(Box::new(move |filter| set(filter, of)))
        }),
    };
    html! { <div key={id}>{ select.html() }</div> }
}

fn counted(group: &protocol::Group) -> Count<u16> {
    Count {
        of: group.index,
        label: group.label.clone(),
        rows: group.verdicts.total(),
    }
}

/// Returns the options: all rows, and each value that has rows, by its index.
fn lines<'a>(lang: Lang, counts: impl Iterator<Item = (&'a str, u64)>) -> Vec<Line> {
    let all = Line {
        value: String::new(),
        label: lang.screen_all().to_owned(),
    };
    let present = counts.enumerate().filter(|(_, (_, rows))| *rows > 0);
    let lines = present.map(|(at, (label, rows))| Line {
        value: at.to_string(),
        label: [label, " (", &format::count(rows), ")"].concat(),
    });
    std::iter::once(all).chain(lines).collect()
}
