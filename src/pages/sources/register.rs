//! The rest of the policy: offices, legal statements, documents, places, occupations, and the register of
//! sources.

use lindungi_rules::policy::{Occupation, Office, Policy, Source, StatementId};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::components::fold;
use crate::components::words::{h3, line, list, p};
use crate::shared::sourced;

/// Draws the rest of the policy.
pub fn html(lang: Lang, policy: &Policy) -> Html {
    let villages: usize = policy
        .city
        .districts
        .iter()
        .map(|district| district.villages.len())
        .sum();
    let districts = policy.city.districts.len().to_string();
    html! {
        <section aria-labelledby="daftar">
            <h2>{ lang.sources_offices_title() }</h2>
            { list("figures", policy.offices.iter().map(|each| office(lang, policy, each)).collect()) }
            <h2>{ lang.sources_statements_title() }</h2>
            { sourced::statements(lang, policy, StatementId::ALL) }
            <h2>{ lang.sources_documents_title() }</h2>
            <ul class="figures">
                { for policy.documents.iter().map(|document| html! {
                    <li key={document.id.name()}>
                        { h3(names::document(lang, document.id)) }
                        { sourced::source(lang, policy.source(&document.source), document.mark) }
                    </li>
                }) }
            </ul>
            <h2>{ lang.sources_places_title() }</h2>
            { p(lang.sources_places_text(&policy.city.name, &districts, &villages.to_string())) }
            { sourced::source(lang, policy.source(&policy.city.source), policy.city.mark) }
            <h2>{ lang.sources_occupations_title() }</h2>
            { p(lang.sources_occupations_lead()) }
            { fold(lang.sources_occupations_title(), html! { <>
                { list("figures", policy.occupations.iter().map(|each| occupation(lang, policy, each)).collect()) }
            </> }) }
            <h2 id="daftar">{ lang.sources_register_title() }</h2>
            { list("register", policy.sources.iter().map(|each| source(lang, each)).collect()) }
        </section>
    }
}

fn office(lang: Lang, policy: &Policy, office: &Office) -> Html {
    html! {
        <li key={office.id.name()}>
            { h3(names::office(lang, office).to_owned()) }
            if let Some(phone) = &office.phone {
                { line("value", phone.to_string()) }
            }
            { sourced::source(lang, policy.source(&office.source), office.mark) }
        </li>
    }
}

fn occupation(lang: Lang, policy: &Policy, job: &Occupation) -> Html {
    html! {
        <li key={job.id.to_string()}>
            { h3(names::occupation(lang, job).to_owned()) }
            <p>{ names::work(lang, job.work) }{ " · " }{ names::sector(lang, job.sector) }</p>
            if !job.also.is_empty() {
                <p class="hint">{ lang.sources_column_also() }{ ": " }{ job.also.join(", ") }</p>
            }
            { sourced::source(lang, policy.source(&job.source), job.mark) }
        </li>
    }
}

fn source(lang: Lang, source: &Source) -> Html {
    html! {
        <li key={source.id.to_string()}>
            { sourced::title(source) }
            <span class="hint">
                { names::source_kind(lang, source.kind) }
                if let Some(published) = source.published {
                    { " · " }{ lang.sources_published(&format::date(lang, published)) }
                }
            </span>
        </li>
    }
}
