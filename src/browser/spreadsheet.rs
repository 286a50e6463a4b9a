//! Writing spreadsheets on the device, by a module that is loaded at the first one.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The function of `public/boot.js` that loads the spreadsheet writer and writes a spreadsheet.
const WRITE: &str = "lindungiSheet";

/// Writes a spreadsheet from packed sheets and calls `done` with the file, or with `None` if the writer
/// cannot be loaded.
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
