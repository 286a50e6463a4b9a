//! Reads QR codes from the pixels of a photo, on the device. `public/scan.js` loads it when a photo is
//! chosen. The content of the codes is not interpreted here.

use rqrr::PreparedImage;
use wasm_bindgen::prelude::wasm_bindgen;

/// Returns the texts of the QR codes in a picture of this size. `pixels` has red, green, blue and opacity
/// of each pixel, row by row.
///
/// The picture is tried as it is and then inverted, since devices in a dark mode invert codes too.
/// Transparent pixels count as white and, if nothing is found, as black.
#[wasm_bindgen]
pub fn read(width: usize, height: usize, pixels: &[u8]) -> Vec<String> {
    let clear = pixels.chunks_exact(4).any(|pixel| pixel[3] < u8::MAX);
    let grounds: &[u8] = if clear { &[u8::MAX, 0] } else { &[u8::MAX] };
    for ground in grounds {
        let mut greys = greys(pixels, *ground);
        for _ in ["as it is", "light for dark"] {
            let found = look(width, height, &greys);
            if !found.is_empty() {
                return found;
            }
            for grey in &mut greys {
                *grey = u8::MAX - *grey;
            }
        }
    }
    Vec::new()
}

/// The lightness of each pixel, on a background of the lightness `ground`. The range from the darkest to
/// the lightest pixel is stretched from black to white, so that a pale code can be read too.
fn greys(pixels: &[u8], ground: u8) -> Vec<u8> {
    let (ground, white) = (u32::from(ground), u32::from(u8::MAX));
    let grey = |pixel: &[u8]| {
        let [red, green, blue, opacity] = [0, 1, 2, 3].map(|part| u32::from(pixel[part]));
        // As bright as the eye sees it: green counts most.
        let light = (red * 77 + green * 150 + blue * 29) >> 8;
        (light * opacity + ground * (white - opacity)) / white
    };
    let greys: Vec<u32> = pixels.chunks_exact(4).map(grey).collect();
    let darkest = greys.iter().min().copied().unwrap_or_default();
    let range = greys
        .iter()
        .max()
        .map_or(white, |lightest| lightest - darkest);
    let wide = |grey: u32| (grey - darkest) * white / range.max(1);
    let wide = greys.into_iter().map(wide);
    wide.map(|grey| u8::try_from(grey).unwrap_or(u8::MAX))
        .collect()
}

fn look(width: usize, height: usize, greys: &[u8]) -> Vec<String> {
    let light = |x: usize, y: usize| {
        let at = y.saturating_mul(width).saturating_add(x);
        greys.get(at).copied().unwrap_or(u8::MAX)
    };
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, light);
    let found = picture.detect_grids();
    let read = found.iter().filter_map(|code| code.decode().ok());
    read.map(|(_, text)| text).collect()
}

fn main() {}

#[cfg(test)]
mod tests {
    use qrcodegen::{QrCode, QrCodeEcc};

    use super::read;

    const TEXT: &str = "LINDUNGI1:2026-11-22:3YNEV-YH4V3-W0D5A-5SHET-7EDSH-ZFC0J-R";

    /// Red, green, blue and opacity.
    type Pixel = [u8; 4];

    const WHITE: Pixel = [255; 4];
    const BLACK: Pixel = [0, 0, 0, 255];
    const CLEAR: Pixel = [0; 4];

    /// The way a picture is held.
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Held {
        Upright,
        Mirrored,
        /// Turned by this many degrees.
        Turned(f64),
    }

    /// A square picture.
    struct Picture {
        side: usize,
        pixels: Vec<u8>,
    }

    impl Picture {
        fn read(&self) -> Vec<String> {
            read(self.side, self.side, &self.pixels)
        }
    }

    /// A number of pixels as a float.
    fn fraction(pixels: usize) -> f64 {
        f64::from(u16::try_from(pixels).expect("a small picture"))
    }

    /// A number of modules, rounded down.
    #[expect(clippy::cast_possible_truncation, reason = "a picture has few modules")]
    fn whole(modules: f64) -> i32 {
        modules.floor() as i32
    }

    /// A picture of 400 pixels a side with codes of four pixels a module, each at its place.
    fn picture(
        codes: &[(&str, f64, f64)],
        dark: Pixel,
        light: Pixel,
        around: Pixel,
        held: Held,
    ) -> Picture {
        const SIDE: usize = 400;
        const MODULE: f64 = 4.0;
        const QUIET: i32 = 4;
        let codes: Vec<_> = codes
            .iter()
            .map(|(text, x, y)| {
                (
                    QrCode::encode_text(text, QrCodeEcc::Medium).expect("short"),
                    *x,
                    *y,
                )
            })
            .collect();
        let middle = fraction(SIDE) / 2.0;
        let mut pixels = Vec::new();
        for row in 0..SIDE {
            for column in 0..SIDE {
                let (x, y) = (fraction(column) - middle, fraction(row) - middle);
                let (x, y) = match held {
                    Held::Upright => (x, y),
                    Held::Mirrored => (-x, y),
                    Held::Turned(degrees) => {
                        let (sin, cos) = degrees.to_radians().sin_cos();
                        (x * cos + y * sin, y * cos - x * sin)
                    }
                };
                let pixel = codes.iter().find_map(|(code, left, top)| {
                    let place = |at: f64, start: f64| whole((at + middle - start) / MODULE);
                    let (x, y) = (place(x, *left), place(y, *top));
                    let inside = |at: i32| (-QUIET..code.size() + QUIET).contains(&at);
                    (inside(x) && inside(y))
                        .then(|| if code.get_module(x, y) { dark } else { light })
                });
                pixels.extend(pixel.unwrap_or(around));
            }
        }
        Picture { side: SIDE, pixels }
    }

    /// One code in the middle of a picture.
    const MIDDLE: [(&str, f64, f64); 1] = [(TEXT, 134.0, 134.0)];

    #[test]
    fn a_code_is_read_however_it_is_held_and_in_whatever_colours() {
        const TABLE: Pixel = [170, 150, 120, 255];
        const PAPER: Pixel = [225, 225, 225, 255];
        for (name, dark, light, around) in [
            ("as printed", BLACK, WHITE, WHITE),
            ("light on dark", WHITE, BLACK, BLACK),
            ("light on dark, on a table", WHITE, BLACK, TABLE),
            (
                "of a dark screen",
                [230, 230, 230, 255],
                [30, 30, 35, 255],
                [18, 18, 18, 255],
            ),
            ("pale", [190, 190, 190, 255], PAPER, PAPER),
            ("hardly to be seen", [215, 215, 215, 255], PAPER, PAPER),
            (
                "pale, light on dark",
                [70, 70, 70, 255],
                [40, 40, 40, 255],
                [40, 40, 40, 255],
            ),
            (
                "in green on yellow",
                [0, 90, 60, 255],
                [250, 240, 160, 255],
                [250, 240, 160, 255],
            ),
            ("dark, nothing around it", BLACK, CLEAR, CLEAR),
            ("light, nothing around it", WHITE, CLEAR, CLEAR),
            ("half of it seen through", [0, 0, 0, 128], CLEAR, CLEAR),
        ] {
            for held in [
                Held::Upright,
                Held::Mirrored,
                Held::Turned(20.0),
                Held::Turned(45.0),
                Held::Turned(90.0),
                Held::Turned(180.0),
                Held::Turned(250.0),
            ] {
                let read = picture(&MIDDLE, dark, light, around, held).read();
                assert_eq!(read, [TEXT], "{name}, {held:?}");
            }
        }
    }

    #[test]
    fn a_code_is_read_in_a_corner_and_beside_another() {
        for (x, y) in [(18.0, 18.0), (245.0, 18.0), (18.0, 245.0), (245.0, 245.0)] {
            let read = picture(&[(TEXT, x, y)], BLACK, WHITE, WHITE, Held::Upright).read();
            assert_eq!(read, [TEXT], "{x} {y}");
        }
        let both = [("https://example.org/", 20.0, 20.0), (TEXT, 200.0, 200.0)];
        let mut read = picture(&both, BLACK, WHITE, WHITE, Held::Upright).read();
        read.sort();
        assert_eq!(read, [TEXT, "https://example.org/"]);
    }

    #[test]
    fn a_picture_without_a_code_has_none() {
        for ground in [WHITE, BLACK, CLEAR, [120, 120, 120, 255]] {
            let nothing = picture(&[], BLACK, WHITE, ground, Held::Upright);
            assert!(nothing.read().is_empty());
        }
        // Fewer pixels than the given size has.
        assert!(read(400, 400, &[0; 7]).is_empty());
    }
}
