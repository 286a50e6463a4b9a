//! The answer about a fund: for whom it pays and for how long.

use lindungi_rules::cover::{self, FundPlan};
use lindungi_rules::policy::{Month, Priority, Rupiah};
use serde::Serialize;

use super::{Figure, MonthCost, figures};

/// A fund that is shared out among those who wait.
#[derive(Debug, Serialize)]
pub struct Fund<'a> {
    /// The money in the fund.
    pub amount: Rupiah,
    /// The first month of cover.
    pub start: Month,
    /// The number of months of cover.
    pub months: u16,
    /// The reach of the fund among all who wait.
    #[serde(flatten)]
    pub all: Reach,
    /// The cost of one worker for all the months.
    pub per_worker: Rupiah,
    /// The money that is left in the fund.
    pub left: Rupiah,
    /// The money that is missing to cover all for all the months.
    pub missing: Rupiah,
    /// The number of months that the fund would last if all were covered for the same time.
    #[serde(rename = "for_all")]
    pub months_for_all: u16,
    /// The last month of cover; `null` if nobody is covered.
    pub covered_until: Option<Month>,
    /// The reach of the fund by priority, the highest first.
    pub priorities: Vec<Named<Priority>>,
    /// The cost of each month.
    pub schedule: Vec<MonthCost>,
    /// Every figure used.
    pub figures: Vec<Figure<'a>>,
}

/// The reach of a fund in a group of those who wait.
#[derive(Debug, Serialize)]
pub struct Reach {
    /// The number who wait.
    pub candidates: u64,
    /// The number who are covered for all the months.
    pub covered: u64,
    /// The number who are covered for a part of the months.
    pub partly: u64,
    /// The number who are not covered.
    pub not_reached: u64,
    /// The money that is paid for the group.
    pub paid: Rupiah,
}

/// The reach of a fund in a group with a name.
#[derive(Debug, Serialize)]
pub struct Named<N: Serialize> {
    /// The name: a priority or a kelurahan.
    pub name: N,
    /// The numbers of the group.
    #[serde(flatten)]
    pub reach: Reach,
}

impl Reach {
    /// Copies the numbers of the rules.
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
    /// Makes the answer from a plan of the rules.
    pub fn of(plan: &'a FundPlan) -> Self {
        Self {
            amount: plan.fund.amount,
            start: plan.fund.start,
            months: plan.fund.months,
            all: Reach::of(&plan.all),
            per_worker: plan.per_worker,
            left: plan.left,
            missing: plan.missing,
            months_for_all: plan.months_for_all,
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
