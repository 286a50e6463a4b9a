//! The little that is remembered on the device: how the page is shown, and what staff have set and
//! counted; never what was answered.

/// What was kept under this name.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps it. Where the browser keeps nothing, it holds until the page closes.
pub fn set(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, value);
    }
}

/// Forgets it.
pub fn remove(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}

/// The browser's storage, where it has one and lets the page use it.
fn storage() -> Option<web_sys::Storage> {
    gloo::utils::window().local_storage().ok()?
}
