//! What a list came to: in tables, each row with a bar that shows its share.

use lindungi_screening::protocol::{Count, Group, Summary};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::components::fold;
use crate::components::picture::{Place, boxed, of, picture};
use crate::components::words::{h3, table, td, th, tr};

/// How each verdict is drawn, in the order of [`Summary::verdicts`].
const MARKS: [&str; 4] = ["likely", "check", "other", "invalid"];

/// What each verdict is called.
pub(super) fn verdicts(lang: Lang) -> [&'static str; 4] {
    [
        lang.verdict_likely_title(),
        lang.verdict_needs_check_title(),
        lang.verdict_other_route_title(),
        lang.screen_invalid(),
    ]
}

/// The summary.
pub(super) fn html(lang: Lang, summary: &Summary) -> Html {
    let total = summary.verdicts.iter().sum();
    let named = verdicts(lang).into_iter().zip(summary.verdicts).zip(MARKS);
    let rows = named.map(|((label, rows), mark)| row(label, rows, total, mark));
    let columns = [
        lang.screen_verdict(),
        lang.screen_rows(),
        lang.screen_share(),
    ];
    html! {
        <div class="shares">
            { table(&columns, rows.collect()) }
            { counts(lang, lang.screen_reasons(), &summary.reasons, total, "check") }
            { counts(lang, lang.screen_problems(), &summary.problems, total, "invalid") }
            { counts(lang, lang.screen_priorities(), &summary.priorities, total, "likely") }
            { groups(lang, lang.screen_by_kelurahan(), &summary.kelurahan) }
            { groups(lang, lang.screen_by_occupation(), &summary.occupations) }
        </div>
    }
}

fn row(label: &str, rows: u64, total: u64, mark: &'static str) -> Html {
    let bar = vec![
        boxed("rest", Place::WHOLE),
        boxed(
            mark,
            Place {
                width: of(rows, total, 1000),
                ..Place::WHOLE
            },
        ),
    ];
    tr(
        "",
        vec![
            th(label.to_owned(), ""),
            td(format::count(rows)),
            html! { <td>{ picture("share", bar) }</td> },
        ],
    )
}

fn counts(
    lang: Lang,
    title: &'static str,
    counts: &[Count],
    total: u64,
    mark: &'static str,
) -> Html {
    let there = counts.iter().filter(|count| count.rows > 0);
    let rows: Vec<Html> = there
        .map(|count| row(&count.label, count.rows, total, mark))
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    let columns = [title, lang.screen_rows(), lang.screen_share()];
    html! { <>{ h3(title) }{ table(&columns, rows) }</> }
}

/// Rows by group, each with its verdicts one beside the other.
fn groups(lang: Lang, title: &'static str, groups: &[Group]) -> Html {
    if groups.is_empty() {
        return Html::default();
    }
    let most = groups.iter().map(|group| group.verdicts.iter().sum()).max();
    let most: u64 = most.unwrap_or_default();
    let rows = groups.iter().map(|group| {
        let mut x = 0;
        let mut bar = vec![boxed("rest", Place::WHOLE)];
        for (rows, mark) in group.verdicts.into_iter().zip(MARKS) {
            let width = of(rows, most, 1000);
            bar.push(boxed(
                mark,
                Place {
                    x,
                    width,
                    ..Place::WHOLE
                },
            ));
            x += width;
        }
        let mut cells = vec![
            th(group.label.clone(), ""),
            html! { <td>{ picture("share", bar) }</td> },
        ];
        cells.extend(group.verdicts.map(|rows| td(format::count(rows))));
        tr("", cells)
    });
    let [likely, check, other, invalid] = verdicts(lang);
    let columns = [
        lang.screen_group(),
        lang.screen_share(),
        likely,
        check,
        other,
        invalid,
    ];
    fold(
        title,
        html! {
            <div class="wide" tabindex="0" role="region" aria-label={title}>
                { table(&columns, rows.collect()) }
            </div>
        },
    )
}
