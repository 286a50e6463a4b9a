//! What is picked from a long list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What stands for it in code.
    pub value: AttrValue,
    /// What it says.
    pub label: AttrValue,
}

/// Lines under one name.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The name; lines without one stand by themselves.
    pub name: Option<AttrValue>,
    /// The lines.
    pub lines: Vec<Line>,
}

/// What a list needs.
#[derive(Properties, PartialEq)]
pub struct SelectFieldProps {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// What can be picked.
    pub groups: Vec<Group>,
    /// The value of what is picked.
    pub picked: AttrValue,
    /// Called with the value of what is picked.
    pub onpick: Callback<String>,
}

/// A list to pick from.
#[component]
pub fn SelectField(props: &SelectFieldProps) -> Html {
    let onchange = props
        .onpick
        .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let line = |line: &Line| {
        html! {
            <option key={line.value.as_str()} value={&line.value} selected={props.picked == line.value}>
                { &line.label }
            </option>
        }
    };
    let group = |(index, group): (usize, &Group)| match &group.name {
        Some(name) => html! {
            <optgroup key={index} label={name}>{ for group.lines.iter().map(line) }</optgroup>
        },
        None => html! { <>{ for group.lines.iter().map(line) }</> },
    };
    html! {
        <div class="field">
            <label for={&props.id}>{ &props.label }</label>
            <select id={&props.id} {onchange}>{ for props.groups.iter().enumerate().map(group) }</select>
        </div>
    }
}
