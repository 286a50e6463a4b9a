//! The parts of pages that givers and offices share: fields, answers, pictures, files to take along.
//!
//! - `fields`: fields to type into; `adjustments`: who pays, from when, for whom
//! - `answer_card`: the card with an answer; `schedule`: its months as a table; `pictures`: its numbers to look at
//! - `take`: links and files; `link`: the notice above a form that was filled in from a link
//! - `fund`: the form and the answer of a fund

pub mod adjustments;
pub mod answer_card;
pub mod fields;
pub mod fund;
pub mod link;
pub mod pictures;
pub mod schedule;
pub mod take;
