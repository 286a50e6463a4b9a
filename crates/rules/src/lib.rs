//! The rules: who may be covered, and what cover costs.
//!
//! Pure: a rule takes facts, a [`policy`] and a date or month, and gives what it found. No clock,
//! no I/O, no sentence, no float. What is found is said in a language by the text crate.
//!
//! - [`policy`]: every figure and criterion, dated; [`policy::current`] is the edition built in
//! - [`eligibility`]: facts → [`eligibility::assess`] → every finding, a verdict, a priority
//! - [`cover`]: what a contribution is ([`cover::tariff`]), what money covers ([`cover::quote`]),
//!   what zakat is due ([`cover::zakat`]), ways to give ([`cover::giving`]), what a city's plan comes
//!   to ([`cover::outlook`])
//! - [`amount`], [`percent`], [`count`], [`day`]: amounts of money, percentages, whole numbers, ages and days
//!   as people write them, with the words of `policy/words.toml`
//! - [`earning`]: income as people earn it, by day, week or month
//! - [`occupation`]: occupations as people say them

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
