//! Every figure and criterion with its source, its dates and how well it is known, from the policy.
//!
//! - `figures`: single figures, reliefs and contribution bands
//! - `criteria`: decision tables, payers, priorities
//! - `register`: sources, offices, occupations

mod criteria;
mod figures;
mod register;

use lindungi_rules::policy::Mark;
use lindungi_text::names;
use yew::prelude::*;

use crate::components::heading;
use crate::components::words::{line, section};
use crate::session::Session;

/// The page.
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
