//! What is typed. The field keeps what was typed as it was typed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a field expects, so that a phone shows the right keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Keys {
    /// Letters and digits.
    #[default]
    Text,
    /// Digits.
    Digits,
}

/// What a text field needs.
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What stands before what is typed, such as a currency.
    #[prop_or_default]
    pub prefix: Option<AttrValue>,
    /// What was typed.
    pub value: AttrValue,
    /// Called with all that is typed, at every change.
    pub oninput: Callback<String>,
    /// Called when the field is left.
    #[prop_or_default]
    pub onleave: Callback<()>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Which keys.
    #[prop_or_default]
    pub keys: Keys,
    /// How many characters it is made for; a wide field where none is given.
    #[prop_or_default]
    pub short: bool,
}

/// A field to type into.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let id = &props.id;
    let oninput = props
        .oninput
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onblur = props.onleave.reform(|_: FocusEvent| ());
    let wrong = props.error.is_some();
    let described = super::described_by(id, props.hint.is_some(), wrong);
    let mode = match props.keys {
        Keys::Text => "text",
        Keys::Digits => "numeric",
    };
    html! {
        <div class={classes!("field", wrong.then_some("wrong"), props.short.then_some("short"))}>
            <label for={id}>{ &props.label }</label>
            { super::hint(id, props.hint.as_ref()) }
            { super::error(id, props.error.as_ref()) }
            <div class="typed">
                if let Some(prefix) = &props.prefix {
                    <span class="prefix" aria-hidden="true">{ prefix }</span>
                }
                <input type="text" {id} inputmode={mode} autocomplete="off" autocapitalize="off"
                    spellcheck="false" value={&props.value} aria-invalid={wrong.then_some("true")}
                    aria-describedby={described} {oninput} {onblur} />
            </div>
        </div>
    }
}
