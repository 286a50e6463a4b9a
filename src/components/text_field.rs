//! A text field. Its text stays as typed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::press;

/// The kind of content of a field, which decides the keyboard of a phone and the width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputContent {
    /// An amount of money, with letters for the unit.
    Money,
    /// An amount of money, with buttons for the unit beside the field: the keyboard has numbers only.
    Sum,
    /// A short whole number.
    Number,
    /// A percentage.
    Percent,
    /// A name or other words, in one line.
    Words,
    /// A text to copy, which cannot be changed.
    Copy,
    /// A code in one line. Entering the field selects all of it, so that a barcode scanner, which types, or
    /// a paste replaces the earlier code.
    Code,
}

/// A text field.
pub struct TextField {
    /// The id of the input.
    pub id: &'static str,
    /// The text of the label.
    pub label: &'static str,
    /// The kind of content.
    pub content: InputContent,
    /// A hint on how to fill in the field.
    pub hint: Option<AttrValue>,
    /// The text of the field.
    pub value: String,
    /// Called with the whole text at every change.
    pub oninput: Callback<String>,
    /// Called when the field loses the focus.
    pub onleave: Callback<FocusEvent>,
    /// The message of an error.
    pub error: Option<AttrValue>,
}

impl TextField {
    /// Draws the field.
    pub fn html(self) -> Html {
        let Self {
            id,
            label,
            content,
            hint,
            value,
            oninput,
            onleave,
            error,
        } = self;
        let oninput = oninput
            .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
        let described = super::described_by(id, hint.is_some(), error.is_some());
        let invalid = error.is_some().then_some("true");
        let (keys, shape) = match content {
            InputContent::Money | InputContent::Words => ("text", ""),
            InputContent::Number => ("numeric", "short"),
            InputContent::Sum => ("decimal", ""),
            InputContent::Percent => ("decimal", "short"),
            InputContent::Code | InputContent::Copy => ("text", "long"),
        };
        let onfocus = matches!(content, InputContent::Code | InputContent::Copy).then(|| {
            Callback::from(|event: FocusEvent| {
                let input = event.target_unchecked_into::<HtmlInputElement>();
                let entered = input.value();
                input.select();
                // The end of a press moves the caret and so undoes the selection. If a scanner has typed by
                // then, its letters must not be selected, or its next letter would replace them.
                press::afterwards(move || {
                    if input.value() == entered {
                        input.select();
                    }
                });
            })
        });
        html! {
            <div class={classes!("field", shape, invalid.map(|_| "wrong"))}>
                <label for={id}>{ label }</label>
                { super::hint(id, hint) }
                { super::error(id, error) }
                <div class="typed">
                    if matches!(content, InputContent::Money | InputContent::Sum) {
                        <span class="prefix" aria-hidden="true">{ "Rp" }</span>
                    }
                    <input type="text" {id} inputmode={keys} enterkeyhint="next" readonly={content == InputContent::Copy} {value} aria-invalid={invalid} aria-describedby={described}
                        {oninput} {onfocus} onblur={onleave} />
                    if content == InputContent::Percent {
                        <span class="suffix" aria-hidden="true">{ "%" }</span>
                    }
                </div>
            </div>
        }
    }
}
