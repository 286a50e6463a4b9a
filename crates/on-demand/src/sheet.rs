//! Writes packed sheets as a spreadsheet (XLSX), on the device. Loaded with the first of them, by
//! `public/sheet.js`; it knows nothing of what the sheets are about.

use lindungi_exports::{packed, xlsx};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// The file of these sheets.
///
/// # Errors
/// What is given is no packed sheets, or more than a spreadsheet holds.
#[wasm_bindgen]
pub fn write(packed: &str) -> Result<Vec<u8>, JsError> {
    let sheets = packed::unpack(packed).ok_or_else(|| JsError::new("these are no sheets"))?;
    xlsx::file(&sheets).map_err(|error| JsError::new(&error.to_string()))
}

fn main() {}
