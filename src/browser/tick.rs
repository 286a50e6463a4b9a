//! A tick of the clock, again and again.

use std::rc::Rc;
use std::time::Duration;

use gloo::timers::callback::Timeout;
use yew::platform::time::sleep;

/// How long a second is, in milliseconds.
const SECOND: u32 = 1000;

/// What ticks, until it is dropped.
pub struct Ticks(#[expect(dead_code, reason = "it is held to go on")] Rc<dyn Fn()>);

/// Calls about once a second until it is dropped; less often, or not at all, while the browser has
/// better things to do.
pub fn each_second(call: impl Fn() + 'static) -> Ticks {
    let call: Rc<dyn Fn()> = Rc::new(call);
    next(&call);
    Ticks(call)
}

fn next(call: &Rc<dyn Fn()>) {
    let again = Rc::downgrade(call);
    Timeout::new(SECOND, move || {
        if let Some(call) = again.upgrade() {
            call();
            next(&call);
        }
    })
    .forget();
}

/// Lets the page draw and listen before it goes on.
pub async fn breath() {
    sleep(Duration::ZERO).await;
}
