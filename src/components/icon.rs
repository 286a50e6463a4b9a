//! Pictograms, drawn for Lindungi. They never stand alone: words say the same.

use yew::prelude::*;

/// The outline of a shield.
macro_rules! shield {
    () => {
        "M12 2.500l8 3v6c0 5-3.500 8.500-8 10c-4.500-1.500-8-5-8-10v-6z"
    };
}

/// A calendar's sheet.
macro_rules! calendar {
    () => {
        "M4 5.500h16v15H4zM4 10h16M8 3v2.500M16 3v2.500"
    };
}

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
    /// A place on the map.
    Here,
    /// A way to another place.
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
    /// An hourglass.
    Hourglass,
    /// A birthday cake.
    Cake,
    /// A shield, crossed out.
    Unshielded,
    /// A shield that rests.
    ShieldPause,
    /// A shield of a person's own.
    ShieldPerson,
    /// A shield with a briefcase.
    ShieldCase,
    /// A shield with a flag.
    ShieldFlag,
    /// The sun of a day.
    Sun,
    /// A calendar with a row.
    Week,
    /// A full calendar.
    Month,
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
            Self::Here => {
                "M12 21c-4.500-4.500-7-8-7-11.500a7 7 0 0 1 14 0c0 3.500-2.500 7-7 11.500zM12 12a2.500 2.500 0 1 0 0-5a2.500 2.500 0 0 0 0 5z"
            }
            Self::Away => {
                "M16 14.500c-3-3-4.500-5.200-4.500-7.500a4.500 4.500 0 0 1 9 0c0 2.300-1.500 4.500-4.500 7.500zM16 7v.01M3.500 20.500h4M11 20.500h2.500M17 20.500h.01"
            }
            Self::Stall => {
                "M5.500 4h13L21 9.500H3zM3 9.500c0 4 6 4 6 0c0 4 6 4 6 0c0 4 6 4 6 0M5 15.500V20.500h14v-5"
            }
            Self::Hammer => {
                "M13.500 3.500l7 7-3 3-7-7zM13.500 9.500l-10 10l1.500 1.500l10-10M8 4.500l2.500 2"
            }
            Self::Family => {
                "M8.500 8.500a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM3 21v-4a5.500 5.500 0 0 1 11 0v4M18 14.500a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM17 18h1.500a2.500 2.500 0 0 1 2.500 2.500v.5"
            }
            Self::House => "M3 12l9-8.500l9 8.500M5.500 10v10.500h13V10M10 20.500v-6h4v6",
            Self::Factory => {
                "M3.500 20.500V10l5.500 3.500V10l5.500 3.500V3.500h6v17zM8 17h.01M12 17h.01M16.500 17h.01"
            }
            Self::Office => "M3 9.500L12 4l9 5.500zM6 9.500V17M12 9.500V17M18 9.500V17M3 20.500h18",
            Self::Pause => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM9.500 9v6M14.500 9v6",
            Self::Hourglass => {
                "M6 3h12M6 21h12M7.500 3c0 5 3.500 6.500 4.500 9c-1 2.500-4.500 4-4.500 9M16.500 3c0 5-3.500 6.500-4.500 9c1 2.500 4.500 4 4.500 9"
            }
            Self::Cake => {
                "M4 20.500v-8h16v8M2.500 20.500h19M4 16c2.700 2 5.300-2 8 0s5.300-2 8 0M8 12.500V9M12 12.500V9M16 12.500V9M8 5v.01M12 5v.01M16 5v.01"
            }
            Self::Unshielded => concat!(shield!(), "M9.500 9l5 5M14.500 9l-5 5"),
            Self::ShieldPause => concat!(shield!(), "M10 9v5.500M14 9v5.500"),
            Self::ShieldPerson => concat!(
                shield!(),
                "M12 9.500v.01M9 15.500c.4-2 1.500-3 3-3s2.600 1 3 3"
            ),
            Self::ShieldCase => concat!(shield!(), "M8.500 10h7v5h-7zM10.500 10V8h3v2"),
            Self::ShieldFlag => concat!(
                shield!(),
                "M9.500 16.500V8h5.500l-1.500 2.200L15 12.500H9.500"
            ),
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2.500V4M12 20v1.500M2.500 12H4M20 12h1.500M5.300 5.300l1 1M17.700 17.700l1 1M5.300 18.700l1-1M17.700 6.300l1-1"
            }
            Self::Week => concat!(calendar!(), "M8 15h8"),
            Self::Month => concat!(
                calendar!(),
                "M8 13.500h.01M12 13.500h.01M16 13.500h.01M8 17h.01M12 17h.01M16 17h.01"
            ),
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
