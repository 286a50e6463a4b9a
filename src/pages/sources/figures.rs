//! Single figures, reliefs and contribution bands.

use lindungi_rules::policy::{BandTable, Entry, Policy};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::components::fold::Fold;
use crate::pages::sourced;

/// All figures.
pub fn section(lang: Lang, policy: &Policy) -> Html {
    let entries = policy.entries();
    // The bands stand in a table of their own.
    let single = entries
        .iter()
        .filter(|entry| !entry.id.starts_with("base."));
    html! {
        <section aria-labelledby="angka">
            <h2 id="angka">{ lang.sources_figures_title() }</h2>
            <ul class="figures">{ for single.map(|entry| figure(lang, policy, entry)) }</ul>
            { for policy.band_tables.iter().map(|table| bands(lang, policy, table)) }
        </section>
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
            <h3>{ names::entry(lang, &entry.id) }</h3>
            <p class="value">{ format::value(lang, entry.value, entry.unit) }</p>
            <p class="when">{ sourced::dates(lang, Some(entry.unit), entry.from, entry.until) }</p>
            { sourced::source(lang, policy.source(entry.source), entry.mark) }
        </li>
    }
}

fn bands(lang: Lang, policy: &Policy, table: &BandTable) -> Html {
    let row = |band: &lindungi_rules::policy::Band| {
        let (certainty, _) = names::mark(lang, band.mark);
        html! {
            <tr key={band.from.to_string()}>
                <th scope="row">{ format::rupiah(band.from) }</th>
                <td>{ format::rupiah(band.base) }</td>
                <td><span class={classes!("mark", band.mark.name())}>{ certainty }</span></td>
            </tr>
        }
    };
    let mark = table.bands.first().map(|band| band.mark);
    html! {
        <div key={table.from.to_string()}>
            <Fold title={lang.sources_bands_title()}>
                <p>{ lang.sources_bands_lead() }</p>
                <p class="when">{ sourced::dates(lang, None, Some(table.from), table.until) }</p>
                if let Some(mark) = mark {
                    { sourced::source(lang, policy.source(&table.source), mark) }
                }
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ lang.sources_band_from() }</th>
                            <th scope="col">{ lang.sources_band_base() }</th>
                            <th scope="col">{ lang.sources_column_mark() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for table.bands.iter().map(row) }</tbody>
                </table>
            </Fold>
        </div>
    }
}
