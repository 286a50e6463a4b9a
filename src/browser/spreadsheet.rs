//! Spreadsheets, written on the device by a module that is loaded with the first of them.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The function of `public/boot.js` that loads what writes a spreadsheet.
const WRITE: &str = "lindungiSheet";

/// Writes packed sheets, and calls back with the file; with nothing where what writes it cannot be
/// loaded.
pub fn write(packed: String, done: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let started = Reflect::get(&window(), &JsValue::from_str(WRITE))
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|write| write.call1(&JsValue::UNDEFINED, &packed.into()));
    spawn_local(async move {
        let file = match started {
            Ok(promise) => JsFuture::from(Promise::resolve(&promise)).await.ok(),
            Err(_) => None,
        };
        let file = file.and_then(|file| file.dyn_into::<Uint8Array>().ok());
        done(file.map(|file| file.to_vec()));
    });
}
