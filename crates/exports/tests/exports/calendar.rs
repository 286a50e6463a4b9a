//! Calendar files, read back. An independent parser reads the content lines; components and escapes are
//! read here, strictly by RFC 5545.

use std::collections::BTreeMap;

use ical_vcard::{Contentline, Parser};
use lindungi_exports::ics::{self, Moment};
use lindungi_exports::reminders::{Reminder, reminders};
use lindungi_rules::policy::{Date, fixture};
use lindungi_text::Lang;
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::TODAY;
use crate::asks::{answered, any_ask, every_kind, million, monthly};

/// The moment of making, in tests that do not depend on it.
const MADE: Moment = Moment {
    day: TODAY,
    second: 8 * 3600 + 15 * 60 + 30,
};

/// A component: the lines between BEGIN and END.
#[derive(Debug, Default, PartialEq)]
struct Component {
    name: String,
    /// The values by name, with parameters as written. Each name occurs once.
    properties: BTreeMap<String, String>,
    parts: Vec<Component>,
}

impl Component {
    fn text(&self, name: &str) -> String {
        unescaped(&self.properties[name])
    }
}

/// Reads a file of one calendar. Panics if the file is malformed.
fn read(file: &str) -> Component {
    let mut open = vec![Component::default()];
    for line in Parser::new(file.as_bytes()) {
        let line = line.expect("a content line");
        match line.name() {
            "BEGIN" => open.push(Component {
                name: line.value().to_owned(),
                ..Component::default()
            }),
            "END" => {
                let done = open.pop().expect("something is open");
                assert_eq!(done.name, line.value());
                open.last_mut().expect("a whole").parts.push(done);
            }
            _ => {
                let here = open.last_mut().expect("a whole");
                assert!(
                    here.parts.is_empty(),
                    "properties stand before parts: {line}"
                );
                let before = here.properties.insert(key(&line), line.value().to_owned());
                assert_eq!(before, None, "{line} stands twice");
            }
        }
    }
    let mut whole = open.pop().expect("a whole");
    assert!(open.is_empty() && whole.parts.len() == 1 && whole.properties.is_empty());
    whole.parts.remove(0)
}

fn key(line: &Contentline) -> String {
    let mut key = line.name().to_owned();
    for param in line.params() {
        let values: Vec<&str> = param.values().iter().map(AsRef::as_ref).collect();
        key = format!("{key};{}={}", param.name(), values.join(","));
    }
    key
}

/// Reads a value of type TEXT (RFC 5545, 3.3.11). Panics if a character is not escaped.
fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(char) = chars.next() {
        match char {
            '\\' => match chars.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(char @ ('\\' | ';' | ',')) => out.push(char),
                other => panic!("{other:?} after a backslash in {value:?}"),
            },
            ';' | ',' => panic!("{char} is not escaped in {value:?}"),
            _ => out.push(char),
        }
    }
    out
}

/// Checks the lines of a file: each ends with CRLF, none is too long, and folding loses no space.
#[track_caller]
fn well_formed(file: &str) {
    let lines: Vec<&str> = file.split("\r\n").collect();
    let (end, lines) = lines.split_last().expect("lines");
    assert_eq!(*end, "", "the last line is not ended");
    for (index, line) in lines.iter().enumerate() {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
        let folded = lines
            .get(index + 1)
            .is_some_and(|next| next.starts_with(' '));
        if folded && !line.trim().is_empty() {
            assert!(!line.ends_with(' '), "a space is lost: {line:?}");
        }
    }
}

fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// Checks that a file holds these reminders and nothing else, as calendars expect them.
fn check_calendar(lang: Lang, all: &[Reminder], today: Date) {
    let file = ics::calendar(lang, all, today, MADE);
    well_formed(&file);
    let calendar = read(&file);
    assert_eq!(calendar.name, "VCALENDAR");
    let property = |name: &str| calendar.properties[name].as_str();
    assert_eq!(property("VERSION"), "2.0");
    assert_eq!(property("CALSCALE"), "GREGORIAN");
    assert!(property("PRODID").starts_with("-//Lindungi//"));
    assert_eq!(calendar.text("X-WR-CALNAME"), lang.reminder_calendar());
    assert_eq!(calendar.properties.len(), 4);

    assert_eq!(calendar.parts.len(), all.len());
    for (event, reminder) in calendar.parts.iter().zip(all) {
        assert_eq!(event.name, "VEVENT");
        let property = |name: &str| event.properties.get(name).map(String::as_str);
        assert_eq!(event.text("UID"), reminder.uid);
        assert_eq!(event.text("SUMMARY"), without_controls(&reminder.summary));
        assert_eq!(event.text("DESCRIPTION"), without_controls(&reminder.text));
        assert_eq!(property("DTSTAMP"), Some("20261124T081530Z"));
        assert_eq!(property("SEQUENCE"), Some("28800930"));
        assert_eq!(
            property("DTSTART;VALUE=DATE"),
            Some(&*compact(reminder.day))
        );
        let next = reminder.day.tomorrow().map(compact);
        assert_eq!(property("DTEND;VALUE=DATE"), next.as_deref());
        assert_eq!(property("TRANSP"), Some("TRANSPARENT"));
        assert_eq!(event.properties.len(), 7 + usize::from(next.is_some()));

        let has_alarm = reminder.day > today;
        assert_eq!(event.parts.len(), usize::from(has_alarm));
        for alarm in &event.parts {
            assert_eq!(alarm.name, "VALARM");
            assert_eq!(alarm.properties["ACTION"], "DISPLAY");
            assert_eq!(alarm.properties["TRIGGER"], "-PT15H");
            assert_eq!(
                alarm.text("DESCRIPTION"),
                without_controls(&reminder.summary)
            );
            assert_eq!((alarm.properties.len(), alarm.parts.len()), (3, 0));
        }
    }
}

/// A text as the file keeps it: without control characters.
fn without_controls(text: &str) -> String {
    text.chars()
        .filter(|char| *char == '\n' || !char.is_control())
        .collect()
}

#[test]
fn the_reminders_of_every_kind_of_question_are_read_back() {
    // Every eleventh question, which covers each way, first month, payer, package and choice.
    for (ask, quote) in every_kind().iter().step_by(11) {
        for lang in Lang::ALL {
            check_calendar(
                *lang,
                &reminders(*lang, fixture(), ask, quote, TODAY),
                TODAY,
            );
        }
    }
}

/// The exact lines of a file: its head, the days of an entry, and its end.
#[test]
fn a_file_is_written_as_calendars_write_theirs() {
    let all = reminders(
        Lang::Id,
        fixture(),
        &million(),
        &answered(&million()),
        TODAY,
    );
    let file = ics::calendar(Lang::Id, &all, TODAY, MADE);
    let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lindungi//Lindungi//ID\r\n\
                CALSCALE:GREGORIAN\r\n\
                X-WR-CALNAME:Lindungi: iuran pekerja rentan\r\nBEGIN:VEVENT\r\nUID:lindungi-";
    assert!(file.starts_with(head), "{file}");
    let days = "DTSTAMP:20261124T081530Z\r\nSEQUENCE:28800930\r\nDTSTART;VALUE=DATE:20271002\r\n\
                DTEND;VALUE=DATE:20271003\r\nSUMMARY:Perpanjang perlindungan 4 pekerja\r\n";
    assert!(file.contains(days), "{file}");
    let alarm = "TRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15H\r\n\
                 DESCRIPTION:Perpanjang perlindungan 4 pekerja\r\nEND:VALARM\r\nEND:VEVENT\r\n\
                 END:VCALENDAR\r\n";
    assert!(file.ends_with(alarm), "{file}");
}

/// A file that is made later has a higher revision, and no revision is higher than calendars read.
#[test]
fn later_files_have_later_revisions() {
    let day = Date::constant;
    let moments = [
        (day(2026, 1, 31), 0),
        (day(2026, 1, 31), 1),
        (day(2026, 1, 31), 86_399),
        (day(2026, 2, 1), 0),
        (day(2028, 2, 29), 86_399),
        (day(2028, 3, 1), 0),
        (day(2028, 12, 31), 86_399),
        (day(2029, 1, 1), 0),
        (day(2092, 6, 1), 0),
    ];
    let revision = |(day, second): (Date, u32)| -> i32 {
        let reminder = awkward("", "", TODAY);
        let file = ics::calendar(Lang::Id, &[reminder], TODAY, Moment { day, second });
        let event = &read(&file).parts[0];
        event.properties["SEQUENCE"]
            .parse()
            .expect("an integer of 32 bits")
    };
    let revisions = moments.map(revision);
    assert!(
        revisions.is_sorted_by(|one, next| one < next),
        "{revisions:?}"
    );
    for (far, number) in [
        (day(1, 1, 1), 0),
        (day(2025, 12, 31), 0),
        (day(2026, 1, 1), 0),
        (day(9999, 12, 31), i32::MAX),
    ] {
        assert_eq!(revision((far, 0)), number, "{far}");
    }
}

/// A reminder with characters that must be escaped.
fn awkward(summary: &str, text: &str, day: Date) -> Reminder {
    Reminder {
        uid: "lindungi-1;2,3".to_owned(),
        day,
        summary: summary.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn awkward_texts_are_read_back() {
    let end = Date::constant(9999, 12, 31);
    for text in [
        "a, b; c: d \\ e",
        "\\n is no line break\nbut this is\n\nand this",
        "\r\nBEGIN:VEVENT\r\nEND:VCALENDAR",
        "tab\there, \u{7f} and \u{0}",
        "\"quoted\"",
        &"é".repeat(200),
        &"老虎 ".repeat(60),
        &"👷🏽‍♀️".repeat(40),
        &" ".repeat(300),
        &"x".repeat(75 - "SUMMARY:".len()),
        &"x".repeat(76 - "SUMMARY:".len()),
        &"x y".repeat(100),
        "",
    ] {
        check_calendar(
            Lang::Id,
            &[awkward(text, text, TODAY), awkward(text, text, end)],
            TODAY,
        );
    }
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_texts_are_read_back(summary in "\\PC{0,120}", text in any::<String>(), long in "[a-z ,;\\\\\n\u{e9}\u{8001}]{0,400}") {
        check_calendar(Lang::En, &[awkward(&summary, &text, TODAY), awkward(&long, &long, TODAY)], TODAY);
    }

    #[test]
    fn the_reminders_of_any_question_are_read_back(ask in any_ask(), later in 0_u16..40) {
        let today = Date::constant(2026, 2, 28);
        let today = today.month().plus(later).expect("a month of the calendar").last_day();
        let quote = answered(&ask);
        for lang in Lang::ALL {
            check_calendar(*lang, &reminders(*lang, fixture(), &ask, &quote, today), today);
        }
    }
}

/// The reader refuses each broken file; if it accepted everything, the other tests would prove nothing.
#[test]
fn the_reader_finds_what_is_wrong() {
    let all = reminders(
        Lang::Id,
        fixture(),
        &monthly(),
        &answered(&monthly()),
        TODAY,
    );
    let file = ics::calendar(Lang::Id, &all, TODAY, MADE);
    for (from, to) in [
        ("END:VALARM\r\n", ""),
        ("\\,", ","),
        ("\r\n", "\n"),
        ("\r\n ", ""),
        ("TRANSP:", "UID:"),
    ] {
        let broken = file.replace(from, to);
        assert_ne!(broken, file, "{from:?}");
        let found = std::panic::catch_unwind(|| {
            well_formed(&broken);
            for event in read(&broken).parts {
                event.text("DESCRIPTION");
            }
        });
        assert!(found.is_err(), "{from:?} as {to:?}");
    }
}
