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

use crate::components::Heading;
use crate::session::use_session;

/// The page.
#[component]
pub fn Sources() -> Html {
    let session = use_session();
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
            <Heading text={lang.sources_title()} />
            <p class="lead">{ lang.sources_lead() }</p>
            <section aria-labelledby="kepastian">
                <h2 id="kepastian">{ lang.sources_marks_title() }</h2>
                <dl class="marks">{ for Mark::ALL.iter().map(mark) }</dl>
            </section>
            { figures::section(lang, policy) }
            { criteria::section(lang, policy) }
            { register::section(lang, policy) }
        </div>
    }
}
