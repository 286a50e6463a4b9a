//! The parts that several pages show.
//!
//! - `aloud`: a button that reads a part of the page aloud
//! - `at_pause`: parts that are redrawn only at a pause in typing
//! - `faq`: frequent questions
//! - `phone`: the telephone number as a link
//! - `sourced`: figures and statements with their sources

pub mod aloud;
pub mod at_pause;
pub mod faq;
pub mod phone;
pub mod sourced;
