//! User input of any kind, and changes of the page's visibility.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use web_sys::Event;

use super::dynamic;

/// The events that count as input. Screen readers click and scroll without a pointer; while printing, the
/// input goes to another window.
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

/// A kind of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// An event that only a user causes.
    Sure,
    /// A movement, which a change of the page can also cause.
    Moved,
    /// The print dialog was closed; timers may have been paused while it was open.
    Printed,
}

/// Calls `call` at every input, before anything on the page can stop the event, until the listeners are
/// dropped.
pub fn on_any(call: impl Fn(Input) + Clone + 'static) -> Vec<EventListener> {
    let listen = |(name, input)| {
        let (call, first) = (call.clone(), EventListenerOptions::run_in_capture_phase());
        EventListener::new_with_options(&window(), name, first, move |_| call(input))
    };
    INPUTS.into_iter().map(listen).collect()
}

/// A change of the visibility of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// The page is hidden.
    Lost,
    /// The page is visible again.
    Found,
    /// The browser has restored the page from its back/forward cache.
    BroughtBack,
}

/// Calls `call` when the page is hidden or visible again, until the listeners are dropped.
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
            let persisted = dynamic::get(event, "persisted");
            if persisted.is_some_and(|persisted| persisted.is_truthy()) {
                back(Sight::BroughtBack);
            }
        }),
    ]
}
