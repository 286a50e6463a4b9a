//! The state of the check: the questions and steps, a resident's answers, the sizes of paper, and answers
//! as a code. Draws nothing and does not use the browser.

pub mod answers;
mod code;
mod paper;
mod questions;

pub use answers::Answers;
pub use paper::PaperSize;
pub use questions::{Question, Step};
