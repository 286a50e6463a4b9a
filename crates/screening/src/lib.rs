//! One list of residents, opened, screened and looked through step by step, as a page wants it that
//! shows it to somebody.
//!
//! - [`protocol`]: what the page asks and what it is told, as bytes
//! - [`Screening`]: a list that is opened: its columns; screening it
//! - [`Screened`]: what it came to: its summary, its rows again, filtered, and one of them explained
//! - `fund`: what a fund does for it, and the list to hand in
//! - [`Store`]: where the screened list is kept
//! - [`words`]: what is counted, in a language
//!
//! It runs in a worker in the browser and knows nothing of it: files come in as [`File`], and nothing
//! here asks a clock. Its parts that run for each row take no type from outside, so that they are built
//! here, for speed.

mod fund;
#[cfg(test)]
mod made;
pub mod protocol;
mod screened;
mod screening;
mod store;
pub mod words;

pub use screened::Screened;
pub use screening::{File, Followed, How, Progress, Screening};
pub use store::Store;
