//! All questions that a policy can answer.
//!
//! - `money`: tariffs, quotes, zakat and the funds of RTs
//! - `people`: assessments, incomes that are asked back, benefits of cover, statements

mod money;
mod people;

use std::collections::BTreeSet;

use lindungi_rules::cover::{Benefits, Steps, first_month};
use lindungi_rules::earning::Earning;
use lindungi_rules::eligibility::{Finding, Verdict};
use lindungi_rules::policy::{Date, FigureId, Month, Number, Policy, Priority, Rupiah, Unit};

use crate::nudged::more;

const PROGRAMME: [FigureId; 4] = [
    FigureId::ProgrammeCovered,
    FigureId::ProgrammePlanned,
    FigureId::ProgrammeRecorded,
    FigureId::ProgrammeRtHeads,
];

/// The questions to each policy. They are made from the policy as it is, and the same for all nudged ones.
pub(crate) struct Probe {
    days: BTreeSet<Date>,
    months: BTreeSet<Month>,
    /// Both sides of the beginning of each band, of each minimum wage and of each threshold.
    incomes: BTreeSet<Rupiah>,
    /// Both sides of each border between sizes of an RT.
    households: BTreeSet<u64>,
}

/// All results that are computed from one policy for the probe.
#[derive(PartialEq)]
pub(crate) struct Outputs {
    tariffs: Vec<Option<[Rupiah; 4]>>,
    quotes: Vec<Option<Rupiah>>,
    assessments: Vec<(Verdict, Vec<Finding>, Option<Priority>)>,
    zakat: Vec<Option<Rupiah>>,
    funds: Vec<Option<Steps>>,
    asked_back: Vec<Option<Earning>>,
    first_months: Vec<Month>,
    benefits: Vec<Benefits>,
    statements: Vec<bool>,
    programme: Vec<Option<(Number, Date, Option<Date>)>>,
}

impl Probe {
    pub(crate) fn of(policy: &Policy) -> Self {
        let figures = policy
            .figures
            .iter()
            .flat_map(|figure| [Some(figure.from), figure.until]);
        let tables = policy
            .band_tables
            .iter()
            .flat_map(|table| [Some(table.from), table.until]);
        let reliefs = policy
            .reliefs
            .iter()
            .flat_map(|relief| [Some(relief.from), Some(relief.until)]);
        let rules = policy
            .criteria
            .iter()
            .flat_map(|rule| [rule.from, rule.until]);
        let statements = policy
            .statements
            .iter()
            .flat_map(|statement| [statement.from, statement.until]);
        let named: BTreeSet<Date> = figures
            .chain(tables)
            .chain(reliefs)
            .chain(rules)
            .chain(statements)
            .flatten()
            .collect();
        let around = |day: Date| [day.yesterday(), Some(day), day.tomorrow()];
        // A day of the month is compared with each day of the month after.
        let of_month = policy
            .figures
            .iter()
            .filter(|figure| figure.unit == Unit::DayOfMonth)
            .filter_map(|figure| figure.from.month().plus(1));
        let of_month = of_month.flat_map(|month| {
            (1..=31).map(move |day| Date::new(month.year(), month.number(), day))
        });
        let days: BTreeSet<Date> = named
            .into_iter()
            .flat_map(around)
            .chain(of_month)
            .flatten()
            .collect();
        let months = days
            .iter()
            .flat_map(|day| [Some(day.month()), day.month().plus(1)])
            .flatten()
            .collect();

        let compared = policy
            .figures
            .iter()
            .filter(|figure| {
                matches!(
                    figure.id,
                    FigureId::Umk | FigureId::ZakatNisab | FigureId::IncomeAskedBack
                )
            })
            .filter_map(|figure| figure.value.rupiah());
        let begins = policy
            .band_tables
            .iter()
            .flat_map(|table| table.bands.iter().map(|band| band.from));
        let incomes = compared
            .chain(begins)
            .flat_map(|at| [at.checked_sub(Rupiah::new(1)), Some(at), Some(more(at, 1))])
            .flatten()
            .collect();
        let borders = policy
            .figures
            .iter()
            .filter(|figure| figure.unit == Unit::Households)
            .filter_map(|figure| figure.value.count());
        let households = borders.flat_map(|last| [last, last + 1]).collect();
        Self {
            days,
            months,
            incomes,
            households,
        }
    }

    pub(crate) fn outputs(&self, policy: &Policy) -> Outputs {
        Outputs {
            tariffs: self.tariffs(policy),
            quotes: self.quotes(policy),
            assessments: self.assessments(policy),
            zakat: self.zakat(policy),
            funds: self.funds(policy),
            asked_back: self.asked_back(policy),
            first_months: self
                .days
                .iter()
                .map(|day| first_month(*day, policy).month)
                .collect(),
            benefits: self.benefits(policy),
            statements: self.statements(policy),
            programme: PROGRAMME
                .iter()
                .map(|id| {
                    policy
                        .latest(*id)
                        .map(|figure| (figure.value, figure.from, figure.until))
                })
                .collect(),
        }
    }
}
