//! The summary of a screened roster.

use std::cmp::Reverse;

use foldhash::HashMap;
use lindungi_rules::eligibility::Finding;
use lindungi_rules::policy::Priority;

use crate::cells::Problem;
use crate::groups::{Groups, MAX_GROUPS};
use crate::outcome::{RowOutcome, Verdicts, reason};

/// The number of rows by verdict, reason, problem, priority and group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// All rows, by verdict.
    pub rows: Verdicts,
    /// Rows by finding that is not met, the most frequent first, then in the order of their [`reason`]. A
    /// row counts once for each of its findings.
    pub reasons: Vec<(Finding, u64)>,
    /// Rows by problem, the most frequent first, then in the order of [`Problem::written`].
    pub problems: Vec<(Problem, u64)>,
    /// Rows by priority, for the verdicts "likely" and "to be checked". Lists every priority in its order,
    /// also with 0 rows.
    pub priorities: Vec<(Priority, u64)>,
    /// Rows by kelurahan, the most rows first; empty if no column holds the kelurahan.
    pub kelurahan: Vec<Group>,
    /// Rows by occupation, the most rows first; empty if no column holds the occupation.
    pub occupations: Vec<Group>,
}

/// The rows of one kelurahan or occupation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The index of the group: [`Record::kelurahan`](crate::Record::kelurahan) or
    /// [`Record::occupation`](crate::Record::occupation).
    pub index: u16,
    /// The name of the group.
    pub name: GroupName,
    /// The rows of the group, by verdict.
    pub rows: Verdicts,
}

/// The name of a group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupName {
    /// The name as first written in the roster.
    Named(String),
    /// Rows with an empty cell.
    Empty,
    /// All groups past the number that is counted apart.
    Others,
}

impl GroupName {
    /// The name of the group with this index in [`Groups`].
    pub(crate) fn of(index: usize, name: &str) -> Self {
        match index {
            0 => Self::Empty,
            _ if index > MAX_GROUPS => Self::Others,
            _ => Self::Named(name.to_owned()),
        }
    }

    /// The sort key: named groups before the others, then the most rows first.
    pub(crate) fn order(&self, rows: u64) -> (bool, Reverse<u64>, Self) {
        let rest = !matches!(self, Self::Named(_));
        (rest, Reverse(rows), self.clone())
    }
}

impl Summary {
    /// Summarises outcomes; `counts` has the number of rows of each.
    pub(crate) fn of(
        outcomes: &[RowOutcome],
        counts: &[u64],
        kelurahan: &Groups,
        occupations: &Groups,
    ) -> Self {
        let mut summary = Self::default();
        let mut reasons: HashMap<Finding, u64> = HashMap::default();
        let mut problems = Vec::new();
        let mut priorities = vec![0; Priority::ALL.len()];
        for (outcome, count) in outcomes.iter().zip(counts) {
            summary.rows.add(outcome.verdict(), *count);
            match &outcome.found {
                // Each problem has one outcome.
                Err(problem) => problems.push((*problem, *count, outcome.problem.clone())),
                Ok(found) => {
                    for finding in found.unmet() {
                        *reasons.entry(finding).or_insert(0) += count;
                    }
                    if let Some(place) = found
                        .priority
                        .and_then(|priority| priorities.get_mut(priority as usize))
                    {
                        *place += count;
                    }
                }
            }
        }
        let reasons = reasons.into_iter();
        summary.reasons = most_first(reasons.map(|(it, count)| (it, count, reason(it))).collect());
        summary.problems = most_first(problems);
        let all = Priority::ALL.iter().copied();
        summary.priorities = all.zip(priorities).collect();
        summary.kelurahan = groups(kelurahan);
        summary.occupations = groups(occupations);
        summary
    }
}

/// Sorts counts: the most frequent first, equal ones by their text.
fn most_first<T>(mut counts: Vec<(T, u64, String)>) -> Vec<(T, u64)> {
    counts.sort_by(|(_, count, text), (_, other_count, other_text)| {
        other_count.cmp(count).then_with(|| text.cmp(other_text))
    });
    counts
        .into_iter()
        .map(|(it, count, _)| (it, count))
        .collect()
}

fn groups(groups: &Groups) -> Vec<Group> {
    let named = groups.names().iter().zip(groups.rows()).enumerate();
    let mut sorted: Vec<Group> = named
        .map(|(index, (name, rows))| {
            let name = GroupName::of(index, name);
            let index = u16::try_from(index).unwrap_or(u16::MAX);
            Group {
                index,
                name,
                rows: *rows,
            }
        })
        .filter(|group| group.rows.total() > 0)
        .collect();
    sorted.sort_by_key(|group| group.name.order(group.rows.total()));
    sorted
}
