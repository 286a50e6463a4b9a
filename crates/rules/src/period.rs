//! The period that an amount is for: an hour, a day, a week, a month or a year.

use crate::earning::Per;

/// A period that an amount of money is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// An hour: `per jam`.
    Hour,
    /// A day: `per hari`.
    Day,
    /// A week: `per minggu`.
    Week,
    /// A month: `per bulan`.
    Month,
    /// A year: `per tahun`.
    Year,
}

impl Period {
    /// All periods, shortest first.
    pub const ALL: [Self; 5] = [Self::Hour, Self::Day, Self::Week, Self::Month, Self::Year];
}

impl From<Per> for Period {
    fn from(per: Per) -> Self {
        match per {
            Per::Day => Self::Day,
            Per::Week => Self::Week,
            Per::Month => Self::Month,
        }
    }
}
