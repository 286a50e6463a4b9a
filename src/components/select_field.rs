//! What is picked from a long list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A line of the list.
pub struct Line {
    /// What stands for it in code.
    pub value: String,
    /// What it says.
    pub label: String,
}

/// Lines under one name.
pub struct Group {
    /// The name; lines without one stand by themselves.
    pub name: Option<String>,
    /// The lines.
    pub lines: Vec<Line>,
}

/// A list to pick from.
pub struct SelectField {
    /// Its id.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What can be picked.
    pub groups: Vec<Group>,
    /// The value of what is picked.
    pub picked: String,
    /// Called with the value of what is picked.
    pub onpick: Callback<String>,
}

impl SelectField {
    /// Draws it.
    pub fn html(self) -> Html {
        let Self {
            id,
            label,
            groups,
            picked,
            onpick,
        } = self;
        let onchange = onpick
            .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
        let line = |line: Line| {
            let selected = picked == line.value;
            html! { <option key={line.value.clone()} value={line.value} {selected}>{ line.label }</option> }
        };
        let group = |(index, group): (usize, Group)| {
            let lines = group.lines.into_iter().map(line);
            match group.name {
                Some(name) => html! { <optgroup key={index} label={name}>{ for lines }</optgroup> },
                None => html! { <>{ for lines }</> },
            }
        };
        html! {
            <div class="field">
                <label for={id}>{ label }</label>
                <select {id} {onchange}>{ for groups.into_iter().enumerate().map(group) }</select>
            </div>
        }
    }
}
