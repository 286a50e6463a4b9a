//! Photos of QR codes, read on the device.

use std::cell::Cell;

use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::dynamic;

/// The function of `public/boot.js` that loads what reads a photo.
const READ: &str = "lindungiPhoto";

thread_local! {
    /// Which photo is waited for: the one that was chosen last.
    static AWAITED: Cell<u32> = const { Cell::new(0) };
}

/// The result of reading a photo.
pub enum Found {
    /// A code with this text.
    Text(String),
    /// No code that can be read.
    Nothing,
    /// This browser cannot open a picture of this kind.
    NoPicture,
    /// The part that reads photos cannot be loaded.
    NoReader,
}

impl Found {
    fn of(told: Option<JsValue>) -> Self {
        match told {
            None => Self::NoReader,
            Some(told) if told.is_null() => Self::NoPicture,
            Some(told) => told.as_string().map_or(Self::Nothing, Self::Text),
        }
    }
}

/// No photo is waited for any more.
pub fn forget() {
    AWAITED.set(AWAITED.get().wrapping_add(1));
}

/// Reads the code in a photo, and calls back with what was found. It does not call back for a photo that is not
/// waited for any more.
pub fn read(file: &File, done: impl FnOnce(Found) + 'static) {
    forget();
    let this = AWAITED.get();
    let file = file.clone();
    spawn_local(async move {
        let told = dynamic::ask(&window(), READ, &file).await;
        if AWAITED.get() == this {
            done(Found::of(told));
        }
    });
}
