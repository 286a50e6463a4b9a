//! Tariffs, quotes, zakat and the funds of RTs.

use lindungi_rules::cover::{self, Ask, Gift, ReliefChoice, Steps, Terms, Want};
use lindungi_rules::policy::{Month, Payer, Policy, Rupiah, Sector};

use super::Probe;

impl Probe {
    pub(super) fn tariffs(&self, policy: &Policy) -> Vec<Option<[Rupiah; 4]>> {
        let mut tariffs = Vec::new();
        let mut ask = |terms: Terms, month: Month| {
            let tariff = cover::tariff(&terms, policy, month);
            tariffs.push(tariff.map(|tariff| [tariff.jkk, tariff.jkm, tariff.jht, tariff.total]));
        };
        for month in &self.months {
            for payer in [Payer::City, Payer::Donor, Payer::Own] {
                for sector in Sector::ALL {
                    for relief in [ReliefChoice::On, ReliefChoice::Off] {
                        ask(
                            Terms {
                                payer: Some(payer),
                                sector: *sector,
                                jht: true,
                                relief,
                                income: None,
                            },
                            *month,
                        );
                    }
                }
            }
        }
        for table in &*policy.band_tables {
            let terms = Terms {
                payer: None,
                sector: Sector::Other,
                jht: true,
                relief: ReliefChoice::Off,
                income: None,
            };
            let month = table.from.month().plus(1).expect("a later month");
            for income in &self.incomes {
                ask(
                    Terms {
                        income: Some(*income),
                        ..terms
                    },
                    month,
                );
            }
        }
        tariffs
    }

    pub(super) fn quotes(&self, policy: &Policy) -> Vec<Option<Rupiah>> {
        let terms = Terms {
            payer: Some(Payer::Donor),
            sector: Sector::Transport,
            jht: false,
            relief: ReliefChoice::On,
            income: None,
        };
        let wants = [
            Want::AmountForMonths(Rupiah::new(1_000_000), 12),
            Want::WorkersForMonths(10, 6),
            Want::AmountForWorkers(Rupiah::new(1_000_000), 10),
            Want::MonthlyForMonths(Rupiah::new(100_000), 12),
        ];
        let ask = |(start, want): (&Month, Want)| {
            let ask = Ask {
                start: *start,
                terms,
                want,
            };
            cover::quote(&ask, policy).ok().map(|quote| quote.total)
        };
        // A few first months are enough, as each question prices many more months.
        let starts = self.months.iter().step_by(6);
        starts
            .flat_map(|start| wants.map(|want| (start, want)))
            .map(ask)
            .collect()
    }

    /// The zakat that is due. Rate and threshold are left out, as they would only repeat figures of the
    /// policy.
    pub(super) fn zakat(&self, policy: &Policy) -> Vec<Option<Rupiah>> {
        self.months
            .iter()
            .flat_map(|month| {
                self.incomes
                    .iter()
                    .map(|income| cover::zakat(*income, *month, policy).due)
            })
            .collect()
    }

    /// The fund of an RT of each size.
    pub(super) fn funds(&self, policy: &Policy) -> Vec<Option<Steps>> {
        let given = |month: &Month, households: u64| {
            let gift = Gift::RtFund {
                households,
                workers: 1,
                months: 1,
            };
            let giving = cover::giving(&gift, policy, *month);
            giving.ok().map(|giving| giving.steps)
        };
        self.months
            .iter()
            .flat_map(|month| self.households.iter().map(move |size| given(month, *size)))
            .collect()
    }
}
