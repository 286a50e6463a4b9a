//! Every reason: what speaks against it first, each with its source.

use lindungi_rules::policy::{Outcome, Policy};
use lindungi_text::explain::Explanation;
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::components::fold::Fold;
use crate::components::icon::{Glyph, Icon};
use crate::pages::sourced;

/// All reasons.
pub fn section(lang: Lang, policy: &Policy, reasons: &[Explanation]) -> Html {
    let rank = |outcome: Outcome| match outcome {
        Outcome::NotMet => 0,
        Outcome::Check => 1,
        Outcome::Unknown => 2,
        Outcome::Met => 3,
    };
    let mut ordered: Vec<&Explanation> = reasons.iter().collect();
    ordered.sort_by_key(|reason| rank(reason.finding.outcome));
    html! {
        <section aria-labelledby="alasan">
            <h2 id="alasan">{ lang.result_reasons_title() }</h2>
            <ul class="reasons">{ for ordered.into_iter().map(|each| reason(lang, policy, each)) }</ul>
        </section>
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
            <Icon {glyph} />
            <div>
                <h3>{ reason.criterion }<span class="outcome">{ reason.outcome }</span></h3>
                <p>{ &reason.reason }</p>
                if let Some(next) = &reason.next {
                    <p><strong>{ lang.result_what_next() }</strong>{ " " }{ next }</p>
                }
                if let Some(change) = &reason.change {
                    <p class="hint">{ change }</p>
                }
                <Fold title={lang.shell_source()}>
                    { sourced::source(lang, reason.source, reason.mark) }
                    if let Some(figure) = reason.figure {
                        <p>
                            { names::figure(lang, figure.id) }{ ": " }
                            { format::value(lang, figure.value, figure.unit) }{ ", " }
                            { sourced::dates(lang, Some(figure.unit), Some(figure.from), figure.until) }
                        </p>
                        { sourced::source(lang, policy.source(&figure.source), figure.mark) }
                    }
                </Fold>
            </div>
        </li>
    }
}
