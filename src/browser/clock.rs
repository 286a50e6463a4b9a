//! What day it is where the device is, and what time.

use lindungi_rules::policy::Date;

/// Today by the device's own clock and time zone.
///
/// A clock outside the calendar, which no real device shows, is told as its first day, for which
/// no figure is published.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    i16::try_from(now.get_full_year())
        .ok()
        .and_then(|year| {
            let month = i8::try_from(now.get_month() + 1).ok()?;
            Date::new(year, month, i8::try_from(now.get_date()).ok()?)
        })
        .unwrap_or(Date::constant(1, 1, 1))
}

/// The moment by the device's own clock, in milliseconds. It goes on while a device sleeps, where
/// timers do not.
pub fn now() -> f64 {
    js_sys::Date::now()
}
