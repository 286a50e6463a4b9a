//! A screen that stays on while somebody uses the device, if the browser supports the Screen Wake Lock API.

use std::cell::{Cell, RefCell};

use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::dynamic;

thread_local! {
    /// True if the screen is to stay on.
    static WANTED: Cell<bool> = const { Cell::new(false) };
    /// The browser's wake lock, while it is held.
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Keeps the screen on from now on. Does nothing if it is kept on already.
pub fn keep() {
    if !WANTED.replace(true) {
        request();
    }
}

/// Lets the screen turn off.
pub fn release() {
    WANTED.set(false);
    if let Some(lock) = LOCK.take() {
        // Releasing a lock that is released already has no effect.
        let _ = dynamic::call(&lock, "release", &JsValue::UNDEFINED);
    }
}

/// Renews the wake lock when the page is visible again: browsers release it when the page is hidden.
pub fn renew() {
    if WANTED.get() {
        request();
    }
}

/// Requests the wake lock. It is no error if the browser has none or refuses it because of a low battery.
fn request() {
    spawn_local(async {
        let Some(locks) = dynamic::get(&window().navigator(), "wakeLock") else {
            return;
        };
        if let Some(lock) = dynamic::call_async(&locks, "request", &"screen".into()).await {
            LOCK.set(Some(lock));
            if !WANTED.get() {
                release();
            }
        }
    });
}
