//! The WebAssembly binary that the browser loads.

use wasm_bindgen::prelude::wasm_bindgen;

/// Returns a snapshot of everything typed and chosen. `public/boot.js` calls this after the app has crashed.
#[wasm_bindgen]
pub async fn kept() -> Option<String> {
    lindungi::kept().await
}

fn main() {
    lindungi::start();
}
