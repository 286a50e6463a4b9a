//! A fund for the residents of a roster: whom it pays for, and for how long, in the order of their
//! priority.
//!
//! [`share_out`] holds the rule for sharing; this module picks the residents who wait for the fund.

use std::io::{self, Read, Seek, Write};

use lindungi_rules::cover::{AskError, Fund, FundPlan, Order, Queue, Reach, Share, lot, share_out};
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
    /// The turn among residents of one priority: the smallest comes first, and equal ones as their rows do.
    pub turn: u64,
}

/// The residents for whom a fund may pay, in the order of their rows: every row with the verdict "likely"
/// and, with `to_be_checked`, every row that somebody has to check. `order` decides their turns.
pub fn candidates<'a>(
    records: &'a [Record],
    outcomes: &'a [RowOutcome],
    to_be_checked: bool,
    order: Order,
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
            turn: match order {
                Order::List => 0,
                Order::Decile => record.decile.into(),
                Order::Oldest => record.born.into(),
                // Lots are drawn by the place in the list, from 1.
                Order::Lot(number) => lot(number, row as u64 + 1),
            },
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
    /// The order among residents of one priority.
    pub order: Order,
    /// The rows for which the fund pays and their places in the order of payment, by row; empty for
    /// [`Order::List`], in which places follow from the rows.
    paid: Vec<(usize, u64)>,
}

/// The share of a resident, and the turn: the place in the order of payment, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The place in the order of payment, counted from 1; 0 if the fund does not reach the resident.
    pub place: u64,
    /// The share of the fund.
    pub share: Share,
}

impl Turn {
    const NONE: Self = Self {
        place: 0,
        share: Share::NONE,
    };
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

/// Plans which candidates a fund pays for. Goes through the candidates twice. In the order of the list it
/// keeps none in memory; in any other order, the turns of all of them until they are sorted.
///
/// # Errors
/// A number out of its range, or a month for which no contribution is published.
pub fn plan(
    fund: &Fund,
    order: Order,
    candidates: impl Iterator<Item = Candidate> + Clone,
    policy: &Policy,
) -> Result<RosterPlan, AskError> {
    let mut waiting = Queue::default();
    for candidate in candidates.clone() {
        waiting.add(candidate.priority, 1);
    }
    let plan = share_out(fund, &waiting, policy)?;
    let paid = match order {
        Order::List => Vec::new(),
        _ => in_turn(&plan, candidates.clone()),
    };
    let mut shared = RosterPlan {
        plan,
        groups: Vec::new(),
        order,
        paid,
    };
    let mut groups: Vec<Reach> = Vec::new();
    for (candidate, Turn { share, .. }) in turns(&shared, candidates) {
        let group = usize::from(candidate.group);
        if groups.len() <= group {
            groups.resize(group + 1, Reach::NOBODY);
        }
        if let Some(reach) = groups.get_mut(group) {
            *reach = reach.with(share, fund.months).ok_or(AskError::Overflow)?;
        }
    }
    shared.groups = groups;
    Ok(shared)
}

/// The rows for which the fund pays, each with its place in the order of payment, by row.
fn in_turn(plan: &FundPlan, candidates: impl Iterator<Item = Candidate>) -> Vec<(usize, u64)> {
    let turn = |candidate: Candidate| (candidate.priority, candidate.turn, candidate.row);
    let mut turns: Vec<_> = candidates.map(turn).collect();
    turns.sort_unstable();
    let reached = plan.all.covered.saturating_add(plan.all.partly);
    turns.truncate(usize::try_from(reached).unwrap_or(usize::MAX));
    let rows = (0..).zip(turns).map(|(place, (_, _, row))| (row, place));
    let mut paid: Vec<_> = rows.collect();
    paid.sort_unstable();
    paid
}

/// The turn and the share of each candidate, in the order of their rows. The candidates must be those of the
/// plan.
pub fn turns(
    shared: &RosterPlan,
    candidates: impl Iterator<Item = Candidate>,
) -> impl Iterator<Item = (Candidate, Turn)> {
    let mut in_order = shared.plan.shares();
    let mut paid = shared.paid.iter().peekable();
    candidates.map(move |candidate| {
        let place = match shared.order {
            Order::List => Some(in_order.next_place(candidate.priority)),
            _ => paid
                .next_if(|(row, _)| *row == candidate.row)
                .map(|(_, place)| *place),
        };
        let turn = place.map_or(Turn::NONE, |place| match shared.plan.share(place) {
            Share { months: 0, .. } => Turn::NONE,
            share => Turn {
                place: place.saturating_add(1),
                share,
            },
        });
        (candidate, turn)
    })
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
    list: &mut HandIn<'_, W>,
    shared: &RosterPlan,
    candidates: impl Iterator<Item = Candidate>,
    on_row: &mut dyn FnMut() -> io::Result<()>,
) -> Result<u64, HandInError> {
    let mut covered = turns(shared, candidates).filter(|(_, turn)| turn.place > 0);
    let mut next = covered.next();
    let (mut index, mut written) = (0, 0);
    let mut row = Row::default();
    while let Some((candidate, turn)) = next {
        if !rows.next(&mut row).map_err(HandInError::Read)? {
            break;
        }
        if index == candidate.row {
            list.row(&row, shared, candidate.priority, turn)
                .map_err(HandInError::Write)?;
            written += 1;
            next = covered.next();
        }
        index += 1;
        on_row().map_err(|why| HandInError::Write(why.into()))?;
    }
    Ok(written)
}
