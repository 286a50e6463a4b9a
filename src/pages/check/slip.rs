//! Answers as a code, and back. A code holds what was answered, not how it was typed: an income by
//! the day comes back as one by the month.

use lindungi_rules::earning::Per;
use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{Criterion, Date, Policy};
use lindungi_rules::slip::Slip;
use lindungi_text::format;

use super::Sheet;
use super::sheet::{Age, AgeWay, Earlier, Given, Income, Pick, Typed};

impl Sheet {
    /// What the code of these answers holds.
    pub fn slip(&self, policy: &Policy, day: Date) -> Slip {
        Slip {
            as_of: day,
            policy: policy.version.clone(),
            facts: self.facts(day),
            answered: self.criteria(day),
            sector: self.sector,
            village: (!self.village.is_empty()).then(|| self.village.clone().into()),
        }
    }

    /// The answers of a code.
    pub fn from_slip(slip: &Slip) -> Self {
        let Facts {
            ktp,
            birth_date,
            age,
            work,
            income,
            membership,
            decile,
        } = slip.facts;
        let given = |known: bool, criterion: Criterion| {
            if known {
                Given::Yes
            } else if slip.answered.contains(&criterion) {
                Given::Unknown
            } else {
                Given::Open
            }
        };
        let mut told = Age {
            given: given(birth_date.is_some() || age.is_some(), Criterion::Age),
            ..Age::default()
        };
        if let Some(born) = birth_date {
            told.way = Some(AgeWay::Birth);
            told.day = born.day().to_string();
            told.month = born.month().number().to_string();
            told.year = born.year().to_string();
        } else if let Some(age) = age {
            told.way = Some(AgeWay::Years);
            told.years = age.to_string();
        }
        Self {
            ktp: pick(ktp, given(ktp.is_some(), Criterion::Residence)),
            work: pick(work, given(work.is_some(), Criterion::InformalWork)),
            age: told,
            membership: pick(
                membership,
                given(membership.is_some(), Criterion::NoDoubleCover),
            ),
            income: Income {
                per: income.map(|_| Per::Month),
                text: income.map(format::amount).unwrap_or_default(),
                times: String::new(),
                given: given(income.is_some(), Criterion::Income),
            },
            decile: Typed {
                text: decile.map(|decile| decile.to_string()).unwrap_or_default(),
                given: given(decile.is_some(), Criterion::Welfare),
            },
            sector: slip.sector,
            village: slip.village.as_deref().unwrap_or_default().to_owned(),
            earlier: Some(Earlier {
                as_of: slip.as_of,
                policy: slip.policy.to_string(),
            }),
            ..Self::default()
        }
    }
}

fn pick<T>(known: Option<T>, given: Given) -> Pick<T> {
    match (known, given) {
        (Some(known), _) => Pick::Known(known),
        (None, Given::Unknown) => Pick::Unknown,
        (None, _) => Pick::Open,
    }
}
