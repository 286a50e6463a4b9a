//! Buttons, and links that look like buttons.

use yew::prelude::*;

/// The visual weight of a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The next step.
    Main,
    /// An alternative step.
    Second,
    /// A minor action, drawn like a link.
    Quiet,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Main => "button",
            Self::Second => "button button-second",
            Self::Quiet => "button-quiet",
        }
    }
}

/// A button that acts on the page.
pub fn button(weight: Weight, words: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={weight.class()} {onclick}>{ words }</button> }
}

/// A link to another page that looks like a button.
pub fn link_button(weight: Weight, words: &'static str, href: String) -> Html {
    html! { <a class={weight.class()} {href}>{ words }</a> }
}
