//! The questions of the check, and the people who answer them.

use lindungi_codes::result_code::ResultCode;
use lindungi_rules::{
    amount,
    earning::{Earning, Per},
    eligibility::{Facts, open, order},
    policy::{Criterion, Date, Ktp, Membership, Work},
};
use lindungi_text::Lang;

use super::{city, policy};

/// A question of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    Ktp,
    Work,
    Age,
    Membership,
    Income,
    Decile,
}

impl Question {
    /// All questions, in the order of their criteria. The rules decide which are asked, and in which order:
    /// [`Person::asked`].
    pub(crate) const ALL: [Self; 6] = [
        Self::Ktp,
        Self::Work,
        Self::Age,
        Self::Membership,
        Self::Income,
        Self::Decile,
    ];

    /// The question for a criterion.
    fn of(criterion: Criterion) -> Self {
        match criterion {
            Criterion::Residence => Self::Ktp,
            Criterion::InformalWork => Self::Work,
            Criterion::Age => Self::Age,
            Criterion::NoDoubleCover => Self::Membership,
            Criterion::Income => Self::Income,
            Criterion::Welfare => Self::Decile,
        }
    }

    /// The questions in the order of a day, if nothing settles the verdict earlier.
    pub(crate) fn in_order(on: Date) -> [Self; 6] {
        order(policy(), on).map(Self::of)
    }

    /// The address of the question.
    pub(crate) fn hash(self) -> &'static str {
        match self {
            Self::Ktp => "#/cek/ktp",
            Self::Work => "#/cek/kerja",
            Self::Age => "#/cek/umur",
            Self::Membership => "#/cek/kepesertaan",
            Self::Income => "#/cek/penghasilan",
            Self::Decile => "#/cek/desil",
        }
    }

    /// The name of the question's states.
    pub(crate) fn state(self) -> &'static str {
        match self {
            Self::Ktp => "check-ktp",
            Self::Work => "check-work",
            Self::Age => "check-age",
            Self::Membership => "check-membership",
            Self::Income => "check-income",
            Self::Decile => "check-decile",
        }
    }

    /// The heading of the question.
    pub(crate) fn title(self, lang: Lang) -> String {
        match self {
            Self::Ktp => lang.ask_ktp_title(lang.result_card_ktp(), city()),
            Self::Work => lang.job_title().to_owned(),
            Self::Age => lang.ask_age_title().to_owned(),
            Self::Membership => lang.ask_membership_title().to_owned(),
            Self::Income => lang.ask_income_title().to_owned(),
            Self::Decile => lang.ask_decile_title().to_owned(),
        }
    }
}

/// An age, as a person gives it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Age {
    Years(&'static str),
    /// A date of birth: day, month and year.
    Born([&'static str; 3]),
}

/// An income as a person gives it; amounts as the field shows them after it is left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Earned {
    pub(crate) per: Per,
    pub(crate) amount: &'static str,
    /// The number of days or weeks per month.
    pub(crate) times: &'static str,
}

impl Earned {
    /// An income per month.
    pub(crate) const fn a_month(amount: &'static str) -> Self {
        Self {
            per: Per::Month,
            amount,
            times: "1",
        }
    }
}

/// The answers of one person; `None` is "I don't know".
#[derive(Clone, Copy, Debug)]
pub(crate) struct Person {
    pub(crate) ktp: Option<Ktp>,
    pub(crate) work: Option<Work>,
    pub(crate) age: Option<Age>,
    pub(crate) membership: Option<Membership>,
    pub(crate) income: Option<Earned>,
    pub(crate) decile: Option<&'static str>,
}

impl Person {
    /// A person whose verdict is likely: nothing speaks against cover.
    pub(crate) const LIKELY: Self = Self {
        ktp: Some(Ktp::City),
        work: Some(Work::Casual),
        age: Some(Age::Years("40")),
        membership: Some(Membership::None),
        income: Some(Earned::a_month("1.000.000")),
        decile: Some("2"),
    };

    /// A person who knows no answer.
    pub(crate) const UNKNOWING: Self = Self {
        ktp: None,
        work: None,
        age: None,
        membership: None,
        income: None,
        decile: None,
    };

    /// A person with values that occur nowhere else on any page, to search for after erasing.
    pub(crate) const UNUSUAL: Self = Self {
        age: Some(Age::Born(["17", "05", "1987"])),
        income: Some(Earned::a_month("7.654.321")),
        ..Self::LIKELY
    };

    /// The facts about this person for the rules.
    pub(crate) fn facts(&self) -> Facts {
        let number = |text: &str| text.parse().ok();
        let (age, birth_date) = match self.age {
            Some(Age::Years(years)) => (number(years), None),
            Some(Age::Born([day, month, year])) => {
                let born = year
                    .parse()
                    .ok()
                    .and_then(|year| Date::new(year, month.parse().ok()?, day.parse().ok()?));
                (None, born)
            }
            None => (None, None),
        };
        let income = self.income.and_then(|earned| {
            let earning = Earning {
                amount: amount::parse(earned.amount).ok()?,
                per: earned.per,
                times: number(earned.times)?,
            };
            earning.a_month()
        });
        Facts {
            ktp: self.ktp,
            work: self.work,
            age,
            birth_date,
            income,
            membership: self.membership,
            decile: self.decile.and_then(number),
        }
    }

    /// The questions left for this person after these are answered.
    pub(crate) fn left(&self, answered: &[Question], on: Date) -> Vec<Question> {
        let done = |criterion: &Criterion| answered.contains(&Question::of(*criterion));
        let done: Vec<_> = Criterion::ALL.iter().copied().filter(done).collect();
        let left = open(&self.facts(), &done, policy(), on);
        left.into_iter().map(Question::of).collect()
    }

    /// The questions that this person is asked on a day, in order, until no answer can change the verdict.
    pub(crate) fn asked(&self, on: Date) -> Vec<Question> {
        let mut asked = Vec::new();
        while let Some(next) = self.left(&asked, on).first() {
            asked.push(*next);
        }
        asked
    }

    /// The content of the code of this person's result on a day: the answers to the questions asked,
    /// without sector and kelurahan.
    pub(crate) fn result_code(&self, on: Date) -> ResultCode {
        let asked = self.asked(on);
        let answered = |criterion: &Criterion| asked.contains(&Question::of(*criterion));
        let answered: Vec<_> = Criterion::ALL.iter().copied().filter(answered).collect();
        let all = self.facts();
        let was_asked = |criterion| answered.contains(&criterion);
        let facts = Facts {
            ktp: all.ktp.filter(|_| was_asked(Criterion::Residence)),
            work: all.work.filter(|_| was_asked(Criterion::InformalWork)),
            age: all.age.filter(|_| was_asked(Criterion::Age)),
            birth_date: all.birth_date.filter(|_| was_asked(Criterion::Age)),
            membership: all
                .membership
                .filter(|_| was_asked(Criterion::NoDoubleCover)),
            income: all.income.filter(|_| was_asked(Criterion::Income)),
            decile: all.decile.filter(|_| was_asked(Criterion::Welfare)),
        };
        ResultCode {
            as_of: on,
            policy: policy().version.clone(),
            facts,
            answered,
            sector: None,
            village: None,
        }
    }
}
