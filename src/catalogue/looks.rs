//! Colours, sizes, pictograms and drawings.

use yew::prelude::*;

use super::shown;
use crate::components::drawing::city;
use crate::components::icon::{Glyph, icon};
use crate::components::picture::swatch;
use crate::components::qr::qr;

/// The colours of `styles/tokens.css`: ground, then ink.
const COLOURS: [(&str, &str); 7] = [
    ("paper", "ink"),
    ("card", "ink-soft"),
    ("river", "on-river"),
    ("river-wash", "river-deep"),
    ("gold-wash", "gold-ink"),
    ("met-wash", "met"),
    ("stop-wash", "stop"),
];

const SIZES: [&str; 6] = ["small", "text", "lead", "section", "title", "figure"];

const GLYPHS: [Glyph; 28] = [
    Glyph::Tick,
    Glyph::Look,
    Glyph::Signpost,
    Glyph::Question,
    Glyph::Cross,
    Glyph::Hand,
    Glyph::Pair,
    Glyph::Voice,
    Glyph::Here,
    Glyph::Away,
    Glyph::Stall,
    Glyph::Hammer,
    Glyph::Family,
    Glyph::House,
    Glyph::Factory,
    Glyph::Office,
    Glyph::Pause,
    Glyph::Unshielded,
    Glyph::ShieldPause,
    Glyph::ShieldPerson,
    Glyph::ShieldCase,
    Glyph::ShieldFlag,
    Glyph::Sun,
    Glyph::Week,
    Glyph::Month,
    Glyph::Person,
    Glyph::Clock,
    Glyph::Crescent,
];

/// Draws the section.
pub(super) fn html() -> Html {
    html! { <>{ colours() }{ sizes() }{ pictograms() }{ drawings() }</> }
}

fn colours() -> Html {
    let colour = |(ground, ink): (&str, &str)| {
        let names = [ground, ", ", ink].concat();
        sample(&names, &variable(ground), &variable(ink), "var(--text)")
    };
    shown(
        "colours",
        "Colours",
        COLOURS.into_iter().map(colour).collect(),
    )
}

fn sizes() -> Html {
    let size = |name: &str| {
        let words = [name, " 3.000"].concat();
        sample(&words, "var(--card)", "var(--ink)", &variable(name))
    };
    shown(
        "sizes",
        "Sizes of text",
        SIZES.into_iter().map(size).collect(),
    )
}

/// Returns the value of a variable of `styles/tokens.css`.
fn variable(name: &str) -> String {
    ["var(--", name, ")"].concat()
}

/// Draws words on a ground. Attributes of a picture may have colours where the Content-Security-Policy
/// allows no inline styles.
fn sample(words: &str, ground: &str, ink: &str, size: &str) -> Html {
    html! {
        <svg width="100%" height="4rem" role="img" aria-label={words.to_owned()}>
            <rect width="100%" height="100%" fill={ground.to_owned()} />
            <text x="1rem" y="2.8rem" fill={ink.to_owned()} font-size={size.to_owned()}>{ words }</text>
        </svg>
    }
}

fn pictograms() -> Html {
    let glyph = |glyph: Glyph| html! { <li>{ icon(glyph) }{ format!(" {glyph:?}") }</li> };
    let all = html! { <ul class="chips">{ for GLYPHS.into_iter().map(glyph) }</ul> };
    shown("pictograms", "Pictograms", vec![all])
}

fn drawings() -> Html {
    shown(
        "drawings",
        "Drawings",
        vec![
            city(),
            swatch("covered", 1000),
            swatch("gift", 400),
            qr("LINDUNGI", "An example of a code"),
        ],
    )
}
