//! Pictograms, drawn for Lindungi. They never stand alone: words say the same.

use yew::prelude::*;

/// A pictogram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// A tick.
    Tick,
    /// A magnifying glass.
    Look,
    /// A signpost.
    Signpost,
    /// A question mark.
    Question,
    /// A bar.
    Bar,
    /// A worker with a hat.
    Worker,
    /// An open hand.
    Hand,
    /// Two people.
    Pair,
    /// A loudspeaker.
    Voice,
    /// A person.
    Person,
    /// A clock.
    Clock,
}

impl Glyph {
    /// Strokes on a field of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            Self::Tick => "M5 13l5 5L19 7",
            Self::Look => "M10.5 4.5a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM15 15l5 5",
            Self::Signpost => "M12 3v18M6 5h10l3 2.5L16 10H6zM18 12H8l-3 2.5L8 17h10z",
            Self::Question => "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.5v.01",
            Self::Bar => "M6 12h12",
            Self::Worker => {
                "M7.5 9.5a4.5 4.5 0 0 0 9 0M5 9.5h14M7.5 9.500a4.5 4.5 0 0 1 9 0M12 3.5v3M4.500 21c.5-4 3.500-6 7.500-6s7 2 7.500 6"
            }
            Self::Hand => {
                "M12 10.500c-1.500-2.800-5-2-5 .6c0 2 2.500 3.400 5 5.400c2.500-2 5-3.400 5-5.400c0-2.600-3.500-3.400-5-.6zM3.500 18.500c3 2.500 5.500 3 8.500 3s5.500-.5 8.500-3M12 3v2.500M7 4l1 2M17 4l-1 2"
            }
            Self::Voice => {
                "M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11"
            }
            Self::Person => {
                "M12 11.500a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM4.500 20.500c.5-4 3.500-6 7.500-6s7 2 7.500 6"
            }
            Self::Clock => {
                "M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2.500"
            }
            Self::Pair => {
                "M8 11a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM16.500 12a2.500 2.500 0 1 0 0-5a2.500 2.500 0 0 0 0 5zM2.500 20c.3-3.500 2.500-5.500 5.500-5.500s5.200 2 5.500 5.500M15.500 15c3.300-.3 5.500 1.700 6 5"
            }
        }
    }
}

/// A pictogram. Screen readers pass it over.
pub fn icon(glyph: Glyph) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none"
            stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
            <path d={glyph.path()} />
        </svg>
    }
}
