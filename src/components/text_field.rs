//! What is typed. The field keeps what was typed as it was typed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::press;

/// What a field takes, so that a phone shows the right keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// An amount of money, with letters for the unit.
    Money,
    /// A short whole number.
    Number,
    /// A percentage.
    Percent,
    /// A name or the like, in one line.
    Words,
    /// Nothing: it is there to be copied.
    Copy,
    /// A code in one line. All of it is selected when the field is entered, so that a scanner that
    /// types, or a paste, takes the place of what was there.
    Code,
}

/// A field to type into.
pub struct TextField {
    /// Its id.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// What helps to fill it in.
    pub hint: Option<AttrValue>,
    /// What was typed.
    pub value: String,
    /// Called with all that is typed, at every change.
    pub oninput: Callback<String>,
    /// Called when the field is left.
    pub onleave: Callback<FocusEvent>,
    /// What is wrong.
    pub error: Option<AttrValue>,
}

impl TextField {
    /// Draws it.
    pub fn html(self) -> Html {
        let Self {
            id,
            label,
            takes,
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
        let (keys, shape) = match takes {
            Takes::Money | Takes::Words => ("text", ""),
            Takes::Number => ("numeric", "short"),
            Takes::Percent => ("decimal", "short"),
            Takes::Code | Takes::Copy => ("text", "long"),
        };
        let onfocus = matches!(takes, Takes::Code | Takes::Copy).then(|| {
            Callback::from(|event: FocusEvent| {
                let input = event.target_unchecked_into::<HtmlInputElement>();
                let entered = input.value();
                input.select();
                // The end of a press puts the caret where it was pressed. What a scanner has typed by
                // then must not be selected, or its next letter would take its place.
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
                    if takes == Takes::Money {
                        <span class="prefix" aria-hidden="true">{ "Rp" }</span>
                    }
                    <input type="text" {id} inputmode={keys} readonly={takes == Takes::Copy} {value} aria-invalid={invalid} aria-describedby={described}
                        {oninput} {onfocus} onblur={onleave} />
                    if takes == Takes::Percent {
                        <span class="suffix" aria-hidden="true">{ "%" }</span>
                    }
                </div>
            </div>
        }
    }
}
