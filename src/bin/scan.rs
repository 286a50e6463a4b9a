//! Reads a QR code from the pixels of a photo, on the device. Loaded when a photo is chosen, by
//! `public/scan.js`; it knows nothing of what the code says.

use rqrr::PreparedImage;
use wasm_bindgen::prelude::wasm_bindgen;

/// The text of the first code that can be read in a picture of this size, given as red, green,
/// blue and opacity of each pixel, row by row.
#[wasm_bindgen]
pub fn read(width: usize, height: usize, pixels: &[u8]) -> Option<String> {
    let light = |x: usize, y: usize| {
        let at = y.saturating_mul(width).saturating_add(x).saturating_mul(4);
        match pixels.get(at..at.saturating_add(3)) {
            // As bright as the eye sees it: green counts most.
            Some(&[red, green, blue]) => {
                let sum = u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29;
                u8::try_from(sum >> 8).unwrap_or(u8::MAX)
            }
            _ => u8::MAX,
        }
    };
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, light);
    let found = picture.detect_grids();
    found
        .iter()
        .find_map(|code| code.decode().ok())
        .map(|(_, text)| text)
}

fn main() {}
