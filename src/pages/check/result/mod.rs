//! The page of the result, the most useful first: verdict, offices to visit, reasons with next steps,
//! changes that would help, other help, benefits, the cost of paying for oneself, questions. The sentences
//! come from [`lindungi_text::reasons`], as on the slip.
//!
//! - `earlier`: the notice above a result that was opened from a code
//! - `visit`: places to go and papers to bring; `before`: advice on what to ask before a registration
//! - `reasons`: reasons, questions that were not asked, other help
//! - `path`: the changes that would lead to a likely verdict
//! - `worth`: the benefits of the cover
//! - `self_paid`: the cost of paying for oneself; `strip`: its months as a picture

mod before;
mod earlier;
mod path;
mod reasons;
mod self_paid;
mod strip;
mod visit;
mod worth;

use lindungi_rules::eligibility::{Verdict, assess};
use lindungi_text::format;
use lindungi_text::reasons::{CheckText, check_text};
use yew::prelude::*;

use crate::browser::focus::HEADING;
use crate::browser::page;
use crate::check::Step;
use crate::components::button::{Weight, button, link_button};
use crate::components::icon::{Glyph, icon};
use crate::components::words::{hint, line, p};
use crate::route::Route;
use crate::session::{self, Handle, Session};
use crate::shared::aloud::Aloud;
use crate::shared::faq;

/// The id of the verdict, which can be read aloud.
const READ: &str = "putusan";

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let (lang, policy, day) = (session.lang, session.policy(), session.day());
    let facts = session.answers.facts(day);
    // Impossible answers are never accepted, so the assessment cannot fail here.
    let Ok(assessment) = assess(&facts, policy, day) else {
        return Html::default();
    };
    let answered = session.answers.criteria(day);
    let text = check_text(lang, policy, &assessment, &facts, &answered);
    let card = session.answers.card(policy, day);
    let (programme_fits, shows_benefits, alone) =
        (text.programme_fits, text.shows_benefits, text.alone);
    let aids = reasons::aids(lang, policy, &text.aids);
    let print = Callback::from(|_: MouseEvent| page::print());
    let erase = session::erase(session, Route::Check(Step::Start));
    html! {
        <div class="result">
            { earlier::html(session, &assessment) }
            { verdict(session, assessment.verdict, &text) }
            if programme_fits {
                { visit::html(session) }
                { before::html(session) }
            }
            { reasons::html(lang, policy, card, text) }
            { path::html(lang, policy, &assessment, &facts, &answered) }
            { aids }
            if shows_benefits {
                { worth::html(session) }
            }
            if alone {
                { self_paid::html(session, &facts) }
            }
            { questions(session) }
            { hint(lang.result_checked(&format::date(lang, assessment.as_of), &assessment.policy)) }
            <div class="actions screen-only">
                { link_button(Weight::Main, lang.slip_title(), Route::Check(Step::TakeAway).href()) }
                { button(Weight::Second, lang.shell_print(), print) }
                { link_button(Weight::Second, lang.result_edit(), Route::Check(Step::Review).href()) }
                { button(Weight::Second, lang.check_clear(), erase) }
            </div>
        </div>
    }
}

/// Draws the verdict, the next step, a birthday that will change the finding on age, and the authority that
/// decides.
fn verdict(session: &Session, verdict: Verdict, text: &CheckText) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let (glyph, class) = match verdict {
        Verdict::Likely => (Glyph::Tick, "verdict likely"),
        Verdict::NeedsCheck => (Glyph::Look, "verdict needs-check"),
        Verdict::OtherRoute => (Glyph::Signpost, "verdict other-route"),
    };
    html! {
        <section {class}>
            { icon(glyph) }
            <div>
                <div id={READ}>
                    <h1 id={HEADING} tabindex="-1">{ text.verdict.title }</h1>
                    { p(text.verdict.text) }
                    { line("next", text.next.clone()) }
                    if let Some(age_change) = &text.age_change {
                        <p class="turning">{ icon(Glyph::Clock) }{ age_change }</p>
                    }
                    { line("decides", lang.result_decides(&policy.city.name)) }
                </div>
                <Aloud {lang} id={READ} />
            </div>
        </section>
    }
}

/// Draws the frequent questions that matter for this result.
fn questions(session: &Session) -> Html {
    let (lang, policy, day) = (session.lang, session.policy(), session.day());
    let one = |topic| faq::folded(lang, policy, day, topic, false);
    html! {
        <section class="screen-only" aria-labelledby="tanya">
            <h2 id="tanya">{ lang.faq_title() }</h2>
            { faq::folds(faq::mine(session).into_iter().map(one).collect()) }
            <p><a class="onward" href={Route::Questions(None).href()}>{ lang.faq_all() }</a></p>
        </section>
    }
}
