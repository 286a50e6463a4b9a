//! What the rules found, said in a language.
//!
//! Sentences stand in `locales/`, one file a language; every one is a method of [`Lang`], with the
//! numbers that it takes as arguments. Numbers come from the policy, never from a sentence.
//!
//! - [`Lang`]: the languages and all their sentences
//! - [`mod@format`]: rupiah, months, dates and counts as people read them
//! - [`words`]: amounts written out
//! - [`answers`]: what was answered; `card`: on which card the address stands
//! - [`explain`]: a finding → why, whether it can change, what to do; what would change a verdict
//! - [`row`]: what was found of one of many, in a sentence
//! - [`help`]: what to do where this programme is not the way
//! - [`visit`]: where to go, what to bring
//! - [`advice`]: what to ask before somebody is registered
//! - [`benefits`]: what cover pays, from the policy
//! - [`faq`]: questions that people have, and which of them matter for a result
//! - [`reasons`]: what a check tells, each thing once, for every place that tells of it
//! - [`share`]: a result on one slip, and the same as plain text
//! - [`fund`]: what a fund does
//! - [`errors`]: what is wrong with an input, and a form that works
//! - [`names`]: what figures, criteria, sectors and the like are called

pub mod advice;
pub mod answers;
pub mod benefits;
mod card;
pub mod errors;
pub mod explain;
pub mod faq;
pub mod format;
pub mod fund;
pub mod help;
pub mod names;
pub mod reasons;
pub mod row;
#[expect(
    clippy::doc_markdown,
    reason = "a sentence is quoted as people read it"
)]
mod sentences;
pub mod share;
pub mod visit;
pub mod words;

pub use sentences::{Lang, load};
