//! What all rows of a roster came to.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{Outcome, Priority};

use crate::groups::{Groups, MOST};
use crate::screen::{RowOutcome, reason};

/// Rows counted by what they came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// All rows.
    pub rows: Verdicts,
    /// By each finding that is not met, `criterion:outcome` or `criterion:outcome:route`, the most
    /// frequent first. A row counts for each of its reasons.
    pub reasons: Vec<(String, u64)>,
    /// By what is wrong, `column:code`, the most frequent first.
    pub problems: Vec<(String, u64)>,
    /// By priority, of rows that are likely or to be checked; each, in its order.
    pub priorities: Vec<(Priority, u64)>,
    /// By kelurahan, the most rows first; empty without such a column.
    pub kelurahan: Vec<Group>,
    /// By occupation, the most rows first; empty without such a column.
    pub occupations: Vec<Group>,
}

/// Rows by verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Verdicts {
    /// Nothing speaks against it.
    pub likely: u64,
    /// To be looked at.
    pub needs_check: u64,
    /// Another way.
    pub other_route: u64,
    /// Those that could not be read.
    pub invalid: u64,
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

impl Verdicts {
    /// All of them.
    pub fn total(&self) -> u64 {
        [
            self.likely,
            self.needs_check,
            self.other_route,
            self.invalid,
        ]
        .iter()
        .sum()
    }

    pub(crate) fn add(&mut self, outcome: &RowOutcome, count: u64) {
        let place = match &outcome.found {
            Err(_) => &mut self.invalid,
            Ok(found) => match found.verdict {
                Verdict::Likely => &mut self.likely,
                Verdict::NeedsCheck => &mut self.needs_check,
                Verdict::OtherRoute => &mut self.other_route,
            },
        };
        *place += count;
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
        let (mut reasons, mut problems) = (BTreeMap::new(), BTreeMap::new());
        let mut priorities = vec![0; Priority::ALL.len()];
        for (outcome, count) in outcomes.iter().zip(counts) {
            summary.rows.add(outcome, *count);
            match &outcome.found {
                Err(_) => *problems.entry(outcome.problem.clone()).or_insert(0) += count,
                Ok(found) => {
                    let findings = found.findings.iter();
                    for finding in findings.filter(|it| it.outcome != Outcome::Met) {
                        *reasons.entry(reason(*finding)).or_insert(0) += count;
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
        summary.reasons = most_first(reasons);
        summary.problems = most_first(problems);
        let all = Priority::ALL.iter().copied();
        summary.priorities = all.zip(priorities).collect();
        summary.kelurahan = groups(kelurahan);
        summary.occupations = groups(occupations);
        summary
    }
}

fn most_first(counts: BTreeMap<String, u64>) -> Vec<(String, u64)> {
    let mut counts: Vec<(String, u64)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
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
