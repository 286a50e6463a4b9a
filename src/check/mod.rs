//! The state of the check: its questions and steps, a resident's answers, and answers as a code. Draws
//! nothing and knows no browser.

pub mod answers;
mod code;
mod paper;
mod questions;

pub use answers::Answers;
pub use paper::PaperSize;
pub use questions::{Question, Step};
