//! What is on the slip: the whole result in words, and its code. No name.

use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{Outcome, Policy};
use lindungi_text::share::TakeAway;
use lindungi_text::{Lang, answers, explain, format, visit};
use yew::prelude::*;

use crate::components::el::{div, el, tag, text};
use crate::components::qr::qr;
use crate::components::words::{h3, li, line, list, p, term};

/// The slip, the same on the screen as on paper.
pub fn html(lang: Lang, policy: &Policy, away: &TakeAway) -> Html {
    let assessment = away.assessment;
    let date = format::date(lang, assessment.as_of);
    let verdict = explain::verdict(lang, assessment.verdict);
    let answer = |answer: answers::Answer| term(answer.asked, answer.words);
    let answers = answers::all(lang, policy, away.facts, away.answered);
    // It breaks between its groups, and is copied as one.
    let groups = away.code.split_inclusive([':', '-']);
    let group = |group: &str| el("span", "", [text(group.to_owned())]);
    let answered = div(
        "",
        [
            h3(lang.slip_answers()),
            tag("dl", &[], answers.into_iter().map(answer).collect()),
            h3(lang.result_reasons_title()),
            reasons(lang, policy, away),
        ],
    );
    let coded = div(
        "coded",
        [
            h3(lang.slip_code()),
            qr(away.code, lang.slip_code()),
            tag("p", &[("class", "code")], groups.map(group).collect()),
            p(lang.slip_holds()),
        ],
    );
    tag(
        "section",
        &[("class", "slip"), ("aria-labelledby", "lembar")],
        vec![
            tag(
                "h2",
                &[("id", "lembar")],
                vec![text(lang.slip_heading(&date))],
            ),
            div(
                "found",
                [line("verdict-words", verdict.title), p(verdict.next)],
            ),
            div(
                "halves",
                [answered, div("", [visit(lang, policy, away), coded])],
            ),
            p(lang.result_decides(&policy.city.name)),
            p(lang.result_checked(&date, &assessment.policy)),
        ],
    )
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
            let found = [reason.criterion, ": ", reason.outcome, ". "].concat();
            let told = [&reason.reason, " ", next].concat();
            lines.push(el("li", "", [el("strong", "", [text(found)]), text(told)]));
        }
    }
    let fits: Vec<&str> = reasons
        .iter()
        .filter(|reason| reason.finding.outcome == Outcome::Met)
        .map(|reason| reason.criterion)
        .collect();
    if !fits.is_empty() {
        let met = [lang.result_outcome_met(), ": "].concat();
        lines.push(el(
            "li",
            "",
            [el("strong", "", [text(met)]), text(fits.join(", "))],
        ));
    }
    list("", lines)
}

/// What to bring and where to go, where this programme is the way; whom to call in any case.
fn visit(lang: Lang, policy: &Policy, away: &TakeAway) -> Html {
    let call = visit::call(lang, policy);
    if away.assessment.verdict == Verdict::OtherRoute {
        return call.map(p).unwrap_or_default();
    }
    let paper = |paper: visit::Paper| {
        let class = if paper.have { "have" } else { "need" };
        el("li", class, [text(paper.line(lang))])
    };
    let papers = visit::papers(lang, policy, away.have).into_iter();
    let places = visit::places(lang, policy, away.village);
    div(
        "",
        [
            h3(lang.result_bring_title()),
            list("ticks", papers.map(paper).collect()),
            h3(lang.result_where_title()),
            tag("ol", &[], places.into_iter().map(li).collect()),
            call.map(p).unwrap_or_default(),
        ],
    )
}
