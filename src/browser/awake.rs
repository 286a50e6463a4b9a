//! The screen, kept awake while somebody uses the device, where the browser can.

use std::cell::{Cell, RefCell};

use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::dynamic;

thread_local! {
    /// Whether it is wanted.
    static WANTED: Cell<bool> = const { Cell::new(false) };
    /// The browser's promise, for as long as it holds.
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Keeps the screen awake from now on; nothing where it is kept awake already.
pub fn keep() {
    if !WANTED.replace(true) {
        ask();
    }
}

/// Lets the screen sleep.
pub fn release() {
    WANTED.set(false);
    if let Some(lock) = LOCK.take() {
        // What is released already stays so.
        let _ = dynamic::call(&lock, "release", &JsValue::UNDEFINED);
    }
}

/// The page is in sight again: browsers let the screen sleep when it goes out of sight.
pub fn in_sight() {
    if WANTED.get() {
        ask();
    }
}

/// Asks for it. A browser that cannot, or a battery that is low, is no fault.
fn ask() {
    spawn_local(async {
        let Some(locks) = dynamic::get(&window().navigator(), "wakeLock") else {
            return;
        };
        if let Some(lock) = dynamic::ask(&locks, "request", &"screen".into()).await {
            LOCK.set(Some(lock));
            if !WANTED.get() {
                release();
            }
        }
    });
}
