//! What is pressed.

use yew::prelude::*;

/// How much a button stands out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Weight {
    /// The next step.
    #[default]
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

/// What a button needs.
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// What it does.
    pub onclick: Callback<()>,
    /// How much it stands out.
    #[prop_or_default]
    pub weight: Weight,
    /// Its words.
    pub children: Html,
}

/// A button that does something here.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let onclick = props.onclick.reform(|_: MouseEvent| ());
    html! { <button type="button" class={props.weight.class()} {onclick}>{ props.children.clone() }</button> }
}

/// What a way needs.
#[derive(Properties, PartialEq)]
pub struct WayProps {
    /// Where it leads.
    pub href: AttrValue,
    /// How much it stands out.
    #[prop_or_default]
    pub weight: Weight,
    /// Its words.
    pub children: Html,
}

/// A link that looks like a button: it leads to another page.
#[component]
pub fn Way(props: &WayProps) -> Html {
    html! { <a class={props.weight.class()} href={&props.href}>{ props.children.clone() }</a> }
}
