//! The page of sources: every figure and criterion of the policy with its source, its dates and its mark.
//!
//! - `figures`: single figures, reliefs and contribution bands
//! - `criteria`: decision tables, priorities, payers
//! - `register`: offices, legal statements, documents, places, occupations, and the register of sources

mod criteria;
mod figures;
mod register;

use lindungi_rules::policy::Mark;
use lindungi_text::names;
use yew::prelude::*;

use crate::components::heading;
use crate::components::words::{line, section};
use crate::session::Session;

/// Draws the page.
pub fn page(session: &Session) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let mark = |mark: &Mark| {
        let (words, text) = names::mark(lang, *mark);
        html! {
            <div key={mark.name()}>
                <dt><span class={classes!("mark", mark.name())}>{ words }</span></dt>
                <dd>{ text }</dd>
            </div>
        }
    };
    html! {
        <div class="sources">
            { heading(lang.sources_title()) }
            { line("lead", lang.sources_lead()) }
            { section("kepastian", lang.sources_marks_title(), html! { <>
                <dl class="marks">{ for Mark::ALL.iter().map(mark) }</dl>
            </> }) }
            { figures::html(lang, policy) }
            { criteria::html(lang, policy) }
            { register::html(lang, policy) }
        </div>
    }
}
