//! For whom a fund pays, and for how long.

use lindungi_rules::cover::{self, FundPlan};
use lindungi_rules::policy::{Month, Priority, Rupiah};
use serde::Serialize;

use super::{Figure, MonthCost, figures};

/// A fund that is shared out.
#[derive(Debug, Serialize)]
pub struct Fund<'a> {
    /// What is in it.
    pub amount: Rupiah,
    /// The first month of cover.
    pub start: Month,
    /// For how many months.
    pub months: u16,
    /// How far it reaches among all who wait.
    #[serde(flatten)]
    pub all: Reach,
    /// One worker for all the months.
    pub per_worker: Rupiah,
    /// What is left in the fund.
    pub left: Rupiah,
    /// What would have to be added to cover all for all the months.
    pub missing: Rupiah,
    /// For so many of the months the fund would reach if all were covered for the same time.
    pub for_all: u16,
    /// The last covered month.
    pub covered_until: Option<Month>,
    /// By priority, those first who come first.
    pub priorities: Vec<Named<Priority>>,
    /// Month by month.
    pub schedule: Vec<MonthCost>,
    /// Every figure used.
    pub figures: Vec<Figure<'a>>,
}

/// How far a fund reaches among some of those who wait.
#[derive(Debug, Serialize)]
pub struct Reach {
    /// Those who wait.
    pub candidates: u64,
    /// Those who are covered for all the months.
    pub covered: u64,
    /// Those who are covered for a part of them.
    pub partly: u64,
    /// Those whom it does not reach.
    pub not_reached: u64,
    /// What is paid.
    pub paid: Rupiah,
}

/// How far it reaches among those of this name.
#[derive(Debug, Serialize)]
pub struct Named<N: Serialize> {
    /// Who they are.
    pub name: N,
    /// How far.
    #[serde(flatten)]
    pub reach: Reach,
}

impl Reach {
    /// What the rules found.
    pub fn of(reach: &cover::Reach) -> Self {
        Self {
            candidates: reach.candidates,
            covered: reach.covered,
            partly: reach.partly,
            not_reached: reach.not_reached(),
            paid: reach.paid,
        }
    }
}

impl<'a> Fund<'a> {
    /// What the rules answered.
    pub fn of(plan: &'a FundPlan) -> Self {
        Self {
            amount: plan.fund.amount,
            start: plan.fund.start,
            months: plan.fund.months,
            all: Reach::of(&plan.all),
            per_worker: plan.per_worker,
            left: plan.left,
            missing: plan.missing,
            for_all: plan.for_all,
            covered_until: plan.covered_until(),
            priorities: plan
                .priorities
                .iter()
                .map(|(priority, reach)| Named {
                    name: *priority,
                    reach: Reach::of(reach),
                })
                .collect(),
            schedule: plan.schedule.iter().map(MonthCost::of).collect(),
            figures: figures(&plan.figures),
        }
    }
}
