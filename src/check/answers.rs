//! What has been answered, as it was given, and how facts are read from it.
//!
//! What was typed stays as it was typed, right or wrong, so that nothing is lost by an error, a
//! change of language or a step back.

use lindungi_rules::amount::{self, AmountError, Period};
use lindungi_rules::count;
use lindungi_rules::day::{self, DayError};
use lindungi_rules::earning::{Earning, Per};
use lindungi_rules::eligibility::{FactError, Facts, OLDEST, open};
use lindungi_rules::policy::{
    self, Criterion, DECILES, Date, Document, Ktp, Membership, Occupation, Policy, Rupiah, Sector,
    Work,
};

use lindungi_text::answers::Card;
use lindungi_text::format;

use super::{Question, Step};
use crate::codec::Codec;

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

impl<T: Copy + PartialEq> Pick<T> {
    /// Writes or reads it, of these.
    fn keep(&mut self, codec: &mut Codec, all: &[T]) {
        let (mut known, mut unknown) = (self.known(), *self == Self::Unknown);
        codec.maybe(&mut known, all);
        codec.flag(&mut unknown);
        *self = match known {
            Some(value) => Self::Known(value),
            None if unknown => Self::Unknown,
            None => Self::Open,
        };
    }
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

impl Given {
    const ALL: [Self; 3] = [Self::Open, Self::Unknown, Self::Yes];
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
    /// The date cannot be read.
    Day(DayError),
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
    fn keep(&mut self, codec: &mut Codec) {
        codec.maybe(&mut self.way, &[AgeWay::Years, AgeWay::Birth]);
        codec.text(&mut self.years);
        codec.text(&mut self.day);
        codec.text(&mut self.month);
        codec.text(&mut self.year);
        codec.one_of(&mut self.given, &Given::ALL);
    }

    /// Reads the age on a day.
    pub fn read(&self, today: Date) -> Result<AgeFact, AgeError> {
        match self.way {
            None => Err(AgeError::NoWay),
            Some(AgeWay::Years) => {
                if self.years.trim().is_empty() {
                    return Err(AgeError::Empty);
                }
                let age = count::years(&self.years).and_then(|age| u8::try_from(age).ok());
                age.filter(|age| *age <= OLDEST)
                    .map(AgeFact::Years)
                    .ok_or(AgeError::Fact(FactError::AgeOutOfRange))
            }
            Some(AgeWay::Birth) => {
                let parts = [&*self.day, &*self.month, &*self.year];
                // Whoever pastes a whole date into one of the fields leaves the others empty.
                let born = day::birth(&parts.join(" "), today).map_err(|error| {
                    let open = parts.iter().any(|part| part.trim().is_empty());
                    if open && error == DayError::NotADay {
                        AgeError::BirthEmpty
                    } else {
                        AgeError::Day(error)
                    }
                })?;
                let facts = Facts {
                    birth_date: Some(born),
                    ..Facts::default()
                };
                facts.check(today).map_err(AgeError::Fact)?;
                Ok(AgeFact::Birth(born))
            }
        }
    }

    /// Spreads a whole date that stands in one field over the three, which shows how it was understood.
    pub fn part(&mut self, today: Date) {
        let fields = [&self.day, &self.month, &self.year];
        let whole = fields.iter().filter(|part| part.trim().is_empty()).count() == 2;
        if let (true, Ok(AgeFact::Birth(born))) = (whole, self.read(today)) {
            self.day = born.day().to_string();
            self.month = born.month().number().to_string();
            self.year = born.year().to_string();
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

/// The income as it is earned and typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Income {
    /// For what one is paid.
    pub per: Option<Per>,
    /// The amount, each time.
    pub text: String,
    /// How often in a month, where that has to be told.
    pub times: String,
    /// Whether somebody has said that so small an income is right.
    pub sure: bool,
    /// How far the answer has come.
    pub given: Given,
}

/// What can be wrong with the income.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IncomeError {
    /// Whether by day, week or month was not chosen.
    NoWay,
    /// The amount cannot be read.
    Amount(AmountError),
    /// How often cannot be read, or is more than a month has.
    Times(Per),
    /// Too large when multiplied.
    TooLarge,
}

impl Income {
    fn keep(&mut self, codec: &mut Codec) {
        codec.maybe(&mut self.per, &Per::ALL);
        codec.text(&mut self.text);
        codec.text(&mut self.times);
        codec.flag(&mut self.sure);
        codec.one_of(&mut self.given, &Given::ALL);
    }

    /// Reads the income.
    pub fn read(&self) -> Result<Earning, IncomeError> {
        let per = self.per.ok_or(IncomeError::NoWay)?;
        let amount = self.amount().map_err(IncomeError::Amount)?;
        let times = match per {
            Per::Month => Some(1),
            Per::Day | Per::Week => small(&self.times),
        };
        let times = times
            .filter(|times| (1..=per.most()).contains(times))
            .ok_or(IncomeError::Times(per))?;
        let earning = Earning { amount, per, times };
        earning
            .a_month()
            .map(|_| earning)
            .ok_or(IncomeError::TooLarge)
    }

    /// Groups the amount as it was understood; what cannot be read stays as it was typed.
    pub fn group(&mut self) {
        if let Ok(amount) = self.amount() {
            self.text = format::amount(amount);
        }
    }

    fn amount(&self) -> Result<Rupiah, AmountError> {
        amount::read(&self.text, self.per.map(Period::from))
    }

    /// Rupiah a month, where it can be read.
    pub fn a_month(&self) -> Option<Rupiah> {
        self.read().ok()?.a_month()
    }
}

/// The check that these answers were written down for, where they were read from its code.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// The day of that check.
    pub as_of: Date,
    /// The version of the policy by which it was made.
    pub policy: String,
}

/// All answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// Where the KTP places the person.
    pub ktp: Pick<Ktp>,
    /// How the person works.
    pub work: Pick<Work>,
    /// Age or date of birth.
    pub age: Age,
    /// Membership of BPJS Ketenagakerjaan.
    pub membership: Pick<Membership>,
    /// Income.
    pub income: Income,
    /// Welfare decile.
    pub decile: Typed,
    /// What was typed to find the occupation.
    pub search: String,
    /// The occupation that was picked.
    pub occupation: Option<&'static Occupation>,
    /// The sector, which decides the relief.
    pub sector: Option<Sector>,
    /// Whether who pays for oneself would save for old age too.
    pub jht: bool,
    /// The months of contributions for which the worth of cover is looked at.
    pub paid: Option<u64>,
    /// The code of the kelurahan; empty where none is picked.
    pub village: String,
    /// The papers about which something was said: that they are at hand, or that they are not.
    pub papers: Vec<(Document, bool)>,
    /// The earlier check that these answers come from.
    pub earlier: Option<Earlier>,
}

impl Answers {
    /// Writes or reads what was answered.
    pub fn keep(&mut self, codec: &mut Codec) {
        self.ktp.keep(codec, Ktp::ALL);
        self.work.keep(codec, Work::ALL);
        self.age.keep(codec);
        self.membership.keep(codec, Membership::ALL);
        self.income.keep(codec);
        codec.text(&mut self.decile.text);
        codec.one_of(&mut self.decile.given, &Given::ALL);
        codec.text(&mut self.search);
        let occupations = &policy::current().occupations;
        let place = |own: &&Occupation| {
            occupations
                .iter()
                .position(|other| std::ptr::eq(other, *own))
        };
        let mut occupation = self.occupation.as_ref().and_then(place);
        codec.some(&mut occupation, || 0, |place, codec| codec.number(place));
        self.occupation = occupation.and_then(|place| occupations.get(place));
        codec.maybe(&mut self.sector, Sector::ALL);
        codec.flag(&mut self.jht);
        codec.some(&mut self.paid, || 0, |paid, codec| codec.number(paid));
        codec.text(&mut self.village);
        codec.each(
            &mut self.papers,
            || (Document::ALL[0], false),
            |(paper, has), codec| {
                codec.one_of(paper, Document::ALL);
                codec.flag(has);
            },
        );
        let new = || Earlier {
            as_of: Date::constant(1, 1, 1),
            policy: String::new(),
        };
        codec.some(&mut self.earlier, new, |earlier, codec| {
            codec.date(&mut earlier.as_of);
            codec.text(&mut earlier.policy);
        });
    }

    /// The decile as read; `None` where it is none of [`DECILES`].
    pub fn read_decile(&self) -> Option<u8> {
        small(&self.decile.text).filter(|decile| DECILES.contains(decile))
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
            Question::Income => typed(self.income.given, self.income.read().is_ok()),
            Question::Decile => typed(self.decile.given, self.read_decile().is_some()),
        }
    }

    /// The criteria whose question is answered.
    pub fn criteria(&self, today: Date) -> Vec<Criterion> {
        let mut criteria = Criterion::ALL.to_vec();
        criteria.retain(|criterion| self.answered(Question::of(*criterion), today));
        criteria
    }

    /// The questions that are still to be asked; none where no answer can change the verdict.
    pub fn open(&self, policy: &Policy, today: Date) -> Vec<Question> {
        let open = open(&self.facts(today), &self.criteria(today), policy, today);
        open.into_iter().map(Question::of).collect()
    }

    /// The step to go on with.
    pub fn next(&self, policy: &Policy, today: Date) -> Step {
        let open = self.open(policy, today);
        open.first().copied().map_or(Step::Review, Step::Ask)
    }

    /// Whether nothing was answered or typed.
    pub fn untouched(&self) -> bool {
        *self == Self::default()
    }

    /// The step that the answers allow: no question without a beginning, no result before its
    /// answers. A reload erases the answers, so it leads to the start from anywhere but there.
    pub fn allowed(&self, wanted: Step, policy: &Policy, today: Date) -> Step {
        match wanted {
            Step::Start => wanted,
            Step::Ask(question) if question.before(policy, today) == Step::Start => wanted,
            _ if self.untouched() => Step::Start,
            Step::Result | Step::TakeAway if !self.open(policy, today).is_empty() => Step::Review,
            Step::Ask(_) | Step::Review | Step::Result | Step::TakeAway => wanted,
        }
    }

    /// The card on which the address of this person stands.
    pub fn card(&self, policy: &Policy, today: Date) -> Card {
        Card::of(policy, self.facts(today).age_on(today))
    }

    /// What is known of the person.
    pub fn facts(&self, today: Date) -> Facts {
        let age = match self.age.given {
            Given::Yes => self.age.read(today).ok(),
            Given::Open | Given::Unknown => None,
        };
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
            income: match self.income.given {
                Given::Yes => self.income.a_month(),
                Given::Open | Given::Unknown => None,
            },
            membership: self.membership.known(),
            decile: match self.decile.given {
                Given::Yes => self.read_decile(),
                Given::Open | Given::Unknown => None,
            },
        }
    }
}

fn small(text: &str) -> Option<u8> {
    u8::try_from(count::small(text)?).ok()
}
