//! What would change the result.

use lindungi_rules::eligibility::{Assessment, Change, Facts, Reach, Step as Needed, path};
use lindungi_rules::policy::{Outcome, Policy};
use lindungi_text::{Lang, explain, names};
use yew::prelude::*;

use crate::components::icon::{Glyph, icon};
use crate::components::words::{p, section};
use crate::pages::check::{Question, Step};
use crate::route::Route;

/// The way to a likely verdict; nothing where it is likely already.
pub fn html(lang: Lang, policy: &Policy, assessment: &Assessment, facts: &Facts) -> Html {
    let path = path(assessment, facts, policy);
    let Some(text) = explain::path_text(lang, &path, assessment, policy) else {
        return Html::default();
    };
    let (glyph, class) = match path.reach {
        Reach::Already | Reach::Covered => (Glyph::Tick, "path covered"),
        Reach::ByPerson => (Glyph::Person, "path by-person"),
        Reach::ByTime(_) => (Glyph::Clock, "path by-time"),
        Reach::Never => (Glyph::Signpost, "path never"),
    };
    let step = |(needed, words): (&Needed, &String)| {
        let (glyph, kind) = match needed.change {
            Change::ByTime(_) => (Glyph::Clock, lang.path_wait()),
            _ => (Glyph::Person, lang.path_you()),
        };
        let criterion = needed.criterion;
        let answer =
            assessment.outcome(criterion) == Outcome::Unknown && needed.change == Change::ByPerson;
        let href = Route::Check(Step::Ask(Question::of(criterion))).href();
        html! {
            <li key={criterion.name()}>
                { icon(glyph) }
                <div>
                    <span class="kind">{ kind }</span>
                    { p(words.clone()) }
                    if answer {
                        <a class="onward screen-only" {href}>
                            { lang.check_answer_now() }
                            <span class="unseen">{ ": " }{ names::criterion(lang, criterion) }</span>
                        </a>
                    }
                </div>
            </li>
        }
    };
    section(
        "ubah",
        lang.path_title(),
        html! {
            <div {class}>
                <p class="reach">{ icon(glyph) }<strong>{ text.heading }</strong></p>
                if !text.steps.is_empty() {
                    <ul>{ for path.steps.iter().zip(&text.steps).map(step) }</ul>
                }
            </div>
        },
    )
}
