//! The reasons of the result, those against the person first, each with its source and the next steps.

use lindungi_rules::policy::{Criterion, Outcome, Policy};
use lindungi_text::answers::Card;
use lindungi_text::help::OtherAid;
use lindungi_text::reasons::{CheckText, Reason};
use lindungi_text::{Lang, answers, format, names};
use yew::prelude::*;

use crate::check::{Question, Step};
use crate::components::fold;
use crate::components::icon::{Glyph, icon};
use crate::components::words::{h4, li, list, p, parts, points, section};
use crate::route::Route;
use crate::shared::aloud::Aloud;
use crate::shared::sourced;

/// The id of the list of reasons, which can be read aloud.
const READ: &str = "alasan-isi";

/// Draws all reasons, and the questions that were not asked.
pub fn html(lang: Lang, policy: &Policy, card: Card, text: CheckText) -> Html {
    let unasked = unasked(lang, card, &text.skipped_questions);
    let reasons = text.reasons.into_iter();
    let reasons = reasons.map(|each| reason(lang, policy, each)).collect();
    section(
        "alasan",
        lang.result_reasons_title(),
        html! { <>
            <Aloud {lang} id={READ} />
            <div id={READ}>{ list("reasons", reasons) }</div>
            { unasked }
        </> },
    )
}

/// Draws an item with an outcome: a pictogram, a heading with its state, and a body.
#[inline(never)]
pub fn item(outcome: Outcome, title: &'static str, state: &'static str, body: Html) -> Html {
    let (glyph, class) = match outcome {
        Outcome::Met => (Glyph::Tick, "reason met"),
        Outcome::Check => (Glyph::Look, "reason check"),
        Outcome::NotMet => (Glyph::Bar, "reason not-met"),
        Outcome::Unknown => (Glyph::Question, "reason unknown"),
    };
    html! {
        <li key={title} {class}>
            { icon(glyph) }
            <div>
                <h3>{ title }{ " " }<span class="outcome">{ state }</span></h3>
                { body }
            </div>
        </li>
    }
}

fn reason(lang: Lang, policy: &Policy, reason: Reason) -> Html {
    let explanation = reason.explanation;
    let mut body = vec![p(explanation.reason)];
    if !reason.steps.is_empty() {
        let title = reason
            .title
            .unwrap_or_else(|| lang.result_what_next().to_owned());
        body.push(html! { <div class="help">{ h4(title) }{ points(reason.steps) }</div> });
    }
    let mut from = vec![sourced::dated(lang, explanation.source, explanation.mark)];
    if let Some(figure) = explanation.figure {
        let mut words = names::figure(lang, figure.id).to_owned();
        for more in [
            ": ",
            &format::value(lang, figure.value, figure.unit),
            ", ",
            &sourced::dates(lang, Some(figure.unit), Some(figure.from), figure.until),
        ] {
            words.push_str(more);
        }
        from.push(p(words));
        from.push(sourced::dated(
            lang,
            policy.source(&figure.source),
            figure.mark,
        ));
    }
    body.push(fold(lang.shell_source(), parts(from)));
    item(
        explanation.finding.outcome,
        explanation.criterion,
        explanation.outcome,
        parts(body),
    )
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

/// Draws other help of the city that may fit; draws nothing if there is none.
pub fn aids(lang: Lang, policy: &Policy, aids: &[OtherAid]) -> Html {
    if aids.is_empty() {
        return Html::default();
    }
    let mut body = vec![p(lang.help_aids())];
    let mut names = Vec::new();
    for (index, aid) in aids.iter().enumerate() {
        names.push(li(aid.name));
        // One source often covers several of them, so the source is shown once.
        let (rule, next) = (aid.rule, aids.get(index + 1).map(|next| next.rule));
        let same = |next: &lindungi_rules::policy::AidRule| {
            next.source == rule.source && next.mark == rule.mark
        };
        if !next.is_some_and(same) {
            body.push(list("points", std::mem::take(&mut names)));
            body.push(sourced::dated(lang, policy.source(&rule.source), rule.mark));
        }
    }
    section("jalur-lain", lang.help_title(), parts(body))
}
