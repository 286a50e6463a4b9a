//! Photos of QR codes, read on the device.

use std::cell::Cell;

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

/// The function of `public/boot.js` that loads what reads a photo.
const READ: &str = "lindungiPhoto";

thread_local! {
    /// Which photo is waited for: the one that was chosen last.
    static AWAITED: Cell<u32> = const { Cell::new(0) };
}

/// No photo is waited for any more.
pub fn forget() {
    AWAITED.set(AWAITED.get().wrapping_add(1));
}

/// Reads the code in a photo, and calls back with its text; with nothing where none can be read,
/// or what reads it cannot be loaded. It does not call back for a photo that is not waited for any more.
pub fn read(file: &File, done: impl FnOnce(Option<String>) + 'static) {
    forget();
    let this = AWAITED.get();
    let started = Reflect::get(&window(), &JsValue::from_str(READ))
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|read| read.call1(&JsValue::UNDEFINED, file));
    spawn_local(async move {
        let text = match started {
            Ok(promise) => JsFuture::from(Promise::resolve(&promise)).await.ok(),
            Err(_) => None,
        };
        if AWAITED.get() == this {
            done(text.and_then(|text| text.as_string()));
        }
    });
}
