//! A fund for people who wait for cover: the people it covers and the months, in the order of priority. The
//! cost of cover comes from the calculator ([`quote`]); this module only decides who is covered.

use serde::{Deserialize, Serialize};

use crate::cover::{
    Ask, AskError, CitedFigure, MonthCost, Quote, Terms, WORKERS_MOST, Want, quote,
};
use crate::policy::{Month, Policy, Priority, Rupiah};

const PRIORITIES: usize = Priority::ALL.len();

/// A sum of money to share out among people who wait for cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fund {
    /// The money in the fund.
    pub amount: Rupiah,
    /// The first month of cover.
    pub start: Month,
    /// The number of months of cover for each person.
    pub months: u16,
    /// The terms on which cover is bought.
    pub terms: Terms,
}

/// The number of people who wait, by priority.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Queue([u64; PRIORITIES]);

impl Queue {
    /// Adds people of one priority. A number too large to count stays at the largest one, which is past
    /// every limit.
    pub fn add(&mut self, priority: Priority, people: u64) {
        if let Some(count) = self.0.get_mut(priority as usize) {
            *count = count.saturating_add(people);
        }
    }

    /// Returns the number of people of one priority.
    pub fn of(&self, priority: Priority) -> u64 {
        self.0.get(priority as usize).copied().unwrap_or_default()
    }

    /// Returns the number of people of all priorities.
    pub fn all(&self) -> u64 {
        self.0
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }
}

/// The result of sharing out a fund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundPlan {
    /// The fund that is shared out.
    pub fund: Fund,
    /// The reach of the fund among all people who wait.
    pub all: Reach,
    /// The reach by priority, the highest first.
    pub priorities: [(Priority, Reach); PRIORITIES],
    /// The cost of one worker for all the months.
    pub per_worker: Rupiah,
    /// The money that is left in the fund.
    pub left: Rupiah,
    /// The money that is missing to cover all people for all the months.
    pub missing: Rupiah,
    /// The number of months that the fund would pay for if all people were covered for the same time.
    pub months_for_all: u16,
    /// Month by month: the contribution of one worker, and the payment for all who are covered.
    pub schedule: Vec<MonthCost>,
    /// Every figure used.
    pub figures: Vec<CitedFigure>,
    /// The number of people who are covered for all the months. In the order of payment, they have the
    /// places before this one, counted from 0.
    full: u64,
    /// The share of the person at the place `full`; `None` if that person gets nothing.
    part: Option<Share>,
}

/// The reach of a fund among some of the people who wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// The number of people who wait.
    pub candidates: u64,
    /// The number of people who are covered for all the months.
    pub covered: u64,
    /// The number of people who are covered for only some of the months.
    pub partly: u64,
    /// The money that is paid for these people.
    pub paid: Rupiah,
}

impl Reach {
    /// The reach among no people.
    pub const NOBODY: Self = Self {
        candidates: 0,
        covered: 0,
        partly: 0,
        paid: Rupiah::ZERO,
    };

    /// Adds one person with this share of a fund that covers `months` months; `None` if a sum cannot be
    /// counted.
    pub fn with(self, share: Share, months: u16) -> Option<Self> {
        self.and(Self {
            candidates: 1,
            covered: u64::from(share.months == months),
            partly: u64::from((1..months).contains(&share.months)),
            paid: share.paid,
        })
    }

    /// Adds up both; `None` if a sum cannot be counted.
    pub fn and(self, other: Self) -> Option<Self> {
        Some(Self {
            candidates: self.candidates.checked_add(other.candidates)?,
            covered: self.covered.checked_add(other.covered)?,
            partly: self.partly.checked_add(other.partly)?,
            paid: self.paid.checked_add(other.paid)?,
        })
    }

    /// Returns the number of people whom the fund does not reach.
    pub fn not_reached(&self) -> u64 {
        self.candidates
            .saturating_sub(self.covered)
            .saturating_sub(self.partly)
    }
}

/// The share of a fund that one person gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The number of months of cover, from the first month; 0 if the fund does not reach the person.
    pub months: u16,
    /// The cost of these months.
    pub paid: Rupiah,
}

impl Share {
    /// The share of a person whom the fund does not reach.
    pub const NONE: Self = Self {
        months: 0,
        paid: Rupiah::ZERO,
    };
}

/// Shares out a fund. Each person is covered for all the months before the next one; the rest then covers
/// one more person from the first month, for as long as it lasts.
///
/// # Errors
/// A number out of its range, or a month for which no contribution is published. An empty queue is no
/// error.
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
    // The rest covers one more person for some of the months, if anybody is left.
    let extra = quote.extra.filter(|_| full < waiting.all());
    let part = extra.map(|extra| Share {
        months: extra.months,
        paid: extra.total,
    });
    let mut all = Reach::NOBODY;
    let mut priorities = [(Priority::Unknown, Reach::NOBODY); PRIORITIES];
    for (priority, place) in Priority::ALL.iter().zip(&mut priorities) {
        let candidates = waiting.of(*priority);
        // People of higher priorities come before these.
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
        months_for_all: months_for_all(fund, waiting.all(), &quote.schedule),
        schedule: schedule(&quote.schedule, full, months)?,
        per_worker: quote.per_worker,
        figures: quote.figures,
        all,
        priorities,
        full,
        part,
    })
}

/// Returns the payment in each month for `workers` workers, and for one more in the first `more` months.
fn schedule(months: &[MonthCost], workers: u64, more: u16) -> Option<Vec<MonthCost>> {
    let paid = |(index, cost): (u16, &MonthCost)| {
        let workers = workers.checked_add(u64::from(index < more))?;
        let total = cost.per_worker.checked_mul(workers)?;
        Some(MonthCost { total, ..*cost })
    };
    (0..).zip(months).map(paid).collect()
}

/// Returns the number of months for which the fund covers `workers` workers.
fn months_for_all(fund: &Fund, workers: u64, months: &[MonthCost]) -> u16 {
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
    /// Returns the last month of cover; `None` if nobody is covered.
    pub fn covered_until(&self) -> Option<Month> {
        let months = match (self.full, self.part) {
            (0, part) => part?.months,
            _ => self.fund.months,
        };
        self.last_of(months)
    }

    /// Returns the last of `months` months of cover; `None` if `months` is 0.
    pub fn last_of(&self, months: u16) -> Option<Month> {
        self.fund.start.plus(months.checked_sub(1)?)
    }

    /// Returns the share of the person who is covered for only some of the months, if there is one.
    pub fn part(&self) -> Option<Share> {
        self.part
    }

    /// Returns the shares of the people who wait, to be taken one by one in the order of a list.
    pub fn shares(&self) -> Shares<'_> {
        let mut places = [0; PRIORITIES];
        let mut before: u64 = 0;
        for (place, (_, reach)) in places.iter_mut().zip(&self.priorities) {
            *place = before;
            before = before.saturating_add(reach.candidates);
        }
        Shares { plan: self, places }
    }

    /// Returns the share of the person at a place in the order of payment, counted from 0.
    pub fn share(&self, place: u64) -> Share {
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

/// The shares of the people who wait. Within a priority, earlier people in the list come first.
#[derive(Debug, Clone)]
pub struct Shares<'a> {
    plan: &'a FundPlan,
    /// The place of the next person of each priority.
    places: [u64; PRIORITIES],
}

impl Shares<'_> {
    /// Returns the share of the next person of this priority. Take no more shares of a priority than
    /// there are people of it in the queue.
    pub fn next(&mut self, priority: Priority) -> Share {
        self.plan.share(self.next_place(priority))
    }

    /// Returns the place of the next person of this priority in the order of payment, counted from 0.
    pub fn next_place(&mut self, priority: Priority) -> u64 {
        let Some(next) = self.places.get_mut(priority as usize) else {
            return u64::MAX;
        };
        let place = *next;
        *next = next.saturating_add(1);
        place
    }
}
