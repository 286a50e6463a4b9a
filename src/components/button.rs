//! What is pressed.

use yew::prelude::*;

/// How much it stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The next step.
    Main,
    /// Another step.
    Second,
    /// An aside.
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

/// A button that does something here.
pub fn button(weight: Weight, words: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={weight.class()} {onclick}>{ words }</button> }
}

/// A link that looks like a button: it leads to another page.
pub fn way(weight: Weight, words: &'static str, href: String) -> Html {
    html! { <a class={weight.class()} {href}>{ words }</a> }
}
