//! The policy as text.

use lindungi_rules::policy::{Condition, CriterionRule, Date, Mark, Outcome, Policy};
use lindungi_text::answers::Card;
use lindungi_text::{Lang, format, names};

use crate::figures;
use crate::table::{self, Side};

pub(super) fn text(lang: Lang, policy: &Policy) -> String {
    let mut parts = vec![
        lang.shell_version(&policy.version) + "\n",
        format!(
            "{}\n{}",
            lang.sources_figures_title(),
            figures(lang, policy)
        ),
        format!(
            "{}\n{}\n",
            lang.sources_criteria_title(),
            lang.sources_criteria_lead()
        ),
    ];
    parts.extend(
        policy
            .criteria
            .iter()
            .map(|rule| criterion(lang, policy, rule)),
    );
    parts.join("\n")
}

fn figures(lang: Lang, policy: &Policy) -> String {
    let head = [
        lang.sources_column_figure(),
        lang.sources_column_value(),
        lang.sources_column_dates(),
        lang.sources_column_mark(),
        lang.sources_column_source(),
    ]
    .map(str::to_owned);
    let rows = policy.entries().into_iter().map(|entry| {
        let source = figures::source(policy, entry.source).to_owned();
        let dates = dates(lang, entry.from, entry.until);
        let value = format::value(lang, entry.value, entry.unit);
        [entry.id, value, dates, mark(lang, entry.mark), source]
    });
    let rows: Vec<[String; 5]> = std::iter::once(head).chain(rows).collect();
    table::lines(
        [Side::Left, Side::Right, Side::Left, Side::Left, Side::Left],
        &rows,
    )
}

fn criterion(lang: Lang, policy: &Policy, rule: &CriterionRule) -> String {
    let optional = if rule.optional {
        format!(" ({})", lang.sources_optional())
    } else {
        String::new()
    };
    let title = format!(
        "{}: {}{optional}",
        rule.id,
        names::criterion(lang, rule.id, Card::Ktp)
    );
    let dates = dates(lang, rule.from, rule.until);
    let mark = mark(lang, rule.mark);
    let source = figures::source(policy, &rule.source);
    let rows: Vec<[String; 3]> = rule
        .cases
        .iter()
        .map(|case| {
            let remedy = match (case.outcome, case.remedy) {
                (Outcome::Met, _) | (_, None) => String::new(),
                (_, Some(remedy)) => remedy.name().to_owned(),
            };
            let outcome = names::outcome(lang, case.outcome).to_owned();
            [
                format!("  {}", when(lang, policy, &case.when)),
                outcome,
                remedy,
            ]
        })
        .collect();
    let rows = table::lines([Side::Left; 3], &rows);
    format!("{title}\n  {dates}; {mark}; {source}\n{rows}")
}

fn when(lang: Lang, policy: &Policy, condition: &Condition) -> String {
    let figure = |id| names::in_a_sentence(names::figure(lang, id));
    match condition {
        Condition::Ktp(values) => list(values, |ktp| names::ktp(lang, *ktp, &policy.city.name)),
        Condition::Work(values) => list(values, |work| names::work(lang, *work)),
        Condition::Membership(values) => {
            list(values, |membership| names::membership(lang, *membership))
        }
        Condition::Between(from, Some(to)) => {
            lang.sources_when_between(&from.to_string(), &to.to_string())
        }
        Condition::Between(from, None) => lang.sources_when_from(&from.to_string()),
        Condition::AtMost(id) => lang.sources_when_at_most(&figure(*id)),
        Condition::Above(id) => lang.sources_when_above(&figure(*id)),
    }
}

fn list<T, S: AsRef<str>>(values: &[T], name: impl Fn(&T) -> S) -> String {
    let names: Vec<S> = values.iter().map(name).collect();
    names
        .iter()
        .map(AsRef::as_ref)
        .collect::<Vec<&str>>()
        .join(" / ")
}

fn mark(lang: Lang, mark: Mark) -> String {
    names::mark(lang, mark).0.to_owned()
}

fn dates(lang: Lang, from: Option<Date>, until: Option<Date>) -> String {
    match (from, until) {
        (None, None) => lang.sources_undated().to_owned(),
        (Some(from), None) => lang.sources_since(&from.to_string()),
        (from, Some(until)) => {
            let from = from.map_or_else(|| "…".to_owned(), |from| from.to_string());
            lang.sources_between(&from, &until.to_string())
        }
    }
}
