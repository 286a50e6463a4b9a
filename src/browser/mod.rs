//! What the app asks of the browser. Everything else in the app could run without one.
//!
//! - [`address`]: the fragment, its changes, going to a page
//! - [`awake`]: the screen, kept awake
//! - [`clock`]: what day it is, and what moment
//! - [`day`]: the change of the day
//! - [`device`]: what the browser can do and has kept
//! - [`download`]: files that the page makes
//! - [`display`]: how large the text is, how strong the contrast
//! - [`drop`]: files that are dropped onto the page
//! - [`dynamic`]: what not every browser has
//! - [`failure`]: what happens when the app stops
//! - [`field_mode`]: whether staff assist with this device
//! - [`focus`]: where keyboard and screen reader are
//! - [`frame`]: the calculator alone, on somebody else's page
//! - [`fresh`]: a fresh page, with fresh memory
//! - [`input`]: input of any kind, and whether the page is in sight
//! - [`language`]: which language was chosen
//! - [`offline`]: whether the app is kept on the device
//! - [`page`]: mounting, title, printing
//! - [`pause`]: a turn of the browser after a key, a pause between two keys
//! - [`photo`]: photos of QR codes
//! - [`press`]: whether something is being pressed
//! - [`roster`]: the worker that screens lists of residents
//! - [`share`]: share sheet and clipboard
//! - [`speech`]: the device's own voice
//! - [`spreadsheet`]: what writes spreadsheets
//! - [`storage`]: the little that is remembered on the device
//! - [`tabs`]: other tabs of the same app
//! - [`tick`]: a tick of the clock

pub mod address;
pub mod awake;
pub mod clock;
pub mod day;
pub mod device;
pub mod display;
pub mod download;
pub mod drop;
mod dynamic;
pub mod failure;
pub mod field_mode;
pub mod focus;
pub mod frame;
pub mod fresh;
pub mod input;
pub mod language;
pub mod offline;
pub mod page;
pub mod pause;
pub mod photo;
pub mod press;
pub mod roster;
pub mod share;
pub mod speech;
pub mod spreadsheet;
pub mod storage;
pub mod tabs;
pub mod tick;
