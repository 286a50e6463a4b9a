//! The sources of figures and statements, shown in the same way on every page.

use lindungi_rules::cover::CitedFigure;
use lindungi_rules::policy::{Date, Mark, Policy, Source, StatementId, Unit};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::components::words::{line, p};

/// Draws the title of a source, as a link if the source has an address. It opens beside the app, which would
/// otherwise lose the answers.
pub fn title(lang: Lang, source: &Source) -> Html {
    let (lang, words) = names::source_title(lang, source);
    let (lang, words) = (lang.meta_html(), words.to_owned());
    if let Some(address) = &source.address {
        html! { <a {lang} href={address.to_string()} target="_blank" rel="noopener noreferrer external">{ words }</a> }
    } else {
        html! { <span {lang}>{ words }</span> }
    }
}

/// Draws the source of a figure, if there is one, and its mark: how well the figure is known.
pub fn source(lang: Lang, source: Option<&Source>, mark: Mark) -> Html {
    let (certainty, _) = names::mark(lang, mark);
    html! {
        <p class="source">
            if let Some(source) = source {
                { title(lang, source) }
                { " " }
            }
            <span class={classes!("mark", mark.name())}>{ certainty }</span>
        </p>
    }
}

/// Draws a source like [`source`], with its kind and, if known, its date of publication.
pub fn dated(lang: Lang, from: Option<&Source>, mark: Mark) -> Html {
    let mut about = String::new();
    if let Some(from) = from {
        about.push_str(names::source_kind(lang, from.kind));
        if let Some(day) = from.published {
            about.push_str(" · ");
            about.push_str(&lang.sources_published(&format::date(lang, day)));
        }
    }
    html! { <>
        { source(lang, from, mark) }
        { line("source", about) }
    </> }
}

/// Returns the validity of a figure as text: since a day, between two days, or undated. For a count of
/// people, the day at which it was counted.
pub fn dates(lang: Lang, unit: Option<Unit>, from: Option<Date>, until: Option<Date>) -> String {
    let date = |day| format::date(lang, day);
    match (from, until) {
        (Some(from), None) if unit == Some(Unit::People) => lang.sources_dated(&date(from)),
        (Some(from), None) => lang.sources_since(&date(from)),
        (Some(from), Some(until)) => lang.sources_between(&date(from), &date(until)),
        (None, _) => lang.sources_undated().to_owned(),
    }
}

/// Draws the figures used in an answer, each with its value and source.
pub fn used(lang: Lang, policy: &Policy, figures: &[CitedFigure]) -> Html {
    let entries = policy.entries();
    let line = |(index, used): (usize, &CitedFigure)| {
        let entry = entries
            .iter()
            .find(|entry| entry.id == used.id && entry.value == used.value)?;
        Some(html! {
            <li key={index}>
                <p>{ names::entry(lang, &used.id) }{ ": " }<strong>{ format::value(lang, used.value, entry.unit) }</strong></p>
                { source(lang, policy.source(&used.source), entry.mark) }
            </li>
        })
    };
    html! { <ul class="used">{ for figures.iter().enumerate().filter_map(line) }</ul> }
}

/// Draws statements, each with its source and, if it has a first day, its validity.
pub fn statements(lang: Lang, policy: &Policy, ids: &[StatementId]) -> Html {
    let item = |id: StatementId| {
        let statement = policy.statement(id)?;
        let (from, until) = (statement.from, statement.until);
        Some(html! {
            <li key={id.name()}>
                { p(names::statement(lang, id)) }
                if from.is_some() {
                    { line("source", dates(lang, None, from, until)) }
                }
                { source(lang, policy.source(&statement.source), statement.mark) }
            </li>
        })
    };
    html! { <ul class="laws">{ for ids.iter().copied().filter_map(item) }</ul> }
}
