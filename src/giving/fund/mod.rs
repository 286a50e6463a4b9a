//! The form and the answer of a fund that is shared out among a number of workers or the residents of a list.

mod answer;
mod form;

pub use answer::{details, headline};
pub use form::{adjustments, form};
