//! Pictograms, drawn for Lindungi. Each stands beside words that say the same.

use yew::prelude::*;

/// The outline of a shield.
macro_rules! shield {
    () => {
        "M12 2.5l8 3v6c0 5-3.5 8.5-8 10c-4.5-1.5-8-5-8-10v-6z"
    };
}

/// The outline of a calendar.
macro_rules! calendar {
    () => {
        "M4 5.5h16v15H4zM4 10h16M8 3v2.5M16 3v2.5"
    };
}

/// The pictograms, named after what they show.
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
    /// A cross in a circle.
    Cross,
    /// An open hand.
    Hand,
    /// Two people.
    Pair,
    /// A loudspeaker.
    Voice,
    /// A place on the map.
    Here,
    /// A pin on the map with a trail.
    Away,
    /// A market stall.
    Stall,
    /// A hammer.
    Hammer,
    /// A grown-up and a child.
    Family,
    /// A house.
    House,
    /// A factory.
    Factory,
    /// A building with columns.
    Office,
    /// A pause.
    Pause,
    /// A shield, crossed out.
    Unshielded,
    /// A shield with a pause sign.
    ShieldPause,
    /// A shield with a person.
    ShieldPerson,
    /// A shield with a briefcase.
    ShieldCase,
    /// A shield with a flag.
    ShieldFlag,
    /// The sun of a day.
    Sun,
    /// A calendar with one row.
    Week,
    /// A calendar with all its days.
    Month,
    /// A person.
    Person,
    /// A clock.
    Clock,
    /// A crescent and a star.
    Crescent,
}

impl Glyph {
    /// Returns the strokes as SVG path data, in a view box of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            Self::Tick => "M5 13l5 5L19 7",
            Self::Look => "M10.5 4.5a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM15 15l5 5",
            Self::Signpost => "M12 3v18M6 5h10l3 2.5L16 10H6zM18 12H8l-3 2.5L8 17h10z",
            Self::Question => "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.5v.01",
            Self::Cross => "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM9 9l6 6M15 9l-6 6",
            Self::Hand => {
                "M12 10.5c-1.5-2.8-5-2-5 .6c0 2 2.5 3.4 5 5.4c2.5-2 5-3.4 5-5.4c0-2.6-3.5-3.4-5-.6zM3.5 18.5c3 2.5 5.5 3 8.5 3s5.5-.5 8.5-3M12 3v2.5M7 4l1 2M17 4l-1 2"
            }
            Self::Voice => {
                "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"
            }
            Self::Here => {
                "M12 21c-4.5-4.5-7-8-7-11.5a7 7 0 0 1 14 0c0 3.5-2.5 7-7 11.5zM12 12a2.5 2.5 0 1 0 0-5a2.5 2.5 0 0 0 0 5z"
            }
            Self::Away => {
                "M16 14.5c-3-3-4.5-5.2-4.5-7.5a4.5 4.5 0 0 1 9 0c0 2.3-1.5 4.5-4.5 7.5zM16 7v.01M3.5 20.5h4M11 20.5h2.5M17 20.5h.01"
            }
            Self::Stall => {
                "M5.5 4h13L21 9.5H3zM3 9.5c0 4 6 4 6 0c0 4 6 4 6 0c0 4 6 4 6 0M5 15.5V20.5h14v-5"
            }
            Self::Hammer => "M13.5 3.5l7 7-3 3-7-7zM13.5 9.5l-10 10l1.5 1.5l10-10M8 4.5l2.5 2",
            Self::Family => {
                "M8.5 8.5a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM3 21v-4a5.5 5.5 0 0 1 11 0v4M18 14.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM17 18h1.5a2.5 2.5 0 0 1 2.5 2.5v.5"
            }
            Self::House => "M3 12l9-8.5l9 8.5M5.5 10v10.5h13V10M10 20.5v-6h4v6",
            Self::Factory => {
                "M3.5 20.5V10l5.5 3.5V10l5.5 3.5V3.5h6v17zM8 17h.01M12 17h.01M16.5 17h.01"
            }
            Self::Office => "M3 9.5L12 4l9 5.5zM6 9.5V17M12 9.5V17M18 9.5V17M3 20.5h18",
            Self::Pause => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM9.5 9v6M14.5 9v6",
            Self::Unshielded => concat!(shield!(), "M9.5 9l5 5M14.5 9l-5 5"),
            Self::ShieldPause => concat!(shield!(), "M10 9v5.5M14 9v5.5"),
            Self::ShieldPerson => concat!(
                shield!(),
                "M12 8a1 1 0 1 0 .01 0zM8.5 16c.3-2.2 1.6-3.5 3.5-3.5s3.2 1.3 3.5 3.5"
            ),
            Self::ShieldCase => concat!(shield!(), "M8.5 10h7v5h-7zM10.5 10V8h3v2"),
            Self::ShieldFlag => concat!(shield!(), "M9.5 16.5V8h5.5l-1.5 2.2L15 12.5H9.5"),
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2.5V4M12 20v1.5M2.5 12H4M20 12h1.5M5.3 5.3l1 1M17.7 17.7l1 1M5.3 18.7l1-1M17.7 6.3l1-1"
            }
            Self::Week => concat!(calendar!(), "M8 15h8"),
            Self::Month => concat!(
                calendar!(),
                "M8 13.5h.01M12 13.5h.01M16 13.5h.01M8 17h.01M12 17h.01M16 17h.01"
            ),
            Self::Person => {
                "M12 11.500a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM4.500 20.500c.5-4 3.500-6 7.500-6s7 2 7.500 6"
            }
            Self::Clock => {
                "M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2.500"
            }
            Self::Crescent => {
                "M15.500 4.500a8 8 0 1 0 4.500 11.500a6.500 6.500 0 0 1-4.500-11.500zM18.500 5.500v4M16.500 7.500h4"
            }
            Self::Pair => {
                "M8 11a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM16.5 12a2.5 2.5 0 1 0 0-5a2.5 2.5 0 0 0 0 5zM2.5 20c.3-3.5 2.5-5.5 5.5-5.5s5.2 2 5.5 5.5M15.5 15c3.3-.3 5.5 1.7 6 5"
            }
        }
    }
}

/// Draws a pictogram, hidden from screen readers.
pub fn icon(glyph: Glyph) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none"
            stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
            <path d={glyph.path()} />
        </svg>
    }
}
