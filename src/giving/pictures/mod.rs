//! Numbers to look at. Each picture is passed over by screen readers; words or a table beside it say
//! the same, and it prints.
//!
//! - `people`: one figure a worker, or for ten, a hundred …
//! - `months`: every month of cover, by calendar years
//! - `path`: the way from those covered today to all on record, and what a gift adds

pub mod months;
pub mod path;
pub mod people;
