//! A tick of the clock, again and again.

use std::rc::Rc;
use std::time::Duration;

use gloo::timers::callback::Timeout;
use yew::platform::time::sleep;

/// The milliseconds of a second.
pub const SECOND: u32 = 1000;

/// The milliseconds of a minute.
pub const MINUTE: u32 = 60 * SECOND;

/// What ticks, until it is dropped.
pub struct Ticks(#[expect(dead_code, reason = "it is held to go on")] Rc<dyn Fn()>);

/// Calls about once in so many milliseconds until it is dropped; less often, or not at all, while the
/// browser has better things to do.
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

/// Calls after so many milliseconds, unless what is given back is dropped before.
pub fn after(pause: u32, call: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(pause, call)
}

/// Lets the page draw and listen before it goes on.
pub async fn breath() {
    sleep(Duration::ZERO).await;
}
