//! Every worked example of `tests/cases.json` must follow from the rules and from `policy/`. If one does
//! not, the message names the figure that has changed and the line to check.
//!
//! - [`differs`]: the message about examples that do not hold
//!
//! An argument, a fact or an expected key that this test does not know fails it, so that no part of an
//! example is ignored.

#[path = "../common/mod.rs"]
mod common;
mod differs;

use lindungi_rules::cover::{self, Ask, CitedFigure, ReliefChoice, Terms, Want};
use lindungi_rules::eligibility::{self, Facts};
use lindungi_rules::policy::{
    CriterionRule, Date, Ktp, Membership, Month, Payer, Policy, Rupiah, Sector, Work,
};
use serde_json::{Map, Value, json};

use crate::differs::{Answer, check_each};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/cases.json");

/// The inputs of an example. Reading a key takes it out, so that keys that nobody reads are found.
struct Inputs(Map<String, Value>);

impl Inputs {
    fn of(case: &Value, key: &str) -> Self {
        match case.get(key) {
            Some(Value::Object(map)) => Self(map.clone()),
            _ => panic!("no {key} in {case}"),
        }
    }

    fn text(&mut self, key: &str) -> Option<String> {
        let value = self.0.remove(key)?;
        Some(value.as_str().expect(key).to_owned())
    }

    fn number<T: TryFrom<u64>>(&mut self, key: &str) -> Option<T> {
        let number = self.0.remove(key)?.as_u64().expect(key);
        Some(T::try_from(number).ok().expect(key))
    }

    fn rupiah(&mut self, key: &str) -> Option<Rupiah> {
        self.number(key).map(Rupiah::new)
    }

    fn month(&mut self, key: &str) -> Month {
        let written = self.text(key).expect(key);
        Month::parse(&written).expect(&written)
    }

    /// Reads a word of a vocabulary.
    fn word<T>(&mut self, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let written = self.text(key)?;
        Some(read(&written).unwrap_or_else(|| panic!("{key}: {written}")))
    }

    fn terms(&mut self, usual: Option<Payer>) -> Terms {
        Terms {
            payer: self.word("payer", Payer::from_name).or(usual),
            sector: self
                .word("sector", Sector::from_name)
                .unwrap_or(Sector::Other),
            jht: self
                .0
                .remove("jht")
                .is_some_and(|jht| jht.as_bool().expect("jht")),
            relief: self
                .word("relief", |choice| match choice {
                    "on" => Some(ReliefChoice::On),
                    "off" => Some(ReliefChoice::Off),
                    _ => None,
                })
                .unwrap_or_default(),
            income: self.rupiah("income"),
        }
    }

    fn assert_all_read(self) {
        assert!(self.0.is_empty(), "not looked at: {:?}", self.0);
    }
}

#[test]
fn tariffs() {
    check_each("tariff", |case, policy| {
        let mut args = Inputs::of(case, "args");
        let month = args.month("month");
        let terms = args.terms(None);
        args.assert_all_read();
        let tariff = cover::tariff(&terms, policy, month)?;
        Some(Answer {
            keys: json!({
                "month": tariff.month,
                "base": tariff.base,
                "jkk": tariff.jkk,
                "jkm": tariff.jkm,
                "jht": tariff.jht,
                "total": tariff.total,
                "relief": tariff.relief,
            }),
            figures: figures(&tariff.figures),
        })
    });
}

#[test]
fn quotes() {
    check_each("quote", |case, policy| {
        let mut args = Inputs::of(case, "args");
        let start = args.month("start");
        let terms = args.terms(Some(Payer::Donor));
        let (amount, monthly) = (args.rupiah("amount"), args.rupiah("monthly"));
        let (workers, months) = (args.number("workers"), args.number("months"));
        args.assert_all_read();
        let want = match (amount, monthly, workers, months) {
            (Some(amount), None, None, Some(months)) => Want::AmountForMonths(amount, months),
            (None, None, Some(workers), Some(months)) => Want::WorkersForMonths(workers, months),
            (Some(amount), None, Some(workers), None) => Want::AmountForWorkers(amount, workers),
            (None, Some(sum), None, Some(months)) => Want::MonthlyForMonths(sum, months),
            _ => panic!("none of the four ways to ask: {case}"),
        };
        let ask = Ask { start, terms, want };
        let quote = cover::quote(&ask, policy).ok()?;
        let schedule: Vec<Value> = quote
            .schedule
            .iter()
            .map(|cost| {
                json!({
                    "month": cost.month,
                    "per_worker": cost.per_worker,
                    "total": cost.total,
                })
            })
            .collect();
        Some(Answer {
            keys: json!({
                "workers": quote.workers,
                "months": quote.months,
                "per_worker": quote.per_worker,
                "total": quote.total,
                "amount": quote.amount,
                "remainder": quote.remainder,
                "extra": quote.extra.map(|extra| {
                    json!({
                        "workers": 1,
                        "months": extra.months,
                        "total": extra.total,
                        "left": extra.left,
                    })
                }),
                "covered_until": quote.covered_until,
                "renew_total": quote.renew_total,
                "schedule": schedule,
            }),
            figures: figures(&quote.figures),
        })
    });
}

#[test]
fn checks() {
    check_each("check", |case, policy| {
        let as_of = case.get("as_of").and_then(Value::as_str).expect("as_of");
        let as_of = Date::parse(as_of).expect("a date");
        let facts = facts(case, policy);
        let found = eligibility::assess(&facts, policy, as_of).expect("facts that can be");
        let compared = policy.criteria.iter().filter_map(CriterionRule::compared);
        Some(Answer {
            keys: json!({
                "as_of": found.as_of,
                "policy": found.policy,
                "verdict": found.verdict,
                "findings": found.findings,
                "missing": found.missing().collect::<Vec<_>>(),
                "priority": found.priority,
            }),
            figures: compared.map(|id| id.name().to_owned()).collect(),
        })
    });
}

/// Reads the facts of an example.
fn facts(case: &Value, policy: &Policy) -> Facts {
    let mut inputs = Inputs::of(case, "facts");
    let facts = Facts {
        ktp: inputs.word("ktp", |name| {
            if name == policy.city.id {
                Some(Ktp::City)
            } else {
                Ktp::from_name(name).filter(|ktp| *ktp == Ktp::Elsewhere)
            }
        }),
        birth_date: inputs.word("birth_date", Date::parse),
        age: inputs.number("age"),
        work: inputs.word("work", Work::from_name),
        income: inputs.rupiah("income"),
        membership: inputs.word("membership", Membership::from_name),
        decile: inputs.number("decile"),
    };
    inputs.assert_all_read();
    facts
}

fn figures(figures: &[CitedFigure]) -> Vec<String> {
    figures.iter().map(|figure| figure.id.clone()).collect()
}
