//! A drop-down list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// An option of the list.
pub struct Line {
    /// The value that stands for the option in code.
    pub value: String,
    /// The text of the option.
    pub label: String,
}

/// Options under a common name.
pub struct Group {
    /// The name of the group; `None` for options outside any group.
    pub name: Option<String>,
    /// The options.
    pub lines: Vec<Line>,
}

/// A drop-down list.
pub struct SelectField {
    /// The id of the select element.
    pub id: &'static str,
    /// The text of the label.
    pub label: &'static str,
    /// The options, in groups.
    pub groups: Vec<Group>,
    /// The value of the selected option.
    pub picked: String,
    /// Called with the value of the option when it is selected.
    pub onpick: Callback<String>,
}

impl SelectField {
    /// Draws the list.
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
