//! Running other programs, and what is said meanwhile.
//!
//! - `process`: finding programs, running them, asking them
//! - `background`: programs that run while something else goes on
//! - `progress`: headings, steps with their time, warnings

pub(crate) mod background;
pub(crate) mod process;
pub(crate) mod progress;
