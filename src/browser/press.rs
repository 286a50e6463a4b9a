//! Presses in progress, so that nothing moves under a finger.
//!
//! Pressing another element takes the focus from a field before the press ends. Changes of the page that
//! follow from that must wait for the end of the press, or the press would hit the wrong element.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::window;

thread_local! {
    static PRESSED: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Starts to track whether a press is in progress.
pub fn watch() {
    listen("pointerdown", || PRESSED.set(true));
    for end in ["pointerup", "pointercancel"] {
        listen(end, || {
            PRESSED.set(false);
            // The click after the end of the press must still find the page unchanged.
            soon();
        });
    }
}

/// Calls `call` when the press has ended, or soon if none is in progress. Never at once: on touch, the
/// field loses the focus between the end of the touch and its click.
pub fn afterwards(call: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(call)));
    if !PRESSED.get() {
        soon();
    }
}

/// Runs the waiting calls in the next turn, unless another press has begun by then: they then wait for its
/// end.
fn soon() {
    Timeout::new(0, || {
        if !PRESSED.get() {
            WAITING.take().into_iter().for_each(|call| call());
        }
    })
    .forget();
}

/// Listens in the capture phase, before anything on the page can stop the event.
fn listen(event: &'static str, call: impl Fn() + 'static) {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&window(), event, options, move |_| call()).forget();
}
