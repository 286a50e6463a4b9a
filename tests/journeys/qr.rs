//! QR codes as a phone sees them: reads the code that the page draws, and draws photos of codes.

use std::{fs, path::Path};

use qrcodegen::{QrCode, QrCodeEcc};
use rqrr::PreparedImage;

use crate::harness::{Failure, Page, Result};

/// The light modules around a code.
const QUIET: usize = 4;
/// The width of a module in pixels.
const MODULE: usize = 6;

/// A square code of dark and light modules.
struct Modules {
    size: usize,
    dark: Vec<(usize, usize)>,
}

impl Modules {
    fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dark.contains(&(x, y))
    }

    /// Tells whether this pixel of the drawn code, with its light border, is dark.
    fn is_dark_at(&self, x: usize, y: usize) -> bool {
        match (
            (x / MODULE).checked_sub(QUIET),
            (y / MODULE).checked_sub(QUIET),
        ) {
            (Some(x), Some(y)) => self.is_dark(x, y),
            _ => false,
        }
    }

    /// The width and height of the drawn code in pixels.
    fn points(&self) -> usize {
        (self.size + 2 * QUIET) * MODULE
    }
}

/// The text of the code on the page, as any reader decodes it.
pub(crate) async fn read(page: &Page) -> Result<String> {
    let drawn: String = page
        .eval(
            "return document.querySelector('svg.qr path').getAttribute('d')",
            vec![],
        )
        .await?;
    let place = |drawn: &str| {
        let (x, y) = drawn.strip_suffix("h1v1h-1z")?.split_once(' ')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    };
    let dark: Option<Vec<(usize, usize)>> = drawn.split('M').skip(1).map(place).collect();
    let dark = dark.ok_or_else(|| Failure::new("the code is drawn in another way"))?;
    let size = dark.iter().map(|(x, y)| 1 + x.max(y)).max().unwrap_or(0);
    let modules = Modules { size, dark };
    let points = modules.points();
    let light = |x, y| if modules.is_dark_at(x, y) { 0 } else { 255 };
    let mut picture = PreparedImage::prepare_from_greyscale(points, points, light);
    let found = picture.detect_grids();
    let read = found.first().map(rqrr::Grid::decode);
    match read {
        Some(Ok((_, text))) => Ok(text),
        _ => Err(Failure::new("no reader can read the code on the page")),
    }
}

/// Writes a photo of a code with this text: on a table, slightly turned. `None` gives a photo of the table
/// alone.
pub(crate) fn photo(text: Option<&str>, file: &Path) -> Result {
    draw(text, file, |light| light)
}

/// Writes a photo of a code on a screen with light and dark swapped.
pub(crate) fn photo_of_a_dark_screen(text: &str, file: &Path) -> Result {
    draw(Some(text), file, |light| u8::MAX - light)
}

fn draw(text: Option<&str>, file: &Path, shown: impl Fn(u8) -> u8) -> Result {
    const WIDTH: i32 = 1000;
    const HEIGHT: i32 = 800;
    let modules = match text {
        Some(text) => {
            let code = QrCode::encode_text(text, QrCodeEcc::Medium)
                .map_err(|_| Failure::new("the text is too long for a code"))?;
            let size = code.size();
            let all = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
            let dark = all.filter(|(x, y)| code.get_module(*x, *y));
            let dark = dark.filter_map(|(x, y)| Some((x.try_into().ok()?, y.try_into().ok()?)));
            Some(Modules {
                size: size.try_into().unwrap_or_default(),
                dark: dark.collect(),
            })
        }
        None => None,
    };
    // A turn by about eight degrees, in integers.
    let (along, across) = (990_i32, 139_i32);
    let point = |x: i32, y: i32| -> u8 {
        const TABLE: u8 = 170;
        let (x, y) = (x - 260, y - 110);
        let turned = |sum: i32| usize::try_from(sum.div_euclid(1000)).ok();
        let Some(modules) = &modules else {
            return TABLE;
        };
        let place = turned(x * along + y * across).zip(turned(y * along - x * across));
        match place {
            Some((x, y)) if x.max(y) < modules.points() => {
                if modules.is_dark_at(x, y) {
                    40
                } else {
                    235
                }
            }
            _ => TABLE,
        }
    };
    fs::write(file, bitmap(WIDTH, HEIGHT, |x, y| shown(point(x, y))))?;
    Ok(())
}

/// A greyscale picture as a BMP file, the one format that needs no encoder.
fn bitmap(width: i32, height: i32, point: impl Fn(i32, i32) -> u8) -> Vec<u8> {
    const HEADERS: u32 = 54;
    let pixels: Vec<u8> = (0..height)
        .rev()
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .flat_map(|(x, y)| [point(x, y); 4])
        .collect();
    let size = HEADERS + u32::try_from(pixels.len()).unwrap_or_default();
    let mut file = b"BM".to_vec();
    for number in [size, 0, HEADERS, 40] {
        file.extend(number.to_le_bytes());
    }
    for number in [width, height] {
        file.extend(number.to_le_bytes());
    }
    // One plane, 32 bits per pixel, not compressed.
    for number in [1_u16, 32] {
        file.extend(number.to_le_bytes());
    }
    file.extend([0; 24]);
    file.extend(pixels);
    file
}
