//! Text, buttons, messages, and rows that open.

use yew::prelude::*;

use super::shown;
use crate::components::button::{Weight, button, link_button};
use crate::components::error_summary::{Fault, error_summary};
use crate::components::words::{h3, hint, line, p, points, table, td, term, th, tr};
use crate::components::{fold, panel};

/// Draws the section.
pub(super) fn html() -> Html {
    html! { <>{ words() }{ buttons() }{ messages() }{ rows() }</> }
}

fn words() -> Html {
    let row =
        |name: &str, sum: &'static str| tr("", vec![th(name.to_owned(), "with a note"), td(sum)]);
    shown(
        "words",
        "Words",
        vec![
            line("lead", "A lead below the heading of a page."),
            p("A paragraph."),
            hint("A hint, in small print."),
            h3("A heading of level 3"),
            points(["A point.", "Another point."]),
            html! { <dl>{ term("A term", "and its meaning") }</dl> },
            table(
                &["What", "Rupiah"],
                vec![row("One month", "Rp16.800"), row("One year", "Rp201.600")],
            ),
        ],
    )
}

fn buttons() -> Html {
    let pressed = |_| ();
    let disabled =
        html! { <button type="button" class="button" disabled=true>{ "Main, disabled" }</button> };
    let chip = |on: &'static str, words: &str| {
        html! { <button type="button" class="chip" aria-pressed={on}>{ words }</button> }
    };
    shown(
        "buttons",
        "Buttons",
        vec![html! {
            <div class="actions">
                { button(Weight::Main, "Main: the next step", Callback::from(pressed)) }
                { button(Weight::Second, "Second: an alternative", Callback::from(pressed)) }
                { button(Weight::Quiet, "Quiet: a minor action", Callback::from(pressed)) }
                { link_button(Weight::Main, "A link to another page", super::ADDRESS.to_owned()) }
                { disabled }
                <div class="chips">{ chip("true", "A chip, pressed") }{ chip("false", "A chip") }</div>
            </div>
        }],
    )
}

fn messages() -> Html {
    let fault = Fault {
        field: "typed-wrong".into(),
        message: "What is wrong, and what to do. Leads to the field.".into(),
    };
    shown(
        "messages",
        "Messages",
        vec![
            line("notice", "A notice."),
            line("notice good", "Good news."),
            error_summary("Errors of a page", &[fault]),
        ],
    )
}

fn rows() -> Html {
    shown(
        "rows",
        "Rows that open",
        vec![
            panel(
                "row",
                "A section of a page",
                "what is inside, in a few words",
                p("Its content."),
            ),
            fold("Content that is folded up", p("Its content.")),
        ],
    )
}
