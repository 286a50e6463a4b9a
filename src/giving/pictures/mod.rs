//! Pictures of numbers. Each picture is hidden from screen readers, because text or a table beside it says
//! the same; each can be printed.
//!
//! - `people`: one figure for each worker, or for each 10, 100 … workers
//! - `months`: every month of cover, by calendar years
//! - `path`: a bar from the workers covered today to all on record, and what a gift or a plan adds

pub mod months;
pub mod path;
pub mod people;
