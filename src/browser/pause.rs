//! Waiting for the next turn of the browser after a key, and for a pause in typing.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;

/// The time without a key that counts as a pause, in milliseconds. A response within this time is felt as
/// immediate.
const PAUSE: u32 = 100;

thread_local! {
    static NEXT: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Calls `call` in the next turn of the event loop. After a key the browser paints first if it can, so that
/// the call does not delay the key.
pub fn shortly(call: impl FnOnce() + 'static) {
    Timeout::new(0, call).forget();
}

/// Calls `call` at the next pause, in place of the call that was waiting.
pub fn then(call: impl FnOnce() + 'static) {
    // Dropping the earlier timeout cancels it.
    NEXT.set(Some(Timeout::new(PAUSE, call)));
}
