//! Messages for invalid input: each error has its own message with an example that works. Also checks that
//! amounts shown can be typed back.

use std::collections::BTreeSet;

use lindungi_codes::link::{Key, LinkError};
use lindungi_codes::result_code::ResultCodeError;
use lindungi_rules::amount::{self, AmountError, Period};
use lindungi_rules::cover::{self, AskError, Gift, GiftError, PlanError};
use lindungi_rules::day::{self, DayError};
use lindungi_rules::earning::{Earning, Per};
use lindungi_rules::eligibility::FactError;
use lindungi_rules::percent::{self, PercentError};
use lindungi_rules::policy::{Date, Month, Rupiah};
use lindungi_text::{Lang, errors, format, names, spelled_out};
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::{numbers, policy, readable, sentences};

/// Returns true if the sentence contains an amount that can be typed as written.
fn shows_an_amount(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let plain = |words: &[&str]| {
        let joined = words.join(" ");
        let text = joined.trim_matches(|c: char| !c.is_alphanumeric());
        text.contains(|c: char| c.is_ascii_digit()) && amount::parse(text).is_ok()
    };
    words.chunks(1).chain(words.windows(2)).any(plain)
}

#[test]
fn every_error_of_an_amount_shows_an_amount_that_works() {
    for lang in Lang::ALL {
        let mut messages = BTreeSet::new();
        for error in AmountError::ALL {
            let message = errors::amount(*lang, error);
            readable(&message);
            assert!(shows_an_amount(&message), "{error:?}: {message}");
            messages.insert(message);
        }
        assert_eq!(
            messages.len(),
            AmountError::ALL.len(),
            "two errors have one message"
        );
        for (key, sentence) in sentences(*lang) {
            assert!(
                !key.starts_with("error.amount_")
                    || key.ends_with("_large")
                    || key.ends_with("_over")
                    || shows_an_amount(&sentence),
                "{key}"
            );
        }
    }
    assert!(!shows_an_amount("1,5 atau 1.50.000, bukan 0,5"));
}

#[test]
fn an_amount_for_another_period_is_refused_with_both_named() {
    let name = |lang: Lang, period| match period {
        Period::Hour => lang.error_per_hour(),
        Period::Day => lang.error_per_day(),
        Period::Week => lang.error_per_week(),
        Period::Month => lang.error_per_month(),
        Period::Year => lang.error_per_year(),
    };
    for lang in Lang::ALL {
        for given in Period::ALL {
            for asked in Period::ALL.into_iter().map(Some).chain([None]) {
                let message = errors::amount(*lang, AmountError::Period { given, asked });
                readable(&message);
                assert!(message.contains(name(*lang, given)), "{message}");
                // The example has the period that the field asks for.
                let example = |asked| format!("1.500.000 {}", name(*lang, asked));
                assert!(
                    asked.is_none_or(|asked| message.contains(&example(asked))),
                    "{message}"
                );
            }
            // The name of a period is accepted as input.
            let written = format!("1.500.000 {}", name(*lang, given));
            let read = amount::read(&written, Some(given));
            assert_eq!(read, Ok(Rupiah::new(1_500_000)), "{written}");
        }
    }
}

/// Returns true if the sentence contains a date that can be typed as written.
fn shows_a_day(sentence: &str) -> bool {
    let mut words = sentence.split_whitespace();
    words.any(|word| day::parse(word.trim_matches(|c: char| !c.is_alphanumeric())).is_ok())
}

#[test]
fn every_error_of_a_day_shows_one_that_works() {
    for lang in Lang::ALL {
        let mut messages = BTreeSet::new();
        for error in DayError::ALL {
            let message = errors::day(*lang, error);
            readable(message);
            assert!(shows_a_day(message), "{error:?}: {message}");
            messages.insert(message);
        }
        assert_eq!(messages.len(), DayError::ALL.len());
    }
    assert!(!shows_a_day("5/17/1990 atau 31-2-1990"));
}

/// Returns true if the sentence contains a percentage that can be typed as written.
fn shows_a_percentage(sentence: &str) -> bool {
    let plain = |word: &str| {
        let text = word.trim_matches(|c: char| !c.is_alphanumeric());
        percent::parse(text).is_ok()
    };
    sentence.split_whitespace().any(plain)
}

#[test]
fn every_error_of_a_percentage_shows_one_that_works() {
    for lang in Lang::ALL {
        let mut messages = BTreeSet::new();
        for error in PercentError::ALL {
            let message = errors::percent(*lang, error);
            readable(&message);
            assert!(shows_a_percentage(&message), "{error:?}: {message}");
            messages.insert(message);
        }
        assert_eq!(messages.len(), PercentError::ALL.len());
    }
    assert!(!shows_a_percentage("1.000 atau 12,345"));
}

/// Lists all errors of facts. A new error does not compile until it is added here.
const fn facts_after(error: Option<FactError>) -> Option<FactError> {
    match error {
        None => Some(FactError::BirthInFuture),
        Some(FactError::BirthInFuture) => Some(FactError::BirthTooEarly),
        Some(FactError::BirthTooEarly) => Some(FactError::AgeOutOfRange),
        Some(FactError::AgeOutOfRange) => Some(FactError::IncomeTooLarge),
        Some(FactError::IncomeTooLarge) => Some(FactError::DecileOutOfRange),
        Some(FactError::DecileOutOfRange) => None,
    }
}

/// Lists all errors of the calculator. A new error does not compile until it is added here.
fn asks_after(error: Option<AskError>) -> Option<AskError> {
    match error {
        None => Some(AskError::Months),
        Some(AskError::Months) => Some(AskError::Workers),
        Some(AskError::Workers) => Some(AskError::Amount),
        Some(AskError::Amount) => Month::parse("2015-12").map(AskError::NotPublished),
        Some(AskError::NotPublished(_)) => Some(AskError::TooFar),
        Some(AskError::TooFar) => Some(AskError::Overflow),
        Some(AskError::Overflow) => None,
    }
}

#[test]
fn every_other_error_has_a_message_with_what_is_accepted() {
    for lang in Lang::ALL {
        let mut messages = BTreeSet::new();
        let facts: Vec<FactError> =
            std::iter::successors(facts_after(None), |error| facts_after(Some(*error))).collect();
        for error in &facts {
            let message = errors::fact(*lang, *error);
            readable(&message);
            let named = match error {
                FactError::BirthInFuture => "",
                FactError::BirthTooEarly => "1900",
                FactError::AgeOutOfRange => "120",
                FactError::IncomeTooLarge => "Rp1.000.000.000.000.000",
                FactError::DecileOutOfRange => "10",
            };
            assert!(message.contains(named), "{message}");
            messages.insert(message);
        }
        let asks: Vec<AskError> =
            std::iter::successors(asks_after(None), |error| asks_after(Some(*error))).collect();
        for error in &asks {
            let message = errors::ask(*lang, *error);
            readable(&message);
            let named = match error {
                AskError::Months => "120",
                AskError::Workers => "1.000.000.000",
                AskError::Amount => "Rp1.000.000.000.000.000",
                AskError::NotPublished(_) => "2015",
                AskError::TooFar | AskError::Overflow => "",
            };
            assert!(message.contains(named), "{message}");
            messages.insert(message);
        }
        assert_eq!(
            messages.len(),
            facts.len() + asks.len(),
            "two errors have one message"
        );
    }
}

fn month(written: &str) -> Month {
    Month::parse(written).expect(written)
}

/// Lists all errors of gifts. A new error does not compile until it is added here.
fn gifts_after(error: Option<GiftError>) -> Option<GiftError> {
    match error {
        None => Some(GiftError::Employees),
        Some(GiftError::Employees) => Some(GiftError::Households),
        Some(GiftError::Households) => Some(GiftError::Percent),
        Some(GiftError::Percent) => Some(GiftError::Amount),
        Some(GiftError::Amount) => Some(GiftError::NoNisab(month("2027-03"))),
        Some(GiftError::NoNisab(_)) => Some(GiftError::NoFund(month("2030-12"))),
        Some(GiftError::NoFund(_)) => None,
    }
}

#[test]
fn every_refused_gift_has_a_message_with_what_is_accepted() {
    let policy = policy();
    for lang in Lang::ALL {
        let mut messages = BTreeSet::new();
        let all: Vec<GiftError> =
            std::iter::successors(gifts_after(None), |error| gifts_after(Some(*error))).collect();
        for error in &all {
            let message = errors::gift(*lang, &policy, *error);
            readable(&message);
            let named: &[&str] = match error {
                GiftError::Employees => &["1", "1.000.000.000"],
                GiftError::Households => &["1", "100.000"],
                GiftError::Percent => &["100", "1000"],
                GiftError::Amount => &["Rp1.000.000.000.000.000"],
                GiftError::NoNisab(_) => &["nisab", "2027", "2026"],
                GiftError::NoFund(_) => &["RT", "2030", "2026"],
            };
            for named in named {
                assert!(
                    message.to_lowercase().contains(&named.to_lowercase()),
                    "{message}"
                );
            }
            messages.insert(message);
        }
        assert_eq!(messages.len(), all.len(), "two errors have one message");
    }
}

/// If a figure is not published for a year, the message names a year for which it is.
#[test]
fn the_year_that_is_named_is_known() {
    let zakat = Gift::Zakat {
        income: Rupiah::new(10_000_000),
        infaq: Rupiah::ZERO,
        months: 12,
    };
    let fund = Gift::RtFund {
        households: 75,
        workers: 10,
        months: 12,
    };
    for unknown in ["2025-12", "2027-01", "2030-06"].map(month) {
        for (gift, error) in [
            (zakat, GiftError::NoNisab(unknown)),
            (fund, GiftError::NoFund(unknown)),
        ] {
            names_a_known_year(&gift, unknown, error);
        }
    }
}

fn names_a_known_year(gift: &Gift, unknown: Month, error: GiftError) {
    let policy = policy();
    assert_eq!(cover::giving(gift, &policy, unknown), Err(error));
    let message = errors::gift(Lang::Id, &policy, error);
    let unknown_year = unknown.year().to_string();
    let mut years = crate::numbers(&message);
    assert!(years.remove(unknown_year.as_str()), "{message}");
    let [year] = Vec::from_iter(years)[..] else {
        panic!("no other year, or several: {message}");
    };
    for number in 1..=12 {
        let known = month(&format!("{year}-{number:02}"));
        assert!(cover::giving(gift, &policy, known).is_ok(), "{message}");
    }
}

#[test]
fn every_refused_plan_has_a_message_with_what_is_accepted() {
    for lang in Lang::ALL {
        let growth = errors::plan(*lang, PlanError::Growth);
        readable(&growth);
        assert!(
            numbers(&growth).is_superset(&["1000", "1.000.000.000"].into()),
            "{growth}"
        );
        let asks = std::iter::successors(asks_after(None), |error| asks_after(Some(*error)));
        for error in asks {
            let same = errors::ask(*lang, error);
            assert_eq!(errors::plan(*lang, PlanError::Ask(error)), same);
            assert_ne!(same, growth);
        }
    }
}

#[test]
fn every_error_of_a_link_says_what_and_what_to_do() {
    for lang in Lang::ALL {
        let mut messages = BTreeSet::new();
        for error in [LinkError::Version, LinkError::Damaged] {
            messages.insert(errors::link(*lang, error));
        }
        for key in Key::ALL {
            for error in [LinkError::Value(*key), LinkError::Twice(*key)] {
                let message = errors::link(*lang, error);
                assert!(message.contains(names::link_key(*lang, *key)), "{message}");
                messages.insert(message);
            }
        }
        for message in &messages {
            readable(message);
        }
        assert_eq!(
            messages.len(),
            2 + 2 * Key::ALL.len(),
            "two errors have one message"
        );
    }
    assert_eq!(
        errors::link(Lang::Id, LinkError::Damaged),
        "Tautan ini terpotong atau diubah. Periksa angkanya sebelum dipakai."
    );
}

#[test]
fn every_error_of_a_code_says_what_to_do() {
    for lang in Lang::ALL {
        let mut messages = BTreeSet::new();
        for error in ResultCodeError::ALL {
            let message = errors::result_code(*lang, error);
            readable(message);
            messages.insert(message);
        }
        assert_eq!(messages.len(), ResultCodeError::ALL.len());
    }
}

#[test]
fn an_impossible_earning_has_a_message_with_its_limit() {
    let of = |amount, per, times| Earning {
        amount: Rupiah::new(amount),
        per,
        times,
    };
    for lang in Lang::ALL {
        let message = |earning| errors::earning(*lang, &earning);
        for per in Per::ALL {
            let most = per.most();
            let range = errors::times(*lang, per);
            readable(&range);
            assert!(range.contains(&most.to_string()), "{range}");
            assert_eq!(message(of(100_000, per, most)), None);
            for times in [0, most + 1, u8::MAX] {
                assert_eq!(message(of(100_000, per, times)).as_ref(), Some(&range));
            }
        }
        let large = message(of(1_000_000_000_000_000, Per::Day, 2)).expect("too large");
        readable(&large);
        assert!(large.contains("Rp1.000.000.000.000.000"), "{large}");
    }
}

proptest! {
    #![proptest_config(Config { cases: 1_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn amounts_that_are_shown_can_be_typed_back(
        rupiah in prop_oneof![
            0..=1_000_000_000_000_000_u64,
            (0_u32..=15).prop_flat_map(|zeros| 0..=10_u64.pow(zeros)),
            Just(0),
            Just(1_000_000_000_000_000),
        ],
    ) {
        let amount = Rupiah::new(rupiah);
        prop_assert_eq!(amount::parse(&format::rupiah(amount)), Ok(amount));
        prop_assert_eq!(amount::parse(&format::amount(amount)), Ok(amount));
        prop_assert_eq!(amount::parse(&format::count(rupiah)), Ok(amount));
        for lang in Lang::ALL {
            let in_words = spelled_out::rupiah(*lang, amount);
            prop_assert_eq!(amount::parse(&in_words), Ok(amount), "{}", in_words);
            let a_month = lang.count_per_month(&format::rupiah(amount));
            let read = amount::read(&a_month, Some(Period::Month));
            prop_assert_eq!(read, Ok(amount), "{}", a_month);
        }
    }

    #[test]
    fn days_that_are_shown_can_be_typed_back(year in 1_i16..=9999, month in 1_i8..=12, day in 1_i8..=31) {
        if let Some(date) = Date::new(year, month, day) {
            prop_assert_eq!(day::parse(&date.to_string()), Ok(date));
            // Years are shown without leading zeros, so a year below 1000 cannot be typed back.
            for lang in Lang::ALL.iter().filter(|_| year >= 1_000) {
                let shown = format::date(*lang, date);
                prop_assert_eq!(day::parse(&shown), Ok(date), "{}", shown);
            }
        }
    }
}
