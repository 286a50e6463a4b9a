//! Writes packed sheets as a spreadsheet (XLSX), on the device. `public/sheet.js` loads it when the first
//! spreadsheet is asked for. The content of the sheets is not interpreted here.

use lindungi_exports::{packed, xlsx};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Returns the bytes of an XLSX file with the sheets of `packed`.
///
/// # Errors
/// The text is no packed sheets, or holds more than a spreadsheet can.
#[wasm_bindgen]
pub fn write(packed: &str) -> Result<Vec<u8>, JsError> {
    let sheets = packed::unpack(packed).ok_or_else(|| JsError::new("these are no sheets"))?;
    xlsx::file(&sheets).map_err(|error| JsError::new(&error.to_string()))
}

fn main() {}
