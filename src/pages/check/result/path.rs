//! The changes that would lead to a likely verdict.

use lindungi_rules::eligibility::{Assessment, Change, Facts, Reachability, path};
use lindungi_rules::policy::{Criterion, Outcome, Policy};
use lindungi_text::{Lang, explain};
use yew::prelude::*;

use crate::components::icon::{Glyph, icon};
use crate::components::panel;
use crate::components::words::{line, list};

/// Draws the row; draws nothing if the verdict is likely already, or if only answers are missing, to which
/// the verdict has links.
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
    let is_missing = |criterion| assessment.outcome(criterion) == Outcome::Unknown;
    let mut needed = path.steps.iter();
    if !text.steps.is_empty()
        && needed.all(|step| step.change == Change::ByPerson && is_missing(step.criterion))
    {
        return Html::default();
    }
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
        if !answered.contains(&needed.criterion) && !matches!(needed.change, Change::ByTime(_)) {
            rest = lang.path_rest();
            continue;
        }
        lines.push(marked(glyph, "", words, line("kind", kind)));
    }
    if !rest.is_empty() && lines.len() > 1 {
        lines.push(marked(
            Glyph::Question,
            "",
            rest.to_owned(),
            Html::default(),
        ));
    }
    panel("ubah", lang.path_title(), "", list(class, lines))
}

/// Draws a line of text beside a pictogram.
#[inline(never)]
fn marked(glyph: Glyph, class: &'static str, words: String, more: Html) -> Html {
    html! { <li>{ icon(glyph) }<div>{ line(class, words) }{ more }</div></li> }
}
