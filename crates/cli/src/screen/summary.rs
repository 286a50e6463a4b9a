//! The summary of a screened list, as text.

use lindungi_json::shown;
use lindungi_roster::outcome::{Verdicts, reason};
use lindungi_roster::summary::{Group, GroupName};
use lindungi_roster::{Mapping, Summary};
use lindungi_text::{Lang, format};

use crate::table::{Side, lines};

/// The most lines in each part of the summary.
const MAX_LINES: usize = 12;

/// The summary, with the columns of an earlier screening that were replaced.
pub(super) fn text(lang: Lang, summary: &Summary, mapping: &Mapping, replaced: &[&str]) -> String {
    let mut out = counts(&verdicts(lang, summary.rows));
    let priorities = written(&summary.priorities, |it| it.name().to_owned());
    part(&mut out, lang.screen_priorities(), &priorities);
    let reasons = written(&summary.reasons, reason);
    part(&mut out, lang.screen_reasons(), &reasons);
    let problems = written(&summary.problems, |it| it.written(mapping));
    part(&mut out, lang.screen_problems(), &problems);
    groups(
        lang,
        &mut out,
        lang.screen_by_kelurahan(),
        &summary.kelurahan,
    );
    groups(
        lang,
        &mut out,
        lang.screen_by_occupation(),
        &summary.occupations,
    );
    if !replaced.is_empty() {
        out.push('\n');
        out.push_str(&lang.screen_replaced(&replaced.join(", ")));
        out.push('\n');
    }
    out
}

/// The number of all rows, then of the rows by verdict, with their labels.
pub(crate) fn verdicts(lang: Lang, rows: Verdicts) -> Vec<(String, u64)> {
    let verdicts = [
        (lang.screen_rows(), rows.total()),
        (lang.verdict_likely_title(), rows.likely),
        (lang.verdict_needs_check_title(), rows.needs_check),
        (lang.verdict_other_route_title(), rows.other_route),
        (lang.screen_invalid(), rows.invalid),
    ];
    verdicts
        .map(|(name, count)| (name.to_owned(), count))
        .to_vec()
}

/// The name of a group as text.
pub(crate) fn group_name(lang: Lang, name: &GroupName) -> String {
    match name {
        GroupName::Named(name) => shown(name),
        GroupName::Empty => lang.screen_empty().to_owned(),
        GroupName::Others => lang.screen_others().to_owned(),
    }
}

/// Puts the text of each counted value before its count.
fn written<T: Copy>(counts: &[(T, u64)], text: impl Fn(T) -> String) -> Vec<(String, u64)> {
    let counts = counts.iter();
    counts.map(|(it, count)| (text(*it), *count)).collect()
}

fn part(out: &mut String, title: &str, rows: &[(String, u64)]) {
    if rows.iter().any(|(_, count)| *count > 0) {
        out.push_str(&["\n", title, "\n"].concat());
        out.push_str(&counts(rows.get(..MAX_LINES).unwrap_or(rows)));
    }
}

/// One line for each label and count.
pub(crate) fn counts(rows: &[(String, u64)]) -> String {
    let rows: Vec<[String; 2]> = rows
        .iter()
        .map(|(name, count)| [name.clone(), format::count(*count)])
        .collect();
    lines([Side::Left, Side::Right], &rows)
}

fn groups(lang: Lang, out: &mut String, title: &str, groups: &[Group]) {
    if groups.is_empty() {
        return;
    }
    let rows: Vec<[String; 5]> = groups
        .iter()
        .take(MAX_LINES)
        .map(|Group { name, rows, .. }| {
            let name = group_name(lang, name);
            let [a, b, c, d] = [
                rows.likely,
                rows.needs_check,
                rows.other_route,
                rows.invalid,
            ]
            .map(format::count);
            [name, a, b, c, d]
        })
        .collect();
    let right = Side::Right;
    let columns = [
        lang.verdict_likely_title(),
        lang.verdict_needs_check_title(),
        lang.verdict_other_route_title(),
        lang.screen_invalid(),
    ];
    out.push_str(&["\n", title, " (", &columns.join(" / "), ")\n"].concat());
    out.push_str(&lines([Side::Left, right, right, right, right], &rows));
}
