//! Yes or no.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A box to tick.
pub struct CheckBox {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// What helps to decide.
    pub hint: Option<AttrValue>,
    /// Whether it is ticked.
    pub checked: bool,
    /// Whether it cannot be changed.
    pub disabled: bool,
    /// Called with the new state.
    pub onchange: Callback<bool>,
}

impl CheckBox {
    /// Draws it.
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
