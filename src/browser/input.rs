//! Input of any kind, and the page going out of sight and coming back.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use web_sys::Event;

use super::dynamic;

/// What people do. A screen reader presses and scrolls without a pointer; and whoever prints is in
/// another window meanwhile.
const INPUTS: [(&str, Input); 10] = [
    ("keydown", Input::Sure),
    ("input", Input::Sure),
    ("click", Input::Sure),
    ("pointerdown", Input::Sure),
    ("pointermove", Input::Moved),
    ("touchstart", Input::Sure),
    ("touchmove", Input::Sure),
    ("wheel", Input::Sure),
    ("scroll", Input::Moved),
    ("afterprint", Input::Printed),
];

/// What somebody has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Something that only people do.
    Sure,
    /// Something moved, be it the page below the pointer.
    Moved,
    /// The dialog for printing was closed: timers may have stood still meanwhile.
    Printed,
}

/// Calls at every input, before anything on the page can stop it, until the listeners are dropped.
pub fn on_any(heard: impl Fn(Input) + Clone + 'static) -> Vec<EventListener> {
    let listen = |(name, input)| {
        let (heard, first) = (heard.clone(), EventListenerOptions::run_in_capture_phase());
        EventListener::new_with_options(&window(), name, first, move |_| heard(input))
    };
    INPUTS.into_iter().map(listen).collect()
}

/// A change of whether people in front of the device see the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// The page has gone out of sight.
    Lost,
    /// The page is in sight again.
    Found,
    /// The browser had put the page aside as it was, and brings it back.
    BroughtBack,
}

/// Calls when the page goes out of sight and when it comes back, until the listeners are dropped.
pub fn on_sight(call: impl Fn(Sight) + Clone + 'static) -> [EventListener; 2] {
    let back = call.clone();
    [
        EventListener::new(&document(), "visibilitychange", move |_| {
            let hidden = dynamic::get(&document(), "hidden");
            call(if hidden.is_some_and(|hidden| hidden.is_truthy()) {
                Sight::Lost
            } else {
                Sight::Found
            });
        }),
        EventListener::new(&window(), "pageshow", move |event: &Event| {
            let aside = dynamic::get(event, "persisted");
            if aside.is_some_and(|aside| aside.is_truthy()) {
                back(Sight::BroughtBack);
            }
        }),
    ]
}
