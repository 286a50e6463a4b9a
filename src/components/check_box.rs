//! A checkbox with a label.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A checkbox.
pub struct CheckBox {
    /// The id of the input.
    pub id: AttrValue,
    /// The text of the label.
    pub label: AttrValue,
    /// An explanation below the label.
    pub hint: Option<AttrValue>,
    /// True if the box is ticked.
    pub checked: bool,
    /// True if the box cannot be changed.
    pub disabled: bool,
    /// Called with the new state when the box is ticked or unticked.
    pub onchange: Callback<bool>,
}

impl CheckBox {
    /// Draws the checkbox.
    pub fn html(self) -> Html {
        let Self {
            id,
            label,
            hint,
            checked,
            disabled,
            onchange,
        } = self;
        let onchange = onchange
            .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
        let described = super::described_by(&id, hint.is_some(), false);
        html! {
            <div class="choice">
                <input type="checkbox" id={id.clone()} {checked} {disabled} aria-describedby={described} {onchange} />
                <label for={id.clone()}>{ label }</label>
                { super::hint(&id, hint) }
            </div>
        }
    }
}
