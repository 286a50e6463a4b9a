//! No dead figure: each number and date in `policy/` is nudged a little, and something that is
//! computed must change. What only repeats a figure does not count, but for the counts of the
//! programme, which the home page shows as they are, for what cover pays, and for what an RT is given.

mod common;

use std::collections::BTreeSet;
use std::path::Path;

use lindungi_policy::read;
use lindungi_rules::cover::{self, Ask, Cover, Gift, ReliefChoice, Steps, Terms, Want};
use lindungi_rules::earning::{Earning, Per};
use lindungi_rules::eligibility::{self, Facts, Finding, Verdict};
use lindungi_rules::policy::{
    Condition, Date, FigureId, Month, Number, Payer, Policy, Priority, Rupiah, Sector, Unit,
    current,
};
use rust_decimal::Decimal;

const PROGRAMME: [FigureId; 4] = [
    FigureId::ProgrammeCovered,
    FigureId::ProgrammePlanned,
    FigureId::ProgrammeRecorded,
    FigureId::ProgrammeRtHeads,
];

/// Of other deaths nothing is said until all of these are known.
const OTHER_DEATH: [FigureId; 5] = [
    FigureId::JkmDeath,
    FigureId::JkmPeriodic,
    FigureId::JkmFuneral,
    FigureId::JkmEarly,
    FigureId::JkmWaitingMonths,
];

/// The policy as its files give it.
fn policy() -> Policy {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policy");
    let policy = read::load(&folder).and_then(|texts| read::files(&texts));
    policy.unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// Every number and date of a policy, each nudged in a policy of its own.
struct Nudged<'a> {
    policy: &'a Policy,
    all: Vec<(String, Policy)>,
}

impl<'a> Nudged<'a> {
    fn every(policy: &'a Policy) -> Self {
        let mut nudged = Self {
            policy,
            all: Vec::new(),
        };
        nudged.figures();
        nudged.bands();
        nudged.reliefs();
        nudged.criteria();
        nudged.statements();
        nudged.priorities();
        nudged
    }

    fn push(&mut self, what: String, nudge: impl FnOnce(&mut Policy)) {
        let mut policy = self.policy.clone();
        nudge(&mut policy);
        assert!(policy != *self.policy, "{what} was not nudged");
        self.all.push((what, policy));
    }

    fn figures(&mut self) {
        for (index, figure) in self.policy.figures.iter().enumerate() {
            let name = format!("{} of {}", figure.id, figure.from);
            self.push(format!("value of {name}"), |policy| {
                let value = &mut policy.figures.to_mut()[index].value;
                *value = a_little_more(*value, figure.unit);
            });
            self.push(format!("first day of {name}"), |policy| {
                let from = later(first_effect(policy, figure.id, figure.from));
                policy.figures.to_mut()[index].from = from;
            });
            if let Some(until) = figure.until {
                self.push(format!("last day of {name}"), |policy| {
                    policy.figures.to_mut()[index].until = Some(earlier(until));
                });
            }
        }
    }

    fn bands(&mut self) {
        for (table_index, table) in self.policy.band_tables.iter().enumerate() {
            self.push(
                format!("first day of the bands of {}", table.from),
                |policy| {
                    policy.band_tables.to_mut()[table_index].from = later(table.from);
                },
            );
            if let Some(until) = table.until {
                self.push(
                    format!("last day of the bands of {}", table.from),
                    |policy| {
                        policy.band_tables.to_mut()[table_index].until = Some(earlier(until));
                    },
                );
            }
            for (index, band) in table.bands.iter().enumerate() {
                let name = format!("band {} of {}", index + 1, table.from);
                self.push(format!("base of {name}"), |policy| {
                    let bands = policy.band_tables.to_mut()[table_index].bands.to_mut();
                    // One per cent of it is one rupiah.
                    bands[index].base = more(band.base, 100);
                });
                // Where a band begins, the one before it ends.
                self.push(format!("beginning of {name}"), |policy| {
                    let bands = policy.band_tables.to_mut()[table_index].bands.to_mut();
                    bands[index].from = more(band.from, 1);
                    if let Some(before) = index.checked_sub(1) {
                        bands[before].below = Some(bands[index].from);
                    }
                });
            }
        }
    }

    fn reliefs(&mut self) {
        for (index, relief) in self.policy.reliefs.iter().enumerate() {
            let name = format!("the relief of {} for {}", relief.from, relief.sector);
            self.push(format!("percent of {name}"), |policy| {
                policy.reliefs.to_mut()[index].percent =
                    a_little_more(relief.percent, Unit::Percent);
            });
            self.push(format!("first day of {name}"), |policy| {
                policy.reliefs.to_mut()[index].from = later(relief.from);
            });
            self.push(format!("last day of {name}"), |policy| {
                policy.reliefs.to_mut()[index].until = earlier(relief.until);
            });
        }
    }

    fn criteria(&mut self) {
        for (rule_index, rule) in self.policy.criteria.iter().enumerate() {
            if let Some(from) = rule.from {
                self.push(format!("first day of {}", rule.id), |policy| {
                    policy.criteria.to_mut()[rule_index].from = Some(later(from));
                });
            }
            if let Some(until) = rule.until {
                self.push(format!("last day of {}", rule.id), |policy| {
                    policy.criteria.to_mut()[rule_index].until = Some(earlier(until));
                });
            }
            let ranges: Vec<(usize, u8, Option<u8>)> = rule
                .cases
                .iter()
                .enumerate()
                .filter_map(|(index, case)| match case.when {
                    Condition::Between(from, to) => Some((index, from, to)),
                    _ => None,
                })
                .collect();
            for (index, from, to) in &ranges {
                let range = |policy: &mut Policy, index: usize, from, to| {
                    policy.criteria.to_mut()[rule_index].cases.to_mut()[index].when =
                        Condition::Between(from, to);
                };
                // Where a range begins, the one before it ends.
                self.push(format!("{} from {from}", rule.id), |policy| {
                    range(policy, *index, from + 1, *to);
                    for (before, first, last) in &ranges {
                        if last.is_some_and(|last| last + 1 == *from) {
                            range(policy, *before, *first, Some(*from));
                        }
                    }
                });
                if let Some(to) = to
                    && !ranges.iter().any(|(_, next, _)| to + 1 == *next)
                {
                    self.push(format!("{} to {to}", rule.id), |policy| {
                        range(policy, *index, *from, Some(to - 1));
                    });
                }
            }
        }
    }

    fn statements(&mut self) {
        for (index, said) in self.policy.statements.iter().enumerate() {
            if let Some(from) = said.from {
                self.push(format!("first day of {}", said.id), |policy| {
                    policy.statements.to_mut()[index].from = Some(later(from));
                });
            }
            if let Some(until) = said.until {
                self.push(format!("last day of {}", said.id), |policy| {
                    policy.statements.to_mut()[index].until = Some(earlier(until));
                });
            }
        }
    }

    fn priorities(&mut self) {
        for (index, rule) in self.policy.priorities.iter().enumerate() {
            self.push(
                format!("priority {} from {}", rule.level, rule.from),
                |policy| {
                    for other in policy.priorities.to_mut() {
                        if other.to + 1 == rule.from {
                            other.to = rule.from;
                        }
                    }
                    policy.priorities.to_mut()[index].from = rule.from + 1;
                },
            );
            if !self
                .policy
                .priorities
                .iter()
                .any(|next| rule.to + 1 == next.from)
            {
                self.push(
                    format!("priority {} to {}", rule.level, rule.to),
                    |policy| {
                        policy.priorities.to_mut()[index].to = rule.to - 1;
                    },
                );
            }
        }
    }
}

/// A hundredth of a per cent more, or one more of what is counted whole.
fn a_little_more(value: Number, unit: Unit) -> Number {
    let step = if unit == Unit::Percent {
        Decimal::new(1, 2)
    } else {
        Decimal::ONE
    };
    Number::from_decimal(value.decimal() + step).expect("more than nothing")
}

fn more(amount: Rupiah, by: u64) -> Rupiah {
    amount
        .checked_add(Rupiah::new(by))
        .expect("far from the largest amount")
}

/// The first day of the next month, as contributions are counted by months.
fn later(day: Date) -> Date {
    day.month().plus(1).expect("a later month").first_day()
}

/// The last day of the month before.
fn earlier(day: Date) -> Date {
    day.month()
        .first_day()
        .yesterday()
        .expect("an earlier month")
}

/// The day from which a figure can have an effect: where several are needed for an answer, it is
/// that of the last of them.
fn first_effect(policy: &Policy, id: FigureId, from: Date) -> Date {
    if !OTHER_DEATH.contains(&id) {
        return from;
    }
    let first = |id: &FigureId| {
        policy
            .figures
            .iter()
            .find(|figure| figure.id == *id)
            .map(|figure| figure.from)
    };
    OTHER_DEATH
        .iter()
        .filter_map(first)
        .max()
        .map_or(from, |last| last.max(from))
}

/// What is asked of each policy: the same of all, taken from the policy as it is.
struct Probe {
    days: BTreeSet<Date>,
    months: BTreeSet<Month>,
    /// Both sides of each band's beginning, of each minimum wage and of each threshold.
    incomes: BTreeSet<Rupiah>,
    /// Both sides of each border between sizes of an RT.
    households: BTreeSet<u64>,
}

impl Probe {
    fn of(policy: &Policy) -> Self {
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
        let said = policy
            .statements
            .iter()
            .flat_map(|said| [said.from, said.until]);
        let named: BTreeSet<Date> = figures
            .chain(tables)
            .chain(reliefs)
            .chain(rules)
            .chain(said)
            .flatten()
            .collect();
        let around = |day: Date| [day.yesterday(), Some(day), day.tomorrow()];
        let days: BTreeSet<Date> = named.into_iter().flat_map(around).flatten().collect();
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

    fn outputs(&self, policy: &Policy) -> Outputs {
        Outputs {
            tariffs: self.tariffs(policy),
            quotes: self.quotes(policy),
            assessments: self.assessments(policy),
            zakat: self.zakat(policy),
            funds: self.funds(policy),
            asked_back: self.asked_back(policy),
            worth: self.worth(policy),
            said: self.said(policy),
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

    fn tariffs(&self, policy: &Policy) -> Vec<Option<[Rupiah; 4]>> {
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

    fn quotes(&self, policy: &Policy) -> Vec<Option<Rupiah>> {
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
        // A few first months: each of them prices many more.
        let starts = self.months.iter().step_by(6);
        starts
            .flat_map(|start| wants.map(|want| (start, want)))
            .map(ask)
            .collect()
    }

    fn assessments(&self, policy: &Policy) -> Vec<(Verdict, Vec<Finding>, Option<Priority>)> {
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

    /// Which incomes are asked back.
    fn asked_back(&self, policy: &Policy) -> Vec<Option<Earning>> {
        let meant = |day: &Date, amount: Rupiah| {
            let said = Earning {
                amount,
                per: Per::Month,
                times: 1,
            };
            said.meant(policy, *day)
        };
        self.days
            .iter()
            .flat_map(|day| self.incomes.iter().map(move |income| meant(day, *income)))
            .collect()
    }

    /// What cover pays, without the list of the figures that went into it.
    fn worth(&self, policy: &Policy) -> Vec<Cover> {
        let told = |day: &Date| Cover {
            figures: Vec::new(),
            ..cover::worth(policy, *day)
        };
        self.days.iter().map(told).collect()
    }

    /// Which statements are made.
    fn said(&self, policy: &Policy) -> Vec<bool> {
        let said = policy.statements.iter();
        said.flat_map(|said| self.days.iter().map(|day| said.in_force(*day)))
            .collect()
    }

    /// What an RT of each size is given.
    fn funds(&self, policy: &Policy) -> Vec<Option<Steps>> {
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

    /// What is due; rate and threshold themselves would only repeat figures.
    fn zakat(&self, policy: &Policy) -> Vec<Option<Rupiah>> {
        self.months
            .iter()
            .flat_map(|month| {
                self.incomes
                    .iter()
                    .map(|income| cover::zakat(*income, *month, policy).due)
            })
            .collect()
    }
}

/// Everything that is computed from a policy for the probe.
#[derive(PartialEq)]
struct Outputs {
    tariffs: Vec<Option<[Rupiah; 4]>>,
    quotes: Vec<Option<Rupiah>>,
    assessments: Vec<(Verdict, Vec<Finding>, Option<Priority>)>,
    zakat: Vec<Option<Rupiah>>,
    funds: Vec<Option<Steps>>,
    asked_back: Vec<Option<Earning>>,
    worth: Vec<Cover>,
    said: Vec<bool>,
    programme: Vec<Option<(Number, Date, Option<Date>)>>,
}

#[test]
fn each_number_and_date_of_the_policy_changes_something() {
    let policy = policy();
    let probe = Probe::of(&policy);
    let usual = probe.outputs(&policy);
    let nudged = Nudged::every(&policy);
    let dead: Vec<&str> = nudged
        .all
        .iter()
        .filter(|(_, policy)| probe.outputs(policy) == usual)
        .map(|(what, _)| what.as_str())
        .collect();
    assert!(dead.is_empty(), "these change nothing: {dead:#?}");
    common::tell(&format!(
        "{} numbers and dates of the policy nudged, each changes something",
        nudged.all.len()
    ));
}

/// Every figure that can be entered, every band and every relief is among those nudged.
#[test]
fn nothing_is_left_out() {
    let policy = policy();
    let nudged = Nudged::every(&policy);
    let told = |name: &str| {
        nudged
            .all
            .iter()
            .filter(|(what, _)| what.contains(name))
            .count()
    };
    for id in FigureId::ALL {
        assert!(told(&format!("value of {id} ")) > 0, "{id}");
    }
    let bands: usize = policy
        .band_tables
        .iter()
        .map(|table| table.bands.len())
        .sum();
    assert_eq!(
        (told("base of band"), told("beginning of band")),
        (bands, bands)
    );
    assert_eq!(told("percent of the relief"), policy.reliefs.len());
    for rule in &*policy.criteria {
        let ranges = rule
            .cases
            .iter()
            .filter(|case| matches!(case.when, Condition::Between(..)));
        assert_eq!(
            told(&format!("{} from ", rule.id)),
            ranges.count(),
            "{}",
            rule.id
        );
    }
    for rule in &*policy.priorities {
        assert_eq!(
            told(&format!("priority {} from", rule.level)),
            1,
            "{}",
            rule.level
        );
    }
    assert!(
        told("welfare to 10") == 1 && told("priority low to 10") == 1,
        "the last decile"
    );
}

/// What the other tests ask of the policy that is built in, they ask of these files.
#[test]
fn the_policy_that_is_built_in_is_that_of_the_files() {
    assert_eq!(policy(), *current());
}
