//! Files that the page makes, handed to the browser to be kept. Nothing goes over the network.

use gloo::utils::{body, document};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long the file stays to be read, in milliseconds: some browsers begin after the click.
const KEPT: u32 = 60_000;

/// Hands a file over.
pub fn save(name: &str, kind: &str, content: &[u8]) {
    // Where a browser lacks one of these, there is no file, and it says so itself.
    let parts = Array::of1(&Uint8Array::from(content));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    if let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) {
        hand(name, &blob);
    }
}

/// Hands a file over that the browser has already.
pub fn hand(name: &str, file: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(file) else {
        return;
    };
    if let Some(link) = document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<HtmlElement>().ok())
    {
        // Attributes of these names and values are never refused.
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", name);
        let _ = body().append_child(&link);
        link.click();
        link.remove();
    }
    gloo::timers::callback::Timeout::new(KEPT, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}
