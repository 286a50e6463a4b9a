//! Steps that several journeys share.
//!
//! - `person`: the questions of the check, and the people who answer them
//! - `ask`: the check, question by question
//! - `conditions`: what must hold for results, storage and fields
//!
//! Expected sentences come from `lindungi_text`, so rewording a sentence breaks no journey.

mod ask;
mod conditions;
mod person;

use lindungi_rules::policy::{self, Date, Policy};
use lindungi_text::{Lang, format};

use crate::harness::Page;

pub(crate) use ask::*;
pub(crate) use conditions::*;
pub(crate) use person::*;

/// The start of the check.
pub(crate) const START: &str = "#/cek";
/// The review of all answers.
pub(crate) const REVIEW: &str = "#/cek/jawaban";
/// The result.
pub(crate) const RESULT: &str = "#/cek/hasil";
/// The slip to take along.
pub(crate) const TAKE_AWAY: &str = "#/cek/bawa";
/// The page that opens the code of a result.
pub(crate) const CODE: &str = "#/kode";

/// The policy built into the app.
pub(crate) fn policy() -> &'static Policy {
    policy::current()
}

pub(crate) fn city() -> &'static str {
    &policy().city.name
}

/// The day on the page's clock.
pub(crate) fn today(page: &Page) -> Date {
    let day = page.day();
    Date::parse(day).unwrap_or_else(|| panic!("{day} is no day"))
}

/// A month in words: `2027-03` as "March 2027"; empty if it cannot be parsed.
pub(crate) fn month(lang: Lang, written: &str) -> String {
    policy::Month::parse(written).map_or_else(String::new, |month| format::month(lang, month))
}

/// A date in words: `2026-11-22` as "22 November 2026"; empty if it cannot be parsed.
pub(crate) fn date(lang: Lang, written: &str) -> String {
    policy::Date::parse(written).map_or_else(String::new, |date| format::date(lang, date))
}
