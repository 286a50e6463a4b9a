//! What the app asks of the browser. Everything else in the app could run without one.
//!
//! - [`address`]: the fragment, its changes, going to a page
//! - [`clock`]: what day it is
//! - [`download`]: files that the page makes
//! - [`display`]: how large the text is, how strong the contrast
//! - [`failure`]: what happens when the app stops
//! - [`focus`]: where keyboard and screen reader are
//! - [`frame`]: the calculator alone, on somebody else's page
//! - [`language`]: which language was chosen
//! - [`offline`]: whether the app is kept on the device
//! - [`page`]: mounting, title, printing
//! - [`pause`]: a pause between two keys
//! - [`photo`]: photos of QR codes
//! - [`press`]: whether something is being pressed
//! - [`share`]: share sheet and clipboard
//! - [`speech`]: the device's own voice
//! - [`spreadsheet`]: what writes spreadsheets
//! - [`storage`]: the little that is remembered on the device

pub mod address;
pub mod clock;
pub mod display;
pub mod download;
pub mod failure;
pub mod focus;
pub mod frame;
pub mod language;
pub mod offline;
pub mod page;
pub mod pause;
pub mod photo;
pub mod press;
pub mod share;
pub mod speech;
pub mod spreadsheet;
mod storage;
