//! Reads the clock. The rules take the day as an argument; only this command line asks for today.

use std::time::SystemTime;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use lindungi_json::given;
use lindungi_rules::policy::Date;
use lindungi_text::Lang;

use crate::output::Failure;

/// The option that gives the day.
pub(crate) const AS_OF: &str = "--as-of";

/// Today in the time zone of this machine; `None` if its clock shows no day of the calendar.
pub(crate) fn today() -> Option<Date> {
    let now = Timestamp::try_from(SystemTime::now()).ok()?;
    let day = now.to_zoned(TimeZone::system()).date();
    Date::new(day.year(), day.month(), day.day())
}

/// The typed day, or today if none was typed.
pub(crate) fn day(lang: Lang, typed: Option<&str>) -> Result<Date, Failure> {
    match typed {
        Some(typed) => Ok(given::day(lang, AS_OF, typed)?),
        None => today().ok_or_else(|| Failure::Refused(lang.cli_no_clock().to_owned())),
    }
}
