//! A fund for the residents of a roster: for whom it pays and for how long, those first who come first.
//!
//! What cover costs is the calculator's ([`quote`]); here is only who gets it.

use std::collections::BTreeMap;

use lindungi_rules::cover::{Ask, AskError, Extra, MonthCost, Quote, Terms, Want, quote};
use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{Month, Policy, Priority, Rupiah};

use crate::screen::{Record, RowOutcome};

/// A fund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fund {
    /// What is in it.
    pub amount: Rupiah,
    /// The first month of cover.
    pub start: Month,
    /// For how many months.
    pub months: u16,
    /// On what terms.
    pub terms: Terms,
}

/// A resident for whom the fund may pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Which row of the roster, as the caller counts them.
    pub row: usize,
    /// Who comes first.
    pub priority: Option<Priority>,
    /// Which group it is counted in, such as [`Record::kelurahan`].
    pub group: u16,
}

/// The residents for whom a fund may pay, in the order of their rows: those of a likely verdict, and,
/// where this is wanted, those that somebody has to look at.
pub fn candidates<'a>(
    records: &'a [Record],
    outcomes: &'a [RowOutcome],
    to_be_checked: bool,
) -> impl Iterator<Item = Candidate> + 'a {
    let rows = records.iter().enumerate();
    rows.filter_map(move |(row, record)| {
        let found = outcomes.get(usize::from(record.outcome))?.found.ok()?;
        let likely = found.verdict == Verdict::Likely;
        let checked = to_be_checked && found.verdict == Verdict::NeedsCheck;
        (likely || checked).then_some(Candidate {
            row,
            priority: found.priority,
            group: record.kelurahan,
        })
    })
}

/// What a fund does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundPlan {
    /// One for each candidate, those first who come first: by priority, and then as they came.
    pub shares: Vec<Share>,
    /// What one worker costs for all the months.
    pub per_worker: Rupiah,
    /// What is paid.
    pub paid: Rupiah,
    /// What is left in the fund.
    pub left: Rupiah,
    /// What would have to be added to cover all for all the months.
    pub missing: Rupiah,
    /// What is paid for each month.
    pub months: Vec<(Month, Rupiah)>,
    /// The same by group.
    pub groups: BTreeMap<u16, GroupShare>,
}

/// What a candidate gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Which.
    pub candidate: Candidate,
    /// For how many months, from the first; none where the fund does not reach.
    pub months: u16,
    /// What they cost.
    pub paid: Rupiah,
}

/// What a group gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupShare {
    /// Its candidates.
    pub candidates: u64,
    /// Those who are covered for all the months.
    pub covered: u64,
    /// Those who are covered for a part of them.
    pub partly: u64,
    /// What is paid.
    pub paid: Rupiah,
}

/// For whom a fund pays. Each is covered for all the months before the next is; what is left then
/// covers one more from the first month on, for as long as it reaches.
///
/// # Errors
/// A number out of its range, or a month for which no contribution is published.
pub fn plan(
    fund: &Fund,
    candidates: impl IntoIterator<Item = Candidate>,
    policy: &Policy,
) -> Result<FundPlan, AskError> {
    let ask = Ask {
        start: fund.start,
        terms: fund.terms,
        want: Want::AmountForMonths(fund.amount, fund.months),
    };
    let quote = quote(&ask, policy)?;
    let mut candidates: Vec<Candidate> = candidates.into_iter().collect();
    // A stable order: among equals as they came.
    candidates.sort_by_key(|candidate| (candidate.priority.is_none(), candidate.priority));
    shared(fund, &quote, candidates).ok_or(AskError::Amount)
}

fn shared(fund: &Fund, quote: &Quote, candidates: Vec<Candidate>) -> Option<FundPlan> {
    let all = u64::try_from(candidates.len()).ok()?;
    let covered = quote.workers.min(all);
    // One more, where there is one.
    let extra = quote.extra.filter(|_| covered < all);
    let share = |(index, candidate)| {
        let (months, paid) = match extra {
            _ if index < covered => (fund.months, quote.per_worker),
            Some(extra) if index == covered => (extra.months, extra.total),
            _ => (0, Rupiah::ZERO),
        };
        Share {
            candidate,
            months,
            paid,
        }
    };
    let shares: Vec<Share> = (0..).zip(candidates).map(share).collect();
    let paid = sum(shares.iter().map(|share| share.paid))?;
    let full = quote.per_worker.checked_mul(all)?;
    Some(FundPlan {
        per_worker: quote.per_worker,
        paid,
        left: fund.amount.checked_sub(paid)?,
        missing: full.checked_sub(fund.amount).unwrap_or(Rupiah::ZERO),
        months: months(quote, covered, extra)?,
        groups: groups(&shares, fund.months)?,
        shares,
    })
}

fn sum(mut amounts: impl Iterator<Item = Rupiah>) -> Option<Rupiah> {
    amounts.try_fold(Rupiah::ZERO, Rupiah::checked_add)
}

fn months(quote: &Quote, covered: u64, extra: Option<Extra>) -> Option<Vec<(Month, Rupiah)>> {
    let extra = extra.map_or(0, |extra| extra.months);
    let of_month = |(index, month): (u16, &MonthCost)| {
        let workers = covered.checked_add(u64::from(index < extra))?;
        Some((month.month, month.per_worker.checked_mul(workers)?))
    };
    (0..).zip(&quote.schedule).map(of_month).collect()
}

/// A group without candidates.
const NOTHING: GroupShare = GroupShare {
    candidates: 0,
    covered: 0,
    partly: 0,
    paid: Rupiah::ZERO,
};

fn groups(shares: &[Share], months: u16) -> Option<BTreeMap<u16, GroupShare>> {
    let mut groups: BTreeMap<u16, GroupShare> = BTreeMap::new();
    for share in shares {
        let group = groups.entry(share.candidate.group).or_insert(NOTHING);
        group.candidates += 1;
        group.covered += u64::from(share.months == months);
        group.partly += u64::from((1..months).contains(&share.months));
        group.paid = group.paid.checked_add(share.paid)?;
    }
    Some(groups)
}
