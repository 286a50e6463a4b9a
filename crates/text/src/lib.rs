//! What the rules found, said in a language.
//!
//! Sentences stand in `locales/`, one file a language; every one is a method of [`Lang`], with the
//! numbers that it takes as arguments. Numbers come from the policy, never from a sentence.
//!
//! - [`Lang`]: the languages and all their sentences
//! - [`format`]: rupiah, months, dates and counts as people read them
//! - [`explain`]: a finding → why, whether it can change, what to do
//! - [`benefits`]: what cover pays, from the policy
//! - [`errors`]: what is wrong with an input, and a form that works
//! - [`names`]: what figures, criteria, sectors and the like are called

pub mod benefits;
pub mod errors;
pub mod explain;
pub mod format;
pub mod names;
mod sentences;

pub use sentences::Lang;
