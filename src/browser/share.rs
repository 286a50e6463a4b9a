//! The share sheet of the system and the clipboard, if the browser has them. Text leaves the app this way
//! only on request of the user.

use gloo::utils::window;
use wasm_bindgen_futures::spawn_local;
use web_sys::ShareData;

use super::dynamic;

/// Returns true if there is a share sheet.
pub fn can_share() -> bool {
    has("share")
}

/// Opens the share sheet with a text. Closing it without sharing is no error.
pub fn share(text: &str) {
    let data = ShareData::new();
    data.set_text(text);
    spawn_local(async move {
        dynamic::call_async(&window().navigator(), "share", &data).await;
    });
}

/// Returns the address that opens `WhatsApp` with a text.
pub fn whatsapp(text: &str) -> String {
    let encoded = js_sys::encode_uri_component(text);
    ["https://wa.me/?text=", &String::from(encoded)].concat()
}

/// Returns true if text can be copied: only on a page from a secure origin.
pub fn can_copy() -> bool {
    has("clipboard")
}

/// Copies a text and calls `copied` with true if that succeeded.
pub fn copy(text: &str, copied: impl FnOnce(bool) + 'static) {
    let text = text.into();
    spawn_local(async move {
        let done = match dynamic::get(&window().navigator(), "clipboard") {
            Some(clipboard) => dynamic::call_async(&clipboard, "writeText", &text).await,
            None => None,
        };
        copied(done.is_some());
    });
}

fn has(name: &str) -> bool {
    dynamic::get(&window().navigator(), name).is_some()
}
