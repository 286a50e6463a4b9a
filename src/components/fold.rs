//! What is shown on request.

use yew::prelude::*;

/// What a fold needs.
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// What opens it.
    pub title: AttrValue,
    /// What it holds.
    pub children: Html,
}

/// Folded until asked for.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    html! {
        <details class="fold">
            <summary>{ &props.title }</summary>
            <div class="folded">{ props.children.clone() }</div>
        </details>
    }
}
