//! `lindungi policy diff`: lists the figures that differ between two days.

use std::collections::BTreeSet;

use lindungi_json::answer::Exact;
use lindungi_json::given;
use lindungi_rules::policy::{Date, Entry, Unit, current};
use lindungi_text::{Lang, format, names};
use serde::Serialize;

use crate::args::Common;
use crate::output::{self, Answer};
use crate::table::{self, Side};

const EXAMPLES: &str = "\
Examples:
  lindungi policy diff --from 2025-12-31 --to 2026-01-01
  lindungi policy diff --from 2026-11-22 --to 2027-01-01 --json

A figure that is not in force on a day is `null` on it.";

/// List the figures that differ between two days
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// First day to compare
    #[arg(long, value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    from: String,

    /// Second day to compare
    #[arg(long, value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    to: String,

    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Serialize)]
struct Difference<'a> {
    from: Date,
    to: Date,
    figures: Vec<Change<'a>>,
}

#[derive(Debug, Serialize)]
struct Change<'a> {
    id: &'a str,
    unit: Unit,
    from: Option<Exact>,
    to: Option<Exact>,
}

pub(super) fn run(args: &Args, lang: Lang) -> Answer {
    let from = given::day(lang, "--from", &args.from)?;
    let to = given::day(lang, "--to", &args.to)?;
    let entries = current().entries();
    let difference = Difference {
        from,
        to,
        figures: changes(&entries, from, to),
    };
    if args.common.json() {
        output::json(&difference)
    } else {
        Ok(text(lang, &difference))
    }
}

/// The figures that differ, in the order of their ids.
fn changes<'a>(entries: &'a [Entry<'a>], from: Date, to: Date) -> Vec<Change<'a>> {
    let ids: BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    let on = |id: &str, day: Date| {
        entries
            .iter()
            .find(|entry| entry.id == id && entry.in_force(day))
    };
    ids.into_iter()
        .filter_map(|id| {
            let (before, after) = (on(id, from), on(id, to));
            let same = before.map(|entry| (entry.value, entry.unit))
                == after.map(|entry| (entry.value, entry.unit));
            (!same).then_some(Change {
                id,
                unit: before.or(after)?.unit,
                from: before.map(|entry| Exact(entry.value)),
                to: after.map(|entry| Exact(entry.value)),
            })
        })
        .collect()
}

fn text(lang: Lang, difference: &Difference<'_>) -> String {
    let days = [difference.from, difference.to].map(|day| format::date(lang, day));
    let [from, to] = days;
    if difference.figures.is_empty() {
        return lang.cli_policy_same(&from, &to) + "\n";
    }
    let value = |value: Option<Exact>, unit| {
        value.map_or_else(
            || lang.cli_not_in_force().to_owned(),
            |Exact(value)| format::value(lang, value, unit),
        )
    };
    let head = [
        "id".to_owned(),
        lang.sources_column_figure().to_owned(),
        from,
        to,
    ];
    let rows = difference.figures.iter().map(|change| {
        [
            change.id.to_owned(),
            names::entry(lang, change.id),
            value(change.from, change.unit),
            value(change.to, change.unit),
        ]
    });
    let rows: Vec<[String; 4]> = std::iter::once(head).chain(rows).collect();
    table::lines([Side::Left, Side::Left, Side::Right, Side::Right], &rows)
}
