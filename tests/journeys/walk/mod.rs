//! Ways that several journeys share.
//!
//! - `person`: the questions of the check, and who answers them
//! - `ask`: the check, from question to question
//! - `hold`: what must hold, wherever a result or a field is shown
//!
//! Sentences come from `lindungi_text`, so that a reworded one breaks no journey.

mod ask;
mod hold;
mod person;

use lindungi_rules::policy::{self, Date, Policy};
use lindungi_text::{Lang, format};

use crate::harness::Page;

pub(crate) use ask::*;
pub(crate) use hold::*;
pub(crate) use person::*;

/// The start of the check.
pub(crate) const START: &str = "#/cek";
/// All answers, to look over.
pub(crate) const REVIEW: &str = "#/cek/jawaban";
/// What was found.
pub(crate) const RESULT: &str = "#/cek/hasil";
/// What was found, to take along.
pub(crate) const TAKE_AWAY: &str = "#/cek/bawa";
/// Where the code of a result is opened.
pub(crate) const CODE: &str = "#/kode";

/// The policy that the app was built with.
pub(crate) fn policy() -> &'static Policy {
    policy::current()
}

/// The name of the city.
pub(crate) fn city() -> &'static str {
    &policy().city.name
}

/// The day on the page's clock.
pub(crate) fn today(page: &Page) -> Date {
    let day = page.day();
    Date::parse(day).unwrap_or_else(|| panic!("{day} is no day"))
}

/// A month in words.
pub(crate) fn month(lang: Lang, written: &str) -> String {
    policy::Month::parse(written).map_or_else(String::new, |month| format::month(lang, month))
}

/// A date in words.
pub(crate) fn date(lang: Lang, written: &str) -> String {
    policy::Date::parse(written).map_or_else(String::new, |date| format::date(lang, date))
}
