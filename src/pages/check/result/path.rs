//! The changes that would lead to a likely verdict.

use lindungi_rules::eligibility::{Assessment, Change, Facts, Reachability, path};
use lindungi_rules::policy::{Criterion, Outcome, Policy};
use lindungi_text::answers::Card;
use lindungi_text::{Lang, answers, explain};
use yew::prelude::*;

use crate::check::{Question, Step};
use crate::components::icon::{Glyph, icon};
use crate::components::words::{line, list, section};
use crate::route::Route;

/// Draws the changes that lead to a likely verdict; draws nothing if the verdict is likely already.
pub fn html(
    lang: Lang,
    policy: &Policy,
    assessment: &Assessment,
    facts: &Facts,
    answered: &[Criterion],
) -> Html {
    let path = path(assessment, facts, policy);
    let Some(text) = explain::path_text(lang, &path, assessment, facts, policy) else {
        return Html::default();
    };
    let card = Card::of(policy, facts.age_on(assessment.as_of));
    let (glyph, class) = match path.reach {
        Reachability::Already | Reachability::Covered => (Glyph::Tick, "path"),
        Reachability::ByPerson if !text.steps.is_empty() => (Glyph::Person, "path"),
        Reachability::ByTime(_) if !text.steps.is_empty() => (Glyph::Clock, "path waits"),
        Reachability::ByPerson | Reachability::ByTime(_) | Reachability::Never => {
            (Glyph::Signpost, "path waits")
        }
    };
    let mut lines = vec![marked(glyph, "reach", text.heading, Html::default())];
    // All questions that were not asked share one line.
    let mut rest = "";
    for (needed, words) in path.steps.iter().zip(text.steps) {
        let (glyph, kind) = match needed.change {
            Change::ByTime(_) => (Glyph::Clock, lang.path_wait()),
            _ => (Glyph::Person, lang.path_you()),
        };
        let criterion = needed.criterion;
        if !answered.contains(&criterion) && !matches!(needed.change, Change::ByTime(_)) {
            rest = lang.path_rest();
            continue;
        }
        let mut more = line("kind", kind);
        if assessment.outcome(criterion) == Outcome::Unknown && needed.change == Change::ByPerson {
            let href = Route::Check(Step::Ask(Question::of(criterion))).href();
            more = html! { <>
                { more }
                <a class="onward screen-only" {href}>
                    { lang.check_answer_now() }
                    <span class="unseen">{ ": " }{ answers::question(lang, criterion, card) }</span>
                </a>
            </> };
        }
        lines.push(marked(glyph, "", words, more));
    }
    if !rest.is_empty() && lines.len() > 1 {
        lines.push(marked(
            Glyph::Question,
            "",
            rest.to_owned(),
            Html::default(),
        ));
    }
    section("ubah", lang.path_title(), list(class, lines))
}

/// Draws a line of text beside a pictogram.
#[inline(never)]
fn marked(glyph: Glyph, class: &'static str, words: String, more: Html) -> Html {
    html! { <li>{ icon(glyph) }<div>{ line(class, words) }{ more }</div></li> }
}
