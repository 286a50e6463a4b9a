//! What is known of a person. No name, no number, nothing that a criterion does not ask for.

use crate::policy::{DECILES, Date, Ktp, Membership, Month, Rupiah, Work};

/// The earliest day of birth that is taken.
pub const EARLIEST_BIRTH: Date = Date::constant(1900, 1, 1);

/// The highest age in years that is taken.
pub const OLDEST: u8 = 120;

/// Which fact. Each has one name, used wherever it is written down: as a key in JSON, as the head of
/// a column in rosters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// [`Facts::ktp`].
    Ktp,
    /// [`Facts::birth_date`].
    BirthDate,
    /// [`Facts::age`].
    Age,
    /// [`Facts::work`].
    Work,
    /// [`Facts::income`].
    Income,
    /// [`Facts::membership`].
    Membership,
    /// [`Facts::decile`].
    Decile,
}

impl Fact {
    /// Every fact, in the order of [`Facts`].
    pub const ALL: [Self; 7] = [
        Self::Ktp,
        Self::BirthDate,
        Self::Age,
        Self::Work,
        Self::Income,
        Self::Membership,
        Self::Decile,
    ];

    /// Every name, in the same order.
    pub const NAMES: [&'static str; 7] = [
        "ktp",
        "birth_date",
        "age",
        "work",
        "income",
        "membership",
        "decile",
    ];

    /// How it is written.
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// The fact of this name, in exactly this spelling.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.name() == name)
    }
}

/// What is known of a person; `None` is "not known", which is an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// Where the KTP places the person.
    pub ktp: Option<Ktp>,
    /// Day of birth; it wins over `age`.
    pub birth_date: Option<Date>,
    /// Completed years.
    pub age: Option<u8>,
    /// How the person works.
    pub work: Option<Work>,
    /// Rupiah a month.
    pub income: Option<Rupiah>,
    /// Membership of BPJS Ketenagakerjaan.
    pub membership: Option<Membership>,
    /// DTSEN welfare decile, one of [`DECILES`].
    pub decile: Option<u8>,
}

/// A fact that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactError {
    /// Born after the day of the check.
    BirthInFuture,
    /// Born before [`EARLIEST_BIRTH`].
    BirthTooEarly,
    /// Older than [`OLDEST`].
    AgeOutOfRange,
    /// Above [`Rupiah::LIMIT`].
    IncomeTooLarge,
    /// None of [`DECILES`].
    DecileOutOfRange,
}

impl FactError {
    /// Which fact it is that cannot be.
    pub const fn fact(self) -> Fact {
        match self {
            Self::BirthInFuture | Self::BirthTooEarly => Fact::BirthDate,
            Self::AgeOutOfRange => Fact::Age,
            Self::IncomeTooLarge => Fact::Income,
            Self::DecileOutOfRange => Fact::Decile,
        }
    }
}

impl Facts {
    /// The first fact that cannot be on the day of the check.
    pub fn check(&self, as_of: Date) -> Result<(), FactError> {
        if self.birth_date.is_some_and(|born| born > as_of) {
            Err(FactError::BirthInFuture)
        } else if self.birth_date.is_some_and(|born| born < EARLIEST_BIRTH) {
            Err(FactError::BirthTooEarly)
        } else if self.age.is_some_and(|age| age > OLDEST) {
            Err(FactError::AgeOutOfRange)
        } else if self.income.is_some_and(|income| income > Rupiah::LIMIT) {
            Err(FactError::IncomeTooLarge)
        } else if self.decile.is_some_and(|decile| !DECILES.contains(&decile)) {
            Err(FactError::DecileOutOfRange)
        } else {
            Ok(())
        }
    }

    /// Completed years on the day of the check.
    pub fn age_on(&self, as_of: Date) -> Option<u8> {
        match self.birth_date {
            Some(born) => born.years_on(as_of),
            None => self.age,
        }
    }

    /// The earliest and the latest day on which the person can have been born, as far as is known
    /// on the day of the check: the same day twice where the day of birth is known, about a year
    /// apart where only the completed years are.
    pub fn births(&self, as_of: Date) -> Option<(Date, Date)> {
        if let Some(born) = self.birth_date {
            return Some((born, born));
        }
        let age = i16::from(self.age?);
        let too_early = years_before(as_of, age.checked_add(1)?)?;
        Some((too_early.tomorrow()?, years_before(as_of, age)?))
    }
}

/// The latest day of birth of one who has completed so many years: 28 February where there was no
/// 29 February, as one born on 1 March has not had a birthday yet.
fn years_before(as_of: Date, years: i16) -> Option<Date> {
    let year = as_of.year().checked_sub(years)?;
    let month = as_of.month().number();
    Date::new(year, month, as_of.day()).or_else(|| Some(Month::new(year, month)?.last_day()))
}
