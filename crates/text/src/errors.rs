//! What is wrong with an input, and a form that works. No message holds what was typed, but for
//! months, dates and numbers on the command line, which are no personal data.

use lindungi_rules::amount::AmountError;
use lindungi_rules::cover::{AskError, MONTHS_MOST, WORKERS_MOST};
use lindungi_rules::eligibility::{EARLIEST_BIRTH, FactError, OLDEST};
use lindungi_rules::policy::Rupiah;

use crate::{Lang, format};

/// What is wrong with an amount of money.
pub fn amount(lang: Lang, error: AmountError) -> String {
    match error {
        AmountError::Empty => lang.error_amount_empty().to_owned(),
        AmountError::Negative => lang.error_amount_negative().to_owned(),
        AmountError::TooLarge => too_large(lang),
        AmountError::Fraction => lang.error_amount_fraction().to_owned(),
        AmountError::DecimalWithoutUnit => lang.error_amount_decimal().to_owned(),
        AmountError::ThousandsOrDecimals => lang.error_amount_thousands().to_owned(),
        AmountError::TooManyDecimals => lang.error_amount_decimals().to_owned(),
        AmountError::Grouping => lang.error_amount_grouping().to_owned(),
        AmountError::BareM => lang.error_amount_bare_m().to_owned(),
        AmountError::NotAnAmount => lang.error_amount_unknown().to_owned(),
    }
}

fn too_large(lang: Lang) -> String {
    lang.error_amount_too_large(&format::rupiah(Rupiah::LIMIT))
}

/// What is wrong with a fact.
pub fn fact(lang: Lang, error: FactError) -> String {
    match error {
        FactError::BirthInFuture => lang.error_birth_future().to_owned(),
        FactError::BirthTooEarly => lang.error_birth_early(&EARLIEST_BIRTH.year().to_string()),
        FactError::AgeOutOfRange => lang.error_age_range(&OLDEST.to_string()),
        FactError::IncomeTooLarge => too_large(lang),
        FactError::DecileOutOfRange => lang.error_decile().to_owned(),
    }
}

/// Why a question to the calculator has no answer.
pub fn ask(lang: Lang, error: AskError) -> String {
    match error {
        AskError::Months => lang.error_months(&months_most()),
        AskError::Workers => lang.error_workers(&format::count(WORKERS_MOST)),
        AskError::Amount => lang.error_amount_over(&format::rupiah(Rupiah::LIMIT)),
        AskError::NotPublished(month) => lang.error_not_published(&format::month(lang, month)),
        AskError::TooFar => lang.error_too_far().to_owned(),
    }
}

/// The most months that can be asked for, as a number to read.
pub fn months_most() -> String {
    MONTHS_MOST.to_string()
}
