//! Yes or no.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a check box needs.
#[derive(Properties, PartialEq)]
pub struct CheckBoxProps {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// What helps to decide.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Whether it is ticked.
    pub checked: bool,
    /// Whether it cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// Called with the new state.
    pub onchange: Callback<bool>,
}

/// A box to tick.
#[component]
pub fn CheckBox(props: &CheckBoxProps) -> Html {
    let onchange = props
        .onchange
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    let described = super::described_by(&props.id, props.hint.is_some(), false);
    html! {
        <div class="choice">
            <input type="checkbox" id={&props.id} checked={props.checked} disabled={props.disabled}
                aria-describedby={described} {onchange} />
            <label for={&props.id}>{ &props.label }</label>
            { super::hint(&props.id, props.hint.as_ref()) }
        </div>
    }
}
