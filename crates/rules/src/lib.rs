//! The rules: who may be covered, and what cover costs.
//!
//! Pure functions: a rule takes facts, a [`policy`] and a date or month, and returns typed findings. No
//! clock, no I/O, no sentences, no floats. The text crate puts the findings into sentences.
//!
//! - [`policy`]: every figure and criterion, with dates; [`policy::current`] is the edition built in
//! - [`eligibility`]: facts → [`eligibility::assess`] → every finding, a verdict, a priority
//! - [`cover`]: the contribution of a worker ([`cover::tariff`]), what money covers ([`cover::quote`]), the
//!   zakat that is due ([`cover::zakat`]), ways to give ([`cover::giving`]), the cost of a city's plan
//!   ([`cover::outlook`])
//! - [`amount`], [`percent`], [`count`], [`day`]: amounts of money, percentages, whole numbers, ages and
//!   days as people write them, read by the words of `policy/words.toml`
//! - [`earning`]: income as people earn it, by day, week or month of work
//! - [`occupation`]: the search for an occupation in everyday words

#![deny(clippy::arithmetic_side_effects)]

pub mod amount;
pub mod count;
pub mod cover;
pub mod day;
pub mod earning;
pub mod eligibility;
mod fold;
pub mod occupation;
pub mod percent;
mod period;
pub mod policy;
mod words;
