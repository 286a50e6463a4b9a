//! A line of the page of sources: a name, a value and a mark. It opens to the dates and the source.

use lindungi_rules::policy::{Mark, Source};
use lindungi_text::{Lang, names};
use yew::prelude::*;

/// A section of the page.
pub struct Section {
    /// The id of the heading.
    pub id: &'static str,
    pub title: &'static str,
    /// A sentence above the entries.
    pub lead: Option<String>,
    pub entries: Vec<Entry>,
}

/// A line of a section.
pub struct Entry {
    /// The identity of the entry in its section.
    key: String,
    pub name: String,
    /// The value in a few words; may be empty.
    value: String,
    /// The mark, with its name.
    pub mark: Option<Mark>,
    certainty: &'static str,
    /// The words by which the entry is found, in lower case.
    pub haystack: String,
    /// What is shown once the entry is open.
    content: Html,
}

impl Entry {
    /// Makes an entry. It is found by its name, its value and the title of its source.
    pub fn new(
        lang: Lang,
        key: impl Into<String>,
        [name, value]: [String; 2],
        mark: Option<Mark>,
        source: Option<&Source>,
        content: Html,
    ) -> Self {
        let title = source.map(|source| names::source_title(lang, source).1.to_owned());
        let haystack = [&*name, &value, &title.unwrap_or_default()].join(" ");
        Self {
            key: key.into(),
            haystack: haystack.to_lowercase(),
            name,
            value,
            mark,
            certainty: mark.map_or("", |mark| names::mark(lang, mark).0),
            content,
        }
    }

    /// Also finds the entry by these words.
    #[must_use]
    pub fn found_by(mut self, words: &str) -> Self {
        self.haystack.push(' ');
        self.haystack.push_str(&words.to_lowercase());
        self
    }

    /// Draws the entry.
    pub fn html(self) -> Html {
        html! {
            <li key={self.key}>
                <details class="entry">
                    <summary>
                        <span class="name">{ self.name }</span>
                        if !self.value.is_empty() {
                            <strong class="value">{ self.value }</strong>
                        }
                        if let Some(mark) = self.mark {
                            <span class={classes!("mark", mark.name())}>{ self.certainty }</span>
                        }
                    </summary>
                    <div class="folded">{ self.content }</div>
                </details>
            </li>
        }
    }
}
