//! The parts that several pages show.
//!
//! - `aloud`: a button that reads a part of the page aloud
//! - `at_pause`: parts that are drawn when no key was pressed for a while
//! - `faq`: questions that people have
//! - `sourced`: figures and statements with their sources

pub mod aloud;
pub mod at_pause;
pub mod faq;
pub mod sourced;
