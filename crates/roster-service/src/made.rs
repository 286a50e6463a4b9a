//! Lists that the tests screen.

use std::io::Cursor;

use lindungi_roster::{Format, template};
use lindungi_rules::policy::{Date, fixture};
use lindungi_text::Lang;

use crate::{How, OpenList, ScreenedList};

/// The example with invented residents.
pub(crate) fn example(format: Format) -> Vec<u8> {
    template::example(Vec::new(), format, fixture()).expect("written")
}

/// Opens and screens a list.
pub(crate) fn screened(bytes: Vec<u8>) -> (OpenList, ScreenedList) {
    let opened = OpenList::open(Box::new(Cursor::new(bytes)), Box::new(|_| {}));
    let mut screening = opened.expect("opened");
    let how = How {
        mapping: screening.mapping(&screening.opened().mapping),
        as_of: Date::parse("2026-11-22").expect("a day"),
        policy: fixture(),
        lang: Lang::Id,
    };
    let screened = screening.run(how, Box::new(Vec::new()));
    (screening, screened.expect("screened"))
}
