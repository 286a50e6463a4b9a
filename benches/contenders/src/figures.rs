//! What the criteria written by hand take from the policy: figures, and where the ranges of its tables
//! begin and end. Which ranges there are and what follows from them is written by hand.

use lindungi_rules::eligibility::{EARLIEST_BIRTH, OLDEST};
use lindungi_rules::policy::{
    Condition, Criterion, DECILES, Date, FigureId, Ktp, Outcome, Policy, Priority, Rupiah,
};
use serde::Serialize;

/// The figures of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// The day of the check.
    pub as_of: Date,
    /// The city, as rosters and answers write it.
    pub city: String,
    /// The city, by its name.
    pub city_name: String,
    /// The lowest age that a person looks at.
    pub looked_at_from: u8,
    /// The lowest age that is met.
    pub met_from: u8,
    /// The highest.
    pub met_to: u8,
    /// The highest decile that is met.
    pub decile_met_to: u8,
    /// The highest decile that comes first.
    pub high_to: u8,
    /// The highest that comes second.
    pub medium_to: u8,
    /// The wage with which an income is compared, where one is published.
    pub wage: Option<Rupiah>,
    /// The earliest day of birth that is taken.
    pub earliest_birth: Date,
    /// The highest age that is taken.
    pub oldest: u8,
    /// The highest income that is taken.
    pub most_income: Rupiah,
    /// The highest decile.
    pub highest_decile: u8,
}

impl Figures {
    /// Those of a policy; nothing where it has no such tables.
    pub fn of(policy: &Policy, as_of: Date) -> Option<Self> {
        let range = |criterion, outcome| {
            let mut cases = policy.criterion(criterion)?.cases.iter();
            cases.find_map(|case| match case.when {
                Condition::Between(from, to) if case.outcome == outcome => Some((from, to)),
                _ => None,
            })
        };
        let (met_from, met_to) = range(Criterion::Age, Outcome::Met)?;
        let priority = |level| {
            let mut rules = policy.priorities.iter();
            rules.find(|rule| rule.level == level).map(|rule| rule.to)
        };
        let wage = policy.figure(FigureId::Umk, as_of);
        Some(Self {
            as_of,
            city: policy.ktp_name(Ktp::City).to_owned(),
            city_name: policy.city.name.to_lowercase(),
            looked_at_from: range(Criterion::Age, Outcome::Check)?.0,
            met_from,
            met_to: met_to?,
            decile_met_to: range(Criterion::Welfare, Outcome::Met)?.1?,
            high_to: priority(Priority::High)?,
            medium_to: priority(Priority::Medium)?,
            wage: wage.and_then(|figure| figure.value.rupiah()),
            earliest_birth: EARLIEST_BIRTH,
            oldest: OLDEST,
            most_income: Rupiah::LIMIT,
            highest_decile: *DECILES.end(),
        })
    }

    /// The same as JSON.
    pub fn json(&self) -> String {
        // It has no map and no number that JSON cannot hold.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The same as statements of SQL that set a variable each.
    pub fn sql(&self) -> String {
        let written = serde_json::to_value(self).unwrap_or_default();
        let fields = written.as_object().into_iter().flatten();
        fields
            .map(|(name, value)| match value.as_str() {
                Some(text) if Date::parse(text).is_some() => {
                    format!("SET VARIABLE {name} = DATE '{text}';\n")
                }
                Some(text) => format!("SET VARIABLE {name} = '{}';\n", text.replace('\'', "''")),
                None => format!("SET VARIABLE {name} = {value};\n"),
            })
            .collect()
    }
}
