//! What the app asks of the browser. Everything else in the app could run without one.
//!
//! - [`address`]: the fragment, its changes, going to a page
//! - [`clock`]: what day it is
//! - [`failure`]: what happens when the app stops
//! - [`focus`]: where keyboard and screen reader are
//! - [`language`]: which language was chosen
//! - [`page`]: mounting, title, printing
//! - [`press`]: whether something is being pressed
//! - [`storage`]: the little that is remembered on the device

pub mod address;
pub mod clock;
pub mod failure;
pub mod focus;
pub mod language;
pub mod page;
pub mod press;
mod storage;
