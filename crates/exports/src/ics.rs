//! Reminders as a calendar file (iCalendar, RFC 5545), for any calendar to import.
//!
//! A calendar replaces an entry by one of the same UID with a higher SEQUENCE, or with the same SEQUENCE
//! and a later DTSTAMP (RFC 5546, 2.1.5). Nothing is stored from which revisions could be counted, so both
//! are taken from the moment of writing. There is no METHOD: these are entries of the giver's own calendar,
//! and PUBLISH requires an ORGANIZER, which would name a person (RFC 5546, 3.2.1).
//!
//! Entries are whole days without a time zone, and block no time. Each alarm rings at nine in the morning
//! of the day before: Outlook counts every alarm backwards from the start, so an alarm on the day itself
//! would ring on the day before at another hour. Google Calendar has alarms of its own and takes none from
//! a file.

use lindungi_rules::policy::Date;
use lindungi_text::Lang;

use crate::reminders::Reminder;

/// The largest number of octets of a line, without its end (RFC 5545, 3.1).
const LINE_MOST: usize = 75;

/// The time of the alarm: 15 hours before the day, which begins at midnight.
const ALARM_TRIGGER: &str = "-PT15H";

/// A moment in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day in UTC.
    pub day: Date,
    /// The second of the day, from 0.
    pub second: u32,
}

/// Revisions are counted in seconds from the beginning of this year.
const FIRST_YEAR: i16 = 2026;

impl Moment {
    /// `20261124T081530Z`
    fn stamp(self) -> String {
        let (minutes, second) = (self.second / 60, self.second % 60);
        let (hour, minute) = (minutes / 60, minutes % 60);
        format!("{}T{hour:02}{minute:02}{second:02}Z", day(self.day))
    }

    /// A number that grows with the moment: the seconds since [`FIRST_YEAR`], each month counted as 31 days.
    /// Calendars read 32 bits (RFC 5545, 3.3.8), which are enough until the year 2092.
    fn revision(self) -> u32 {
        let month = self.day.month();
        let years = i64::from(month.year()) - i64::from(FIRST_YEAR);
        let months = 12 * years + i64::from(month.number()) - 1;
        let days = 31 * months + i64::from(self.day.day()) - 1;
        let seconds = 86_400 * days + i64::from(self.second);
        let most = i64::from(i32::MAX);
        u32::try_from(seconds.clamp(0, most)).unwrap_or_default()
    }
}

/// Returns a calendar file with these reminders, written at the moment `made`. A reminder for `today`, by
/// the giver's own clock, has no alarm, since it would be late.
pub fn calendar(lang: Lang, reminders: &[Reminder], today: Date, made: Moment) -> String {
    let mut file = Lines::default();
    let code = lang.code().to_ascii_uppercase();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", &format!("-//Lindungi//Lindungi//{code}"));
    file.line("CALSCALE", "GREGORIAN");
    file.line("X-WR-CALNAME", &escaped(lang.reminder_calendar()));
    for reminder in reminders {
        file.event(reminder, today, made);
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// `20261124`
fn day(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// Escapes text for the value of a property, on one line. Control characters are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\\' | ';' | ',' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            _ if char.is_control() => {}
            _ => out.push(char),
        }
    }
    out
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn event(&mut self, reminder: &Reminder, today: Date, made: Moment) {
        let summary = escaped(&reminder.summary);
        self.line("BEGIN", "VEVENT");
        self.line("UID", &escaped(&reminder.uid));
        self.line("DTSTAMP", &made.stamp());
        self.line("SEQUENCE", &made.revision().to_string());
        self.line("DTSTART;VALUE=DATE", &day(reminder.day));
        // The last day of the calendar has no next day; without an end the entry is one day too.
        if let Some(next) = reminder.day.tomorrow() {
            self.line("DTEND;VALUE=DATE", &day(next));
        }
        self.line("SUMMARY", &summary);
        self.line("DESCRIPTION", &escaped(&reminder.text));
        self.line("TRANSP", "TRANSPARENT");
        if reminder.day > today {
            // The alarm stands after the properties: Outlook refuses it before them.
            self.line("BEGIN", "VALARM");
            self.line("ACTION", "DISPLAY");
            self.line("TRIGGER", ALARM_TRIGGER);
            self.line("DESCRIPTION", &summary);
            self.line("END", "VALARM");
        }
        self.line("END", "VEVENT");
    }

    /// Appends a line, folded if it is too long.
    fn line(&mut self, name: &str, value: &str) {
        let whole = format!("{name}:{value}");
        let mut rest = whole.as_str();
        let mut room = LINE_MOST;
        while rest.len() > room {
            let (part, after) = folded(rest, room);
            self.0.push_str(part);
            self.0.push_str("\r\n ");
            rest = after;
            room = LINE_MOST - 1;
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }
}

/// Splits a line into the part that fits, and the rest: never within a character, and never after a space,
/// which some readers would remove.
fn folded(line: &str, room: usize) -> (&str, &str) {
    let cut = |at| line.split_at_checked(at).unwrap_or((line, ""));
    let most = line.floor_char_boundary(room);
    let (full, _) = cut(most);
    match full.trim_end_matches(' ').len() {
        0 => cut(most),
        words => cut(words),
    }
}
