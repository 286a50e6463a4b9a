//! The decision tables of the criteria, the priorities and the payers.

use lindungi_rules::policy::{
    Case, Condition, CriterionRule, FigureId, PayerRule, Policy, PriorityRule,
};
use lindungi_text::answers::Card;
use lindungi_text::{Lang, names};
use yew::prelude::*;

use super::entry::{Entry, Section};
use crate::components::words::{line, parts, table, td};
use crate::shared::sourced;

/// Returns the sections of all criteria, priorities and payers.
pub fn sections(lang: Lang, policy: &Policy) -> Vec<Section> {
    let section = |id, title, lead: Option<&str>, entries| Section {
        id,
        title,
        lead: lead.map(str::to_owned),
        entries,
    };
    let criteria = policy.criteria.iter();
    let priorities = policy.priorities.iter();
    let payers = policy.payers.iter();
    vec![
        section(
            "syarat",
            lang.sources_criteria_title(),
            Some(lang.sources_criteria_lead()),
            criteria.map(|rule| criterion(lang, policy, rule)).collect(),
        ),
        section(
            "urutan",
            lang.sources_priority_title(),
            None,
            priorities
                .map(|rule| priority(lang, policy, rule))
                .collect(),
        ),
        section(
            "keringanan",
            lang.sources_payers_title(),
            None,
            payers.map(|rule| payer(lang, policy, rule)).collect(),
        ),
    ]
}

fn criterion(lang: Lang, policy: &Policy, rule: &CriterionRule) -> Entry {
    let case = |(index, case): (usize, &Case)| {
        html! {
            <tr key={index}>
                { td(when(lang, policy, &case.when)) }
                { td(names::outcome(lang, case.outcome)) }
            </tr>
        }
    };
    let columns = [lang.sources_column_when(), lang.sources_column_found()];
    let rows = rule.cases.iter().enumerate().map(case).collect();
    let source = policy.source(&rule.source);
    let optional = if rule.optional {
        lang.sources_optional()
    } else {
        ""
    };
    Entry::new(
        lang,
        rule.id.name(),
        [
            names::criterion(lang, rule.id, Card::Ktp).to_owned(),
            optional.to_owned(),
        ],
        Some(rule.mark),
        source,
        parts(vec![
            table(&columns, rows),
            line("when", sourced::dates(lang, None, rule.from, rule.until)),
            sourced::source(lang, source, rule.mark),
        ]),
    )
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

fn priority(lang: Lang, policy: &Policy, rule: &PriorityRule) -> Entry {
    let source = policy.source(&rule.source);
    let deciles = lang.sources_when_between(&rule.from.to_string(), &rule.to.to_string());
    Entry::new(
        lang,
        rule.level.name(),
        [names::rank(lang, rule.level).to_owned(), deciles],
        Some(rule.mark),
        source,
        sourced::source(lang, source, rule.mark),
    )
}

fn payer(lang: Lang, policy: &Policy, rule: &PayerRule) -> Entry {
    let source = policy.source(&rule.source);
    Entry::new(
        lang,
        rule.id.name(),
        [
            names::payer(lang, rule.id).to_owned(),
            names::relief_rule(lang, rule.relief).to_owned(),
        ],
        Some(rule.mark),
        source,
        sourced::source(lang, source, rule.mark),
    )
}
