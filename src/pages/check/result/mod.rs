//! What was found: verdict, next step, every reason, what cover is worth, where to go, and what it
//! costs to pay oneself.

mod earlier;
mod own;
mod reasons;
mod visit;

use lindungi_rules::cover;
use lindungi_rules::eligibility::{Verdict, assess};
use lindungi_text::{benefits, explain, format, names};
use yew::prelude::*;

use super::Step;
use crate::browser::page;
use crate::components::button::{Weight, button, way};
use crate::components::icon::{Glyph, icon};
use crate::components::words::{hint, line, p, points, section};
use crate::components::{HEADING, fold};
use crate::pages::sourced;
use crate::route::Route;
use crate::session::{self, Handle};

/// The page.
pub fn page(session: &Handle) -> Html {
    let (lang, policy, today) = (session.lang, session.policy(), session.day());
    let facts = session.sheet.facts(today);
    // Only answers that can be are taken, so there is always something to show.
    let Ok(assessment) = assess(&facts, policy, today) else {
        return Html::default();
    };
    let words = explain::verdict(lang, assessment.verdict);
    let (glyph, class) = match assessment.verdict {
        Verdict::Likely => (Glyph::Tick, "verdict likely"),
        Verdict::NeedsCheck => (Glyph::Look, "verdict needs-check"),
        Verdict::OtherRoute => (Glyph::Signpost, "verdict other-route"),
    };
    let worth = cover::worth(policy, today);
    let print = Callback::from(|_: MouseEvent| page::print());
    let erase = session::erase(session, Route::Check(Step::Start));
    html! {
        <div class="result">
            { earlier::html(session, &assessment) }
            <section {class}>
                { icon(glyph) }
                <div>
                    <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                    { p(words.text) }
                    { line("next", words.next) }
                </div>
            </section>
            { line("decides", lang.result_decides(&policy.city.name)) }
            { reasons::html(lang, policy, &explain::explain(lang, &assessment, &facts, policy)) }
            if let Some(priority) = assessment.priority {
                { section("urutan", lang.result_priority_title(), p(names::priority(lang, priority))) }
            }
            if assessment.verdict != Verdict::OtherRoute {
                { visit::html(session) }
            }
            { section("lindung", lang.result_cover_title(), html! { <>
                { p(lang.result_cover_lead()) }
                { points(benefits::lines(lang, &worth)) }
                { fold(lang.result_cover_figures(), sourced::used(lang, policy, &worth.figures)) }
            </> }) }
            if assessment.may_join_alone() {
                <own::PayOneself session={session.clone()} {facts} />
            }
            { hint(lang.result_checked(&format::date(lang, assessment.as_of), &assessment.policy)) }
            <div class="actions screen-only">
                { way(Weight::Main, lang.slip_title(), Route::Check(Step::TakeAway).href()) }
                { button(Weight::Second, lang.shell_print(), print) }
                { way(Weight::Second, lang.result_edit(), Route::Check(Step::Review).href()) }
                { button(Weight::Second, lang.check_clear(), erase) }
            </div>
        </div>
    }
}
