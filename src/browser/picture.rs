//! Pictures that the page draws and saves. Nothing is sent over the network.

use gloo::utils::document;
use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use super::download;

/// The width of a picture in pixels: messengers show this width without making it smaller.
const WIDTH: f64 = 1080.0;
/// The light border in pixels.
const MARGIN: f64 = 64.0;
/// The height of a line, as a multiple of the size of its text.
const LINE: f64 = 1.35;
/// The width of a module of a code in pixels.
const MODULE: u32 = 12;
/// The space for a box before a line, in pixels.
const INDENT: f64 = 56.0;

/// A part of a picture; the parts follow one another from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The name of the whole picture.
    Title(String),
    /// The line that people must see first.
    Lead(String),
    /// The name of what follows.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A line with a box to tick, ticked or empty.
    Box {
        /// The line.
        text: String,
        /// True if the box is ticked.
        ticked: bool,
    },
    /// A square code.
    Code {
        /// The number of modules on a side, with the light margin.
        side: u32,
        /// The column and the row of each dark module.
        dark: Vec<(u32, u32)>,
    },
}

impl Block {
    /// Returns the size of the text in pixels, its weight, and the space above the block.
    fn style(&self) -> (f64, &'static str, f64) {
        match self {
            Self::Title(_) => (36.0, "600", 0.0),
            Self::Lead(_) => (56.0, "700", 28.0),
            Self::Heading(_) => (36.0, "700", 40.0),
            Self::Text(_) | Self::Box { .. } => (36.0, "400", 12.0),
            Self::Code { .. } => (0.0, "400", 20.0),
        }
    }

    /// Returns the text, empty for a code, and the indent.
    fn text(&self) -> (&str, f64) {
        match self {
            Self::Title(text) | Self::Lead(text) | Self::Heading(text) | Self::Text(text) => {
                (text, 0.0)
            }
            Self::Box { text, .. } => (text, INDENT),
            Self::Code { .. } => ("", 0.0),
        }
    }
}

/// Draws the blocks in black on white and offers them as a PNG with this name. Calls `done` with false if
/// this browser cannot draw or write the picture.
pub fn save(name: &str, blocks: &[Block], done: impl FnOnce(bool) + 'static) {
    let Some(canvas) = draw(blocks) else {
        return done(false);
    };
    let name = name.to_owned();
    let written = Closure::once_into_js(move |blob: JsValue| {
        let blob = blob.dyn_into::<Blob>().ok();
        if let Some(blob) = &blob {
            download::save_blob(&name, blob);
        }
        done(blob.is_some());
    });
    // The call throws only for a canvas with pictures of other hosts; this one has none.
    let _ = canvas.to_blob(written.unchecked_ref::<Function>());
}

fn draw(blocks: &[Block]) -> Option<HtmlCanvasElement> {
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let pen = canvas.get_context("2d").ok()??;
    let pen: CanvasRenderingContext2d = pen.dyn_into().ok()?;
    let height = paint(&pen, blocks, false);
    // Setting the size erases the canvas and its settings: the first pass only measures.
    canvas.set_width(pixels(WIDTH));
    canvas.set_height(pixels(height));
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, WIDTH, height);
    pen.set_fill_style_str("#000");
    pen.set_line_width(3.0);
    paint(&pen, blocks, true);
    Some(canvas)
}

/// Goes through the blocks, draws them if `visible`, and returns the height of all.
fn paint(pen: &CanvasRenderingContext2d, blocks: &[Block], visible: bool) -> f64 {
    let mut y = MARGIN;
    for block in blocks {
        let (size, weight, above) = block.style();
        y += above;
        if let Block::Code { side, dark } = block {
            for (column, row) in dark.iter().filter(|_| visible) {
                let at = |place: u32| f64::from(place * MODULE);
                let module = f64::from(MODULE);
                pen.fill_rect(MARGIN + at(*column), y + at(*row), module, module);
            }
            y += f64::from(side * MODULE);
            continue;
        }
        pen.set_font(&[weight, " ", &size.to_string(), "px system-ui, sans-serif"].concat());
        let (text, indent) = block.text();
        if let (Block::Box { ticked, .. }, true) = (block, visible) {
            check_box(pen, y + size * 0.2, size * 0.9, *ticked);
        }
        for line in lines(text, |part| {
            let width = pen.measure_text(part).map_or(0.0, |width| width.width());
            width <= WIDTH - 2.0 * MARGIN - indent
        }) {
            if visible {
                // Drawing text never fails.
                let _ = pen.fill_text(line, MARGIN + indent, y + size);
            }
            y += size * LINE;
        }
    }
    y + MARGIN
}

fn check_box(pen: &CanvasRenderingContext2d, y: f64, side: f64, ticked: bool) {
    pen.stroke_rect(MARGIN, y, side, side);
    if ticked {
        pen.begin_path();
        pen.move_to(MARGIN + side * 0.2, y + side * 0.5);
        pen.line_to(MARGIN + side * 0.45, y + side * 0.75);
        pen.line_to(MARGIN + side * 0.85, y + side * 0.2);
        pen.stroke();
    }
}

/// Breaks a text into lines that fit, between words. A word that does not fit has a line of its own, broken
/// where it is full.
fn lines(text: &str, fits: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let spaces = rest.match_indices(' ').map(|(at, _)| at);
        let ends = spaces.chain([rest.len()]);
        let mut fitting = ends.take_while(|end| rest.get(..*end).is_some_and(&fits));
        let mut end = fitting.by_ref().last();
        if end.is_none() {
            let ends = rest.char_indices().map(|(at, each)| at + each.len_utf8());
            let mut ends = ends.enumerate();
            // At least one character, however narrow the line is.
            let full = ends.by_ref();
            end = full
                .take_while(|(index, end)| *index == 0 || rest.get(..*end).is_some_and(&fits))
                .last()
                .map(|(_, end)| end);
        }
        let (line, after) = rest.split_at(end.unwrap_or(rest.len()));
        lines.push(line.trim_end());
        rest = after.trim_start();
    }
    lines
}

/// Returns the number of whole pixels that hold this length.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the length of a slip: positive, and some thousand pixels"
)]
fn pixels(length: f64) -> u32 {
    length.ceil() as u32
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_break_between_words_and_long_words_where_the_line_is_full() {
        let cases: [(&str, &[&str]); 7] = [
            ("", &[]),
            ("  ", &[]),
            ("satu", &["satu"]),
            ("satu dua tiga", &["satu dua", "tiga"]),
            ("satu dua tigaempat", &["satu dua", "tigaempa", "t"]),
            ("abcdefghijkl mn", &["abcdefgh", "ijkl mn"]),
            ("“dua”  é", &["“dua”  é"]),
        ];
        for (text, expected) in cases {
            assert_eq!(
                lines(text, |part| part.chars().count() <= 8),
                expected,
                "{text}"
            );
        }
        assert_eq!(lines("abc", |_| false), ["a", "b", "c"]);
    }
}
