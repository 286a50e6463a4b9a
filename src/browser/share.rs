//! The system's share sheet and the clipboard, where the browser has them. Text leaves the app by
//! these only when somebody asks for it.

use gloo::utils::window;
use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

/// Whether there is a share sheet.
pub fn can_share() -> bool {
    has("share")
}

/// Opens the share sheet with a text. Closing it without sharing is no fault.
pub fn share(text: &str) {
    if can_share() {
        let data = ShareData::new();
        data.set_text(text);
        after(window().navigator().share_with_data(&data), |_| {});
    }
}

/// The address that opens `WhatsApp` with a text, for somebody to press.
pub fn whatsapp(text: &str) -> String {
    let encoded = js_sys::encode_uri_component(text);
    ["https://wa.me/?text=", &String::from(encoded)].concat()
}

/// Whether text can be copied: only where the page was loaded safely.
pub fn can_copy() -> bool {
    has("clipboard")
}

/// Copies a text, and says whether that went well.
pub fn copy(text: &str, copied: impl FnOnce(bool) + 'static) {
    if can_copy() {
        after(window().navigator().clipboard().write_text(text), copied);
    }
}

fn has(name: &str) -> bool {
    let found = Reflect::get(&window().navigator(), &JsValue::from_str(name));
    found.is_ok_and(|found| !found.is_undefined())
}

fn after(promise: Promise, done: impl FnOnce(bool) + 'static) {
    spawn_local(async move { done(JsFuture::from(promise).await.is_ok()) });
}
