//! Which rows are shown.

use std::rc::Rc;

use lindungi_screening::protocol::{Count, Filter, Summary};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::model::{Act, Set};
use super::pressed::pressed;
use super::summary;
use crate::components::button::{Weight, button};
use crate::components::select_field::{Group, Line, SelectField};

/// What it needs.
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

/// The fields. They are drawn once for each filter, however the table is scrolled.
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
    let one = |id, label, counts: &[Count], picked: Option<String>, set: Set| {
        if counts.iter().all(|count| count.rows == 0) {
            return Html::default();
        }
        let select = SelectField {
            id,
            label,
            groups: vec![Group {
                name: None,
                lines: lines(lang, counts),
            }],
            picked: picked.unwrap_or_default(),
            onpick: act.reform(move |picked: String| {
                Act::Narrow(set, (!picked.is_empty()).then_some(picked))
            }),
        };
        html! { <div key={id}>{ select.html() }</div> }
    };
    let number = |picked: Option<u16>| picked.map(|group| group.to_string());
    let verdicts = summary::by_verdict(lang, summary);
    let (kelurahan, occupations) = (grouped(&summary.kelurahan), grouped(&summary.occupations));
    let all = pressed(act, || Act::Filter(Filter::default()));
    html! {
        <div class="filters" role="group" aria-label={lang.screen_filter()}>
            { one("saring-hasil", lang.screen_verdict(), &verdicts, filter.verdict.clone(), |it, key| it.verdict = key) }
            { one("saring-alasan", lang.screen_reasons(), &summary.reasons, filter.reason.clone(), |it, key| it.reason = key) }
            { one("saring-masalah", lang.screen_problems(), &summary.problems, filter.problem.clone(), |it, key| it.problem = key) }
            { one("saring-prioritas", lang.screen_priorities(), &summary.priorities, filter.priority.clone(), |it, key| it.priority = key) }
            { one("saring-kelurahan", lang.screen_kelurahan(), &kelurahan, number(filter.kelurahan), |it, key| it.kelurahan = group(key)) }
            { one("saring-pekerjaan", lang.screen_occupation(), &occupations, number(filter.occupation), |it, key| it.occupation = group(key)) }
            if *filter != Filter::default() {
                <div class="filters-all">{ button(Weight::Second, lang.screen_all_rows(), all) }</div>
            }
        </div>
    }
}

fn group(key: Option<String>) -> Option<u16> {
    key?.parse().ok()
}

fn counted(group: &lindungi_screening::protocol::Group) -> Count {
    Count {
        key: group.index.to_string(),
        label: group.label.clone(),
        rows: group.rows(),
    }
}

/// What can be picked: all, and whatever there is any of.
fn lines(lang: Lang, counts: &[Count]) -> Vec<Line> {
    let all = Line {
        value: String::new(),
        label: lang.screen_all().to_owned(),
    };
    let there = counts.iter().filter(|count| count.rows > 0);
    let lines = there.map(|count| Line {
        value: count.key.clone(),
        label: [&count.label, " (", &format::count(count.rows), ")"].concat(),
    });
    std::iter::once(all).chain(lines).collect()
}
