//! The facts about a person: only what a criterion asks for, so no name and no NIK.

use crate::policy::{DECILES, Date, Ktp, Membership, Month, Rupiah, Work};

/// The earliest day of birth that is accepted.
pub const EARLIEST_BIRTH: Date = Date::constant(1900, 1, 1);

/// The highest age in years that is accepted.
pub const OLDEST: u8 = 120;

/// A kind of fact. Its name is the same wherever it is written: as a key in JSON and as the heading of a
/// column in rosters.
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

    /// The names of the facts, in the order of [`Fact::ALL`].
    pub const NAMES: [&'static str; 7] = [
        "ktp",
        "birth_date",
        "age",
        "work",
        "income",
        "membership",
        "decile",
    ];

    /// The name of the fact in JSON and rosters.
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// Returns the fact with this name, in exactly this spelling.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.name() == name)
    }
}

/// The known facts about a person. `None` means "not known", which is an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// The residence by the KTP: the city or elsewhere.
    pub ktp: Option<Ktp>,
    /// The day of birth; it takes precedence over `age`.
    pub birth_date: Option<Date>,
    /// The age in completed years.
    pub age: Option<u8>,
    /// The kind of work.
    pub work: Option<Work>,
    /// The income in rupiah a month.
    pub income: Option<Rupiah>,
    /// Membership of BPJS Ketenagakerjaan.
    pub membership: Option<Membership>,
    /// DTSEN welfare decile, one of [`DECILES`].
    pub decile: Option<u8>,
}

/// An impossible fact.
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
    /// Not one of [`DECILES`].
    DecileOutOfRange,
}

impl FactError {
    /// Returns the kind of the impossible fact.
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
    /// Fails with the first fact that is impossible on the day of the check.
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

    /// Returns the age in completed years on the day of the check; `None` if it is not known.
    pub fn age_on(&self, as_of: Date) -> Option<u8> {
        match self.birth_date {
            Some(born) => born.years_on(as_of),
            None => self.age,
        }
    }

    /// Returns the earliest and the latest possible day of birth, as known on the day of the check: the
    /// same day twice if the day of birth is known, about a year apart if only the age is known. `None` if
    /// neither is known.
    pub fn births(&self, as_of: Date) -> Option<(Date, Date)> {
        if let Some(born) = self.birth_date {
            return Some((born, born));
        }
        let age = i16::from(self.age?);
        let too_early = years_before(as_of, age.checked_add(1)?)?;
        Some((too_early.tomorrow()?, years_before(as_of, age)?))
    }
}

/// Returns the latest day of birth of a person who has completed `years` years: 28 February if the year has
/// no 29 February, as a person born on 1 March has not had a birthday yet.
fn years_before(as_of: Date, years: i16) -> Option<Date> {
    let year = as_of.year().checked_sub(years)?;
    let month = as_of.month().number();
    Date::new(year, month, as_of.day()).or_else(|| Some(Month::new(year, month)?.last_day()))
}
