//! The cover of a file for an office: what the file is, the day and the policy data, the counts, and what it
//! is not.

use lindungi_rules::policy::{Date, Month, Policy, Rupiah};
use lindungi_text::{Lang, names, row};
use lindungi_xlsx::Value;

use crate::outcome::RowVerdict;
use crate::say;
use crate::summary::Summary;

/// The lines of a cover.
pub(super) struct Cover {
    /// What the file is, and the heading of the values.
    pub(super) headings: [&'static str; 2],
    pub(super) lines: Vec<Line>,
}

/// A line of a cover: words, and perhaps a value beside them.
pub(super) enum Line {
    Words(String),
    Heading(&'static str),
    Value(String, Beside),
}

/// A value beside words.
pub(super) enum Beside {
    Count(u64),
    Rupiah(Rupiah),
    Day(Date),
    Month(Month),
    Words(String),
}

impl Line {
    /// The cells of the line.
    pub(super) fn cells(&self) -> [Option<Value<'_>>; 2] {
        match self {
            Self::Words(words) => [Some(Value::Text(words)), None],
            Self::Heading(words) => [Some(Value::Heading(words)), None],
            Self::Value(words, value) => {
                let value = match value {
                    Beside::Count(count) => Value::Count(*count),
                    Beside::Rupiah(amount) => Value::Rupiah(amount.to_u64()),
                    Beside::Day(day) => Value::Day(*day),
                    Beside::Month(month) => Value::Month(*month),
                    Beside::Words(words) => Value::Text(words),
                };
                [Some(Value::Text(words)), Some(value)]
            }
        }
    }
}

impl Cover {
    pub(super) fn new(lang: Lang, title: &'static str) -> Self {
        Self {
            headings: [title, lang.list_value()],
            lines: Vec::new(),
        }
    }

    pub(super) fn line(&mut self, words: impl Into<String>, value: Beside) {
        self.lines.push(Line::Value(words.into(), value));
    }

    /// An empty line, and a sentence.
    pub(super) fn sentence(&mut self, words: impl Into<String>) {
        self.lines.push(Line::Words(String::new()));
        self.lines.push(Line::Words(words.into()));
    }

    /// An empty line, and the heading of the lines below.
    pub(super) fn part(&mut self, words: &'static str) {
        self.lines.push(Line::Words(String::new()));
        self.lines.push(Line::Heading(words));
    }

    /// The day of the check and the version of the policy data.
    pub(super) fn basis(&mut self, lang: Lang, policy: &Policy, as_of: Date) {
        self.line(lang.list_day(), Beside::Day(as_of));
        let version = policy.version.to_string();
        self.line(lang.sheet_version(), Beside::Words(version));
    }
}

/// The cover of a screened roster.
pub(super) fn of_screening(lang: Lang, policy: &Policy, as_of: Date, summary: &Summary) -> Cover {
    let mut cover = Cover::new(lang, lang.list_title());
    cover.basis(lang, policy, as_of);
    cover.line(lang.list_all(), Beside::Count(summary.rows.total()));
    cover.part(lang.list_verdicts());
    for verdict in RowVerdict::ALL {
        let rows = summary.rows.of(verdict);
        cover.line(say::verdict(lang, verdict), Beside::Count(rows));
    }
    cover.part(lang.list_priorities());
    for (priority, rows) in &summary.priorities {
        cover.line(names::rank(lang, *priority), Beside::Count(*rows));
    }
    if !summary.reasons.is_empty() {
        cover.part(lang.list_reasons());
        for (finding, rows) in &summary.reasons {
            cover.line(row::label(lang, *finding, policy), Beside::Count(*rows));
        }
    }
    cover.sentence(lang.list_codes());
    cover.sentence(lang.list_estimate());
    cover
}
