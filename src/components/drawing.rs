//! A drawing of the city and of people who work in it: a house on stilts, a stall, a rider, a builder, and a
//! boat on the Batanghari. Drawn for Lindungi in its colours; hidden from screen readers.

use yew::prelude::*;

/// Draws the city. The style sheets give its shapes their colours.
pub fn city() -> Html {
    Html::from_html_unchecked(AttrValue::from(include_str!("city.svg")))
}
