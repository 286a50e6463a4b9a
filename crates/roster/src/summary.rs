//! What all rows of a roster came to.

use std::cmp::Reverse;

use foldhash::HashMap;
use lindungi_rules::eligibility::Finding;
use lindungi_rules::policy::Priority;

use crate::cells::Problem;
use crate::groups::{Groups, MOST};
use crate::outcome::{RowOutcome, Verdicts, reason};

/// Rows counted by what they came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// All rows.
    pub rows: Verdicts,
    /// By each finding that is not met, the most frequent first, then as [`reason`] writes them. A row
    /// counts for each of its reasons.
    pub reasons: Vec<(Finding, u64)>,
    /// By problem, the most frequent first, then as [`Problem::written`] writes them.
    pub problems: Vec<(Problem, u64)>,
    /// By priority, of rows that are likely or to be checked; each, in its order.
    pub priorities: Vec<(Priority, u64)>,
    /// By kelurahan, the most rows first; empty without such a column.
    pub kelurahan: Vec<Group>,
    /// By occupation, the most rows first; empty without such a column.
    pub occupations: Vec<Group>,
}

/// The rows of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which, by [`Record::kelurahan`](crate::Record::kelurahan) or
    /// [`Record::occupation`](crate::Record::occupation).
    pub index: u16,
    /// What it is called.
    pub name: GroupName,
    /// Its rows.
    pub rows: Verdicts,
}

/// What a group is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupName {
    /// As it is first written in the roster.
    Named(String),
    /// Nothing is written.
    Empty,
    /// All those for which there was no room.
    Others,
}

impl GroupName {
    /// What the group of this number is called, as the screener keeps it.
    pub(crate) fn of(index: usize, name: &str) -> Self {
        match index {
            0 => Self::Empty,
            _ if index > MOST => Self::Others,
            _ => Self::Named(name.to_owned()),
        }
    }

    /// Where it stands among others: the most rows first, and those without a name last.
    pub(crate) fn order(&self, rows: u64) -> (bool, Reverse<u64>, Self) {
        let rest = !matches!(self, Self::Named(_));
        (rest, Reverse(rows), self.clone())
    }
}

impl Summary {
    /// What these outcomes come to, each with the number of its rows.
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
                // Each problem is one outcome.
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

/// Sorts what was counted: the most frequent first, equally frequent ones by their text.
fn most_first<T>(mut counts: Vec<(T, u64, String)>) -> Vec<(T, u64)> {
    counts.sort_by(|(_, some, this), (_, more, that)| more.cmp(some).then_with(|| this.cmp(that)));
    counts
        .into_iter()
        .map(|(it, count, _)| (it, count))
        .collect()
}

fn groups(groups: &Groups) -> Vec<Group> {
    let named = groups.names().iter().zip(groups.rows()).enumerate();
    let mut told: Vec<Group> = named
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
    told.sort_by_key(|group| group.name.order(group.rows.total()));
    told
}
