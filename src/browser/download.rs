//! Downloads of files that the page makes. Nothing is sent over the network.

use gloo::utils::{body, document};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// The time for which the file stays available, in milliseconds: some browsers start reading after the
/// click.
const AVAILABLE: u32 = 60_000;

/// Offers `content` as a download with a name and a MIME type.
pub fn save(name: &str, kind: &str, content: &[u8]) {
    // A browser that lacks one of these offers no file, and reports that itself.
    let parts = Array::of1(&Uint8Array::from(content));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    if let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) {
        save_blob(name, &blob);
    }
}

/// Offers a file that the browser holds already as a download.
pub fn save_blob(name: &str, file: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(file) else {
        return;
    };
    if let Some(link) = document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<HtmlElement>().ok())
    {
        // Setting an attribute of this name never fails.
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", name);
        let _ = body().append_child(&link);
        link.click();
        link.remove();
    }
    gloo::timers::callback::Timeout::new(AVAILABLE, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}
