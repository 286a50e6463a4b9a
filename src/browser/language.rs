//! The chosen language: the one thing that is remembered on the device.

use lindungi_text::Lang;

const KEY: &str = "lindungi.language";

/// The language chosen on this device before.
pub fn remembered() -> Option<Lang> {
    let storage = storage()?;
    Lang::from_code(&storage.get_item(KEY).ok()??)
}

/// Remembers a language. Where the browser keeps nothing, the choice holds until the page closes.
pub fn remember(lang: Lang) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, lang.code());
    }
}

/// The browser's storage, where it has one and lets the page use it.
fn storage() -> Option<web_sys::Storage> {
    gloo::utils::window().local_storage().ok()?
}
