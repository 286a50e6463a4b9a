//! The answer in one look: the verdict, what to do now, the button to the slip, and the number to call.

use lindungi_rules::eligibility::{Assessment, Verdict};
use lindungi_rules::policy::Outcome;
use lindungi_text::answers;
use lindungi_text::reasons::CheckText;
use yew::prelude::*;

use crate::browser::focus::HEADING;
use crate::check::{Question, Step};
use crate::components::button::{Weight, link_button};
use crate::components::icon::{Glyph, icon};
use crate::components::words::{line, list, p};
use crate::route::Route;
use crate::session::Session;
use crate::shared::aloud::Aloud;
use crate::shared::phone;

/// The id of the verdict, which can be read aloud.
const READ: &str = "putusan";

/// Draws the card.
pub fn html(session: &Session, assessment: &Assessment, text: &CheckText) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let (glyph, class) = match assessment.verdict {
        Verdict::Likely => (Glyph::Tick, "verdict likely"),
        Verdict::NeedsCheck => (Glyph::Look, "verdict needs-check"),
        Verdict::OtherRoute => (Glyph::Signpost, "verdict other-route"),
    };
    html! {
        <section {class}>
            <div id={READ}>
                <div class="verdict-title">
                    { icon(glyph) }
                    <h1 id={HEADING} tabindex="-1">{ text.verdict.title }</h1>
                </div>
                { p(text.verdict.text) }
                { line("next", text.next.clone()) }
                if let Some(age_change) = &text.age_change {
                    <p class="turning">{ icon(Glyph::Clock) }{ age_change }</p>
                }
            </div>
            <div class="screen-only">
                { link_button(Weight::Main, lang.slip_title(), Route::Check(Step::TakeAway).href()) }
                <div class="beside">
                    { phone::link(lang, policy) }
                    <Aloud {lang} id={READ} />
                </div>
            </div>
            { unanswered(session, assessment, text) }
        </section>
    }
}

/// Draws a link to each question that was answered with "I don't know"; draws nothing if there is none.
fn unanswered(session: &Session, assessment: &Assessment, text: &CheckText) -> Html {
    let lang = session.lang;
    let facts = session.answers.facts(assessment.as_of);
    let card = answers::Card::of(session.policy(), facts.age_on(assessment.as_of));
    let unknown = text.reasons.iter().map(|reason| reason.explanation.finding);
    // Where a figure is missing no answer helps.
    let unknown =
        unknown.filter(|finding| finding.outcome == Outcome::Unknown && finding.remedy.is_none());
    let links: Vec<Html> = unknown
        .map(|finding| {
            let href = Route::Check(Step::Ask(Question::of(finding.criterion))).href();
            html! { <li><a class="chip" {href}>{ answers::question(lang, finding.criterion, card) }</a></li> }
        })
        .collect();
    if links.is_empty() || assessment.verdict == Verdict::OtherRoute {
        return Html::default();
    }
    html! {
        <div class="unanswered screen-only">
            { p(lang.result_known_now()) }
            { list("chips", links) }
        </div>
    }
}
