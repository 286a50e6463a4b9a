//! The decision tables of the criteria, the priorities and the payers.

use lindungi_rules::policy::{
    Case, Condition, CriterionRule, FigureId, PayerRule, Policy, PriorityRule,
};
use lindungi_text::answers::Card;
use lindungi_text::{Lang, names};
use yew::prelude::*;

use crate::components::words::{h3, line, list, p, section, table, td};
use crate::shared::sourced;

/// Draws all criteria, priorities and payers.
pub fn html(lang: Lang, policy: &Policy) -> Html {
    html! {
        { section("syarat", lang.sources_criteria_title(), html! { <>
            { p(lang.sources_criteria_lead()) }
            { list("figures", policy.criteria.iter().map(|rule| criterion(lang, policy, rule)).collect()) }
            <h2>{ lang.sources_priority_title() }</h2>
            { list("figures", policy.priorities.iter().map(|rule| priority(lang, policy, rule)).collect()) }
            <h2>{ lang.sources_payers_title() }</h2>
            { list("figures", policy.payers.iter().map(|rule| payer(lang, policy, rule)).collect()) }
        </> }) }
    }
}

fn criterion(lang: Lang, policy: &Policy, rule: &CriterionRule) -> Html {
    let case = |(index, case): (usize, &Case)| {
        html! {
            <tr key={index}>
                { td(when(lang, policy, &case.when)) }
                { td(names::outcome(lang, case.outcome)) }
            </tr>
        }
    };
    html! {
        <li key={rule.id.name()}>
            <h3>
                { names::criterion(lang, rule.id, Card::Ktp) }
                if rule.optional {
                    <span class="outcome">{ lang.sources_optional() }</span>
                }
            </h3>
            { table(&[lang.sources_column_when(), lang.sources_column_found()], rule.cases.iter().enumerate().map(case).collect()) }
            { line("when", sourced::dates(lang, None, rule.from, rule.until)) }
            { sourced::source(lang, policy.source(&rule.source), rule.mark) }
        </li>
    }
}

/// Returns the condition of a case as text.
fn when(lang: Lang, policy: &Policy, when: &Condition) -> String {
    let figure = |id: FigureId| names::in_a_sentence(names::figure(lang, id));
    match when {
        Condition::Ktp(values) => joined(
            values
                .iter()
                .map(|ktp| names::ktp(lang, *ktp, &policy.city.name)),
        ),
        Condition::Work(values) => joined(
            values
                .iter()
                .map(|work| names::work(lang, *work).to_owned()),
        ),
        Condition::Membership(values) => joined(
            values
                .iter()
                .map(|membership| names::membership(lang, *membership).to_owned()),
        ),
        Condition::Between(from, None) => lang.sources_when_from(&from.to_string()),
        Condition::Between(from, Some(to)) => {
            lang.sources_when_between(&from.to_string(), &to.to_string())
        }
        Condition::AtMost(id) => lang.sources_when_at_most(&figure(*id)),
        Condition::Above(id) => lang.sources_when_above(&figure(*id)),
    }
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join("; ")
}

fn priority(lang: Lang, policy: &Policy, rule: &PriorityRule) -> Html {
    html! {
        <li key={rule.level.name()}>
            { h3(names::rank(lang, rule.level)) }
            { line("value", lang.sources_when_between(&rule.from.to_string(), &rule.to.to_string())) }
            { sourced::source(lang, policy.source(&rule.source), rule.mark) }
        </li>
    }
}

fn payer(lang: Lang, policy: &Policy, rule: &PayerRule) -> Html {
    html! {
        <li key={rule.id.name()}>
            { h3(names::payer(lang, rule.id)) }
            { line("value", names::relief_rule(lang, rule.relief)) }
            { sourced::source(lang, policy.source(&rule.source), rule.mark) }
        </li>
    }
}
