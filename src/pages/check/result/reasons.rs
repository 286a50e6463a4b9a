//! The reasons of the result, those against the person first, each with its next steps, and the questions
//! that were not asked.

use lindungi_rules::policy::{Criterion, Outcome, Policy};
use lindungi_text::answers::Card;
use lindungi_text::reasons::{CheckText, Reason};
use lindungi_text::{Lang, answers};
use yew::prelude::*;

use crate::check::{Question, Step};
use crate::components::icon::{Glyph, icon};
use crate::components::panel;
use crate::components::words::{h4, list, p, parts};
use crate::route::Route;
use crate::session::Session;
use crate::shared::aloud::Aloud;
use crate::shared::phone;

/// The id of the list of reasons, which can be read aloud.
const READ: &str = "alasan-isi";

/// Draws the row with all reasons, and the questions that were not asked.
pub fn html(session: &Session, card: Card, text: &CheckText) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let outcomes = text
        .reasons
        .iter()
        .map(|reason| reason.explanation.finding.outcome);
    let met = outcomes.filter(|outcome| *outcome == Outcome::Met).count();
    let reasons = text.reasons.iter();
    let reasons = reasons.map(|each| reason(lang, policy, each)).collect();
    panel(
        "alasan",
        lang.result_why_title(),
        lang.result_reasons_inside(&text.reasons.len().to_string(), &met.to_string()),
        parts(vec![
            html! { <Aloud {lang} id={READ} /> },
            html! { <div id={READ}>{ list("reasons", reasons) }</div> },
            unasked(lang, card, &text.skipped_questions),
        ]),
    )
}

fn reason(lang: Lang, policy: &Policy, reason: &Reason) -> Html {
    let explanation = &reason.explanation;
    let (glyph, class) = match explanation.finding.outcome {
        Outcome::Met => (Glyph::Tick, "reason met"),
        Outcome::Check => (Glyph::Look, "reason check"),
        Outcome::NotMet => (Glyph::Cross, "reason not-met"),
        Outcome::Unknown => (Glyph::Question, "reason unknown"),
    };
    let title = reason.title.clone();
    let step = |step: &String| html! { <li>{ phone::parts(policy, step) }</li> };
    html! {
        <li key={explanation.criterion} {class}>
            { icon(glyph) }
            <div>
                <h3>{ explanation.criterion }{ " " }<span class="outcome">{ explanation.outcome }</span></h3>
                { p(explanation.reason.clone()) }
                if !reason.steps.is_empty() {
                    <div class="help">
                        { h4(title.unwrap_or_else(|| lang.result_what_next().to_owned())) }
                        { list("points", reason.steps.iter().map(step).collect()) }
                    </div>
                }
            </div>
        </li>
    }
}

/// Draws a link to each question that was not asked; draws nothing if all were asked.
fn unasked(lang: Lang, card: Card, unasked: &[Criterion]) -> Html {
    if unasked.is_empty() {
        return Html::default();
    }
    let link = |criterion: &Criterion| {
        let href = Route::Check(Step::Ask(Question::of(*criterion))).href();
        html! { <li><a class="onward" {href}>{ answers::question(lang, *criterion, card) }</a></li> }
    };
    html! {
        <div class="unasked screen-only">
            { p(lang.result_unasked()) }
            { list("ways", unasked.iter().map(link).collect()) }
        </div>
    }
}
