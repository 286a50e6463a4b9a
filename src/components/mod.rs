//! The design system: what pages are built from. It knows no rule, no page and no sentence:
//! every word comes in from outside.
//!
//! These are plain functions that draw: what is not a component of its own costs a phone nothing
//! to load. Only what keeps a state of its own is one, and that is for pages to say.
//!
//! - [`button`]: what is pressed
//! - [`choices`]: one of several answers
//! - [`check_box`]: yes or no
//! - [`combobox`]: what is typed to find one of many
//! - [`file_field`]: a file that is chosen or dropped
//! - [`rows`]: a table of which only what is in view is drawn
//! - [`text_field`]: what is typed
//! - [`photo_field`]: what is photographed
//! - [`select_field`]: what is picked from a long list
//! - [`error_summary`]: everything that needs correcting, with ways to it
//! - `icon`: pictograms
//! - [`on_demand`]: what is built when it is asked for
//! - [`picture`]: boxes to draw with
//! - [`qr`]: a text as a QR code
//! - [`words`]: paragraphs, headings, lists, tables

pub mod button;
pub mod check_box;
pub mod choices;
pub mod combobox;
pub mod error_summary;
pub mod file_field;
pub mod icon;
pub mod on_demand;
pub mod photo_field;
pub mod picture;
pub mod qr;
pub mod rows;
pub mod select_field;
pub mod text_field;
pub mod words;

use yew::prelude::*;

use crate::browser::focus::HEADING;

/// The heading of a page.
pub fn heading(words: impl Into<AttrValue>) -> Html {
    html! { <h1 id={HEADING} tabindex="-1">{ words.into() }</h1> }
}

/// What is folded until it is asked for.
pub fn fold(title: &'static str, content: Html) -> Html {
    folded(title, None, content)
}

fn folded(title: &'static str, onclick: Option<Callback<MouseEvent>>, content: Html) -> Html {
    html! {
        <details class="fold">
            <summary {onclick}>{ title }</summary>
            <div class="folded">{ content }</div>
        </details>
    }
}

/// The ids of what describes a field, for `aria-describedby`.
fn described_by(id: &str, hint: bool, error: bool) -> Option<AttrValue> {
    let ids: Vec<String> = [(hint, "hint"), (error, "error")]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, part)| format!("{id}-{part}"))
        .collect();
    (!ids.is_empty()).then(|| ids.join(" ").into())
}

/// A hint below a label.
fn hint(id: &str, words: Option<AttrValue>) -> Html {
    match words {
        Some(words) => html! { <p class="hint" id={format!("{id}-hint")}>{ words }</p> },
        None => Html::default(),
    }
}

/// What is wrong with a field, told as soon as it is.
fn error(id: &str, words: Option<AttrValue>) -> Html {
    html! {
        <p class="error" id={format!("{id}-error")} role="alert">{ words.unwrap_or_default() }</p>
    }
}
