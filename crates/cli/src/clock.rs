//! What day it is. The rules take the day as an argument; only this command line asks the clock.

use std::time::SystemTime;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use lindungi_rules::policy::Date;

/// Today where this machine is; `None` where its clock shows no day of the calendar.
pub(crate) fn today() -> Option<Date> {
    let now = Timestamp::try_from(SystemTime::now()).ok()?;
    let day = now.to_zoned(TimeZone::system()).date();
    Date::new(day.year(), day.month(), day.day())
}
