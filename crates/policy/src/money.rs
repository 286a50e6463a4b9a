//! Whole rupiah and exact numbers. Checked arithmetic only; never a float.

use core::fmt;

use rust_decimal::{Decimal, RoundingStrategy};

/// An amount of money: a whole, non-negative number of rupiah.
///
/// It is kept as a count, so that a fraction of a rupiah cannot exist. Whatever a rate makes of it
/// is computed as a [`Decimal`] and comes back by [`rounded`](Self::rounded), once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rupiah(u64);

impl Rupiah {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The largest amount that anything here takes as input: 10^15.
    pub const LIMIT: Self = Self(1_000_000_000_000_000);

    /// So many rupiah.
    pub const fn new(rupiah: u64) -> Self {
        Self(rupiah)
    }

    /// The amount, if it is whole and not negative.
    pub fn from_decimal(amount: Decimal) -> Option<Self> {
        amount
            .fract()
            .is_zero()
            .then(|| u64::try_from(amount).ok())
            .flatten()
            .map(Self)
    }

    /// As an exact number, for what a rate makes of it.
    pub fn decimal(self) -> Decimal {
        Decimal::from(self.0)
    }

    /// As an integer.
    pub const fn to_u64(self) -> u64 {
        self.0
    }

    /// Whether it is nothing.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference; `None` below zero.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// So many times.
    pub fn checked_mul(self, times: u64) -> Option<Self> {
        self.0.checked_mul(times).map(Self)
    }

    /// How many times `part` fits in whole; `None` where `part` is nothing.
    pub fn checked_div_floor(self, part: Self) -> Option<u64> {
        self.0.checked_div(part.0)
    }

    /// The amount nearest to an exact number of rupiah, half away from zero; `None` below zero.
    pub fn rounded(exact: Decimal) -> Option<Self> {
        Self::from_decimal(exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero))
    }
}

impl fmt::Display for Rupiah {
    /// Digits only. How people read amounts is the business of the text crate.
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

/// An exact number as a policy file gives it, in the unit of its figure.
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

    /// The number; `None` where it is negative.
    pub fn from_decimal(number: Decimal) -> Option<Self> {
        (number >= Decimal::ZERO).then(|| Self(number.normalize()))
    }

    /// For arithmetic and printing.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// A number of percent as a factor; `None` on overflow.
    pub fn factor(self) -> Option<Decimal> {
        self.0.checked_div(Decimal::ONE_HUNDRED)
    }

    /// As whole rupiah; `None` where it is not whole.
    pub fn rupiah(self) -> Option<Rupiah> {
        Rupiah::from_decimal(self.0)
    }

    /// As a count; `None` where it is not whole.
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
