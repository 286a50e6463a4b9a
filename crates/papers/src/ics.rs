//! Reminders as a calendar file (iCalendar, RFC 5545), for any calendar to import.
//!
//! Days without a time or a zone, which block nothing. Each rings at nine in the morning of the
//! day before: Outlook counts every alarm from the start backwards, so one on the day itself would
//! ring on the day before at another hour; Google has alarms of its own and takes none.

use lindungi_rules::policy::Date;
use lindungi_text::Lang;

use crate::reminders::Reminder;

/// The most octets of a line, without its end (RFC 5545, 3.1).
const LINE_MOST: usize = 75;

/// How long before the day, which begins at midnight, it rings.
const RINGS: &str = "-PT15H";

/// A calendar file with these reminders. `today` is the day of making; a reminder for that day
/// does not ring, it would be late.
pub fn calendar(lang: Lang, reminders: &[Reminder], today: Date) -> String {
    let mut file = Lines::default();
    let code = lang.code().to_ascii_uppercase();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", &format!("-//Lindungi//Lindungi//{code}"));
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", "PUBLISH");
    file.line("X-WR-CALNAME", &escaped(lang.reminder_calendar()));
    for reminder in reminders {
        file.event(reminder, today);
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// `20261124`
fn day(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// Text as the value of a property, on one line. What cannot be shown is left out.
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
    fn event(&mut self, reminder: &Reminder, today: Date) {
        let summary = escaped(&reminder.summary);
        self.line("BEGIN", "VEVENT");
        self.line("UID", &escaped(&reminder.uid));
        self.line("DTSTAMP", &format!("{}T000000Z", day(today)));
        self.line("DTSTART;VALUE=DATE", &day(reminder.day));
        // Without an end it is one day too, for the last day of the calendar.
        if let Some(next) = reminder.day.tomorrow() {
            self.line("DTEND;VALUE=DATE", &day(next));
        }
        self.line("SUMMARY", &summary);
        self.line("DESCRIPTION", &escaped(&reminder.text));
        self.line("TRANSP", "TRANSPARENT");
        if reminder.day > today {
            // After the properties: Outlook refuses it before them.
            self.line("BEGIN", "VALARM");
            self.line("ACTION", "DISPLAY");
            self.line("TRIGGER", RINGS);
            self.line("DESCRIPTION", &summary);
            self.line("END", "VALARM");
        }
        self.line("END", "VEVENT");
    }

    /// A line, folded where it is too long.
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

/// As much of a line as fits, and the rest: never cut within a character, and never after a space,
/// which some readers would take off.
fn folded(line: &str, room: usize) -> (&str, &str) {
    let cut = |at| line.split_at_checked(at).unwrap_or((line, ""));
    let most = line.floor_char_boundary(room);
    let (full, _) = cut(most);
    match full.trim_end_matches(' ').len() {
        0 => cut(most),
        words => cut(words),
    }
}
