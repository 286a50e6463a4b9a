//! A fund for the residents of a roster: whom it pays for, and for how long, in the order of their
//! priority.
//!
//! [`share_out`] holds the rule for sharing; this module picks the residents who wait for the fund.

use std::io::{self, Read, Seek, Write};

use lindungi_rules::cover::{AskError, Fund, FundPlan, Queue, Reach, Share, share_out};
use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{Policy, Priority};

use crate::outcome::RowOutcome;
use crate::output::{HandIn, WriteError};
use crate::refused::Refused;
use crate::row::Row;
use crate::screen::Record;
use crate::source::Rows;
use crate::summary::GroupName;

/// A resident for whom the fund may pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The row of the roster below its header, counted from 0.
    pub row: usize,
    /// The priority, by which the fund is shared out first.
    pub priority: Priority,
    /// The group of the resident: [`Record::kelurahan`].
    pub group: u16,
}

/// The residents for whom a fund may pay, in the order of their rows: every row with the verdict "likely"
/// and, with `to_be_checked`, every row that somebody has to check.
pub fn candidates<'a>(
    records: &'a [Record],
    outcomes: &'a [RowOutcome],
    to_be_checked: bool,
) -> impl Iterator<Item = Candidate> + Clone + use<'a> {
    let rows = records.iter().enumerate();
    rows.filter_map(move |(row, record)| {
        let found = outcomes.get(usize::from(record.outcome))?.found.ok()?;
        let likely = found.verdict == Verdict::Likely;
        let checked = to_be_checked && found.verdict == Verdict::NeedsCheck;
        (likely || checked).then_some(Candidate {
            row,
            priority: found.priority?,
            group: record.kelurahan,
        })
    })
}

/// The plan of a fund for a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterPlan {
    /// The plan for all residents.
    pub plan: FundPlan,
    /// The reach of the fund in each group, by [`Candidate::group`].
    pub groups: Vec<Reach>,
}

impl RosterPlan {
    /// The reach of the fund in each kelurahan of [`Screener::kelurahan`](crate::Screener::kelurahan), the
    /// most candidates first. Leaves out a kelurahan without candidates.
    pub fn by_name(&self, kelurahan: &[String]) -> Vec<(GroupName, Reach)> {
        let named = kelurahan.iter().zip(&self.groups).enumerate();
        let mut reaches: Vec<(GroupName, Reach)> = named
            .filter(|(_, (_, reach))| reach.candidates > 0)
            .map(|(index, (name, reach))| (GroupName::of(index, name), *reach))
            .collect();
        reaches.sort_by_key(|(name, reach)| name.order(reach.candidates));
        reaches
    }
}

/// Plans which candidates a fund pays for. Goes through the candidates twice and keeps none in memory, so a
/// roster may have any length.
///
/// # Errors
/// A number out of its range, or a month for which no contribution is published.
pub fn plan(
    fund: &Fund,
    candidates: impl Iterator<Item = Candidate> + Clone,
    policy: &Policy,
) -> Result<RosterPlan, AskError> {
    let mut waiting = Queue::default();
    for candidate in candidates.clone() {
        waiting.add(candidate.priority, 1);
    }
    let plan = share_out(fund, &waiting, policy)?;
    let mut groups: Vec<Reach> = Vec::new();
    for (candidate, share) in shares(&plan, candidates) {
        let group = usize::from(candidate.group);
        if groups.len() <= group {
            groups.resize(group + 1, Reach::NOBODY);
        }
        if let Some(reach) = groups.get_mut(group) {
            *reach = reach.with(share, fund.months).ok_or(AskError::Overflow)?;
        }
    }
    Ok(RosterPlan { plan, groups })
}

/// The share of each candidate, in the order of their rows. The candidates must be those of the plan.
pub fn shares(
    plan: &FundPlan,
    candidates: impl Iterator<Item = Candidate>,
) -> impl Iterator<Item = (Candidate, Share)> {
    let mut shares = plan.shares();
    candidates.map(move |candidate| (candidate, shares.next(candidate.priority)))
}

/// The reason why a list to hand in is not written.
#[derive(Debug)]
pub enum HandInError {
    /// The roster cannot be read.
    Read(Refused),
    /// The list cannot be written.
    Write(WriteError),
}

/// Writes the candidates for whom the fund pays, from the rows of their roster, read from the first row.
/// Returns the number of rows written. `on_row` is called for each row read, and may return an error when
/// the output is full. Reading stops after the last candidate.
///
/// # Errors
/// The roster cannot be read, or the list cannot be written.
pub fn hand_in<R: Read + Seek, W: Write + Send>(
    rows: &mut Rows<'_, R>,
    list: &mut HandIn<W>,
    plan: &FundPlan,
    candidates: impl Iterator<Item = Candidate>,
    on_row: &mut dyn FnMut() -> io::Result<()>,
) -> Result<u64, HandInError> {
    let mut covered = shares(plan, candidates).filter(|(_, share)| share.months > 0);
    let mut next = covered.next();
    let (mut index, mut written) = (0, 0);
    let mut row = Row::default();
    while let Some((candidate, share)) = next {
        if !rows.next(&mut row).map_err(HandInError::Read)? {
            break;
        }
        if index == candidate.row {
            list.row(&row, plan, share).map_err(HandInError::Write)?;
            written += 1;
            next = covered.next();
        }
        index += 1;
        on_row().map_err(|why| HandInError::Write(why.into()))?;
    }
    Ok(written)
}
