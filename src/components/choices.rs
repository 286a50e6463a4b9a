//! A question with one answer out of several, as radio buttons.

use yew::prelude::*;

use super::icon::{Glyph, icon};

/// An answer to choose.
pub struct Choice {
    /// The value that stands for the answer in code.
    pub value: &'static str,
    /// The text of the label.
    pub label: AttrValue,
    /// An explanation below the label.
    pub hint: Option<AttrValue>,
    /// A pictogram, for people who read little.
    pub glyph: Option<Glyph>,
}

impl Choice {
    /// Makes an answer without explanation or pictogram.
    pub fn new(value: &'static str, label: impl Into<AttrValue>) -> Self {
        Self {
            value,
            label: label.into(),
            hint: None,
            glyph: None,
        }
    }

    /// Adds a pictogram.
    #[must_use]
    pub fn with_icon(mut self, glyph: Glyph) -> Self {
        self.glyph = Some(glyph);
        self
    }

    /// Adds an explanation.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<AttrValue>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// A group of radio buttons.
pub struct Choices {
    /// The name of the group, and the prefix of the ids of its inputs.
    pub id: &'static str,
    /// The question, or the heading of the page that asks it.
    pub legend: Html,
    /// The answers, in the order in which they are shown.
    pub answers: Vec<Choice>,
    /// The value of the answer that is chosen.
    pub chosen: Option<&'static str>,
    /// Called with the value of the answer when it is chosen.
    pub onchoose: Callback<&'static str>,
    /// The message of an error.
    pub error: Option<AttrValue>,
}

/// Returns the id of the first answer, which the error summary moves the focus to.
pub fn first_id(id: &str) -> String {
    format!("{id}-0")
}

impl Choices {
    /// Draws the group.
    pub fn html(self) -> Html {
        let Self {
            id,
            legend,
            answers,
            chosen,
            onchoose,
            error,
        } = self;
        let described = super::described_by(id, false, error.is_some());
        let choice = |(index, choice): (usize, Choice)| {
            let own = format!("{id}-{index}");
            let value = choice.value;
            let onchange = onchoose.reform(move |_: Event| value);
            let described = super::described_by(&own, choice.hint.is_some(), false);
            html! {
                <div class={classes!("choice", choice.glyph.map(|_| "with-icon"))} key={value}>
                    { for choice.glyph.map(icon) }
                    <input type="radio" id={own.clone()} name={id} {value} checked={chosen == Some(value)}
                        aria-describedby={described} {onchange} />
                    <label for={own.clone()}>{ choice.label }</label>
                    { super::hint(&own, choice.hint) }
                </div>
            }
        };
        let class = if error.is_some() {
            "choices wrong"
        } else {
            "choices"
        };
        html! {
            <fieldset {class} aria-describedby={described}>
                <legend>{ legend }</legend>
                { super::error(id, error) }
                { for answers.into_iter().enumerate().map(choice) }
            </fieldset>
        }
    }
}
