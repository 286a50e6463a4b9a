//! The policy figures that an answer is based on, as text.

use lindungi_rules::cover::CitedFigure;
use lindungi_rules::policy::Policy;
use lindungi_text::{Lang, format, names};

use crate::table::{self, Side};

/// A title, then one line for each figure: name, value and source.
pub(crate) fn text(lang: Lang, policy: &Policy, used: &[CitedFigure]) -> String {
    let entries = policy.entries();
    let rows: Vec<[String; 3]> = used
        .iter()
        .map(|used| {
            let unit = entries
                .iter()
                .find(|entry| entry.id == used.id)
                .map(|entry| entry.unit);
            [
                names::entry(lang, &used.id),
                unit.map_or_else(
                    || format::number(used.value),
                    |unit| format::value(lang, used.value, unit),
                ),
                source(policy, &used.source).to_owned(),
            ]
        })
        .collect();
    let rows = table::lines([Side::Left, Side::Right, Side::Left], &rows);
    format!("{}\n{rows}", lang.donate_figures())
}

/// The title of a source, or `id` itself if the policy has no such source.
pub(crate) fn source<'a>(policy: &'a Policy, id: &'a str) -> &'a str {
    policy.source(id).map_or(id, |source| source.title.as_ref())
}
