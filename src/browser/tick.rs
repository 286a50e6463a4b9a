//! Timers that repeat, or run once.

use std::rc::Rc;
use std::time::Duration;

use gloo::timers::callback::Timeout;
use yew::platform::time::sleep;

/// One second in milliseconds.
pub const SECOND: u32 = 1000;

/// One minute in milliseconds.
pub const MINUTE: u32 = 60 * SECOND;

/// A repeating timer, which runs until it is dropped.
pub struct Ticks(#[expect(dead_code, reason = "it is held to go on")] Rc<dyn Fn()>);

/// Calls `call` about every `pause` milliseconds until the result is dropped; less often, or not at all,
/// while the browser slows timers down.
pub fn each(pause: u32, call: impl Fn() + 'static) -> Ticks {
    let call: Rc<dyn Fn()> = Rc::new(call);
    next(pause, &call);
    Ticks(call)
}

fn next(pause: u32, call: &Rc<dyn Fn()>) {
    let again = Rc::downgrade(call);
    Timeout::new(pause, move || {
        if let Some(call) = again.upgrade() {
            call();
            next(pause, &call);
        }
    })
    .forget();
}

/// Calls `call` once after `pause` milliseconds, unless the result is dropped before.
pub fn after(pause: u32, call: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(pause, call)
}

/// Gives the browser a turn to draw and to handle events.
pub async fn yield_now() {
    sleep(Duration::ZERO).await;
}
