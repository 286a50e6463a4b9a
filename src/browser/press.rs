//! Whether something is being pressed, so that nothing moves under a finger.
//!
//! Pressing something else makes a field lose the focus before the press ends. What the page then
//! draws must wait for the end, or the press lands beside what it was meant for.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::window;

thread_local! {
    static PRESSED: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// From now on it is known whether something is being pressed.
pub fn watch() {
    listen("pointerdown", || PRESSED.set(true));
    for end in ["pointerup", "pointercancel"] {
        listen(end, || {
            PRESSED.set(false);
            // The click that follows the end of a press still finds the page as it was.
            soon();
        });
    }
}

/// Calls when the press has ended; soon where nothing is being pressed. Never at once: the field
/// that a touch leaves loses the focus between the end of the touch and its click.
pub fn afterwards(call: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(call)));
    if !PRESSED.get() {
        soon();
    }
}

/// Calls in a moment what waits, unless the next press has begun by then: it waits for the end of that one too.
fn soon() {
    Timeout::new(0, || {
        if !PRESSED.get() {
            WAITING.take().into_iter().for_each(|call| call());
        }
    })
    .forget();
}

/// Listens before anything on the page can stop the event.
fn listen(event: &'static str, heard: impl Fn() + 'static) {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&window(), event, options, move |_| heard()).forget();
}
