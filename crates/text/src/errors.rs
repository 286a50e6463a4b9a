//! Messages for invalid input: what is wrong, and an example that works. No message repeats the input,
//! except months, dates and numbers on the command line, which are no personal data.

use lindungi_codes::link::LinkError;
use lindungi_codes::result_code::ResultCodeError;
use lindungi_rules::amount::{AmountError, Period};
use lindungi_rules::cover::{
    AskError, GiftError, HOUSEHOLDS_MOST, MONTHS_MOST, PlanError, WORKERS_MOST,
};
use lindungi_rules::day::DayError;
use lindungi_rules::earning::{Earning, Per};
use lindungi_rules::eligibility::{EARLIEST_BIRTH, FactError, OLDEST};
use lindungi_rules::percent::{PERCENT_MOST, PercentError};
use lindungi_rules::policy::{FigureId, Policy, Rupiah};

use crate::{Lang, format, names};

/// Explains an invalid amount of money.
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
        AmountError::Range => lang.error_amount_range().to_owned(),
        AmountError::Order => lang.error_amount_order().to_owned(),
        AmountError::LastUnit => lang.error_amount_last_unit().to_owned(),
        AmountError::Period {
            given,
            asked: Some(asked),
        } => lang.error_amount_period(period(lang, asked), period(lang, given)),
        AmountError::Period { given, asked: None } => {
            lang.error_amount_no_period(period(lang, given))
        }
        AmountError::NotAnAmount => lang.error_amount_unknown().to_owned(),
    }
}

/// The name of a period, as written after an amount.
fn period(lang: Lang, period: Period) -> &'static str {
    match period {
        Period::Hour => lang.error_per_hour(),
        Period::Day => lang.error_per_day(),
        Period::Week => lang.error_per_week(),
        Period::Month => lang.error_per_month(),
        Period::Year => lang.error_per_year(),
    }
}

/// Explains why a text is not accepted as a date.
pub fn day(lang: Lang, error: DayError) -> &'static str {
    match error {
        DayError::NotADay => lang.error_day_unknown(),
        DayError::NoSuchDay => lang.error_birth_none(),
        DayError::MonthFirst => lang.error_day_month_first(),
        DayError::ShortYear => lang.error_day_short_year(),
    }
}

fn too_large(lang: Lang) -> String {
    lang.error_amount_too_large(&format::rupiah(Rupiah::LIMIT))
}

/// Explains an invalid percentage.
pub fn percent(lang: Lang, error: PercentError) -> String {
    match error {
        PercentError::Empty => lang.error_percent_empty().to_owned(),
        PercentError::Negative => lang.error_percent_negative().to_owned(),
        PercentError::TooLarge => lang.error_percent_too_large(&percent_most()),
        PercentError::TooManyDecimals => lang.error_percent_decimals().to_owned(),
        PercentError::NotAPercentage => lang.error_percent_unknown().to_owned(),
    }
}

/// The greatest percentage, ungrouped: with a dot it would be read as a number with three decimals.
fn percent_most() -> String {
    PERCENT_MOST.to_string()
}

/// Explains an invalid fact.
pub fn fact(lang: Lang, error: FactError) -> String {
    match error {
        FactError::BirthInFuture => lang.error_birth_future().to_owned(),
        FactError::BirthTooEarly => lang.error_birth_early(&EARLIEST_BIRTH.year().to_string()),
        FactError::AgeOutOfRange => lang.error_age_range(&OLDEST.to_string()),
        FactError::IncomeTooLarge => too_large(lang),
        FactError::DecileOutOfRange => lang.error_decile().to_owned(),
    }
}

/// Explains an invalid number of payments in a month.
pub fn times(lang: Lang, per: Per) -> String {
    let most = per.most().to_string();
    match per {
        Per::Day => lang.error_times_day(&most),
        Per::Week => lang.error_times_week(&most),
        Per::Month => lang.error_times_month(&most),
    }
}

/// Explains an invalid earning; `None` if the earning gives an income per month.
pub fn earning(lang: Lang, earning: &Earning) -> Option<String> {
    if !(1..=earning.per.most()).contains(&earning.times) {
        return Some(times(lang, earning.per));
    }
    match earning.a_month() {
        Some(_) => None,
        None => Some(lang.error_sum_large(&format::rupiah(Rupiah::LIMIT))),
    }
}

/// Explains why a text is not a result code, and what to do. Does not repeat the text.
pub fn result_code(lang: Lang, error: ResultCodeError) -> &'static str {
    match error {
        ResultCodeError::Empty => lang.error_code_empty(),
        ResultCodeError::Foreign => lang.error_code_foreign(),
        ResultCodeError::Format => lang.error_code_format(),
        ResultCodeError::Cut => lang.error_code_cut(),
        ResultCodeError::Damaged => lang.error_code_damaged(),
        ResultCodeError::Impossible => lang.error_code_impossible(),
    }
}

/// Explains why the calculator has no answer to a question.
pub fn ask(lang: Lang, error: AskError) -> String {
    match error {
        AskError::Months => lang.error_months(&months_most()),
        AskError::Workers => lang.error_workers(&format::count(WORKERS_MOST)),
        AskError::Amount => amount_over(lang),
        AskError::NotPublished(month) => lang.error_not_published(&format::month(lang, month)),
        AskError::TooFar => lang.error_too_far().to_owned(),
        AskError::Overflow => lang.error_overflow().to_owned(),
    }
}

fn amount_over(lang: Lang) -> String {
    lang.error_amount_over(&format::rupiah(Rupiah::LIMIT))
}

/// Explains why a way to give cannot be calculated. If a figure is not published for the year, the message
/// names a year for which it is.
pub fn gift(lang: Lang, policy: &Policy, error: GiftError) -> String {
    let year = |id: FigureId| {
        let figure = policy.latest(id);
        figure.map_or_else(String::new, |figure| figure.from.year().to_string())
    };
    match error {
        GiftError::Employees => lang.error_gift_employees(&format::count(WORKERS_MOST)),
        GiftError::Households => lang.error_gift_households(&format::count(HOUSEHOLDS_MOST)),
        GiftError::Percent => lang.error_gift_percent(&percent_most()),
        GiftError::Amount => amount_over(lang),
        GiftError::NoNisab(month) => {
            lang.error_gift_no_nisab(&format::month(lang, month), &year(FigureId::ZakatNisab))
        }
        GiftError::NoFund(month) => {
            lang.error_gift_no_fund(&format::month(lang, month), &year(FigureId::RtFundSmall))
        }
    }
}

/// Explains why the city's money for an RT is unknown, where the user can enter the amount instead.
pub fn rt_fund(lang: Lang, policy: &Policy, error: GiftError) -> String {
    match error {
        GiftError::NoFund(month) => {
            let known = policy.latest(FigureId::RtFundSmall);
            let year = known.map_or_else(String::new, |figure| figure.from.year().to_string());
            lang.fund_no_fund(&format::month(lang, month), &year)
        }
        error => gift(lang, policy, error),
    }
}

/// Explains why a city's plan cannot be calculated.
pub fn plan(lang: Lang, error: PlanError) -> String {
    match error {
        PlanError::Growth => lang.error_plan_growth(&percent_most(), &format::count(WORKERS_MOST)),
        PlanError::Ask(error) => ask(lang, error),
    }
}

/// Explains an invalid link, and what to do. Does not repeat the link.
pub fn link(lang: Lang, error: LinkError) -> String {
    match error {
        LinkError::Version => lang.error_link_version().to_owned(),
        LinkError::Value(key) => lang.error_link_value(names::link_key(lang, key)),
        LinkError::Twice(key) => lang.error_link_twice(names::link_key(lang, key)),
        LinkError::Damaged => lang.error_link_damaged().to_owned(),
    }
}

/// The greatest number of months accepted, as text.
pub fn months_most() -> String {
    MONTHS_MOST.to_string()
}
