//! Starts other programs and prints progress.
//!
//! - `process`: finds programs, runs them, reads their output
//! - `background`: programs that run while other steps go on
//! - `progress`: headings, steps with their time, warnings

pub(crate) mod background;
pub(crate) mod process;
pub(crate) mod progress;
