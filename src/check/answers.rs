//! A resident's answers as entered, and the facts that are read from them.
//!
//! Text stays as typed, right or wrong, so that an error, a change of language or a step back loses
//! nothing.

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

/// An answer that is chosen from a few.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Selection<T> {
    /// Not answered.
    #[default]
    Open,
    /// The person does not know.
    Unknown,
    /// The answer that was chosen.
    Known(T),
}

impl<T: Copy + PartialEq> Selection<T> {
    /// Writes the answer, one of `all`, to the codec, or reads it back.
    fn transfer(&mut self, codec: &mut Codec, all: &[T]) {
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

impl<T: Copy> Selection<T> {
    /// Returns the answer, or `None` if it is open or unknown.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Open | Self::Unknown => None,
        }
    }
}

/// The state of an answer that is typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TypedState {
    /// Not answered.
    #[default]
    Open,
    /// The person does not know.
    Unknown,
    /// Typed and submitted.
    Yes,
}

impl TypedState {
    const ALL: [Self; 3] = [Self::Open, Self::Unknown, Self::Yes];
}

/// The way in which the age is entered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AgeWay {
    /// The age in years.
    #[default]
    Years,
    /// The date of birth.
    Birth,
}

/// The age as typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Age {
    /// The way whose fields are shown.
    pub way: AgeWay,
    /// The age in years, as typed.
    pub years: String,
    /// The day of birth, as typed.
    pub day: String,
    /// The month of birth, as typed.
    pub month: String,
    /// The year of birth, as typed.
    pub year: String,
    /// The state of the answer.
    pub state: TypedState,
}

/// The reason why the age cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeError {
    /// Nothing was typed.
    Empty,
    /// Parts of the date are missing.
    BirthEmpty,
    /// The date cannot be read.
    Day(DayError),
    /// The age or the date of birth is impossible.
    Fact(FactError),
}

/// An age that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeFact {
    /// The age in years.
    Years(u8),
    /// The date of birth.
    Birth(Date),
}

impl Age {
    fn transfer(&mut self, codec: &mut Codec) {
        codec.one_of(&mut self.way, &[AgeWay::Years, AgeWay::Birth]);
        codec.text(&mut self.years);
        codec.text(&mut self.day);
        codec.text(&mut self.month);
        codec.text(&mut self.year);
        codec.one_of(&mut self.state, &TypedState::ALL);
    }

    /// Reads the age on the day `today`.
    pub fn read(&self, today: Date) -> Result<AgeFact, AgeError> {
        match self.way {
            AgeWay::Years => {
                if self.years.trim().is_empty() {
                    return Err(AgeError::Empty);
                }
                let age = count::years(&self.years).and_then(|age| u8::try_from(age).ok());
                age.filter(|age| *age <= OLDEST)
                    .map(AgeFact::Years)
                    .ok_or(AgeError::Fact(FactError::AgeOutOfRange))
            }
            AgeWay::Birth => {
                let parts = [&*self.day, &*self.month, &*self.year];
                // A whole date may be pasted into one field, which leaves the others empty.
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

    /// Spreads a whole date in one field over the three fields, which shows how the date was understood.
    pub fn split_date(&mut self, today: Date) {
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
    /// The text as typed.
    pub text: String,
    /// The state of the answer.
    pub state: TypedState,
}

/// The income as typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Income {
    /// The period of pay; `None` before it is chosen.
    pub per: Option<Per>,
    /// The amount per period, as typed.
    pub text: String,
    /// The number of days or weeks worked a month, as typed; unused for a monthly income.
    pub times: String,
    /// True if the person has confirmed an unusually low income.
    pub sure: bool,
    /// The state of the answer.
    pub state: TypedState,
}

/// The reason why the income cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IncomeError {
    /// No period of pay was chosen.
    NoWay,
    /// The amount cannot be read.
    Amount(AmountError),
    /// The number of days or weeks cannot be read, or is more than a month has.
    Times(Per),
    /// The amount a month is too large.
    TooLarge,
}

impl Income {
    fn transfer(&mut self, codec: &mut Codec) {
        codec.maybe(&mut self.per, &Per::ALL);
        codec.text(&mut self.text);
        codec.text(&mut self.times);
        codec.flag(&mut self.sure);
        codec.one_of(&mut self.state, &TypedState::ALL);
    }

    /// Reads the income, with its period.
    pub fn read(&self) -> Result<Earning, IncomeError> {
        let amount = self.amount().map_err(IncomeError::Amount)?;
        let per = self.per.ok_or(IncomeError::NoWay)?;
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

    /// Formats the amount with separators, as it was understood. An amount that cannot be read stays as
    /// typed.
    pub fn group(&mut self) {
        if let Ok(amount) = self.amount() {
            self.text = format::amount(amount);
        }
    }

    fn amount(&self) -> Result<Rupiah, AmountError> {
        amount::read(&self.text, self.per.map(Period::from))
    }

    /// Returns the income a month, or `None` if it cannot be read.
    pub fn a_month(&self) -> Option<Rupiah> {
        self.read().ok()?.a_month()
    }
}

/// The earlier check that the answers come from, if they were read from a code.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// The day of the earlier check.
    pub as_of: Date,
    /// The version of the policy at that check.
    pub policy: String,
}

/// All answers of a resident.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// The place of residence on the KTP.
    pub ktp: Selection<Ktp>,
    /// The kind of work.
    pub work: Selection<Work>,
    /// Age or date of birth.
    pub age: Age,
    /// Membership of BPJS Ketenagakerjaan.
    pub membership: Selection<Membership>,
    /// The income.
    pub income: Income,
    /// The welfare decile (*desil*) of the household.
    pub decile: Typed,
    /// The text typed to search for the occupation.
    pub search: String,
    /// The occupation chosen from the list.
    pub occupation: Option<&'static Occupation>,
    /// The sector of the occupation, which decides the relief.
    pub sector: Option<Sector>,
    /// True if a person who pays for themselves also wants old-age savings (JHT).
    pub jht: bool,
    /// The code of the kelurahan; empty if none is chosen.
    pub village: String,
    /// The documents that the resident has marked, each with true if it is at hand.
    pub papers: Vec<(Document, bool)>,
    /// The earlier check that the answers come from; `None` if they were entered here.
    pub earlier: Option<Earlier>,
}

impl Answers {
    /// Writes the answers to the codec, or reads them back.
    pub fn transfer(&mut self, codec: &mut Codec) {
        self.ktp.transfer(codec, Ktp::ALL);
        self.work.transfer(codec, Work::ALL);
        self.age.transfer(codec);
        self.membership.transfer(codec, Membership::ALL);
        self.income.transfer(codec);
        codec.text(&mut self.decile.text);
        codec.one_of(&mut self.decile.state, &TypedState::ALL);
        codec.text(&mut self.search);
        let occupations = &policy::current().occupations;
        let index_of = |own: &&Occupation| {
            occupations
                .iter()
                .position(|other| std::ptr::eq(other, *own))
        };
        let mut occupation = self.occupation.as_ref().and_then(index_of);
        codec.some(&mut occupation, || 0, |index, codec| codec.number(index));
        self.occupation = occupation.and_then(|index| occupations.get(index));
        codec.maybe(&mut self.sector, Sector::ALL);
        codec.flag(&mut self.jht);
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

    /// Returns the decile, or `None` if the text is not one of [`DECILES`].
    pub fn read_decile(&self) -> Option<u8> {
        small(&self.decile.text).filter(|decile| DECILES.contains(decile))
    }

    /// Returns true if a question is answered; "I don't know" is an answer. A submitted answer that was
    /// then changed to an unreadable text counts as not answered.
    pub fn answered(&self, question: Question, today: Date) -> bool {
        let typed = |state: TypedState, reads: bool| match state {
            TypedState::Open => false,
            TypedState::Unknown => true,
            TypedState::Yes => reads,
        };
        match question {
            Question::Ktp => self.ktp != Selection::Open,
            Question::Work => self.work != Selection::Open,
            Question::Membership => self.membership != Selection::Open,
            Question::Age => typed(self.age.state, self.age.read(today).is_ok()),
            Question::Income => typed(self.income.state, self.income.read().is_ok()),
            Question::Decile => typed(self.decile.state, self.read_decile().is_some()),
        }
    }

    /// Returns the criteria whose questions are answered.
    pub fn criteria(&self, today: Date) -> Vec<Criterion> {
        let mut criteria = Criterion::ALL.to_vec();
        criteria.retain(|criterion| self.answered(Question::of(*criterion), today));
        criteria
    }

    /// Returns the questions still to be asked; none if no answer can change the verdict.
    pub fn open(&self, policy: &Policy, today: Date) -> Vec<Question> {
        let open = open(&self.facts(today), &self.criteria(today), policy, today);
        open.into_iter().map(Question::of).collect()
    }

    /// Returns the next step: the first open question, or the review.
    pub fn next(&self, policy: &Policy, today: Date) -> Step {
        let open = self.open(policy, today);
        open.first().copied().map_or(Step::Review, Step::Ask)
    }

    /// Returns true if nothing was chosen or typed.
    pub fn untouched(&self) -> bool {
        *self == Self::default()
    }

    /// Returns the step to show for a `wanted` one: no later question before anything is entered, no result
    /// before its answers. A reload erases the answers, so after a reload every step but the start and the
    /// first question leads to the start.
    pub fn allowed(&self, wanted: Step, policy: &Policy, today: Date) -> Step {
        match wanted {
            Step::Start => wanted,
            Step::Ask(question) if question.before(policy, today) == Step::Start => wanted,
            _ if self.untouched() => Step::Start,
            Step::Result | Step::TakeAway if !self.open(policy, today).is_empty() => Step::Review,
            Step::Ask(_) | Step::Review | Step::Result | Step::TakeAway => wanted,
        }
    }

    /// Returns the card that carries the address of this person (KTP, or KK for a child).
    pub fn card(&self, policy: &Policy, today: Date) -> Card {
        Card::of(policy, self.facts(today).age_on(today))
    }

    /// Returns the facts about the person that can be read from the answers.
    pub fn facts(&self, today: Date) -> Facts {
        let age = match self.age.state {
            TypedState::Yes => self.age.read(today).ok(),
            TypedState::Open | TypedState::Unknown => None,
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
            income: match self.income.state {
                TypedState::Yes => self.income.a_month(),
                TypedState::Open | TypedState::Unknown => None,
            },
            membership: self.membership.known(),
            decile: match self.decile.state {
                TypedState::Yes => self.read_decile(),
                TypedState::Open | TypedState::Unknown => None,
            },
        }
    }
}

fn small(text: &str) -> Option<u8> {
    u8::try_from(count::small(text)?).ok()
}
