//! Reading QR codes from photos, on the device.

use std::cell::Cell;

use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::dynamic;

/// The function of `public/boot.js` that loads the photo reader and reads a photo.
const READ: &str = "lindungiPhoto";

thread_local! {
    /// The number of the photo that is being read: the one chosen last.
    static AWAITED: Cell<u32> = const { Cell::new(0) };
}

/// The result of reading a photo.
pub enum Found {
    /// The text of the code.
    Text(String),
    /// No readable code.
    Nothing,
    /// This browser cannot decode this kind of picture.
    NoPicture,
    /// The part that reads photos cannot be loaded.
    NoReader,
}

impl Found {
    fn of(answer: Option<JsValue>) -> Self {
        match answer {
            None => Self::NoReader,
            Some(answer) if answer.is_null() => Self::NoPicture,
            Some(answer) => answer.as_string().map_or(Self::Nothing, Self::Text),
        }
    }
}

/// Cancels the reading of the last photo.
pub fn forget() {
    AWAITED.set(AWAITED.get().wrapping_add(1));
}

/// Reads the code in a photo and calls `done` with the result, unless the reading was cancelled or another
/// photo was chosen meanwhile.
pub fn read(file: &File, done: impl FnOnce(Found) + 'static) {
    forget();
    let this = AWAITED.get();
    let file = file.clone();
    spawn_local(async move {
        let answer = dynamic::call_async(&window(), READ, &file).await;
        if AWAITED.get() == this {
            done(Found::of(answer));
        }
    });
}
