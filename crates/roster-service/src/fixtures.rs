//! Lists that the tests screen.

use std::io::Cursor;

use lindungi_roster::{Format, template};
use lindungi_rules::policy::{Date, fixture};
use lindungi_text::Lang;

use crate::{OpenList, ScreenedList, ScreeningSettings};

/// The example with invented residents.
pub(crate) fn example(format: Format) -> Vec<u8> {
    template::example(Vec::new(), format, fixture()).expect("written")
}

/// Opens and screens a list.
pub(crate) fn screened(bytes: Vec<u8>) -> (OpenList, ScreenedList) {
    let opened = OpenList::open(Box::new(Cursor::new(bytes)), Box::new(|_| {}));
    let mut open_list = opened.expect("opened");
    let settings = ScreeningSettings {
        mapping: open_list.mapping(&open_list.opened().mapping),
        as_of: Date::parse("2026-11-22").expect("a day"),
        policy: fixture(),
        lang: Lang::Id,
    };
    let screened = open_list.run(settings, Box::new(Vec::new()));
    (open_list, screened.expect("screened"))
}
