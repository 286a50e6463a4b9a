//! The catalogue of the components, each in its states, for whoever changes them: `cargo xtask serve
//! --components`. A release does not contain it. Its words are examples in English, and no sentences of the
//! app.
//!
//! - `fields`: what is filled in
//! - `looks`: colours, sizes, pictograms, drawings
//! - `text`: text, buttons, messages, rows that open

mod fields;
mod looks;
mod text;

use gloo::utils::window;
use yew::prelude::*;

use crate::browser::page;
use crate::components::heading;
use crate::components::words::line;

/// The fragment of the address at which the catalogue opens instead of the app.
const ADDRESS: &str = "#/components";

/// Tells whether the address asks for the catalogue.
pub fn is_open() -> bool {
    window().location().hash().is_ok_and(|hash| hash == ADDRESS)
}

/// Draws the catalogue in place of the app.
pub fn start() {
    page::describe("Components of Lindungi", "en");
    page::mount::<Catalogue>(());
}

/// The whole catalogue.
#[component]
fn Catalogue() -> Html {
    html! {
        <main class="page page-text">
            <div class="prose">
                { heading("Components") }
                { line("lead", "Every part of src/components in its states. Light or dark, and contrast, follow the system.") }
                { looks::html() }
                { text::html() }
                { fields::html() }
            </div>
        </main>
    }
}

/// Draws a component under its name.
fn shown(id: &'static str, name: &'static str, states: Vec<Html>) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ name }</h2>
            <div class="prose">{ states }</div>
        </section>
    }
}
