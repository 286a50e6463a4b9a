//! Every reason: what speaks against it first, each with its source.

use lindungi_rules::policy::{Outcome, Policy};
use lindungi_text::explain::Explanation;
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::components::fold;
use crate::components::icon::{Glyph, icon};
use crate::components::words::{hint, p, section};
use crate::pages::sourced;

/// All reasons.
pub fn html(lang: Lang, policy: &Policy, reasons: &[Explanation]) -> Html {
    // What speaks against it comes first.
    let ranks = [
        Outcome::NotMet,
        Outcome::Check,
        Outcome::Unknown,
        Outcome::Met,
    ];
    let ordered = ranks.into_iter().flat_map(|rank| {
        reasons
            .iter()
            .filter(move |reason| reason.finding.outcome == rank)
    });
    html! {
        { section("alasan", lang.result_reasons_title(), html! { <>
            <ul class="reasons">{ for ordered.map(|each| reason(lang, policy, each)) }</ul>
        </> }) }
    }
}

fn reason(lang: Lang, policy: &Policy, reason: &Explanation) -> Html {
    let (glyph, class) = match reason.finding.outcome {
        Outcome::Met => (Glyph::Tick, "reason met"),
        Outcome::Check => (Glyph::Look, "reason check"),
        Outcome::NotMet => (Glyph::Bar, "reason not-met"),
        Outcome::Unknown => (Glyph::Question, "reason unknown"),
    };
    html! {
        <li key={reason.finding.criterion.name()} {class}>
            { icon(glyph) }
            <div>
                <h3>{ reason.criterion }<span class="outcome">{ reason.outcome }</span></h3>
                { p(reason.reason.clone()) }
                if let Some(next) = &reason.next {
                    <p><strong>{ lang.result_what_next() }</strong>{ " " }{ next }</p>
                }
                if let Some(change) = &reason.change {
                    { hint(change.clone()) }
                }
                { fold(lang.shell_source(), html! { <>
                    { sourced::source(lang, reason.source, reason.mark) }
                    if let Some(figure) = reason.figure {
                        <p>
                            { names::figure(lang, figure.id) }{ ": " }
                            { format::value(lang, figure.value, figure.unit) }{ ", " }
                            { sourced::dates(lang, Some(figure.unit), Some(figure.from), figure.until) }
                        </p>
                        { sourced::source(lang, policy.source(&figure.source), figure.mark) }
                    }
                </> }) }
            </div>
        </li>
    }
}
