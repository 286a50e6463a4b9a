//! The app, as the browser loads it.

use wasm_bindgen::prelude::wasm_bindgen;

/// All that people have typed and chosen, for `public/boot.js`, which asks for it where the app has stopped.
#[wasm_bindgen]
pub async fn kept() -> Option<String> {
    lindungi::kept().await
}

fn main() {
    lindungi::start();
}
