//! Every reason: what speaks against it first, each with its source and with what to do.

use lindungi_rules::policy::{Criterion, Outcome, Policy};
use lindungi_text::help::Fitting;
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use super::told::{Reason, Told};
use crate::components::fold;
use crate::components::icon::{Glyph, icon};
use crate::components::words::{h4, p, points, section};
use crate::pages::aloud::Aloud;
use crate::pages::check::{Question, Step};
use crate::pages::sourced;
use crate::route::Route;

/// The id of the reasons, which can be read aloud.
const READ: &str = "alasan-isi";

/// All reasons, and what was not asked.
pub fn html(lang: Lang, policy: &Policy, told: &Told) -> Html {
    html! {
        { section("alasan", lang.result_reasons_title(), html! { <>
            <Aloud {lang} id={READ} />
            <ul class="reasons" id={READ}>
                { for told.reasons.iter().map(|each| reason(lang, policy, each)) }
            </ul>
            if !told.unasked.is_empty() {
                { unasked(lang, &told.unasked) }
            }
        </> }) }
    }
}

/// Something that holds or does not: a pictogram, a heading with its state, and what there is to say.
pub fn item(
    outcome: Outcome,
    title: &'static str,
    state: &'static str,
    body: impl FnOnce() -> Html,
) -> Html {
    frame(outcome, title, state, body())
}

#[inline(never)]
fn frame(outcome: Outcome, title: &'static str, state: &'static str, body: Html) -> Html {
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
                <h3>{ title }<span class="outcome">{ state }</span></h3>
                { body }
            </div>
        </li>
    }
}

fn reason(lang: Lang, policy: &Policy, reason: &Reason) -> Html {
    let said = &reason.said;
    item(said.finding.outcome, said.criterion, said.outcome, || {
        html! { <>
            { p(said.reason.clone()) }
            if !reason.steps.is_empty() {
                <div class="help">
                    { h4(reason.title.unwrap_or(lang.result_what_next())) }
                    { points(reason.steps.iter().cloned()) }
                </div>
            }
            { fold(lang.shell_source(), html! { <>
                { sourced::dated(lang, said.source, said.mark) }
                if let Some(figure) = said.figure {
                    <p>
                        { names::figure(lang, figure.id) }{ ": " }
                        { format::value(lang, figure.value, figure.unit) }{ ", " }
                        { sourced::dates(lang, Some(figure.unit), Some(figure.from), figure.until) }
                    </p>
                    { sourced::dated(lang, policy.source(&figure.source), figure.mark) }
                }
            </> }) }
        </> }
    })
}

/// What was not asked, each with the way to its question.
fn unasked(lang: Lang, unasked: &[Criterion]) -> Html {
    let way = |criterion: &Criterion| {
        let href = Route::Check(Step::Ask(Question::of(*criterion))).href();
        html! {
            <li key={criterion.name()}><a class="onward" {href}>{ names::criterion(lang, *criterion) }</a></li>
        }
    };
    html! {
        <div class="unasked screen-only">
            { p(lang.result_unasked()) }
            <ul>{ for unasked.iter().map(way) }</ul>
        </div>
    }
}

/// Other parts of the city's help that may fit; nothing where none does.
pub fn aids(lang: Lang, policy: &Policy, aids: &[Fitting]) -> Html {
    if aids.is_empty() {
        return Html::default();
    }
    // One source often names several of them.
    let alike = aids.chunk_by(|one, next| {
        (&one.rule.source, one.rule.mark) == (&next.rule.source, next.rule.mark)
    });
    let group = |group: &[Fitting]| {
        let rule = group.first().map(|aid| aid.rule);
        html! { <>
            { points(group.iter().map(|aid| aid.name)) }
            if let Some(rule) = rule {
                { sourced::dated(lang, policy.source(&rule.source), rule.mark) }
            }
        </> }
    };
    section(
        "jalur-lain",
        lang.help_title(),
        html! { <>
            { p(lang.help_aids()) }
            { for alike.map(group) }
        </> },
    )
}
