//! Fictitious residents for demonstrations. Each is a set of answers; together they show every verdict and
//! the most common other routes.

use lindungi_codes::result_code::ResultCode;
use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{Criterion, Date, Ktp, Membership, Policy, Rupiah, Work};
use lindungi_text::Lang;

use crate::check::Answers;

/// A fictitious resident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// Meets every criterion.
    Labourer,
    /// Does not know the income or the decile.
    Trader,
    /// Has paid contributions before and stopped.
    Lapsed,
    /// Is employed and insured by the employer.
    Employee,
    /// Is above the age limit of the programme.
    Farmer,
    /// Has a KTP of another place.
    Driver,
    /// Already pays contributions.
    Tailor,
    /// Is a child.
    Child,
}

impl Sample {
    /// Every sample.
    pub const ALL: [Self; 8] = [
        Self::Labourer,
        Self::Trader,
        Self::Lapsed,
        Self::Employee,
        Self::Farmer,
        Self::Driver,
        Self::Tailor,
        Self::Child,
    ];

    /// Returns a description of the resident in one line.
    pub fn words(self, lang: Lang) -> String {
        let age = self.facts().age.unwrap_or_default().to_string();
        match self {
            Self::Labourer => lang.sample_labourer(&age),
            Self::Trader => lang.sample_trader(&age),
            Self::Lapsed => lang.sample_lapsed(&age),
            Self::Employee => lang.sample_employee(&age),
            Self::Farmer => lang.sample_farmer(&age),
            Self::Driver => lang.sample_driver(&age),
            Self::Tailor => lang.sample_tailor(&age),
            Self::Child => lang.sample_child(&age),
        }
    }

    /// Returns the facts. Ages are in years and not birth dates, so that they stay the same on every day.
    fn facts(self) -> Facts {
        let usual = Facts {
            ktp: Some(Ktp::City),
            birth_date: None,
            age: Some(41),
            work: Some(Work::Casual),
            income: Some(Rupiah::new(1_800_000)),
            membership: Some(Membership::None),
            decile: Some(2),
        };
        match self {
            Self::Labourer => usual,
            Self::Trader => Facts {
                age: Some(35),
                work: Some(Work::OwnAccount),
                income: None,
                decile: None,
                ..usual
            },
            Self::Lapsed => Facts {
                age: Some(52),
                work: Some(Work::OwnAccount),
                membership: Some(Membership::Lapsed),
                ..usual
            },
            Self::Employee => Facts {
                age: Some(28),
                work: Some(Work::Employee),
                membership: Some(Membership::Employer),
                ..usual
            },
            Self::Farmer => Facts {
                age: Some(71),
                work: Some(Work::OwnAccount),
                ..usual
            },
            Self::Driver => Facts {
                age: Some(33),
                work: Some(Work::OwnAccount),
                ktp: Some(Ktp::Elsewhere),
                ..usual
            },
            Self::Tailor => Facts {
                age: Some(46),
                work: Some(Work::HomeBusiness),
                membership: Some(Membership::SelfPaid),
                ..usual
            },
            Self::Child => Facts {
                age: Some(15),
                work: Some(Work::Family),
                ..usual
            },
        }
    }

    /// Returns the answers, as if all questions had been answered today.
    pub fn answers(self, policy: &Policy, today: Date) -> Answers {
        let content = ResultCode {
            as_of: today,
            policy: policy.version.clone(),
            facts: self.facts(),
            answered: Criterion::ALL.to_vec(),
            sector: None,
            village: None,
        };
        Answers {
            earlier: None,
            ..Answers::from_code(&content)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use lindungi_rules::eligibility::{Verdict, assess};
    use lindungi_rules::policy::{self, Outcome};

    use super::*;

    #[test]
    fn every_verdict_and_several_routes_are_shown() {
        let policy = policy::current();
        let today = Date::constant(2026, 11, 22);
        let (mut verdicts, mut remedies) = (BTreeSet::new(), BTreeSet::new());
        for sample in Sample::ALL {
            let answers = sample.answers(policy, today);
            assert!(answers.open(policy, today).is_empty(), "{sample:?}");
            let facts = answers.facts(today);
            assert_eq!(facts, sample.facts(), "{sample:?}");
            let found = assess(&facts, policy, today).expect("such a person can be");
            verdicts.insert(found.verdict);
            let against = found.findings.iter();
            let against = against.filter(|finding| finding.outcome == Outcome::NotMet);
            remedies.extend(against.map(|finding| format!("{:?}", finding.remedy)));
        }
        assert_eq!(verdicts, BTreeSet::from(Verdict::ALL));
        assert!(remedies.len() >= 4, "{remedies:?}");
    }

    #[test]
    fn no_sample_is_like_another() {
        let words = Sample::ALL.map(|sample| sample.words(Lang::Id));
        assert_eq!(BTreeSet::from(words.clone()).len(), words.len());
    }
}
