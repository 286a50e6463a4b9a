//! The numbers of the policy that the criteria written by hand need: figures, and the ends of the ranges in
//! its tables. The number of ranges and their outcomes are written by hand.

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
    /// The name of the city as rosters and answers write it.
    pub city: String,
    /// The name of the city in lower case.
    pub city_name: String,
    /// The lowest age that somebody has to check.
    pub looked_at_from: u8,
    /// The lowest age that meets the criterion.
    pub met_from: u8,
    /// The highest age that meets the criterion.
    pub met_to: u8,
    /// The highest decile that meets the criterion.
    pub decile_met_to: u8,
    /// The highest decile of high priority.
    pub high_to: u8,
    /// The highest decile of medium priority.
    pub medium_to: u8,
    /// The wage with which an income is compared; `None` if none is published.
    pub wage: Option<Rupiah>,
    /// The earliest day of birth that is accepted.
    pub earliest_birth: Date,
    /// The highest age that is accepted.
    pub oldest: u8,
    /// The highest income that is accepted.
    pub most_income: Rupiah,
    /// The highest decile.
    pub highest_decile: u8,
}

impl Figures {
    /// The figures of a policy on a day; `None` if it has other tables.
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

    /// The figures as one JSON object.
    pub fn json(&self) -> String {
        // This does not fail: there is no map, and no number that JSON cannot hold.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The figures as SQL: one statement for each, which sets a variable.
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
