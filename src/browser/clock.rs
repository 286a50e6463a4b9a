//! The day and the time of the device.

use gloo::utils::window;
use lindungi_exports::ics;
use lindungi_rules::policy::Date;
use wasm_bindgen::JsValue;

use super::dynamic;

/// Returns today, by the clock and the time zone of the device.
///
/// A clock outside the range of `Date` (no real device has one) gives the first day of the calendar, for
/// which no figure is published.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    day(now.get_full_year(), now.get_month(), now.get_date())
}

/// Returns the time in UTC, by the clock of the device.
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

/// Makes a date from the numbers of JavaScript, which count months from 0.
fn day(year: u32, month: u32, day: u32) -> Date {
    i16::try_from(year)
        .ok()
        .and_then(|year| {
            let month = i8::try_from(month + 1).ok()?;
            Date::new(year, month, i8::try_from(day).ok()?)
        })
        .unwrap_or(Date::constant(1, 1, 1))
}

/// Returns the time by the clock of the device, in milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// A point in time by two clocks, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// By the clock of the device. It runs on while the device sleeps, and jumps when it is set or
    /// corrected from the network.
    pub clock: f64,
    /// By `performance.now()`, which cannot be set, and which stops while some devices sleep.
    pub steady: f64,
}

/// Returns the time by both clocks.
pub fn moment() -> Moment {
    let clock = now();
    let steady = dynamic::get(&window(), "performance")
        .and_then(|performance| dynamic::call(&performance, "now", &JsValue::UNDEFINED)?.as_f64());
    Moment {
        clock,
        steady: steady.unwrap_or(clock),
    }
}
