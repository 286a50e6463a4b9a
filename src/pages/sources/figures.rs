//! The figures of the policy: single figures, reliefs and contribution bands.

use lindungi_rules::policy::{self, BandTable, Policy};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use super::entry::{Entry, Section};
use crate::components::words::{line, p, parts, table, td};
use crate::shared::sourced;

/// Returns the section of all figures.
pub fn sections(lang: Lang, policy: &Policy) -> Vec<Section> {
    let single = policy.entries();
    // The contribution bands have their own tables.
    let single = single
        .iter()
        .filter(|entry| !entry.id.starts_with("base."))
        .map(|entry| figure(lang, policy, entry));
    let bands = policy.band_tables.iter();
    let bands = bands.map(|table| table_of_bands(lang, policy, table));
    vec![Section {
        id: "angka",
        title: lang.sources_figures_title(),
        lead: None,
        entries: single.chain(bands).collect(),
    }]
}

fn figure(lang: Lang, policy: &Policy, entry: &policy::Entry) -> Entry {
    let from = entry.from.map(|from| from.to_string()).unwrap_or_default();
    let source = policy.source(entry.source);
    Entry::new(
        lang,
        [entry.id.as_ref(), "-", &from].concat(),
        [
            names::entry(lang, &entry.id),
            format::value(lang, entry.value, entry.unit),
        ],
        Some(entry.mark),
        source,
        parts(vec![
            line(
                "when",
                sourced::dates(lang, Some(entry.unit), entry.from, entry.until),
            ),
            sourced::source(lang, source, entry.mark),
        ]),
    )
}

fn table_of_bands(lang: Lang, policy: &Policy, dated: &BandTable) -> Entry {
    let row = |band: &policy::Band| {
        let (certainty, _) = names::mark(lang, band.mark);
        html! {
            <tr key={band.from.to_string()}>
                <th scope="row">{ format::rupiah(band.from) }</th>
                { td(format::rupiah(band.base)) }
                <td><span class={classes!("mark", band.mark.name())}>{ certainty }</span></td>
            </tr>
        }
    };
    let rows = dated.bands.iter().map(row).collect();
    let mark = dated.bands.first().map(|band| band.mark);
    let source = policy.source(&dated.source);
    let validity = sourced::dates(lang, None, Some(dated.from), dated.until);
    let mut content = vec![p(lang.sources_bands_lead()), line("when", validity.clone())];
    content.extend(mark.map(|mark| sourced::source(lang, source, mark)));
    let columns = [
        lang.sources_band_from(),
        lang.sources_band_base(),
        lang.sources_column_mark(),
    ];
    content.push(table(&columns, rows));
    Entry::new(
        lang,
        dated.from.to_string(),
        [lang.sources_bands_title().to_owned(), validity],
        mark,
        source,
        parts(content),
    )
}
