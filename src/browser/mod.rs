//! The features of the browser that the app uses. The rest of the app could run without a browser.
//!
//! - [`address`]: the page in the address, its changes, opening a page
//! - [`awake`]: keeping the screen on
//! - [`clock`]: the day and the time
//! - [`day`]: the change of the day
//! - [`device`]: the abilities of the browser, and the files it stores
//! - [`download`]: downloads of files that the page makes
//! - [`display`]: the text size and the contrast
//! - [`drop`]: files that are dropped onto the page
//! - `dynamic`: features that not every browser has, by name
//! - [`failure`]: a stop of the app
//! - [`field_mode`]: the settings of staff who assist residents
//! - [`focus`]: the focus and the scroll position
//! - [`frame`]: the calculator alone, on another site's page
//! - [`fresh`]: reloading the page to free its memory
//! - [`input`]: user input, and the visibility of the page
//! - [`language`]: the language of the page
//! - [`offline`]: the offline copy of the app
//! - [`page`]: mounting, title, printing
//! - [`pause`]: waiting for the next paint or for a pause in typing
//! - [`photo`]: QR codes in photos
//! - [`picture`]: pictures that the page draws and saves
//! - [`place`]: the place on a page to which somebody returns
//! - [`press`]: waiting for the end of a press
//! - [`roster`]: the worker for screening lists of residents
//! - [`share`]: the share sheet and the clipboard
//! - [`speech`]: reading aloud
//! - [`spreadsheet`]: writing spreadsheets
//! - [`storage`]: the settings remembered on the device
//! - [`tabs`]: other tabs of the same app
//! - [`tick`]: timers and turns of the browser

pub mod address;
pub mod awake;
pub mod chance;
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
pub mod picture;
pub mod place;
pub mod press;
pub mod roster;
pub mod share;
pub mod speech;
pub mod spreadsheet;
pub mod storage;
pub mod tabs;
pub mod tick;
