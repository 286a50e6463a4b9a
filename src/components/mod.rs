//! The design system: what pages are built from. It knows no rule, no page and no sentence:
//! every word comes in from outside.
//!
//! - [`button`]: what is pressed
//! - [`choices`]: one of several answers
//! - [`check_box`]: yes or no
//! - [`text_field`]: what is typed
//! - [`select_field`]: what is picked from a long list
//! - [`error_summary`]: everything that needs correcting, with ways to it
//! - [`fold`]: what is shown on request
//! - [`mod@icon`]: pictograms

pub mod button;
pub mod check_box;
pub mod choices;
pub mod error_summary;
pub mod fold;
pub mod icon;
pub mod select_field;
pub mod text_field;

use yew::prelude::*;

/// The id of a page's heading, which takes the focus when the page opens.
pub const HEADING: &str = "judul";

/// The heading of a page.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    html! { <h1 id={HEADING} tabindex="-1">{ &props.text }</h1> }
}

/// What a heading says.
#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    /// The words.
    pub text: AttrValue,
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
fn hint(id: &str, text: Option<&AttrValue>) -> Html {
    text.map(|text| html! { <p class="hint" id={format!("{id}-hint")}>{ text }</p> })
        .unwrap_or_default()
}

/// What is wrong with a field, told as soon as it is.
fn error(id: &str, text: Option<&AttrValue>) -> Html {
    html! {
        <p class="error" id={format!("{id}-error")} role="alert">{ text.cloned().unwrap_or_default() }</p>
    }
}
