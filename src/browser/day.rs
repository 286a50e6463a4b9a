//! The change of the day while the page is open, at midnight or when the clock is set.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;

use super::clock;
use super::tick::{self, MINUTE, Ticks};

/// The events at the start of an action, so that the page knows the day before the action takes effect.
const BEGINNINGS: [&str; 2] = ["pointerdown", "keydown"];

/// The listeners, which are active until this is dropped.
pub struct Listeners(
    #[expect(dead_code, reason = "they are held to go on")] ([EventListener; 2], Ticks),
);

/// Calls `changed` after the day has changed: within a minute, and before any action on the new day.
pub fn on_change(changed: impl Fn() + Clone + 'static) -> Listeners {
    let known = std::rc::Rc::new(Cell::new(clock::today()));
    let look = move || {
        let today = clock::today();
        if known.replace(today) != today {
            changed();
        }
    };
    let listen = |event| {
        let (look, first) = (look.clone(), EventListenerOptions::run_in_capture_phase());
        EventListener::new_with_options(&window(), event, first, move |_| look())
    };
    Listeners((BEGINNINGS.map(listen), tick::each(MINUTE, look.clone())))
}
