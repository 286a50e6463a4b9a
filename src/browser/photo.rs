//! Photos of QR codes, read on the device.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

/// The function of `public/boot.js` that loads what reads a photo.
const READ: &str = "lindungiPhoto";

/// Reads the code in a photo, and calls back with its text; with nothing where none can be read,
/// or what reads it cannot be loaded.
pub fn read(file: &File, done: impl FnOnce(Option<String>) + 'static) {
    let started = Reflect::get(&window(), &JsValue::from_str(READ))
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|read| read.call1(&JsValue::UNDEFINED, file));
    spawn_local(async move {
        let text = match started {
            Ok(promise) => JsFuture::from(Promise::resolve(&promise)).await.ok(),
            Err(_) => None,
        };
        done(text.and_then(|text| text.as_string()));
    });
}
