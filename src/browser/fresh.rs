//! A fresh page in the place of the present one: only so does the memory go in which answers were.
//!
//! Without a signal a page that nothing keeps on the device could not be loaded again. So it is loaded
//! anew only where a service worker has it, or the host answers; else the app goes on as it is, and
//! what it holds has been erased.

use gloo::utils::window;
use wasm_bindgen::JsValue;

use super::dynamic;

/// The function of `public/boot.js` that loads the page anew, at once or as soon as the host has
/// answered. If somebody has begun to use it by then, it stays.
const FRESH: &str = "lindungiFresh";

/// Loads the page anew, where that can be done.
pub fn start() {
    // Where it cannot the page stays, and what it held has been erased.
    let _ = dynamic::call(&window(), FRESH, &JsValue::UNDEFINED);
}
