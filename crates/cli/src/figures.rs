//! The figures that an answer rests on.

use lindungi_rules::cover::Used;
use lindungi_rules::policy::{Number, Policy};
use lindungi_text::{Lang, format, names};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::table::{self, Side};

/// A number in JSON exactly as it is, never by way of a float.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Exact(pub(crate) Number);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.0.to_string())
            .map_err(S::Error::custom)?
            .serialize(to)
    }
}

/// A figure used, in JSON: its id, its value in its unit, the id of its source.
#[derive(Debug, Serialize)]
pub(crate) struct Figure<'a> {
    id: &'a str,
    value: Exact,
    source: &'a str,
}

/// Figures used, in JSON.
pub(crate) fn json(used: &[Used]) -> Vec<Figure<'_>> {
    used.iter()
        .map(|used| Figure {
            id: &used.id,
            value: Exact(used.value),
            source: &used.source,
        })
        .collect()
}

/// Figures used, in words: a title, and a line for each with the source.
pub(crate) fn text(lang: Lang, policy: &Policy, used: &[Used]) -> String {
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

/// The title of a source.
pub(crate) fn source<'a>(policy: &'a Policy, id: &'a str) -> &'a str {
    policy.source(id).map_or(id, |source| source.title.as_ref())
}
