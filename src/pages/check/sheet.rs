//! What has been answered, as it was given, and how facts are read from it.
//!
//! What was typed stays as it was typed, right or wrong, so that nothing is lost by an error, a
//! change of language or a step back.

use lindungi_rules::amount::{self, AmountError};
use lindungi_rules::eligibility::{FactError, Facts, OLDEST};
use lindungi_rules::policy::{Criterion, Date, Ktp, Membership, Rupiah, Work};

use super::Step;

/// A question of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Where the KTP places the person.
    Ktp,
    /// How the person works.
    Work,
    /// Age or date of birth.
    Age,
    /// Membership of BPJS Ketenagakerjaan.
    Membership,
    /// Income a month.
    Income,
    /// Welfare decile.
    Decile,
}

impl Question {
    /// The questions in the order in which they are asked: first those that can settle the verdict.
    pub const ALL: [Self; 6] = [
        Self::Ktp,
        Self::Work,
        Self::Age,
        Self::Membership,
        Self::Income,
        Self::Decile,
    ];

    /// The first one.
    pub const FIRST: Self = Self::Ktp;

    /// Its place, from 1.
    pub fn number(self) -> usize {
        Self::ALL
            .iter()
            .position(|question| *question == self)
            .map_or(1, |index| index + 1)
    }

    /// Its part of the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Ktp => "ktp",
            Self::Work => "kerja",
            Self::Age => "umur",
            Self::Membership => "kepesertaan",
            Self::Income => "penghasilan",
            Self::Decile => "desil",
        }
    }

    /// The criterion that its answer is for.
    pub fn criterion(self) -> Criterion {
        match self {
            Self::Ktp => Criterion::Residence,
            Self::Work => Criterion::InformalWork,
            Self::Age => Criterion::Age,
            Self::Membership => Criterion::NoDoubleCover,
            Self::Income => Criterion::Income,
            Self::Decile => Criterion::Welfare,
        }
    }

    /// The step after it.
    pub fn next(self) -> Step {
        Self::ALL
            .get(self.number())
            .copied()
            .map_or(Step::Review, Step::Ask)
    }

    /// The step before it.
    pub fn before(self) -> Step {
        self.number()
            .checked_sub(2)
            .and_then(|index| Self::ALL.get(index).copied())
            .map_or(Step::Start, Step::Ask)
    }
}

/// An answer out of a few.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pick<T> {
    /// Not answered.
    #[default]
    Open,
    /// The person does not know.
    Unknown,
    /// The answer.
    Known(T),
}

impl<T: Copy> Pick<T> {
    /// The fact, if it is known.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Open | Self::Unknown => None,
        }
    }
}

/// How far a typed answer has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Given {
    /// Not answered.
    #[default]
    Open,
    /// The person does not know.
    Unknown,
    /// Typed, and taken.
    Yes,
}

/// How the age is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeWay {
    /// In years.
    Years,
    /// By the date of birth.
    Birth,
}

/// The age as typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Age {
    /// How it is told.
    pub way: Option<AgeWay>,
    /// Years.
    pub years: String,
    /// Day of birth.
    pub day: String,
    /// Month of birth.
    pub month: String,
    /// Year of birth.
    pub year: String,
    /// How far the answer has come.
    pub given: Given,
}

/// What can be wrong with the age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeError {
    /// No way of telling it was chosen.
    NoWay,
    /// Nothing was typed.
    Empty,
    /// Parts of the date are missing.
    BirthEmpty,
    /// There is no such date.
    NoDate,
    /// It cannot be.
    Fact(FactError),
}

/// An age that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeFact {
    /// In years.
    Years(u8),
    /// By the date of birth.
    Birth(Date),
}

impl Age {
    /// Reads the age on a day.
    pub fn read(&self, today: Date) -> Result<AgeFact, AgeError> {
        match self.way {
            None => Err(AgeError::NoWay),
            Some(AgeWay::Years) => {
                let years = self.years.trim();
                if years.is_empty() {
                    return Err(AgeError::Empty);
                }
                let age = number(years).filter(|age| *age <= OLDEST);
                age.map(AgeFact::Years)
                    .ok_or(AgeError::Fact(FactError::AgeOutOfRange))
            }
            Some(AgeWay::Birth) => {
                let parts = [&self.day, &self.month, &self.year].map(|part| part.trim());
                if parts.iter().any(|part| part.is_empty()) {
                    return Err(AgeError::BirthEmpty);
                }
                let [day, month, year] = parts;
                let born = number::<i16>(year)
                    .zip(number(month))
                    .zip(number(day))
                    .and_then(|((year, month), day)| Date::new(year, month, day))
                    .ok_or(AgeError::NoDate)?;
                let facts = Facts {
                    birth_date: Some(born),
                    ..Facts::default()
                };
                facts.check(today).map_err(AgeError::Fact)?;
                Ok(AgeFact::Birth(born))
            }
        }
    }
}

/// An answer that is typed into one field.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Typed {
    /// As typed.
    pub text: String,
    /// How far the answer has come.
    pub given: Given,
}

/// All answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Where the KTP places the person.
    pub ktp: Pick<Ktp>,
    /// How the person works.
    pub work: Pick<Work>,
    /// Age or date of birth.
    pub age: Age,
    /// Membership of BPJS Ketenagakerjaan.
    pub membership: Pick<Membership>,
    /// Income a month.
    pub income: Typed,
    /// Welfare decile.
    pub decile: Typed,
}

impl Sheet {
    /// The income as read.
    pub fn read_income(&self) -> Result<Rupiah, AmountError> {
        amount::parse(&self.income.text)
    }

    /// The decile as read; `None` where it is no number from 1 to 10.
    pub fn read_decile(&self) -> Option<u8> {
        number(self.decile.text.trim()).filter(|decile| (1..=10).contains(decile))
    }

    /// Whether a question is answered, "I don't know" among the answers. What was taken and then
    /// changed to something that cannot be read is not answered any more.
    pub fn answered(&self, question: Question, today: Date) -> bool {
        let typed = |given: Given, reads: bool| match given {
            Given::Open => false,
            Given::Unknown => true,
            Given::Yes => reads,
        };
        match question {
            Question::Ktp => self.ktp != Pick::Open,
            Question::Work => self.work != Pick::Open,
            Question::Membership => self.membership != Pick::Open,
            Question::Age => typed(self.age.given, self.age.read(today).is_ok()),
            Question::Income => typed(self.income.given, self.read_income().is_ok()),
            Question::Decile => typed(self.decile.given, self.read_decile().is_some()),
        }
    }

    /// Whether every question is answered.
    pub fn complete(&self, today: Date) -> bool {
        Question::ALL
            .iter()
            .all(|question| self.answered(*question, today))
    }

    /// Whether nothing was answered or typed.
    pub fn untouched(&self) -> bool {
        *self == Self::default()
    }

    /// The step that the answers allow: no question without a beginning, no result before its
    /// answers. A reload erases the answers, so it leads to the start from anywhere but there.
    pub fn allowed(&self, wanted: Step, today: Date) -> Step {
        match wanted {
            Step::Start | Step::Ask(Question::FIRST) => wanted,
            _ if self.untouched() => Step::Start,
            Step::Result if !self.complete(today) => Step::Review,
            Step::Ask(_) | Step::Review | Step::Result => wanted,
        }
    }

    /// What is known of the person.
    pub fn facts(&self, today: Date) -> Facts {
        let age = match self.age.given {
            Given::Yes => self.age.read(today).ok(),
            Given::Open | Given::Unknown => None,
        };
        let given = |typed: &Typed| typed.given == Given::Yes;
        Facts {
            ktp: self.ktp.known(),
            birth_date: match age {
                Some(AgeFact::Birth(born)) => Some(born),
                _ => None,
            },
            age: match age {
                Some(AgeFact::Years(years)) => Some(years),
                _ => None,
            },
            work: self.work.known(),
            income: given(&self.income)
                .then(|| self.read_income().ok())
                .flatten(),
            membership: self.membership.known(),
            decile: given(&self.decile).then(|| self.read_decile()).flatten(),
        }
    }
}

/// A whole number in digits.
fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    (text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}
