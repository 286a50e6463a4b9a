//! What pictures are drawn from: boxes whose places are parts of the whole, so that a picture is as
//! wide as its page and its letters are as large as the page's.

use yew::prelude::*;

/// Where a box stands, in thousandths of the picture's width and height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// From the left.
    pub x: u64,
    /// From the top.
    pub y: u64,
    /// Width.
    pub width: u64,
    /// Height.
    pub height: u64,
}

impl Place {
    /// All of it.
    pub const WHOLE: Self = Self {
        x: 0,
        y: 0,
        width: 1000,
        height: 1000,
    };
}

/// A picture. Screen readers pass it over: what it shows stands in words beside it.
#[inline(never)]
pub fn picture(class: &'static str, drawn: Vec<Html>) -> Html {
    html! { <svg {class} aria-hidden="true" focusable="false">{ drawn }</svg> }
}

/// A picture of this height, in ems, where the style sheets cannot know it.
pub fn tall(class: &'static str, ems: u64, drawn: Vec<Html>) -> Html {
    html! { <svg {class} height={format!("{ems}em")} aria-hidden="true" focusable="false">{ drawn }</svg> }
}

/// What a mark means: a box of this class, so many thousandths high.
pub fn swatch(class: &'static str, height: u64) -> Html {
    let part = Place {
        y: 1000_u64.saturating_sub(height),
        height,
        ..Place::WHOLE
    };
    picture(
        "swatch",
        vec![boxed("rest", Place::WHOLE), boxed(class, part)],
    )
}

/// A box.
#[inline(never)]
pub fn boxed(class: &'static str, place: Place) -> Html {
    html! {
        <rect {class} x={percent(place.x)} y={percent(place.y)}
            width={percent(place.width)} height={percent(place.height)} />
    }
}

/// So many thousandths of a whole, rounded down; nothing of nothing is nothing.
pub fn of(part: u64, whole: u64, thousandths: u64) -> u64 {
    part.saturating_mul(thousandths) / whole.max(1)
}

/// `37.5%`, from thousandths.
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
        for (part, whole, drawn) in [
            (0, 7, "0.0%"),
            (1, 7, "14.2%"),
            (7, 7, "100.0%"),
            (1, 12, "8.3%"),
            (0, 0, "0.0%"),
        ] {
            assert_eq!(percent(of(part, whole, 1000)), drawn);
        }
    }
}
