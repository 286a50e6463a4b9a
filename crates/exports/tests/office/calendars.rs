//! Calendar files in khal, which keeps a calendar as other programs do: one entry for each UID.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use lindungi_exports::ics::{self, Moment};
use lindungi_exports::reminders::{Reminder, reminders};
use lindungi_rules::cover::{Ask, Want};
use lindungi_rules::policy::{Rupiah, fixture};
use lindungi_text::Lang;

use crate::asks::{answered, million, monthly};
use crate::{TODAY, program, run, scratch};

/// A calendar of khal in a folder of its own.
struct Calendar {
    folder: PathBuf,
    files: u32,
}

impl Calendar {
    fn new(name: &str) -> Self {
        let folder = scratch(name);
        let config = format!(
            "[calendars]\n[[lindungi]]\npath = {0}/entries\n\
             [locale]\nlocal_timezone = Asia/Jakarta\ndefault_timezone = Asia/Jakarta\n\
             dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\n\
             datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n\
             [default]\ndefault_calendar = lindungi\n\
             [sqlite]\npath = {0}/khal.db\n",
            folder.display()
        );
        fs::create_dir_all(folder.join("entries")).expect("a folder");
        fs::write(folder.join("config"), config).expect("a file");
        Self { folder, files: 0 }
    }

    fn khal(&self) -> Command {
        let mut khal = program("LINDUNGI_KHAL", "khal");
        khal.arg("--config").arg(self.folder.join("config"));
        // The user's own settings must have no effect.
        khal.env("HOME", &self.folder).env("LC_ALL", "C.UTF-8");
        khal
    }

    /// Imports a file, as a user does by opening it.
    fn import(&mut self, file: &str) {
        self.files += 1;
        let path = self.folder.join(format!("{}.ics", self.files));
        fs::write(&path, file).expect("a file");
        run(self.khal().args(["import", "--batch"]).arg(&path));
    }

    /// The entries of ten years from November 2026: day and title, each with the number of times that it
    /// occurs.
    fn entries(&self) -> BTreeMap<(String, String), usize> {
        let listed = run(self.khal().args([
            "list",
            "--format",
            "{start-date}|{title}",
            "--day-format",
            "",
            "2026-11-01",
            "3650d",
        ]));
        let mut entries = BTreeMap::new();
        for line in listed.lines() {
            if let Some((day, title)) = line.split_once('|') {
                *entries
                    .entry((day.to_owned(), title.to_owned()))
                    .or_default() += 1;
            }
        }
        entries
    }

    /// The number of entries that khal keeps.
    fn entry_count(&self) -> usize {
        entry_count(&self.folder.join("entries"))
    }
}

fn entry_count(folder: &Path) -> usize {
    fs::read_dir(folder).expect("a folder").count()
}

fn all(lang: Lang, ask: &Ask) -> Vec<Reminder> {
    reminders(lang, fixture(), ask, &answered(ask), TODAY)
}

/// The entries that a calendar must show: each reminder once.
fn once(reminders: &[Reminder]) -> BTreeMap<(String, String), usize> {
    reminders
        .iter()
        .map(|reminder| ((reminder.day.to_string(), reminder.summary.clone()), 1))
        .collect()
}

/// A calendar file that was made at this second of the day.
fn file(lang: Lang, reminders: &[Reminder], second: u32) -> String {
    ics::calendar(lang, reminders, TODAY, Moment { day: TODAY, second })
}

#[test]
fn what_is_imported_twice_stands_once() {
    for (name, ask) in [("twice-once", million()), ("twice-monthly", monthly())] {
        let mut calendar = Calendar::new(name);
        let reminders = all(Lang::Id, &ask);
        calendar.import(&file(Lang::Id, &reminders, 0));
        assert_eq!(calendar.entries(), once(&reminders));
        // The same file, one made later, and one in another language.
        calendar.import(&file(Lang::Id, &reminders, 0));
        calendar.import(&file(Lang::Id, &reminders, 1));
        assert_eq!(calendar.entries(), once(&reminders));
        let english = all(Lang::En, &ask);
        calendar.import(&file(Lang::En, &english, 2));
        assert_eq!(calendar.entries(), once(&english));
        assert_eq!(calendar.entry_count(), reminders.len());
    }
}

#[test]
fn a_changed_plan_takes_the_place_of_the_old() {
    let amount = Rupiah::new(5_000_000);
    for (name, before, want) in [
        ("changed-once", million(), Want::AmountForMonths(amount, 24)),
        (
            "changed-monthly",
            monthly(),
            Want::MonthlyForMonths(amount, 24),
        ),
    ] {
        let mut calendar = Calendar::new(name);
        calendar.import(&file(Lang::Id, &all(Lang::Id, &before), 0));
        let changed = all(Lang::Id, &Ask { want, ..before });
        calendar.import(&file(Lang::Id, &changed, 1));
        assert_eq!(calendar.entries(), once(&changed));
        assert_eq!(calendar.entry_count(), changed.len());
    }
}

#[test]
fn two_gifts_stand_beside_each_other() {
    let mut calendar = Calendar::new("two-gifts");
    let (one, other) = (all(Lang::Id, &million()), all(Lang::Id, &monthly()));
    calendar.import(&file(Lang::Id, &one, 0));
    calendar.import(&file(Lang::Id, &other, 1));
    assert_eq!(calendar.entry_count(), one.len() + other.len());
}
