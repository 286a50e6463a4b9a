//! The policy: every figure and criterion, with its value, unit, dates, source and mark.
//!
//! This crate defines the types of a policy and, with the feature `read`, reads and checks the files of
//! `policy/`. It computes no contribution, judges nobody and holds no sentence.
//!
//! - [`vocabulary`]: the closed sets of words that policy files, rules and outputs share
//! - [`money`] and [`calendar`]: whole rupiah, exact rates, days and months
//! - [`model`]: [`Policy`] and its records
//! - [`lookup`]: the figures and rules of a policy by id and day
//! - `read`: files → checked [`Policy`], every fault with file, line and what to do
//! - `fixture`: the fixed policy of the tests
//! - `bake`: a checked [`Policy`] → Rust constants, so that nothing is parsed at run time

#![deny(clippy::arithmetic_side_effects)]

pub mod calendar;
pub mod lookup;
pub mod model;
pub mod money;
pub mod vocabulary;

#[cfg(feature = "read")]
pub mod bake;
#[cfg(feature = "fixture")]
pub mod fixture;
#[cfg(feature = "read")]
pub mod read;

pub use calendar::{Date, Month};
#[cfg(feature = "fixture")]
pub use fixture::fixture;
pub use lookup::{Entry, Value};
pub use model::{
    AidRule, Band, BandTable, Case, City, Condition, CriterionRule, DECILES, District,
    DocumentRule, Figure, List, Occupation, Office, PayerRule, Policy, PriorityRule, Relief,
    Source, Statement, Text, Village,
};
pub use money::{Number, Rupiah};
pub use vocabulary::{
    Aid, BaseRule, Criterion, Document, FigureId, Ktp, Mark, Membership, OfficeId, Outcome, Payer,
    Place, Priority, Programme, ReliefRule, Remedy, Sector, SourceKind, StatementId, Unit, Work,
};
