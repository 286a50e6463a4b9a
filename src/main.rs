//! The app, as the browser loads it.

use wasm_bindgen::prelude::wasm_bindgen;

/// What people have told, for `public/boot.js`, which calls it where the app has stopped.
#[wasm_bindgen]
pub async fn kept() -> Option<String> {
    lindungi::kept().await
}

fn main() {
    lindungi::start();
}
