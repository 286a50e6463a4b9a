//! A fund that is shared out, of numbers or of a list: its form and its answer.

mod answer;
mod form;

pub use answer::{details, headline};
pub use form::{adjustments, form};
