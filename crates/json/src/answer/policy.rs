//! Every figure, criterion and source of a policy.

use lindungi_rules::policy::{
    self, Case, Condition, Criterion, Date, FigureId, Ktp, Mark, Outcome, Remedy, SourceKind, Unit,
};
use serde::Serialize;

use super::Exact;

/// A policy: figures, criteria and sources, in the order of its files.
#[derive(Debug, Serialize)]
pub struct Policy<'a> {
    version: &'a str,
    publisher: &'a str,
    city: &'a str,
    figures: Vec<Figure<'a>>,
    criteria: Vec<Table<'a>>,
    sources: Vec<Source<'a>>,
}

#[derive(Debug, Serialize)]
struct Figure<'a> {
    id: String,
    value: Exact,
    unit: Unit,
    from: Option<Date>,
    until: Option<Date>,
    mark: Mark,
    source: &'a str,
}

#[derive(Debug, Serialize)]
struct Table<'a> {
    id: Criterion,
    optional: bool,
    from: Option<Date>,
    until: Option<Date>,
    mark: Mark,
    source: &'a str,
    cases: Vec<Line<'a>>,
}

#[derive(Debug, Serialize)]
struct Line<'a> {
    when: When<'a>,
    outcome: Outcome,
    #[serde(rename = "route")]
    remedy: Option<Remedy>,
}

/// A condition, in nearly the form of a policy file.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum When<'a> {
    OneOf { one_of: Vec<&'a str> },
    Between { from: u8, to: Option<u8> },
    AtMost { at_most: FigureId },
    Above { above: FigureId },
}

#[derive(Debug, Serialize)]
struct Source<'a> {
    id: &'a str,
    title: &'a str,
    kind: SourceKind,
    published: Option<Date>,
    address: Option<&'a str>,
}

impl<'a> Policy<'a> {
    /// Makes the answer from a policy.
    pub fn of(policy: &'a policy::Policy) -> Self {
        let figures = policy.entries().into_iter().map(|entry| Figure {
            id: entry.id,
            value: Exact(entry.value),
            unit: entry.unit,
            from: entry.from,
            until: entry.until,
            mark: entry.mark,
            source: entry.source,
        });
        let criteria = policy.criteria.iter().map(|rule| Table {
            id: rule.id,
            optional: rule.optional,
            from: rule.from,
            until: rule.until,
            mark: rule.mark,
            source: &rule.source,
            cases: rule.cases.iter().map(|case| line(policy, case)).collect(),
        });
        let sources = policy.sources.iter().map(|source| Source {
            id: &source.id,
            title: &source.title,
            kind: source.kind,
            published: source.published,
            address: source.address.as_deref(),
        });
        Self {
            version: &policy.version,
            publisher: &policy.publisher,
            city: &policy.city.id,
            figures: figures.collect(),
            criteria: criteria.collect(),
            sources: sources.collect(),
        }
    }
}

fn line<'a>(policy: &'a policy::Policy, case: &'a Case) -> Line<'a> {
    let ktp = |ktp: &Ktp| match ktp {
        Ktp::City => policy.city.id.as_ref(),
        Ktp::Elsewhere => ktp.name(),
    };
    let when = match &case.when {
        Condition::Ktp(values) => When::OneOf {
            one_of: values.iter().map(ktp).collect(),
        },
        Condition::Work(values) => When::OneOf {
            one_of: values.iter().map(|work| work.name()).collect(),
        },
        Condition::Membership(values) => When::OneOf {
            one_of: values.iter().map(|membership| membership.name()).collect(),
        },
        Condition::Between(from, to) => When::Between {
            from: *from,
            to: *to,
        },
        Condition::AtMost(figure) => When::AtMost { at_most: *figure },
        Condition::Above(figure) => When::Above { above: *figure },
    };
    Line {
        when,
        outcome: case.outcome,
        remedy: case.remedy,
    }
}
