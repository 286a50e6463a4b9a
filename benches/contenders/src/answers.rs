//! The sets of answers that the rules distinguish on a day, and some impossible ones, each with a number.
//!
//! Each value of a fact is combined with each value of every other. Ages are all that are accepted and one
//! more. Days of birth have the birthday on the day of the check or on the next day, for each of these
//! ages. Incomes lie around the wage with which they are compared, and at the limits.

use std::fmt::Write as _;

use lindungi_rules::eligibility::{Assessment, Facts, OLDEST, assess};
use lindungi_rules::policy::{
    DECILES, Date, FigureId, Ktp, Membership, Outcome, Policy, Priority, Rupiah, Work,
};
use serde::Serialize;

/// The sets of answers for one policy on one day.
#[derive(Debug, Clone)]
pub struct Answers<'a> {
    policy: &'a Policy,
    as_of: Date,
    ktp: Vec<Option<Ktp>>,
    /// The day of birth and the age; at most one of the two is known.
    ages: Vec<(Option<Date>, Option<u8>)>,
    work: Vec<Option<Work>>,
    incomes: Vec<Option<Rupiah>>,
    membership: Vec<Option<Membership>>,
    deciles: Vec<Option<u8>>,
}

/// Facts as JavaScript gets them.
#[derive(Serialize)]
struct Written<'a> {
    ktp: Option<&'a str>,
    birth_date: Option<Date>,
    age: Option<u8>,
    work: Option<Work>,
    income: Option<Rupiah>,
    membership: Option<Membership>,
    decile: Option<u8>,
}

/// `None` for a fact that is not known, then each value.
fn or_unknown<T: Copy>(values: &[T]) -> Vec<Option<T>> {
    let known = values.iter().copied().map(Some);
    std::iter::once(None).chain(known).collect()
}

impl<'a> Answers<'a> {
    /// Makes the sets of answers for one policy on one day.
    pub fn of(policy: &'a Policy, as_of: Date) -> Self {
        let ages: Vec<u8> = (0..=OLDEST.saturating_add(1)).collect();
        let born = |day: Date, years: u8| {
            let year = day.year().checked_sub(i16::from(years))?;
            Date::new(year, day.month().number(), day.day())
        };
        let days = [Some(as_of), as_of.tomorrow()].into_iter().flatten();
        let births = days.flat_map(|day| ages.iter().filter_map(move |age| born(day, *age)));
        let mut both: Vec<_> = births.map(|born| (Some(born), None)).collect();
        both.extend(or_unknown(&ages).into_iter().map(|age| (None, age)));

        let wage = policy.figure(FigureId::Umk, as_of);
        let wage = wage.and_then(|figure| figure.value.rupiah());
        let wage = wage.map_or(0, Rupiah::to_u64);
        let limit = Rupiah::LIMIT.to_u64();
        let incomes = [
            0,
            wage,
            wage.saturating_add(1),
            limit,
            limit.saturating_add(1),
        ];
        let deciles: Vec<u8> = (0..=DECILES.end().saturating_add(1)).collect();
        Self {
            policy,
            as_of,
            ktp: or_unknown(Ktp::ALL),
            ages: both,
            work: or_unknown(Work::ALL),
            incomes: or_unknown(&incomes.map(Rupiah::new)),
            membership: or_unknown(Membership::ALL),
            deciles: or_unknown(&deciles),
        }
    }

    /// The number of sets of answers.
    pub fn count(&self) -> usize {
        [
            self.ktp.len(),
            self.ages.len(),
            self.work.len(),
            self.incomes.len(),
            self.membership.len(),
            self.deciles.len(),
        ]
        .iter()
        .product()
    }

    /// The facts with this number; past the last number the first follows again.
    pub fn facts(&self, number: usize) -> Facts {
        let mut rest = number;
        let mut of = |count: usize| {
            let place = rest % count;
            rest /= count;
            place
        };
        let (birth_date, age) = self.ages[of(self.ages.len())];
        Facts {
            birth_date,
            age,
            ktp: self.ktp[of(self.ktp.len())],
            work: self.work[of(self.work.len())],
            income: self.incomes[of(self.incomes.len())],
            membership: self.membership[of(self.membership.len())],
            decile: self.deciles[of(self.deciles.len())],
        }
    }

    /// The facts with this number as JSON, with `null` for a fact that is not known.
    pub fn json(&self, number: usize) -> String {
        let facts = self.facts(number);
        let written = Written {
            ktp: facts.ktp.map(|ktp| self.policy.ktp_name(ktp)),
            birth_date: facts.birth_date,
            age: facts.age,
            work: facts.work,
            income: facts.income,
            membership: facts.membership,
            decile: facts.decile,
        };
        // This does not fail: there is no map, and no number that JSON cannot hold.
        serde_json::to_string(&written).unwrap_or_default()
    }

    /// The result of the rules, in the form of rosters: verdict, reasons and priority with `|` between
    /// them. For impossible facts, the name of the impossible fact.
    pub fn found(&self, number: usize) -> String {
        match assess(&self.facts(number), self.policy, self.as_of) {
            Ok(assessment) => written(&assessment),
            Err(error) => error.fact().name().to_owned(),
        }
    }
}

fn written(assessment: &Assessment) -> String {
    let mut text = format!("{}|", assessment.verdict.name());
    let findings = assessment.findings.iter();
    let unmet = findings.filter(|finding| finding.outcome != Outcome::Met);
    for (place, finding) in unmet.enumerate() {
        if place > 0 {
            text.push(';');
        }
        let _ = write!(text, "{}:{}", finding.criterion, finding.outcome);
        if let Some(remedy) = finding.remedy {
            let _ = write!(text, ":{remedy}");
        }
    }
    text.push('|');
    text.push_str(assessment.priority.map_or("", Priority::name));
    text
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use lindungi_rules::policy::current;

    use super::*;
    use crate::DAY;

    #[test]
    fn each_number_is_an_answer_of_its_own_and_every_verdict_is_among_them() {
        let answers = Answers::of(current(), DAY);
        // A prime step, so that every value of each fact occurs.
        let some = (0..answers.count()).step_by(997);
        let different: HashSet<String> = some.clone().map(|number| answers.json(number)).collect();
        assert_eq!(different.len(), some.clone().count());
        let found: HashSet<String> = some.map(|number| answers.found(number)).collect();
        for begins in [
            "likely|",
            "needs_check|",
            "other_route|",
            "birth_date",
            "age",
            "decile",
        ] {
            assert!(
                found.iter().any(|text| text.starts_with(begins)),
                "{begins}"
            );
        }
    }
}
