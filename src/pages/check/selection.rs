//! A question with a few options to choose from.

use yew::prelude::*;

use crate::check::answers::Selection;
use crate::check::{Answers, Question};
use crate::components::choices::{Choice, Choices};
use crate::components::icon::Glyph;
use crate::session::{self, Handle};

/// The value of the choice "I don't know".
const UNKNOWN: &str = "unknown";

/// A question that is answered by choosing one of a few options.
pub struct SelectionQuestion<T> {
    /// The question that is asked.
    pub question: Question,
    /// The legend of the options.
    pub legend: Html,
    /// The options, without "I don't know".
    pub choices: Vec<Choice>,
    /// The answer so far.
    pub chosen: Selection<T>,
    /// Returns the form value of an answer.
    pub name: fn(T) -> &'static str,
    /// Parses a form value; `None` for "I don't know".
    pub read: fn(&str) -> Option<T>,
    /// Selects the answer among all answers.
    pub selection_of: fn(&mut Answers) -> &mut Selection<T>,
}

/// Draws the options of a question and "I don't know".
pub fn selection<T: Copy + 'static>(
    session: &Handle,
    question: SelectionQuestion<T>,
    error: Option<AttrValue>,
) -> Html {
    let lang = session.lang;
    let SelectionQuestion {
        question,
        legend,
        mut choices,
        chosen,
        name,
        read,
        selection_of,
    } = question;
    choices.push(Choice::new(UNKNOWN, lang.check_unknown()).with_icon(Glyph::Question));
    let chosen = match chosen {
        Selection::Open => None,
        Selection::Unknown => Some(UNKNOWN),
        Selection::Known(value) => Some(name(value)),
    };
    let onchoose = {
        let session = session.clone();
        Callback::from(move |value: &'static str| {
            let selection = read(value).map_or(Selection::Unknown, Selection::Known);
            session::answer(&session, move |answers| *selection_of(answers) = selection);
        })
    };
    Choices {
        id: question.slug(),
        legend,
        answers: choices,
        chosen,
        onchoose,
        error,
    }
    .html()
}
