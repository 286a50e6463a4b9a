//! Assessments, incomes that are asked back, benefits of cover, statements.

use lindungi_rules::cover::{self, Benefits};
use lindungi_rules::earning::{Earning, Per};
use lindungi_rules::eligibility::{self, Facts, Finding, Verdict};
use lindungi_rules::policy::{Date, Policy, Priority, Rupiah};

use super::Probe;

impl Probe {
    pub(super) fn assessments(
        &self,
        policy: &Policy,
    ) -> Vec<(Verdict, Vec<Finding>, Option<Priority>)> {
        let ages = (0..=120).map(|age| Facts {
            age: Some(age),
            ..Facts::default()
        });
        let deciles = (1..=10).map(|decile| Facts {
            decile: Some(decile),
            ..Facts::default()
        });
        let incomes = self.incomes.iter().map(|income| Facts {
            income: Some(*income),
            ..Facts::default()
        });
        let all: Vec<Facts> = ages.chain(deciles).chain(incomes).collect();
        self.days
            .iter()
            .flat_map(|day| {
                all.iter().map(|facts| {
                    let found =
                        eligibility::assess(facts, policy, *day).expect("facts that can be");
                    (found.verdict, found.findings.to_vec(), found.priority)
                })
            })
            .collect()
    }

    /// The incomes that are asked back, each as the income that was probably meant.
    pub(super) fn asked_back(&self, policy: &Policy) -> Vec<Option<Earning>> {
        let meant = |day: &Date, amount: Rupiah| {
            let earning = Earning {
                amount,
                per: Per::Month,
                times: 1,
            };
            earning.meant(policy, *day)
        };
        self.days
            .iter()
            .flat_map(|day| self.incomes.iter().map(move |income| meant(day, *income)))
            .collect()
    }

    /// The benefits of cover, without the list of their figures.
    pub(super) fn benefits(&self, policy: &Policy) -> Vec<Benefits> {
        let benefits = |day: &Date| Benefits {
            figures: Vec::new(),
            ..cover::benefits(policy, *day)
        };
        self.days.iter().map(benefits).collect()
    }

    /// True for each statement that is in force, on each day.
    pub(super) fn statements(&self, policy: &Policy) -> Vec<bool> {
        let statements = policy.statements.iter();
        statements
            .flat_map(|statement| self.days.iter().map(|day| statement.in_force(*day)))
            .collect()
    }
}
