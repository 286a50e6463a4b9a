//! Pictures made of boxes. Positions are fractions of the picture, so that a picture is as wide as its page
//! while its text keeps the size of the page's text.

use yew::prelude::*;

/// The position and size of a box, in thousandths of the width and height of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect {
    /// The distance from the left edge.
    pub x: u64,
    /// The distance from the top edge.
    pub y: u64,
    /// The width of the box.
    pub width: u64,
    /// The height of the box.
    pub height: u64,
}

impl Rect {
    /// The whole picture.
    pub const WHOLE: Self = Self {
        x: 0,
        y: 0,
        width: 1000,
        height: 1000,
    };
}

/// Draws a picture, hidden from screen readers: words beside it say the same.
#[inline(never)]
pub fn picture(class: &'static str, shapes: Vec<Html>) -> Html {
    html! { <svg {class} aria-hidden="true" focusable="false">{ shapes }</svg> }
}

/// Draws a picture of a height in ems, for heights that depend on the content.
pub fn tall(class: &'static str, ems: u64, shapes: Vec<Html>) -> Html {
    html! { <svg {class} height={format!("{ems}em")} aria-hidden="true" focusable="false">{ shapes }</svg> }
}

/// Draws the swatch of a legend: a box of this class, `height` thousandths high.
pub fn swatch(class: &'static str, height: u64) -> Html {
    let rect = Rect {
        y: 1000_u64.saturating_sub(height),
        height,
        ..Rect::WHOLE
    };
    picture(
        "swatch",
        vec![boxed("rest", Rect::WHOLE), boxed(class, rect)],
    )
}

/// Draws a box.
#[inline(never)]
pub fn boxed(class: &'static str, rect: Rect) -> Html {
    html! {
        <rect {class} x={percent(rect.x)} y={percent(rect.y)}
            width={percent(rect.width)} height={percent(rect.height)} />
    }
}

/// Returns `part` of `whole` in units of `thousandths`, rounded down; 0 if `whole` is 0.
pub fn of(part: u64, whole: u64, thousandths: u64) -> u64 {
    part.saturating_mul(thousandths) / whole.max(1)
}

/// Formats thousandths as a percentage: 375 as `37.5%`.
pub fn percent(thousandths: u64) -> String {
    let mut text = (thousandths / 10).to_string();
    text.push('.');
    text.push_str(&(thousandths % 10).to_string());
    text.push('%');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_never_drawn_longer_than_it_is() {
        for (part, whole, expected) in [
            (0, 7, "0.0%"),
            (1, 7, "14.2%"),
            (7, 7, "100.0%"),
            (1, 12, "8.3%"),
            (0, 0, "0.0%"),
        ] {
            assert_eq!(percent(of(part, whole, 1000)), expected);
        }
    }
}
