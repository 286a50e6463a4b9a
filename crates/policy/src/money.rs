//! Whole rupiah and exact numbers. Checked arithmetic only; never a float.

use core::fmt;

use rust_decimal::{Decimal, RoundingStrategy};

/// An amount of money: a whole, non-negative number of rupiah.
///
/// The amount is stored as an integer, so that a fraction of a rupiah cannot exist. Calculations with a
/// rate use [`Decimal`] and are rounded once at the end, by [`rounded`](Self::rounded).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rupiah(u64);

impl Rupiah {
    /// Rp0.
    pub const ZERO: Self = Self(0);

    /// The largest amount that is accepted as input: 10^15 rupiah.
    pub const LIMIT: Self = Self(1_000_000_000_000_000);

    /// Returns an amount of this many rupiah, without a check against [`LIMIT`](Self::LIMIT).
    pub const fn new(rupiah: u64) -> Self {
        Self(rupiah)
    }

    /// Returns the amount, or `None` if it is negative, has a fraction or does not fit `u64`.
    pub fn from_decimal(amount: Decimal) -> Option<Self> {
        amount
            .fract()
            .is_zero()
            .then(|| u64::try_from(amount).ok())
            .flatten()
            .map(Self)
    }

    /// The amount as an exact number, for calculations with a rate.
    pub fn decimal(self) -> Decimal {
        Decimal::from(self.0)
    }

    /// The amount as an integer.
    pub const fn to_u64(self) -> u64 {
        self.0
    }

    /// True for Rp0.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum; `None` on overflow.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference; `None` below zero.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The amount multiplied by `times`; `None` on overflow.
    pub fn checked_mul(self, times: u64) -> Option<Self> {
        self.0.checked_mul(times).map(Self)
    }

    /// The number of times that `part` fits in whole; `None` if `part` is Rp0.
    pub fn checked_div_floor(self, part: Self) -> Option<u64> {
        self.0.checked_div(part.0)
    }

    /// The amount nearest to an exact number of rupiah, half away from zero; `None` below zero.
    pub fn rounded(exact: Decimal) -> Option<Self> {
        Self::from_decimal(exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero))
    }
}

impl fmt::Display for Rupiah {
    /// Writes digits only. The text crate formats amounts for people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl serde::Serialize for Rupiah {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u64(self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Rupiah {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        u64::deserialize(from).map(Self)
    }
}

/// An exact number, not negative, as a policy file gives it in the unit of its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Decimal);

impl Number {
    /// `mantissa` / 10^`scale`, for the constants that the build writes.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the two halves of a u64 are what Decimal is made from"
    )]
    pub const fn new(mantissa: u64, scale: u32) -> Self {
        Self(Decimal::from_parts(
            mantissa as u32,
            (mantissa >> 32) as u32,
            0,
            false,
            scale,
        ))
    }

    /// Returns the number, or `None` if it is negative.
    pub fn from_decimal(number: Decimal) -> Option<Self> {
        (number >= Decimal::ZERO).then(|| Self(number.normalize()))
    }

    /// The number as a [`Decimal`], for arithmetic and printing.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The factor of a percentage: 2.5 becomes 0.025. `None` on overflow.
    pub fn factor(self) -> Option<Decimal> {
        self.0.checked_div(Decimal::ONE_HUNDRED)
    }

    /// The number as whole rupiah; `None` if it has a fraction.
    pub fn rupiah(self) -> Option<Rupiah> {
        Rupiah::from_decimal(self.0)
    }

    /// The number as a count; `None` if it has a fraction.
    pub fn count(self) -> Option<u64> {
        self.rupiah().map(Rupiah::to_u64)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let written = String::deserialize(from)?;
        Decimal::from_str_exact(&written)
            .ok()
            .and_then(Self::from_decimal)
            .ok_or_else(|| serde::de::Error::custom("not a number from 0"))
    }
}
