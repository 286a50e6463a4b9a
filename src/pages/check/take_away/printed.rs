//! What is on the slip: the whole result in words, and its code. No name.

use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{Outcome, Policy};
use lindungi_text::share::TakeAway;
use lindungi_text::{Lang, answers, explain, format, visit};
use yew::prelude::*;

use crate::components::qr::qr;
use crate::components::words::{h3, li, line, list, p, term};

/// The slip, the same on the screen as on paper.
pub fn html(lang: Lang, policy: &Policy, away: &TakeAway) -> Html {
    let assessment = away.assessment;
    let date = format::date(lang, assessment.as_of);
    let verdict = explain::verdict(lang, assessment.verdict);
    let answer = |answer: answers::Answer| term(answer.asked, answer.words);
    html! {
        <section class="slip" aria-labelledby="lembar">
            <h2 id="lembar">{ lang.slip_heading(&date) }</h2>
            <div class="found">
                { line("verdict-words", verdict.title) }
                { p(verdict.next) }
            </div>
            <div class="halves">
                <div>
                    { h3(lang.slip_answers()) }
                    <dl>{ for answers::all(lang, policy, away.facts, away.answered).into_iter().map(answer) }</dl>
                    { h3(lang.result_reasons_title()) }
                    { reasons(lang, policy, away) }
                </div>
                <div>
                    { visit(lang, policy, away) }
                    <div class="coded">
                        { h3(lang.slip_code()) }
                        { qr(away.code, lang.slip_code()) }
                        // It breaks between its groups, and is copied as one.
                        <p class="code">
                            { for away.code.split_inclusive([':', '-']).map(|group| html! { <span>{ group }</span> }) }
                        </p>
                        { p(lang.slip_holds()) }
                    </div>
                </div>
            </div>
            { p(lang.result_decides(&policy.city.name)) }
            { p(lang.result_checked(&date, &assessment.policy)) }
        </section>
    }
}

/// What speaks against it or is to be looked at, with what to do; what fits in one line.
fn reasons(lang: Lang, policy: &Policy, away: &TakeAway) -> Html {
    let reasons = explain::explain(lang, away.assessment, away.facts, policy);
    let mut lines = Vec::new();
    for rank in [Outcome::NotMet, Outcome::Check, Outcome::Unknown] {
        for reason in reasons
            .iter()
            .filter(|reason| reason.finding.outcome == rank)
        {
            let next = reason.next.as_deref().unwrap_or_default();
            lines.push(html! {
                <li>
                    <strong>
                        { reason.criterion }
                        // Its reason says so itself.
                        if rank != Outcome::Unknown {
                            { ": " }{ reason.outcome }
                        }
                    </strong>
                    { [". ", &reason.reason, " ", next].concat() }
                </li>
            });
        }
    }
    let fits: Vec<&str> = reasons
        .iter()
        .filter(|reason| reason.finding.outcome == Outcome::Met)
        .map(|reason| reason.criterion)
        .collect();
    if !fits.is_empty() {
        lines.push(html! {
            <li><strong>{ lang.result_outcome_met() }{ ": " }</strong>{ fits.join(", ") }</li>
        });
    }
    list("", lines)
}

/// What to bring and where to go, where this programme is the way; whom to call in any case.
fn visit(lang: Lang, policy: &Policy, away: &TakeAway) -> Html {
    let call = visit::call(lang, policy);
    if away.assessment.verdict == Verdict::OtherRoute {
        return html! { { for call.map(p) } };
    }
    let paper = |paper: visit::Paper| {
        let class = if paper.have { "have" } else { "need" };
        html! { <li {class}>{ paper.line(lang) }</li> }
    };
    let papers = visit::papers(lang, policy, away.have).into_iter();
    html! { <>
        { h3(lang.result_where_title()) }
        <ol>{ for visit::places(lang, policy, away.village).into_iter().map(li) }</ol>
        { for call.map(p) }
        { h3(lang.result_bring_title()) }
        { list("ticks", papers.map(paper).collect()) }
    </> }
}
