//! The parts that pages of givers and of offices share: fields, answers, pictures, downloads.
//!
//! - `fields`: text fields and the choice of the first month
//! - `adjustments`: the form for the first month, payer, sector, relief and savings
//! - `answer_card`: the card with the answer to a form
//! - `schedule`: the months of an answer as a table; `pictures`: its numbers as pictures
//! - `take`: links to a calculation and files of it
//! - `link`: fills in a form from a link, with a notice above the form
//! - `fund`: the form and the answer of a fund

pub mod adjustments;
pub mod answer_card;
pub mod fields;
pub mod fund;
pub mod link;
pub mod pictures;
pub mod schedule;
pub mod take;
