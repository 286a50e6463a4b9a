//! Percentages as people write them: each accepted form, each reason to refuse, and no panic.

use lindungi_rules::percent::{PERCENT_MOST, PercentError, parse};
use lindungi_rules::policy::Number;
use proptest::prelude::*;
use proptest::test_runner::Config;

/// Texts, and their values in hundredths of a percent.
const ACCEPTED: &[(&str, u64)] = &[
    ("0", 0),
    ("2", 200),
    ("2%", 200),
    ("2 %", 200),
    // Full-width characters, and invisible characters.
    ("\u{ff12}\u{ff05}", 200),
    ("\u{202a}2%\u{202c}", 200),
    ("2\u{200b}", 200),
    (" 2,5\t%\u{a0}", 250),
    ("2,5", 250),
    ("2.5", 250),
    ("2,50", 250),
    ("2.50%", 250),
    ("12.5%", 1_250),
    ("0,01", 1),
    ("0.1", 10),
    ("00,10", 10),
    ("007", 700),
    ("2,", 200),
    ("2,5%.", 250),
    ("\u{201c}2,5%\u{201d}", 250),
    ("33,33", 3_333),
    ("100", 10_000),
    ("100,01", 10_001),
    ("999,99", 99_999),
    ("1000", 100_000),
    ("1000,00 %", 100_000),
];

const REFUSED: &[(&str, PercentError)] = &[
    ("", PercentError::Empty),
    (" \n\t\u{a0}", PercentError::Empty),
    ("%", PercentError::Empty),
    (" % ", PercentError::Empty),
    (".", PercentError::Empty),
    //
    ("-1", PercentError::Negative),
    ("-0", PercentError::Negative),
    ("- 2,5 %", PercentError::Negative),
    ("\u{2212}5", PercentError::Negative),
    ("-", PercentError::Negative),
    //
    ("1000,01", PercentError::TooLarge),
    ("1001", PercentError::TooLarge),
    ("10000", PercentError::TooLarge),
    ("18446744073709551616", PercentError::TooLarge),
    ("79228162514264337593543950336", PercentError::TooLarge),
    //
    ("2,555", PercentError::TooManyDecimals),
    ("0.001", PercentError::TooManyDecimals),
    ("2,500", PercentError::TooManyDecimals),
    ("1.000", PercentError::TooManyDecimals),
    //
    ("abc", PercentError::NotAPercentage),
    (",5", PercentError::NotAPercentage),
    ("2,5,5", PercentError::NotAPercentage),
    ("1.000,5", PercentError::NotAPercentage),
    ("1 000", PercentError::NotAPercentage),
    ("2 ,5", PercentError::NotAPercentage),
    ("2%%", PercentError::NotAPercentage),
    ("%2", PercentError::NotAPercentage),
    ("2% %", PercentError::NotAPercentage),
    ("2 persen", PercentError::NotAPercentage),
    ("+2", PercentError::NotAPercentage),
    ("1/2", PercentError::NotAPercentage),
    ("1e2", PercentError::NotAPercentage),
    ("0x10", PercentError::NotAPercentage),
    ("1_0", PercentError::NotAPercentage),
    ("NaN", PercentError::NotAPercentage),
    ("\u{bd}", PercentError::NotAPercentage),
    // Digits and signs of other scripts.
    ("\u{665}", PercentError::NotAPercentage),
    ("5\u{2030}", PercentError::NotAPercentage),
    ("5\0", PercentError::NotAPercentage),
];

/// Returns a percentage from its hundredths.
fn hundredths(count: u64) -> Number {
    // A percentage that was read has no zeros at its end, so this one must not either.
    Number::from_decimal(Number::new(count, 2).decimal()).expect("no less than nothing")
}

#[test]
fn each_accepted_form_reads_as_what_it_says() {
    for (written, count) in ACCEPTED {
        assert_eq!(parse(written), Ok(hundredths(*count)), "{written:?}");
    }
    assert_eq!(PERCENT_MOST, 1_000);
}

#[test]
fn each_other_form_is_refused_for_its_own_reason() {
    for (written, error) in REFUSED {
        assert_eq!(parse(written), Err(*error), "{written:?}");
    }
    for error in PercentError::ALL {
        let mut errors = REFUSED.iter().map(|(_, other)| other);
        assert!(
            errors.any(|other| *other == error),
            "no example of {error:?}"
        );
    }
}

/// Every percentage that can be written, in each form.
#[test]
fn every_percentage_reads_as_itself() {
    let most = u64::from(PERCENT_MOST) * 100;
    for count in 0..=most {
        let (whole, decimals) = (count / 100, count % 100);
        let mut numbers = vec![
            format!("{whole},{decimals:02}"),
            format!("{whole}.{decimals:02}"),
        ];
        if decimals % 10 == 0 {
            numbers.push(format!("{whole},{}", decimals / 10));
        }
        if decimals == 0 {
            numbers.push(whole.to_string());
        }
        for number in numbers {
            assert_eq!(parse(&number), Ok(hundredths(count)), "{number}");
            assert_eq!(parse(&format!(" {number} % ")), Ok(hundredths(count)));
        }
        let shown = hundredths(count).to_string();
        assert_eq!(parse(&shown), Ok(hundredths(count)), "{shown}");
    }
    let above = format!("{},{:02}", (most + 1) / 100, (most + 1) % 100);
    assert_eq!(parse(&above), Err(PercentError::TooLarge));
}

#[test]
fn ten_thousand_digits_are_read_or_refused_without_a_panic() {
    let long = |part: &str| part.repeat(10_000);
    assert_eq!(parse(&long("9")), Err(PercentError::TooLarge));
    assert_eq!(
        parse(&format!("0,{}", long("0"))),
        Err(PercentError::TooManyDecimals)
    );
    assert_eq!(parse(&format!("{}5", long("0"))), Ok(hundredths(500)));
    assert_eq!(parse(&long(" ")), Err(PercentError::Empty));
    assert_eq!(parse(&long(",")), Err(PercentError::Empty));
    for written in [long("%"), long("1,"), long("\u{1f4b0}")] {
        assert_eq!(parse(&written), Err(PercentError::NotAPercentage));
    }
}

proptest! {
    #![proptest_config(Config { cases: 4_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn no_text_panics_or_reads_as_more_than_the_most(
        written in prop_oneof![any::<String>(), "[0-9 %.,\u{2212}-]{0,8}"],
    ) {
        if let Ok(percent) = parse(&written) {
            prop_assert!(percent <= hundredths(u64::from(PERCENT_MOST) * 100));
            prop_assert_eq!(parse(&percent.to_string()), Ok(percent));
        }
    }
}
