//! The design system: the parts that pages are built from. It knows no rules, pages or sentences: callers
//! pass in every word.
//!
//! Most of these are plain functions that return HTML, since each Yew component adds to the size of the
//! app. Only parts with a state of their own are components.
//!
//! - [`button`]: buttons, and links that look like buttons
//! - [`choices`]: one answer out of several, as radio buttons
//! - [`check_box`]: a checkbox
//! - [`combobox`]: a text field with a list of matches
//! - [`file_field`]: a field for a file
//! - [`rows`]: a table that draws only the rows in view
//! - [`text_field`]: a text field
//! - [`photo_field`]: a field for a photo
//! - [`select_field`]: a drop-down list
//! - [`drawing`]: the drawing of the city
//! - [`error_summary`]: the list of all errors, with a button to each field
//! - `icon`: pictograms
//! - [`on_demand`]: content that is drawn late: when opened, when idle, or in turn
//! - [`picture`]: pictures made of boxes
//! - [`qr`]: a text as a QR code
//! - [`words`]: paragraphs, headings, lists, tables

pub mod button;
pub mod check_box;
pub mod choices;
pub mod combobox;
pub mod drawing;
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

/// The heading of a page, which receives the focus when the page opens.
pub fn heading(words: impl Into<AttrValue>) -> Html {
    html! { <h1 id={HEADING} tabindex="-1">{ words.into() }</h1> }
}

/// Content that is folded up under a title until it is opened.
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

/// A button that opens further actions below it. It is a `details` element: the keyboard opens it, and screen
/// readers say whether it is open.
#[inline(never)]
pub fn menu(title: &'static str, actions: Html) -> Html {
    html! {
        <details class="drawer">
            <summary class="button button-second">{ title }</summary>
            <div class="drawer-actions">{ actions }</div>
        </details>
    }
}

/// A section of a page that is closed until it is opened: a row with the title and, in a few words, what is
/// inside. `id` is the id of the heading. Paper shows only the rows that are open.
#[inline(never)]
pub fn panel(
    id: &'static str,
    title: &'static str,
    inside: impl Into<AttrValue>,
    content: Html,
) -> Html {
    let inside = inside.into();
    html! {
        <section class="panel" aria-labelledby={id}>
            <details>
                <summary>
                    <h2 {id}>{ title }</h2>
                    if !inside.is_empty() {
                        <span class="inside">{ inside }</span>
                    }
                </summary>
                <div class="panel-content">{ content }</div>
            </details>
        </section>
    }
}

/// Returns the ids of the hint and the error of a field, for `aria-describedby`.
fn described_by(id: &str, hint: bool, error: bool) -> Option<AttrValue> {
    let ids: Vec<String> = [(hint, "hint"), (error, "error")]
        .into_iter()
        .filter(|(present, _)| *present)
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

/// The error of a field. The element is always there, so that screen readers announce a new message.
fn error(id: &str, words: Option<AttrValue>) -> Html {
    html! {
        <p class="error" id={format!("{id}-error")} role="alert">{ words.unwrap_or_default() }</p>
    }
}
