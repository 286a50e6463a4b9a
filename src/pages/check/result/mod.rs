//! What was found and what follows from it, in the order in which it helps: verdict, where to go,
//! reasons with what to do, what would change it, other help, what cover is worth, what it costs to
//! pay oneself, questions.
//!
//! - `told`: what is told, each thing once
//! - `reasons`: reasons, what was not asked, other help
//! - `path`: what would change the result
//! - `visit`: where to go, what to bring; `before`: what to ask before one is registered
//! - `worth`: what cover pays
//! - `own`: paying oneself; `strip`: its months as a picture

mod before;
mod earlier;
mod own;
mod path;
mod reasons;
mod strip;
mod told;
mod visit;
mod worth;

use lindungi_rules::eligibility::{Assessment, Facts, Verdict, assess, turning};
use lindungi_rules::policy::Criterion;
use lindungi_text::{Lang, explain, format, names};
use yew::prelude::*;

use self::told::Told;
use super::{Question, Step};
use crate::browser::page;
use crate::components::HEADING;
use crate::components::button::{Weight, button, way};
use crate::components::icon::{Glyph, icon};
use crate::components::words::{hint, line, p, section};
use crate::pages::aloud::Aloud;
use crate::pages::questions;
use crate::route::Route;
use crate::session::{self, Handle, Session};

/// The id of the verdict, which can be read aloud.
const READ: &str = "putusan";

/// The page.
pub fn page(session: &Handle) -> Html {
    let (lang, policy, day) = (session.lang, session.policy(), session.day());
    let facts = session.sheet.facts(day);
    // Only answers that can be are taken, so there is always something to show.
    let Ok(assessment) = assess(&facts, policy, day) else {
        return Html::default();
    };
    let asked = session.sheet.criteria(day);
    let told = told::told(lang, policy, &assessment, &facts, &asked);
    let priority = priority(lang, &assessment, &told);
    let aids = reasons::aids(lang, policy, &told.aids);
    let print = Callback::from(|_: MouseEvent| page::print());
    let erase = session::erase(session, Route::Check(Step::Start));
    html! {
        <div class="result">
            { earlier::html(session, &assessment) }
            { verdict(session, &assessment, &facts) }
            if assessment.verdict != Verdict::OtherRoute {
                { visit::html(session) }
                { before::html(session) }
            }
            { reasons::html(lang, policy, told) }
            { priority }
            { path::html(lang, policy, &assessment, &facts, &asked) }
            { aids }
            { worth::html(session) }
            if assessment.may_join_alone() {
                { own::html(session, &facts) }
            }
            { questions(session) }
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

/// Who comes first, or the way to the question that it takes.
fn priority(lang: Lang, assessment: &Assessment, told: &Told) -> Html {
    let open = assessment.priority.is_some() && told.unasked.contains(&Criterion::Welfare);
    let body = match told.priority {
        Some(priority) => p(names::priority(lang, priority)),
        None if open => {
            let href = Route::Check(Step::Ask(Question::Decile)).href();
            html! { <p class="screen-only">{ way(Weight::Second, lang.order_more(), href) }</p> }
        }
        None => return Html::default(),
    };
    section("urutan", lang.result_priority_title(), body)
}

/// The verdict, what to do next, a birthday that changes it, and who decides.
fn verdict(session: &Session, assessment: &Assessment, facts: &Facts) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let words = explain::verdict(lang, assessment.verdict);
    let (glyph, class) = match assessment.verdict {
        Verdict::Likely => (Glyph::Tick, "verdict likely"),
        Verdict::NeedsCheck => (Glyph::Look, "verdict needs-check"),
        Verdict::OtherRoute => (Glyph::Signpost, "verdict other-route"),
    };
    let turning = turning(facts, policy, assessment.as_of);
    html! {
        <section {class}>
            { icon(glyph) }
            <div>
                <div id={READ}>
                    <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                    { p(words.text) }
                    { line("next", words.next) }
                    if let Some(turning) = turning {
                        <p class="turning">{ icon(Glyph::Clock) }{ explain::turning_text(lang, &turning) }</p>
                    }
                    { line("decides", lang.result_decides(&policy.city.name)) }
                </div>
                <Aloud {lang} id={READ} />
            </div>
        </section>
    }
}

/// What people ask who have such a result.
fn questions(session: &Session) -> Html {
    let (lang, policy, day) = (session.lang, session.policy(), session.day());
    let one = |topic| questions::folded(lang, policy, day, topic, false);
    html! {
        <section class="screen-only" aria-labelledby="tanya">
            <h2 id="tanya">{ lang.faq_title() }</h2>
            { questions::folds(questions::mine(session).into_iter().map(one).collect()) }
            <p><a class="onward" href={Route::Questions(None).href()}>{ lang.faq_all() }</a></p>
        </section>
    }
}
