//! A fund for people who wait for cover: for how many it pays and for how long, those first who come
//! first by priority. What cover costs is the calculator's ([`quote`]); here is only who gets it.

use serde::{Deserialize, Serialize};

use crate::cover::{
    Ask, AskError, CitedFigure, MonthCost, Quote, Terms, WORKERS_MOST, Want, quote,
};
use crate::policy::{Month, Policy, Priority, Rupiah};

/// How many priorities there are.
const PRIORITIES: usize = Priority::ALL.len();

/// A fund.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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

/// How many people wait, by priority.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Queue([u64; PRIORITIES]);

impl Queue {
    /// So many more of a priority. What cannot be counted is past every limit.
    pub fn add(&mut self, priority: Priority, people: u64) {
        if let Some(count) = self.0.get_mut(priority as usize) {
            *count = count.saturating_add(people);
        }
    }

    /// Those of a priority.
    pub fn of(&self, priority: Priority) -> u64 {
        self.0.get(priority as usize).copied().unwrap_or_default()
    }

    /// All of them.
    pub fn all(&self) -> u64 {
        self.0
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }
}

/// What a fund does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundPlan {
    /// The fund.
    pub fund: Fund,
    /// How far it reaches among all who wait.
    pub all: Reach,
    /// The same by priority, those first who come first.
    pub priorities: [(Priority, Reach); PRIORITIES],
    /// What one worker costs for all the months.
    pub per_worker: Rupiah,
    /// What is left in the fund.
    pub left: Rupiah,
    /// What would have to be added to cover all for all the months.
    pub missing: Rupiah,
    /// For so many of the months the fund would reach if all were covered for the same time.
    pub for_all: u16,
    /// Month by month: one worker's contribution, and what is paid for all.
    pub schedule: Vec<MonthCost>,
    /// Every figure used.
    pub figures: Vec<CitedFigure>,
    /// Those who are covered for all the months come before this place; counted from 0.
    full: u64,
    /// What the one at that place gets, where it is something.
    part: Option<Share>,
}

/// How far a fund reaches among some of those who wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Those who wait.
    pub candidates: u64,
    /// Those who are covered for all the months.
    pub covered: u64,
    /// Those who are covered for a part of them.
    pub partly: u64,
    /// What is paid.
    pub paid: Rupiah,
}

impl Reach {
    /// Among nobody.
    pub const NOBODY: Self = Self {
        candidates: 0,
        covered: 0,
        partly: 0,
        paid: Rupiah::ZERO,
    };

    /// The same with one more, who gets this of a fund for so many months; `None` where it cannot be
    /// counted.
    pub fn with(self, share: Share, months: u16) -> Option<Self> {
        self.and(Self {
            candidates: 1,
            covered: u64::from(share.months == months),
            partly: u64::from((1..months).contains(&share.months)),
            paid: share.paid,
        })
    }

    /// Both together; `None` where they cannot be counted.
    pub fn and(self, other: Self) -> Option<Self> {
        Some(Self {
            candidates: self.candidates.checked_add(other.candidates)?,
            covered: self.covered.checked_add(other.covered)?,
            partly: self.partly.checked_add(other.partly)?,
            paid: self.paid.checked_add(other.paid)?,
        })
    }

    /// Those whom the fund does not reach.
    pub fn not_reached(&self) -> u64 {
        self.candidates
            .saturating_sub(self.covered)
            .saturating_sub(self.partly)
    }
}

/// What one who waits gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// For how many months, from the first; none where the fund does not reach.
    pub months: u16,
    /// What they cost.
    pub paid: Rupiah,
}

impl Share {
    /// Nothing.
    pub const NONE: Self = Self {
        months: 0,
        paid: Rupiah::ZERO,
    };
}

/// Shares a fund out. Each is covered for all the months before the next is; what is left then covers
/// one more from the first month on, for as long as it reaches.
///
/// # Errors
/// A number out of its range, or a month for which no contribution is published. Nobody may wait.
pub fn share_out(fund: &Fund, waiting: &Queue, policy: &Policy) -> Result<FundPlan, AskError> {
    if waiting.all() > WORKERS_MOST {
        return Err(AskError::Workers);
    }
    let ask = Ask {
        start: fund.start,
        terms: fund.terms,
        want: Want::AmountForMonths(fund.amount, fund.months),
    };
    // Within these limits no sum can overflow (see `quote`).
    shared(fund, waiting, quote(&ask, policy)?).ok_or(AskError::Overflow)
}

fn shared(fund: &Fund, waiting: &Queue, quote: Quote) -> Option<FundPlan> {
    let full = quote.workers.min(waiting.all());
    // One more, where there is one.
    let extra = quote.extra.filter(|_| full < waiting.all());
    let part = extra.map(|extra| Share {
        months: extra.months,
        paid: extra.total,
    });
    let mut all = Reach::NOBODY;
    let mut priorities = [(Priority::Unknown, Reach::NOBODY); PRIORITIES];
    for (priority, place) in Priority::ALL.iter().zip(&mut priorities) {
        let candidates = waiting.of(*priority);
        // Those before them have had theirs.
        let covered = full.saturating_sub(all.candidates).min(candidates);
        let after = all.candidates.checked_add(candidates)?;
        let part = part.filter(|_| (all.candidates..after).contains(&full));
        let paid = quote.per_worker.checked_mul(covered)?;
        let reach = Reach {
            candidates,
            covered,
            partly: u64::from(part.is_some()),
            paid: paid.checked_add(part.unwrap_or(Share::NONE).paid)?,
        };
        *place = (*priority, reach);
        all = all.and(reach)?;
    }
    let whole = quote.per_worker.checked_mul(waiting.all())?;
    let months = part.map_or(0, |part| part.months);
    Some(FundPlan {
        fund: *fund,
        left: fund.amount.checked_sub(all.paid)?,
        missing: whole.checked_sub(fund.amount).unwrap_or(Rupiah::ZERO),
        for_all: for_all(fund, waiting.all(), &quote.schedule),
        schedule: schedule(&quote.schedule, full, months)?,
        per_worker: quote.per_worker,
        figures: quote.figures,
        all,
        priorities,
        full,
        part,
    })
}

/// What is paid in each month for so many workers, and for one more in the first of them.
fn schedule(months: &[MonthCost], workers: u64, more: u16) -> Option<Vec<MonthCost>> {
    let paid = |(index, cost): (u16, &MonthCost)| {
        let workers = workers.checked_add(u64::from(index < more))?;
        let total = cost.per_worker.checked_mul(workers)?;
        Some(MonthCost { total, ..*cost })
    };
    (0..).zip(months).map(paid).collect()
}

/// For how many of the months the fund reaches for so many workers.
fn for_all(fund: &Fund, workers: u64, months: &[MonthCost]) -> u16 {
    let mut left = Some(fund.amount);
    let paid = |cost: &&MonthCost| {
        let month = cost.per_worker.checked_mul(workers);
        left = left
            .zip(month)
            .and_then(|(left, month)| left.checked_sub(month));
        left.is_some()
    };
    u16::try_from(months.iter().take_while(paid).count()).unwrap_or(fund.months)
}

impl FundPlan {
    /// The last month of cover; none where nobody is covered.
    pub fn covered_until(&self) -> Option<Month> {
        let months = match (self.full, self.part) {
            (0, part) => part?.months,
            _ => self.fund.months,
        };
        self.last_of(months)
    }

    /// The last of so many months; none of none.
    pub fn last_of(&self, months: u16) -> Option<Month> {
        self.fund.start.plus(months.checked_sub(1)?)
    }

    /// What the one gets who is covered for a part of the months, where there is one.
    pub fn part(&self) -> Option<Share> {
        self.part
    }

    /// The shares of those who wait, asked for one after the other as they came.
    pub fn shares(&self) -> Shares<'_> {
        let mut places = [0; PRIORITIES];
        let mut before: u64 = 0;
        for (place, (_, reach)) in places.iter_mut().zip(&self.priorities) {
            *place = before;
            before = before.saturating_add(reach.candidates);
        }
        Shares { plan: self, places }
    }

    fn share(&self, place: u64) -> Share {
        match self.part {
            _ if place < self.full => Share {
                months: self.fund.months,
                paid: self.per_worker,
            },
            Some(part) if place == self.full => part,
            _ => Share::NONE,
        }
    }
}

/// The shares of those who wait: among those of one priority, who comes earlier comes first.
#[derive(Debug, Clone)]
pub struct Shares<'a> {
    plan: &'a FundPlan,
    /// The place of the next of each priority.
    places: [u64; PRIORITIES],
}

impl Shares<'_> {
    /// The share of the next of this priority.
    pub fn next(&mut self, priority: Priority) -> Share {
        let Some(place) = self.places.get_mut(priority as usize) else {
            return Share::NONE;
        };
        let share = self.plan.share(*place);
        *place = place.saturating_add(1);
        share
    }
}
