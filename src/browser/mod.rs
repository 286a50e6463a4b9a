//! What the app asks of the browser. Everything else in the app could run without one.
//!
//! - [`address`]: the fragment, its changes, going to a page
//! - [`clock`]: what day it is
//! - [`failure`]: what happens when the app stops
//! - [`focus`]: where keyboard and screen reader are
//! - [`language`]: the one thing that is remembered on the device
//! - [`page`]: mounting, title, printing
//! - [`press`]: whether something is being pressed

pub mod address;
pub mod clock;
pub mod failure;
pub mod focus;
pub mod language;
pub mod page;
pub mod press;
