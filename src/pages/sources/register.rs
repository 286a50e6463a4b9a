//! The rest of the policy: offices, legal statements, documents, places, occupations, and the register of
//! sources.

use lindungi_rules::policy::{DocumentRule, Occupation, Office, Policy, Source, StatementId};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use super::entry::{Entry, Section};
use crate::components::words::{hint, line, p, parts};
use crate::shared::sourced;

/// Returns the sections of the rest of the policy.
pub fn sections(lang: Lang, policy: &Policy) -> Vec<Section> {
    let section = |id, title, entries| Section {
        id,
        title,
        lead: None,
        entries,
    };
    let offices = policy.offices.iter();
    let statements = StatementId::ALL.iter();
    let documents = policy.documents.iter();
    let occupations = policy.occupations.iter();
    let sources = policy.sources.iter();
    vec![
        section(
            "kantor",
            lang.sources_offices_title(),
            offices.map(|each| office(lang, policy, each)).collect(),
        ),
        section(
            "penjelasan",
            lang.sources_statements_title(),
            statements
                .filter_map(|each| statement(lang, policy, *each))
                .collect(),
        ),
        section(
            "dokumen",
            lang.sources_documents_title(),
            documents.map(|each| document(lang, policy, each)).collect(),
        ),
        section(
            "wilayah",
            lang.sources_places_title(),
            vec![places(lang, policy)],
        ),
        Section {
            id: "pekerjaan",
            title: lang.sources_occupations_title(),
            lead: Some(lang.sources_occupations_lead().to_owned()),
            entries: occupations
                .map(|each| occupation(lang, policy, each))
                .collect(),
        },
        section(
            "daftar",
            lang.sources_register_title(),
            sources.map(|each| source(lang, each)).collect(),
        ),
    ]
}

fn office(lang: Lang, policy: &Policy, office: &Office) -> Entry {
    let source = policy.source(&office.source);
    let phone = office.phone.as_ref().map(ToString::to_string);
    Entry::new(
        lang,
        office.id.name(),
        [
            names::office(lang, office).to_owned(),
            phone.unwrap_or_default(),
        ],
        Some(office.mark),
        source,
        sourced::source(lang, source, office.mark),
    )
}

fn statement(lang: Lang, policy: &Policy, id: StatementId) -> Option<Entry> {
    let statement = policy.statement(id)?;
    let source = policy.source(&statement.source);
    let (from, until) = (statement.from, statement.until);
    let dates = from.map(|_| line("when", sourced::dates(lang, None, from, until)));
    let from_source = sourced::source(lang, source, statement.mark);
    Some(Entry::new(
        lang,
        id.name(),
        [names::statement(lang, id).to_owned(), String::new()],
        Some(statement.mark),
        source,
        parts(dates.into_iter().chain([from_source]).collect()),
    ))
}

fn document(lang: Lang, policy: &Policy, rule: &DocumentRule) -> Entry {
    let source = policy.source(&rule.source);
    Entry::new(
        lang,
        rule.id.name(),
        [names::document(lang, rule.id).to_owned(), String::new()],
        Some(rule.mark),
        source,
        sourced::source(lang, source, rule.mark),
    )
}

/// Returns the number of the city's districts and villages.
fn places(lang: Lang, policy: &Policy) -> Entry {
    let city = &policy.city;
    let villages: usize = city
        .districts
        .iter()
        .map(|district| district.villages.len())
        .sum();
    let districts = city.districts.len().to_string();
    let source = policy.source(&city.source);
    Entry::new(
        lang,
        "places",
        [
            lang.sources_places_text(&city.name, &districts, &villages.to_string()),
            String::new(),
        ],
        Some(city.mark),
        source,
        sourced::source(lang, source, city.mark),
    )
}

fn occupation(lang: Lang, policy: &Policy, job: &Occupation) -> Entry {
    let source = policy.source(&job.source);
    let also = job.also.join(", ");
    let mut content = vec![p([
        names::work(lang, job.work),
        " · ",
        names::sector(lang, job.sector),
    ]
    .concat())];
    if !also.is_empty() {
        content.push(hint([lang.sources_column_also(), ": ", &also].concat()));
    }
    content.push(sourced::source(lang, source, job.mark));
    Entry::new(
        lang,
        job.id.to_string(),
        [names::occupation(lang, job).to_owned(), String::new()],
        Some(job.mark),
        source,
        parts(content),
    )
    .found_by(&also)
}

fn source(lang: Lang, source: &Source) -> Entry {
    let published = source
        .published
        .map(|published| lang.sources_published(&format::date(lang, published)));
    let title = sourced::title(lang, source);
    let mut content = vec![html! { <p>{ title }</p> }];
    content.extend(published.map(hint));
    Entry::new(
        lang,
        source.id.to_string(),
        [
            names::source_title(lang, source).1.to_owned(),
            names::source_kind(lang, source.kind).to_owned(),
        ],
        None,
        Some(source),
        parts(content),
    )
}
