//! A reload of the page, which also frees the memory that held the answers.
//!
//! Without a network a page that is not cached could not be loaded again. So the page is reloaded only if a
//! service worker has it or the host responds; otherwise the app goes on, with its content erased.

use gloo::utils::window;
use wasm_bindgen::JsValue;

use super::dynamic;

/// The function of `public/boot.js` that reloads the page, at once or as soon as the host has responded. If
/// somebody has started to use the page by then, it is not reloaded.
const FRESH: &str = "lindungiFresh";

/// Reloads the page if that is possible.
pub fn start() {
    // Otherwise the page stays, with its content erased.
    let _ = dynamic::call(&window(), FRESH, &JsValue::UNDEFINED);
}
