//! A fund for the residents of a roster: for whom it pays and for how long, those first who come first.
//!
//! How a fund is shared out is a rule ([`share_out`]); here is only who of a roster waits for it.

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
    /// Which row of the roster below its header, counted from 0.
    pub row: usize,
    /// Who comes first.
    pub priority: Priority,
    /// Which group it is counted in: [`Record::kelurahan`].
    pub group: u16,
}

/// The residents for whom a fund may pay, in the order of their rows: those of a likely verdict, and,
/// where this is wanted, those that somebody has to look at.
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

/// What a fund does for a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterPlan {
    /// What it does for all.
    pub plan: FundPlan,
    /// How far it reaches in each group, by its number.
    pub groups: Vec<Reach>,
}

impl RosterPlan {
    /// How far it reaches in each kelurahan of [`Screener::kelurahan`](crate::Screener::kelurahan), those
    /// with the most candidates first.
    pub fn by_name(&self, kelurahan: &[String]) -> Vec<(GroupName, Reach)> {
        let named = kelurahan.iter().zip(&self.groups).enumerate();
        let mut told: Vec<(GroupName, Reach)> = named
            .filter(|(_, (_, reach))| reach.candidates > 0)
            .map(|(index, (name, reach))| (GroupName::of(index, name), *reach))
            .collect();
        told.sort_by_key(|(name, reach)| name.order(reach.candidates));
        told
    }
}

/// For whom of the candidates a fund pays. They are gone through and not kept, so that a roster may be
/// as long as any.
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

/// What each of the candidates gets, in the order of their rows. They must be those of the plan.
pub fn shares(
    plan: &FundPlan,
    candidates: impl Iterator<Item = Candidate>,
) -> impl Iterator<Item = (Candidate, Share)> {
    let mut shares = plan.shares();
    candidates.map(move |candidate| (candidate, shares.next(candidate.priority)))
}

/// Why a list to hand in is not written.
#[derive(Debug)]
pub enum HandInError {
    /// The roster cannot be read.
    Read(Refused),
    /// The list cannot be written.
    Write(WriteError),
}

/// Writes those of the candidates for whom the fund pays, out of all rows of their roster from the first.
/// `passed` is called for each row that is gone through, and may say that there is no more room; none is
/// read after the last of them. Says how many are written.
///
/// # Errors
/// Why not.
pub fn hand_in<R: Read + Seek, W: Write + Send>(
    rows: &mut Rows<'_, R>,
    list: &mut HandIn<W>,
    plan: &FundPlan,
    candidates: impl Iterator<Item = Candidate>,
    passed: &mut dyn FnMut() -> io::Result<()>,
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
        passed().map_err(|why| HandInError::Write(why.into()))?;
    }
    Ok(written)
}
