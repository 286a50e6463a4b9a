//! One of several answers.

use yew::prelude::*;

use super::HEADING;

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What stands for it in code.
    pub value: AttrValue,
    /// What it says.
    pub label: AttrValue,
    /// What explains it.
    pub hint: Option<AttrValue>,
}

impl Choice {
    /// An answer without explanation.
    pub fn new(value: &'static str, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
        }
    }

    /// The same, explained.
    #[must_use]
    pub fn explained(mut self, hint: impl Into<AttrValue>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// What a set of choices needs.
#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    /// Its name and the beginning of its ids.
    pub id: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// Whether the question is the heading of the page.
    #[prop_or_default]
    pub heading: bool,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The answers.
    pub choices: Vec<Choice>,
    /// The value of the chosen one.
    pub chosen: Option<AttrValue>,
    /// Called with the value of the one that is chosen.
    pub onchoose: Callback<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// The id of the first answer, where an error leads.
pub fn first_id(id: &str) -> String {
    format!("{id}-0")
}

/// A group of radio buttons.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let id = &props.id;
    let described = super::described_by(id, props.hint.is_some(), props.error.is_some());
    let choice = |(index, choice): (usize, &Choice)| {
        let own = format!("{id}-{index}");
        let value = choice.value.clone();
        let onchange = props.onchoose.reform(move |_: Event| value.clone());
        let hint = super::described_by(&own, choice.hint.is_some(), false);
        html! {
            <div class="choice" key={choice.value.as_str()}>
                <input type="radio" id={own.clone()} name={id} value={&choice.value}
                    checked={props.chosen.as_ref() == Some(&choice.value)}
                    aria-describedby={hint} {onchange} />
                <label for={own.clone()}>{ &choice.label }</label>
                { super::hint(&own, choice.hint.as_ref()) }
            </div>
        }
    };
    html! {
        <fieldset class={classes!("choices", props.error.as_ref().map(|_| "wrong"))} aria-describedby={described}>
            <legend>
                if props.heading {
                    <h1 id={HEADING} tabindex="-1">{ &props.legend }</h1>
                } else {
                    { &props.legend }
                }
            </legend>
            { super::hint(id, props.hint.as_ref()) }
            { super::error(id, props.error.as_ref()) }
            { for props.choices.iter().enumerate().map(choice) }
        </fieldset>
    }
}
