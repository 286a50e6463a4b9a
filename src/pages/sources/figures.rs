//! The figures of the policy: single figures, reliefs and contribution bands.

use lindungi_rules::policy::{BandTable, Entry, Policy};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::components::fold;
use crate::components::words::{h3, line, list, p, section, table, td};
use crate::shared::sourced;

/// Draws all figures.
pub fn html(lang: Lang, policy: &Policy) -> Html {
    let entries = policy.entries();
    // The contribution bands have their own tables.
    let single = entries
        .iter()
        .filter(|entry| !entry.id.starts_with("base."));
    html! {
        { section("angka", lang.sources_figures_title(), html! { <>
            { list("figures", single.map(|entry| figure(lang, policy, entry)).collect()) }
            { for policy.band_tables.iter().map(|table| bands(lang, policy, table)) }
        </> }) }
    }
}

fn figure(lang: Lang, policy: &Policy, entry: &Entry) -> Html {
    let key = format!(
        "{}-{}",
        entry.id,
        entry.from.map(|from| from.to_string()).unwrap_or_default()
    );
    html! {
        <li {key}>
            { h3(names::entry(lang, &entry.id)) }
            { line("value", format::value(lang, entry.value, entry.unit)) }
            { line("when", sourced::dates(lang, Some(entry.unit), entry.from, entry.until)) }
            { sourced::source(lang, policy.source(entry.source), entry.mark) }
        </li>
    }
}

fn bands(lang: Lang, policy: &Policy, dated: &BandTable) -> Html {
    let row = |band: &lindungi_rules::policy::Band| {
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
    html! {
        <div key={dated.from.to_string()}>
            { fold(lang.sources_bands_title(), html! { <>
                { p(lang.sources_bands_lead()) }
                { line("when", sourced::dates(lang, None, Some(dated.from), dated.until)) }
                if let Some(mark) = mark {
                    { sourced::source(lang, policy.source(&dated.source), mark) }
                }
                { table(&[lang.sources_band_from(), lang.sources_band_base(), lang.sources_column_mark()], rows) }
            </> }) }
        </div>
    }
}
