//! Where the result comes from: who decides, and the source and mark of each rule and figure on the page.

use lindungi_rules::cover::{self, CitedFigure};
use lindungi_rules::eligibility::{Assessment, Facts};
use lindungi_text::reasons::{CheckText, Reason};
use lindungi_text::{advice, format, names, visit};
use yew::prelude::*;

use super::self_paid;
use crate::components::panel;
use crate::components::words::{h3, hint, p, parts};
use crate::session::Session;
use crate::shared::sourced;

/// Draws the row.
pub fn html(session: &Session, assessment: &Assessment, text: &CheckText, facts: &Facts) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let mut body = vec![
        p(lang.result_decides(&policy.city.name)),
        h3(lang.result_reasons_title()),
        html! { <ul class="used">{ for text.reasons.iter().map(|reason| criterion(session, reason)) }</ul> },
    ];
    // One source often covers several kinds of help, so each is shown once.
    let mut shown = Vec::new();
    for aid in &text.aids {
        let from = (&aid.rule.source, aid.rule.mark);
        if !shown.contains(&from) {
            shown.push(from);
        }
    }
    if !shown.is_empty() {
        body.push(h3(lang.help_title()));
        for (source, mark) in shown {
            body.push(sourced::dated(lang, policy.source(source), mark));
        }
    }
    if text.programme_fits {
        body.push(h3(lang.result_where_title()));
        body.push(p(lang.result_where_order(&policy.city.name)));
        body.push(p(lang.result_bring_from()));
        let age = facts.age_on(assessment.as_of);
        if let Some(paper) = visit::papers(lang, policy, age, &[]).first() {
            let from = policy.source(&paper.rule.source);
            body.push(sourced::source(lang, from, paper.rule.mark));
        }
        body.push(h3(lang.before_title()));
        body.push(sourced::statements(lang, policy, &advice::STATEMENTS));
    }
    if text.shows_benefits {
        let cover = cover::benefits(policy, session.day());
        body.push(figures(session, lang.result_cover_title(), &cover.figures));
    }
    if text.alone {
        let used = self_paid::figures(session, facts);
        body.push(figures(session, lang.result_own_title(), &used));
    }
    let checked = lang.result_checked(&format::date(lang, assessment.as_of), &assessment.policy);
    body.push(hint(checked));
    panel("asal", lang.result_origin_title(), "", parts(body))
}

/// Draws the source of a criterion, and the figure to which it compares.
fn criterion(session: &Session, reason: &Reason) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let explanation = &reason.explanation;
    let figure = explanation.figure.map(|figure| {
        let mut words = names::figure(lang, figure.id).to_owned();
        for more in [
            ": ",
            &format::value(lang, figure.value, figure.unit),
            ", ",
            &sourced::dates(lang, Some(figure.unit), Some(figure.from), figure.until),
        ] {
            words.push_str(more);
        }
        parts(vec![
            p(words),
            sourced::dated(lang, policy.source(&figure.source), figure.mark),
        ])
    });
    html! {
        <li key={explanation.criterion}>
            <p><strong>{ explanation.criterion }</strong></p>
            { sourced::dated(lang, explanation.source, explanation.mark) }
            { for figure }
        </li>
    }
}

/// Draws figures with their values and sources under a heading.
fn figures(session: &Session, title: &'static str, used: &[CitedFigure]) -> Html {
    parts(vec![
        h3(title),
        sourced::used(session.lang, session.policy(), used),
    ])
}
