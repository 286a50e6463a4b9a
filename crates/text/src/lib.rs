//! The results of the rules as sentences in a language.
//!
//! Sentences are in `locales/`, one file for each language. The build makes each sentence a method of
//! [`Lang`], with its numbers as arguments. Numbers come from the policy, never from a sentence.
//!
//! - [`Lang`]: the languages and all their sentences
//! - [`mod@format`]: rupiah, months, dates and counts in the form that people read
//! - [`spelled_out`]: amounts written out
//! - [`answers`]: the person's answers; `card`: the card with the person's address
//! - [`explain`]: the explanation of a finding: reason, possible change, next step; and what would change a
//!   verdict
//! - [`row`]: the result of one row of a list, in a sentence
//! - [`help`]: what to do if this programme does not fit
//! - [`visit`]: the places to go to, and the papers to bring
//! - [`advice`]: questions to ask before a person is registered
//! - [`benefits`]: the benefits that cover pays, from the policy
//! - [`faq`]: frequent questions, and which of them matter for a result
//! - [`reasons`]: the whole text of a check, each fact stated once, for all outputs
//! - [`share`]: a result as a slip and as plain text
//! - [`fund`]: the plan of a fund
//! - [`gifts`]: a gift in words
//! - [`errors`]: messages for invalid input, with an example that works
//! - [`names`]: the names of figures, criteria, sectors and the like

pub mod advice;
pub mod answers;
pub mod benefits;
mod card;
pub mod errors;
pub mod explain;
pub mod faq;
pub mod format;
pub mod fund;
pub mod gifts;
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
pub mod spelled_out;
pub mod visit;

pub use sentences::{Lang, load};
