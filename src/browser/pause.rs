//! A turn of the browser after a key, and a pause between two keys.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;

/// How long nothing must be typed, in milliseconds. What follows so soon is seen as part of the same
/// act.
const PAUSE: u32 = 100;

thread_local! {
    static NEXT: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Calls when the browser has had its turn. After a key it paints first where it can, so what is called then does
/// not keep the key waiting.
pub fn shortly(call: impl FnOnce() + 'static) {
    Timeout::new(0, call).forget();
}

/// Calls at the next pause, in the place of what was to be called then.
pub fn then(call: impl FnOnce() + 'static) {
    // The one before it is dropped, which ends it.
    NEXT.set(Some(Timeout::new(PAUSE, call)));
}
