//! Days and months of the civil calendar. Nothing here reads a clock.

use core::fmt;

/// A day from the year 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// Returns the day, or `None` if it does not exist or its year is not from 1 to 9999.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        if year < 1 {
            return None;
        }
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Returns the day, for constants that the build writes. Panics if it does not exist.
    pub const fn constant(year: i16, month: i8, day: i8) -> Self {
        Self(jiff::civil::Date::constant(year, month, day))
    }

    /// Parses `2026-11-22`; `None` for any other form, and for a day that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.rsplit_once('-')?;
        let month = Month::parse(month)?;
        Self::new(month.year, month.month, two_digits(day)?)
    }

    /// The year, from 1 to 9999.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The month of the day.
    pub fn month(self) -> Month {
        Month {
            year: self.0.year(),
            month: self.0.month(),
        }
    }

    /// The next day; `None` after 31 December 9999.
    pub fn tomorrow(self) -> Option<Self> {
        self.0.tomorrow().ok().map(Self)
    }

    /// The day before; `None` before the year 1.
    pub fn yesterday(self) -> Option<Self> {
        self.0
            .yesterday()
            .ok()
            .map(Self)
            .filter(|day| day.year() >= 1)
    }

    /// The day on which a person born on this day completes `years` years of age. A person born on 29
    /// February completes a year on 1 March in a common year. `None` after the year 9999.
    pub fn birthday(self, years: u8) -> Option<Self> {
        let year = self.year().checked_add(i16::from(years))?;
        Self::new(year, self.0.month(), self.0.day()).or_else(|| Self::new(year, 3, 1))
    }

    /// The completed years of age, on `day`, of a person born on this day, at most 255; `None` if `day` is
    /// earlier.
    pub fn years_on(self, day: Self) -> Option<u8> {
        let before_birthday = (day.0.month(), day.0.day()) < (self.0.month(), self.0.day());
        let years = day
            .year()
            .checked_sub(self.year())?
            .checked_sub(i16::from(before_birthday))?;
        (years >= 0).then(|| u8::try_from(years).unwrap_or(u8::MAX))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.month(), self.day())
    }
}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// Returns the month, or `None` if it does not exist or its year is not from 1 to 9999.
    pub fn new(year: i16, month: i8) -> Option<Self> {
        Date::new(year, month, 1).map(Date::month)
    }

    /// Parses `2026-11`; `None` for any other form, and for a month that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Self::new(year.parse().ok()?, two_digits(month)?)
    }

    /// The year, from 1 to 9999.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The number of the month, 1 to 12.
    pub const fn number(self) -> i8 {
        self.month
    }

    /// The first day of the month.
    pub fn first_day(self) -> Date {
        Date(jiff::civil::Date::constant(self.year, self.month, 1))
    }

    /// The last day of the month.
    pub fn last_day(self) -> Date {
        Date(self.first_day().0.last_of_month())
    }

    /// The month `months` months later; `None` after the year 9999.
    pub fn plus(self, months: u16) -> Option<Self> {
        let ordinal = i32::from(self.year)
            .checked_mul(12)?
            .checked_add(i32::from(self.month))?
            .checked_sub(1)?
            .checked_add(i32::from(months))?;
        Self::new(
            i16::try_from(ordinal.div_euclid(12)).ok()?,
            i8::try_from(ordinal.rem_euclid(12)).ok()?.checked_add(1)?,
        )
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

macro_rules! written {
    ($($type:ty),+) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let written = String::deserialize(from)?;
                Self::parse(&written).ok_or_else(|| serde::de::Error::custom("not in the calendar"))
            }
        }
    )+};
}
written!(Date, Month);

fn two_digits(text: &str) -> Option<i8> {
    (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_day_birthday_falls_on_1_march_in_a_common_year() {
        let born = Date::constant(2008, 2, 29);
        let years = |y, m, d| born.years_on(Date::constant(y, m, d));
        assert_eq!(years(2026, 2, 28), Some(17));
        assert_eq!(years(2026, 3, 1), Some(18));
        assert_eq!(years(2028, 2, 28), Some(19));
        assert_eq!(years(2028, 2, 29), Some(20));
        assert_eq!(born.birthday(18), Some(Date::constant(2026, 3, 1)));
        assert_eq!(years(2008, 2, 28), None);
    }

    #[test]
    fn reads_only_whole_dates_that_exist() {
        for good in ["2026-11-22", "2024-02-29", "1900-01-01"] {
            assert_eq!(
                Date::parse(good).map(|date| date.to_string()).as_deref(),
                Some(good)
            );
        }
        for bad in [
            "2026-02-29",
            "2026-13-01",
            "26-11-22",
            "2026-1-2",
            "2026-11",
            "0000-01-01",
            "+026-01-01",
            "2026-11-22 ",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn months_count_across_years() {
        let start = Month::parse("2026-11").unwrap();
        assert_eq!(start.plus(11).unwrap().to_string(), "2027-10");
        assert_eq!(start.plus(2).unwrap().to_string(), "2027-01");
        assert_eq!(Month::parse("9999-12").unwrap().plus(1), None);
        assert_eq!(
            Month::parse("2028-02").unwrap().last_day(),
            Date::constant(2028, 2, 29)
        );
    }
}
