//! The list of all errors of a page, at its top, with a button to each field.

use yew::prelude::*;

use crate::browser::focus;

/// The id of the summary, which receives the focus when there are errors.
pub const SUMMARY: &str = "ringkasan";

/// An error to correct.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The id of the field.
    pub field: AttrValue,
    /// The message of the error.
    pub message: AttrValue,
}

/// Draws the summary; empty if there are no errors.
pub fn error_summary(title: &'static str, faults: &[Fault]) -> Html {
    let item = |fault: &Fault| {
        let field = fault.field.clone();
        let onclick = Callback::from(move |_: MouseEvent| focus::on(&field));
        html! {
            <li key={fault.field.as_str()}>
                <button type="button" class="button-quiet" {onclick}>{ &fault.message }</button>
            </li>
        }
    };
    if faults.is_empty() {
        return Html::default();
    }
    html! {
        <section class="summary" id={SUMMARY} tabindex="-1" aria-labelledby="ringkasan-judul">
            <h2 id="ringkasan-judul">{ title }</h2>
            <ul>{ for faults.iter().map(item) }</ul>
        </section>
    }
}
