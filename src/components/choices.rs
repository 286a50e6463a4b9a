//! One of several answers.

use yew::prelude::*;

use super::icon::{Glyph, icon};

/// One answer.
pub struct Choice {
    /// What stands for it in code.
    pub value: &'static str,
    /// What it says.
    pub label: AttrValue,
    /// What explains it.
    pub hint: Option<AttrValue>,
    /// A picture of it, for those who read little.
    pub glyph: Option<Glyph>,
}

impl Choice {
    /// An answer without explanation.
    pub fn new(value: &'static str, label: impl Into<AttrValue>) -> Self {
        Self {
            value,
            label: label.into(),
            hint: None,
            glyph: None,
        }
    }

    /// The same with a picture.
    #[must_use]
    pub fn drawn(mut self, glyph: Glyph) -> Self {
        self.glyph = Some(glyph);
        self
    }

    /// The same, explained.
    #[must_use]
    pub fn explained(mut self, hint: impl Into<AttrValue>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// A group of radio buttons.
pub struct Choices {
    /// Its name and the beginning of its ids.
    pub id: &'static str,
    /// The question, or the page's heading that asks it.
    pub legend: Html,
    /// The answers.
    pub answers: Vec<Choice>,
    /// The value of the chosen one.
    pub chosen: Option<&'static str>,
    /// Called with the value of the one that is chosen.
    pub onchoose: Callback<&'static str>,
    /// What is wrong.
    pub error: Option<AttrValue>,
}

/// The id of the first answer, where an error leads.
pub fn first_id(id: &str) -> String {
    format!("{id}-0")
}

impl Choices {
    /// Draws it.
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
                <div class={classes!("choice", choice.glyph.map(|_| "drawn"))} key={value}>
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
