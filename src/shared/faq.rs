//! Frequent questions, folded, each with its source.

use lindungi_rules::eligibility::assess;
use lindungi_rules::policy::{Date, Outcome, Policy};
use lindungi_text::Lang;
use lindungi_text::faq::{self, Topic};
use yew::prelude::*;

use super::sourced;
use crate::components::words::p;
use crate::session::Session;

/// Returns the questions that matter for the result, the most important first; empty without a result.
pub fn mine(session: &Session) -> Vec<Topic> {
    let (policy, day) = (session.policy(), session.day());
    if !session.is_decided() {
        return Vec::new();
    }
    let facts = session.answers.facts(day);
    let Ok(mut assessment) = assess(&facts, policy, day) else {
        return Vec::new();
    };
    // Criteria that were not asked must raise no question.
    let answered = session.answers.criteria(day);
    for finding in &mut assessment.findings {
        if !answered.contains(&finding.criterion) {
            finding.outcome = Outcome::Met;
            finding.remedy = None;
        }
    }
    faq::for_result(&assessment, &facts)
}

/// Returns the element id of a question, to focus it when its address is opened.
pub fn id(topic: Topic) -> String {
    let mut id = "tanya-".to_owned();
    id.push_str(topic.slug());
    id
}

/// Draws a list of folded questions, each drawn by [`folded`].
#[inline(never)]
pub fn folds(folded: Vec<Html>) -> Html {
    html! { <div class="folds">{ folded }</div> }
}

/// Draws a question with its answer and source as of `day`, folded unless `open`.
#[inline(never)]
pub fn folded(lang: Lang, policy: &Policy, day: Date, topic: Topic, open: bool) -> Html {
    let faq = faq::one(lang, topic, policy, day);
    html! {
        <details class="fold" key={topic.slug()} {open}>
            <summary id={id(topic)}>{ faq.question }</summary>
            <div class="folded">
                { p(faq.answer) }
                if let Some(cited) = faq.source {
                    { sourced::dated(lang, policy.source(cited.id), cited.mark) }
                }
            </div>
        </details>
    }
}
