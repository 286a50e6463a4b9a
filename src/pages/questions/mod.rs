//! Questions that people really have, folded, each with its source; what matters for a result
//! first, where there is one.

use lindungi_rules::eligibility::assess;
use lindungi_rules::policy::{Date, Outcome, Policy};
use lindungi_text::faq::{self, Topic};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::components::button::{Weight, way};
use crate::components::heading;
use crate::components::words::{line, p, section};
use crate::pages::check::Step;
use crate::pages::sourced;
use crate::route::Route;
use crate::session::Session;

/// The page; with this question unfolded.
pub fn page(session: &Session, open: Option<Topic>) -> Html {
    let (lang, policy, day) = (session.lang, session.policy(), session.day());
    let mine = mine(session);
    let others = Topic::ALL.iter().copied();
    let others: Vec<Topic> = others.filter(|topic| !mine.contains(topic)).collect();
    let part = |id: &'static str, title: &'static str, topics: &[Topic]| {
        let one = |topic: &Topic| folded(lang, policy, day, *topic, open == Some(*topic));
        section(id, title, folds(topics.iter().map(one).collect()))
    };
    html! {
        <div class="prose">
            { heading(lang.faq_title()) }
            { line("lead", lang.faq_lead(&format::date(lang, day))) }
            if mine.is_empty() {
                { part("semua", lang.faq_all(), &others) }
            } else {
                { part("penting", lang.faq_for_you(), &mine) }
                { part("semua", lang.faq_other(), &others) }
            }
            if session.settled() {
                <p>{ way(Weight::Second, lang.check_see_result(), Route::Check(Step::Result).href()) }</p>
            }
        </div>
    }
}

/// What matters for the result, where there is one.
pub fn mine(session: &Session) -> Vec<Topic> {
    let (policy, day) = (session.policy(), session.day());
    if !session.settled() {
        return Vec::new();
    }
    let facts = session.sheet.facts(day);
    let Ok(mut assessment) = assess(&facts, policy, day) else {
        return Vec::new();
    };
    // What was not asked raises no question.
    let asked = session.sheet.criteria(day);
    for finding in &mut assessment.findings {
        if !asked.contains(&finding.criterion) {
            finding.outcome = Outcome::Met;
            finding.route = None;
        }
    }
    faq::for_result(&assessment, &facts)
}

/// The id of a question, which takes the focus when it is asked for.
pub fn id(topic: Topic) -> String {
    let mut id = "tanya-".to_owned();
    id.push_str(topic.slug());
    id
}

/// Questions, folded.
#[inline(never)]
pub fn folds(folded: Vec<Html>) -> Html {
    html! { <div class="folds">{ folded }</div> }
}

/// A question with its answer folded.
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
