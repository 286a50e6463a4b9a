//! What day it is where the device is, and what time.

use gloo::utils::window;
use lindungi_exports::ics;
use lindungi_rules::policy::Date;
use wasm_bindgen::JsValue;

use super::dynamic;

/// Today by the device's own clock and time zone.
///
/// A clock outside the calendar, which no real device shows, is told as its first day, for which
/// no figure is published.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    day(now.get_full_year(), now.get_month(), now.get_date())
}

/// The moment in UTC, by the device's own clock.
pub fn in_utc() -> ics::Moment {
    let now = js_sys::Date::new_0();
    let minutes = now.get_utc_hours() * 60 + now.get_utc_minutes();
    ics::Moment {
        day: day(
            now.get_utc_full_year(),
            now.get_utc_month(),
            now.get_utc_date(),
        ),
        second: minutes * 60 + now.get_utc_seconds(),
    }
}

/// A day as browsers count: months from 0.
fn day(year: u32, month: u32, day: u32) -> Date {
    i16::try_from(year)
        .ok()
        .and_then(|year| {
            let month = i8::try_from(month + 1).ok()?;
            Date::new(year, month, i8::try_from(day).ok()?)
        })
        .unwrap_or(Date::constant(1, 1, 1))
}

/// The moment by the device's own clock, in milliseconds.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// A moment, in milliseconds, by two clocks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// By the device's own clock. It goes on while a device sleeps, and is set right when the network
    /// tells the time.
    pub clock: f64,
    /// By a clock that nobody can set, and that stands still while some devices sleep.
    pub steady: f64,
}

/// The moment by both clocks.
pub fn moment() -> Moment {
    let clock = now();
    let steady = dynamic::get(&window(), "performance")
        .and_then(|performance| dynamic::call(&performance, "now", &JsValue::UNDEFINED)?.as_f64());
    Moment {
        clock,
        steady: steady.unwrap_or(clock),
    }
}
