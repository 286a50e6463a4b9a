//! The rules with JSON in and JSON out, for the command line and the JavaScript module, so that both give
//! the same bytes.
//!
//! - [`tariff`], [`quote`], [`check`], [`zakat`]: a question as JSON → its answer as JSON, or a refusal
//! - [`policy`]: every figure, criterion and source of the built-in policy
//! - [`answer`]: the JSON objects of answers
//! - [`facts`], [`question`]: read the JSON objects of questions strictly
//! - [`given`]: reads one value; [`want`]: the four ways to ask a quote
//! - [`golden`]: worked examples, to test whether a device computes correctly
//! - [`Refused`]: what is wrong with an input, in a language
//!
//! The crate opens no file, reads no clock and knows no option of a command line. All sentences of its
//! messages are in `locales/`.

pub mod answer;
pub mod facts;
pub mod given;
pub mod golden;
mod object;
pub mod question;
mod refused;
pub mod want;

use lindungi_rules::cover;
use lindungi_rules::eligibility::assess;
use lindungi_rules::policy::current;
use lindungi_text::{Lang, errors};
use serde::Serialize;

use crate::given::Given;

pub use refused::{Code, Refused, shown};

/// The contribution of one worker for one month: a [`question::tariff`] → an [`answer::Tariff`].
///
/// # Errors
/// A question that cannot be read.
pub fn tariff(lang: Lang, question: &str) -> Result<String, Refused> {
    let (month, terms) = question::tariff(lang, question)?;
    let tariff = cover::tariff(&terms, current(), month);
    written(lang, &answer::Tariff::of(month, tariff.as_ref()))
}

/// Calculates what money covers: a [`question::quote`] → an [`answer::Quote`].
///
/// # Errors
/// A question that cannot be read, or that the rules do not answer.
pub fn quote(lang: Lang, question: &str) -> Result<String, Refused> {
    let ask = question::quote(lang, question)?;
    let quote = cover::quote(&ask, current())
        .map_err(|error| Refused::of(Code::Unanswered, errors::ask(lang, error)))?;
    written(lang, &answer::Quote::of(&quote))
}

/// Checks whether one person may be covered: [`facts`](facts::parse) and the day of the check, itself a
/// JSON value → an [`answer::Check`].
///
/// # Errors
/// Facts or a day that cannot be read, or facts that are impossible on that day.
pub fn check(lang: Lang, facts: &str, as_of: &str) -> Result<String, Refused> {
    let as_of = match Given::json(as_of) {
        given if given.is_null() => return Err(question::missing(lang, "asOf", "2026-11-22")),
        given => given::day(lang, "asOf", given)?,
    };
    let policy = current();
    let facts = facts::parse(lang, policy, as_of, "facts", facts)?;
    let assessment = assess(&facts, policy, as_of).map_err(|error| facts::refused(lang, error))?;
    written(lang, &answer::Check::of(&assessment))
}

/// Zakat on a month's income: a [`question::zakat`] → an [`answer::Zakat`].
///
/// # Errors
/// A question that cannot be read.
pub fn zakat(lang: Lang, question: &str) -> Result<String, Refused> {
    let (income, month) = question::zakat(lang, question)?;
    let zakat = cover::zakat(income, month, current());
    written(lang, &answer::Zakat::of(&zakat))
}

/// The built-in policy: its version, every figure and criterion, and every source with title and address →
/// an [`answer::Policy`].
///
/// # Errors
/// An answer that cannot be written.
pub fn policy(lang: Lang) -> Result<String, Refused> {
    written(lang, &answer::Policy::of(current()))
}

/// Refuses a value that JSON cannot hold, given as the whole question (`key` is `None`) or at a key. `kind`
/// is the name of the type of the value.
pub fn unsupported_value(lang: Lang, place: &str, key: Option<&str>, kind: &str) -> Refused {
    let kind = shown(kind);
    match key {
        None => Refused::of(
            Code::Type,
            format!("{place}: {}", lang.module_no_object(&kind)),
        ),
        Some(key) => {
            let key = refused::masked(key);
            let what = format!("{key}: {}", lang.module_no_value(&kind));
            Refused::of(Code::Type, what).about(&key)
        }
    }
}

/// The language with this code, such as `id`.
///
/// # Errors
/// A code of no language. The message is in every language, since the reader's language is not known.
pub fn lang(code: &str) -> Result<Lang, Refused> {
    Lang::from_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
        let codes = given::quoted(&codes);
        let messages: Vec<String> = Lang::ALL
            .iter()
            .map(|lang| lang.cli_facts_value(&codes, "lang"))
            .collect();
        Refused::of(Code::Language, messages.join(" / ")).about("lang")
    })
}

/// Writes an answer as one JSON object on one line, without a line break at the end.
///
/// # Errors
/// The answer cannot be written as JSON.
pub fn text(answer: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string(answer)
}

fn written(lang: Lang, answer: &impl Serialize) -> Result<String, Refused> {
    text(answer)
        .map_err(|error| Refused::of(Code::WriteFailed, lang.cli_unwritten(&error.to_string())))
}
