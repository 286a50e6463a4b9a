//! The page of sources: every figure and criterion of the policy with its source, its dates and its mark.
//! Closed sections are the table of contents; a search and a filter by mark open what fits.
//!
//! - `entry`: one line of a section, which opens
//! - `figures`: single figures, reliefs and contribution bands
//! - `criteria`: decision tables, priorities, payers
//! - `register`: offices, legal statements, documents, places, occupations, and the register of sources

mod criteria;
mod entry;
mod figures;
mod register;

use lindungi_rules::policy::{Mark, Policy};
use lindungi_text::{Lang, names};
use yew::prelude::*;

use crate::components::text_field::{InputContent, TextField};
use crate::components::words::{line, list, p, parts};
use crate::components::{fold, heading, panel};
use crate::session::Session;
use entry::{Entry, Section};

/// The id of the search field.
const SEARCH: &str = "cari-sumber";

/// Draws the page.
pub fn page(session: &Session) -> Html {
    html! { <Sources lang={session.lang} policy={PolicyHandle(session.policy())} /> }
}

/// The policy as a property: there is one for the life of the app.
#[derive(Clone, Copy)]
struct PolicyHandle(&'static Policy);

impl PartialEq for PolicyHandle {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// The properties of [`Sources`].
#[derive(Properties, PartialEq)]
struct SourcesProps {
    lang: Lang,
    policy: PolicyHandle,
}

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq)]
struct Filter {
    /// Words as typed.
    words: String,
    mark: Option<Mark>,
}

impl Filter {
    fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && self.mark.is_none()
    }

    /// Returns true if the entry has every word that is looked for, and the mark.
    fn fits(&self, entry: &Entry) -> bool {
        let words = self.words.to_lowercase();
        let mut words = words.split_whitespace();
        self.mark.is_none_or(|mark| entry.mark == Some(mark))
            && words.all(|word| entry.haystack.contains(word))
    }
}

/// Draws the sections, and the search and the filter above them.
#[component]
fn Sources(props: &SourcesProps) -> Html {
    let (lang, policy) = (props.lang, props.policy.0);
    let filter = use_state_eq(Filter::default);
    let mut sections = figures::sections(lang, policy);
    sections.extend(criteria::sections(lang, policy));
    sections.extend(register::sections(lang, policy));
    let search = TextField {
        id: SEARCH,
        label: lang.sources_search(),
        content: InputContent::Words,
        hint: None,
        value: filter.words.clone(),
        oninput: {
            let filter = filter.clone();
            Callback::from(move |words: String| {
                filter.set(Filter {
                    words,
                    mark: filter.mark,
                });
            })
        },
        onleave: Callback::noop(),
        error: None,
    };
    let chip = |mark: &Mark| {
        let (words, _) = names::mark(lang, *mark);
        let pressed = filter.mark == Some(*mark);
        let onclick = {
            let (filter, mark) = (filter.clone(), *mark);
            Callback::from(move |_: MouseEvent| {
                filter.set(Filter {
                    words: filter.words.clone(),
                    mark: (!pressed).then_some(mark),
                });
            })
        };
        html! {
            <button key={mark.name()} type="button" class="chip" aria-pressed={if pressed { "true" } else { "false" }} {onclick}>
                { words }
            </button>
        }
    };
    let meaning = |mark: &Mark| {
        let (words, text) = names::mark(lang, *mark);
        html! {
            <div key={mark.name()}>
                <dt><span class={classes!("mark", mark.name())}>{ words }</span></dt>
                <dd>{ text }</dd>
            </div>
        }
    };
    let meanings = html! { <dl class="marks">{ for Mark::ALL.iter().map(meaning) }</dl> };
    html! {
        <div class="sources">
            { heading(lang.sources_title()) }
            { line("lead", lang.sources_lead()) }
            { search.html() }
            <div class="chips" role="group" aria-label={lang.sources_marks_title()}>
                { for Mark::ALL.iter().map(chip) }
            </div>
            { fold(lang.sources_marks_title(), meanings) }
            if filter.is_empty() {
                <div class="panels">{ for sections.into_iter().map(closed) }</div>
            } else {
                { found(lang, sections, &filter) }
            }
        </div>
    }
}

/// Draws a section as a closed row.
fn closed(section: Section) -> Html {
    let count = section.entries.len().to_string();
    let entries = section.entries.into_iter().map(Entry::html).collect();
    let lead = section.lead.map(p).unwrap_or_default();
    panel(
        section.id,
        section.title,
        count,
        parts(vec![lead, list("entries", entries)]),
    )
}

/// Draws the entries that fit, under the titles of their sections, and how many there are.
fn found(lang: Lang, sections: Vec<Section>, filter: &Filter) -> Html {
    let mut count = 0;
    let mut shown = Vec::new();
    for section in sections {
        let entries = section.entries.into_iter();
        let entries: Vec<Html> = entries
            .filter(|entry| filter.fits(entry))
            .map(Entry::html)
            .collect();
        if entries.is_empty() {
            continue;
        }
        count += entries.len();
        shown.push(html! {
            <section key={section.id} aria-labelledby={section.id}>
                <h2 id={section.id}>{ section.title }</h2>
                { list("entries", entries) }
            </section>
        });
    }
    let words = if count == 0 {
        lang.sources_found_none().to_owned()
    } else {
        lang.sources_found(&count.to_string())
    };
    html! { <>
        <div role="status">{ line("notice", words) }</div>
        { shown }
    </> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lindungi_rules::policy::current;

    fn entries(filter: &Filter) -> Vec<String> {
        let (lang, policy) = (Lang::Id, current());
        let mut sections = figures::sections(lang, policy);
        sections.extend(criteria::sections(lang, policy));
        sections.extend(register::sections(lang, policy));
        let entries = sections.into_iter().flat_map(|section| section.entries);
        let fitting = entries.filter(|entry| filter.fits(entry));
        fitting.map(|entry| entry.name).collect()
    }

    #[test]
    fn an_entry_is_found_by_its_name_its_value_and_its_source() {
        let by = |words: &str| {
            entries(&Filter {
                words: words.to_owned(),
                mark: None,
            })
        };
        let all = by("");
        assert_eq!(by("  "), all);
        for source in current().sources.iter() {
            let found = by(&source.title);
            assert!(
                found.contains(&source.title.to_string()),
                "{}",
                source.title
            );
            assert!(found.len() < all.len());
        }
        assert_eq!(by("3.868.963 UMK"), by("umk 3.868.963"));
        assert!(!by("3.868.963").is_empty());
        assert!(by("tidak ada yang begini").is_empty());
    }

    #[test]
    fn a_mark_divides_the_entries() {
        let of = |mark| {
            entries(&Filter {
                words: String::new(),
                mark,
            })
        };
        let marked: usize = Mark::ALL.iter().map(|mark| of(Some(*mark)).len()).sum();
        // Only the register of sources has no marks.
        assert_eq!(marked + current().sources.len(), of(None).len());
    }
}
