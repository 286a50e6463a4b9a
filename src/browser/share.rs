//! The system's share sheet and the clipboard, where the browser has them. Text leaves the app by
//! these only when somebody asks for it.

use gloo::utils::window;
use wasm_bindgen_futures::spawn_local;
use web_sys::ShareData;

use super::dynamic;

/// Whether there is a share sheet.
pub fn can_share() -> bool {
    has("share")
}

/// Opens the share sheet with a text. Closing it without sharing is no fault.
pub fn share(text: &str) {
    let data = ShareData::new();
    data.set_text(text);
    spawn_local(async move {
        dynamic::ask(&window().navigator(), "share", &data).await;
    });
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
    let text = text.into();
    spawn_local(async move {
        let done = match dynamic::get(&window().navigator(), "clipboard") {
            Some(clipboard) => dynamic::ask(&clipboard, "writeText", &text).await,
            None => None,
        };
        copied(done.is_some());
    });
}

fn has(name: &str) -> bool {
    dynamic::get(&window().navigator(), name).is_some()
}
