//! Everything that needs correcting, at the top of the page, with ways to it.

use yew::prelude::*;

use crate::browser::focus;

/// The id of the summary, which takes the focus when something needs correcting.
pub const SUMMARY: &str = "ringkasan";

/// One thing to correct.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The id of the field.
    pub field: AttrValue,
    /// What is wrong.
    pub message: AttrValue,
}

/// The summary; nothing where nothing needs correcting.
pub fn error_summary(title: &'static str, faults: &[Fault]) -> Html {
    let way = |fault: &Fault| {
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
            <ul>{ for faults.iter().map(way) }</ul>
        </section>
    }
}
