//! Amounts as people write them: each form that is accepted reads as what it says, each other one
//! is refused for its own reason, nothing that can be typed panics, and what is read is never
//! another amount than a plain reading of the rules gives.

use lindungi_rules::amount::{AmountError, parse};
use lindungi_rules::policy::Rupiah;
use proptest::prelude::*;
use proptest::test_runner::Config;

/// The largest amount that is taken.
const LIMIT: u64 = 1_000_000_000_000_000;

/// Unit words and what each stands for.
const UNITS: [(&str, u64); 12] = [
    ("ribu", 1_000),
    ("rb", 1_000),
    ("k", 1_000),
    ("thousand", 1_000),
    ("juta", 1_000_000),
    ("jt", 1_000_000),
    ("million", 1_000_000),
    ("miliar", 1_000_000_000),
    ("milyar", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("triliun", 1_000_000_000_000),
    ("trillion", 1_000_000_000_000),
];

const ACCEPTED: &[(&str, u64)] = &[
    // Digits.
    ("0", 0),
    ("7", 7),
    ("1500000", 1_500_000),
    ("0001500000", 1_500_000),
    (" 1500000 ", 1_500_000),
    ("\t1500000\n", 1_500_000),
    // Digits grouped by threes, by one kind of separator.
    ("1.500", 1_500),
    ("1,500", 1_500),
    ("1 500", 1_500),
    ("12.500", 12_500),
    ("999.999", 999_999),
    ("1.500.000", 1_500_000),
    ("1,500,000", 1_500_000),
    ("1 500 000", 1_500_000),
    ("1\u{a0}500\u{a0}000", 1_500_000),
    ("1\u{202f}500\u{202f}000", 1_500_000),
    ("1\u{a0}500 000", 1_500_000),
    ("1\t500", 1_500),
    // Cents that are zero, after the other separator.
    ("1.500,00", 1_500),
    ("1,500.00", 1_500),
    ("1.500.000,00", 1_500_000),
    ("1,500,000.00", 1_500_000),
    // With Rp, in any case, with and without spaces.
    ("Rp1.000", 1_000),
    ("RP1.000", 1_000),
    ("rP1000", 1_000),
    ("rp 1,000", 1_000),
    ("Rp   1.000", 1_000),
    ("Rp\u{a0}1.500.000", 1_500_000),
    (" rp 1 500 000 ", 1_500_000),
    ("Rp 1.500.000,00", 1_500_000),
    ("Rp 0", 0),
    ("Rp0", 0),
    // At most two decimals, by comma or dot, and a unit word.
    ("1,5 juta", 1_500_000),
    ("1.5 juta", 1_500_000),
    ("1.5 jt", 1_500_000),
    ("1,50 juta", 1_500_000),
    ("1,55 juta", 1_550_000),
    ("1,05 juta", 1_050_000),
    ("2,0 juta", 2_000_000),
    ("2,00 juta", 2_000_000),
    ("0,5 juta", 500_000),
    ("0,01 ribu", 10),
    ("0 juta", 0),
    ("007 juta", 7_000_000),
    ("1500 juta", 1_500_000_000),
    ("500rb", 500_000),
    ("500 ribu", 500_000),
    ("500K", 500_000),
    ("5 thousand", 5_000),
    ("3jt", 3_000_000),
    ("3 JUTA", 3_000_000),
    ("3 Million", 3_000_000),
    ("2 miliar", 2_000_000_000),
    ("2 Milyar", 2_000_000_000),
    ("2,25 billion", 2_250_000_000),
    ("1 triliun", 1_000_000_000_000),
    ("1 TRILLION", 1_000_000_000_000),
    ("Rp 1,5 juta", 1_500_000),
    ("Rp1,5jt", 1_500_000),
    ("  RP  500  RB  ", 500_000),
    ("1,5\u{a0}juta", 1_500_000),
    // Up to the limit.
    ("999999999999999", LIMIT - 1),
    ("1000000000000000", LIMIT),
    ("1.000.000.000.000.000", LIMIT),
    ("Rp 1,000,000,000,000,000.00", LIMIT),
    ("1 000 000 000 000 000", LIMIT),
    ("999,99 triliun", 999_990_000_000_000),
    ("1000 triliun", LIMIT),
    ("1000,00 triliun", LIMIT),
    ("1000000 miliar", LIMIT),
    ("1000000000000 ribu", LIMIT),
];

const REFUSED: &[(&str, AmountError)] = &[
    ("", AmountError::Empty),
    (" ", AmountError::Empty),
    ("\u{a0}\t", AmountError::Empty),
    ("Rp", AmountError::Empty),
    ("rp ", AmountError::Empty),
    (" RP  ", AmountError::Empty),
    //
    ("-5", AmountError::Negative),
    ("- 5", AmountError::Negative),
    ("Rp -5", AmountError::Negative),
    ("Rp-5", AmountError::Negative),
    ("-Rp5", AmountError::Negative),
    ("-1.500.000", AmountError::Negative),
    ("-1,5 juta", AmountError::Negative),
    ("\u{2212}5", AmountError::Negative),
    ("Rp \u{2212}5", AmountError::Negative),
    //
    ("1000000000000001", AmountError::TooLarge),
    ("1.000.000.000.000.001", AmountError::TooLarge),
    ("Rp1,000,000,000,000,001", AmountError::TooLarge),
    ("1 000 000 000 000 001", AmountError::TooLarge),
    ("1.000.000.000.000.001,00", AmountError::TooLarge),
    ("9999999999999999", AmountError::TooLarge),
    ("10000000000000000", AmountError::TooLarge),
    ("99999999999999999999999999999999", AmountError::TooLarge),
    ("1000,01 triliun", AmountError::TooLarge),
    ("1001 triliun", AmountError::TooLarge),
    ("1000000,01 miliar", AmountError::TooLarge),
    ("99999999999999999999 juta", AmountError::TooLarge),
    //
    ("1.500.000,01", AmountError::Fraction),
    ("1,500,000.01", AmountError::Fraction),
    ("1.500,50", AmountError::Fraction),
    ("1,500.99", AmountError::Fraction),
    ("1.500.000,5", AmountError::Fraction),
    ("Rp 1.500.000,10", AmountError::Fraction),
    //
    ("1,5", AmountError::DecimalWithoutUnit),
    ("1.5", AmountError::DecimalWithoutUnit),
    ("1.50", AmountError::DecimalWithoutUnit),
    ("1,50", AmountError::DecimalWithoutUnit),
    ("0,5", AmountError::DecimalWithoutUnit),
    ("0,500", AmountError::DecimalWithoutUnit),
    ("0.500", AmountError::DecimalWithoutUnit),
    ("500,00", AmountError::DecimalWithoutUnit),
    ("Rp 1,5", AmountError::DecimalWithoutUnit),
    //
    ("1.500 juta", AmountError::ThousandsOrDecimals),
    ("1,500 juta", AmountError::ThousandsOrDecimals),
    ("1,555 juta", AmountError::ThousandsOrDecimals),
    ("1 500 juta", AmountError::ThousandsOrDecimals),
    ("1.500rb", AmountError::ThousandsOrDecimals),
    ("0,500 juta", AmountError::ThousandsOrDecimals),
    ("1.000 triliun", AmountError::ThousandsOrDecimals),
    ("Rp 1.500 jt", AmountError::ThousandsOrDecimals),
    //
    ("1,5555 juta", AmountError::TooManyDecimals),
    ("1.25000 juta", AmountError::TooManyDecimals),
    //
    ("1.50.000", AmountError::Grouping),
    ("15.00.000", AmountError::Grouping),
    ("1.500.00", AmountError::Grouping),
    ("1.500.0000", AmountError::Grouping),
    ("1500.000", AmountError::Grouping),
    ("1.500,000", AmountError::Grouping),
    ("1,500.000", AmountError::Grouping),
    ("1.500 000", AmountError::Grouping),
    ("1.500,000.000", AmountError::Grouping),
    ("1.50.000,00", AmountError::Grouping),
    ("1..500", AmountError::Grouping),
    ("1.5.", AmountError::Grouping),
    ("1 50", AmountError::Grouping),
    ("1  500", AmountError::Grouping),
    ("1.500.000 juta", AmountError::Grouping),
    ("1.500,5 juta", AmountError::Grouping),
    //
    ("3m", AmountError::BareM),
    ("3 M", AmountError::BareM),
    ("Rp3m", AmountError::BareM),
    ("1,5 m", AmountError::BareM),
    //
    ("abc", AmountError::NotAnAmount),
    ("juta", AmountError::NotAnAmount),
    ("Rp juta", AmountError::NotAnAmount),
    ("m", AmountError::NotAnAmount),
    (",5 juta", AmountError::NotAnAmount),
    (".5", AmountError::NotAnAmount),
    ("+5", AmountError::NotAnAmount),
    ("5 rp", AmountError::NotAnAmount),
    ("Rp Rp 5", AmountError::NotAnAmount),
    ("Rp. 1.500", AmountError::NotAnAmount),
    ("1.500.000,-", AmountError::NotAnAmount),
    ("IDR 5", AmountError::NotAnAmount),
    ("$5", AmountError::NotAnAmount),
    ("1e6", AmountError::NotAnAmount),
    ("0x10", AmountError::NotAnAmount),
    ("1_000", AmountError::NotAnAmount),
    ("1'500", AmountError::NotAnAmount),
    ("1/2", AmountError::NotAnAmount),
    ("5%", AmountError::NotAnAmount),
    ("NaN", AmountError::NotAnAmount),
    ("inf", AmountError::NotAnAmount),
    ("2 mili", AmountError::NotAnAmount),
    ("2 jutaan", AmountError::NotAnAmount),
    ("2 juta juta", AmountError::NotAnAmount),
    ("1 juta 500 ribu", AmountError::NotAnAmount),
    ("1,5 juta rupiah", AmountError::NotAnAmount),
    ("\u{bd}", AmountError::NotAnAmount),
    ("1\u{bd}", AmountError::NotAnAmount),
    ("\u{b2}", AmountError::NotAnAmount),
    // Digits of other scripts, full-width ones first.
    ("\u{ff11}\u{ff15}\u{ff10}\u{ff10}", AmountError::NotAnAmount),
    ("\u{661}\u{665}", AmountError::NotAnAmount),
    // Emoji, also one that begins with a digit.
    ("\u{1f4b0}", AmountError::NotAnAmount),
    ("5\u{1f4b0}", AmountError::NotAnAmount),
    ("1\u{fe0f}\u{20e3}", AmountError::NotAnAmount),
    // Marks of direction and other characters that do not show.
    ("\u{200f}1500", AmountError::NotAnAmount),
    ("1500\u{200e}", AmountError::NotAnAmount),
    ("\u{202e}1500\u{202c}", AmountError::NotAnAmount),
    ("1\u{200b}500", AmountError::NotAnAmount),
    ("\u{feff}5", AmountError::NotAnAmount),
    ("5\0", AmountError::NotAnAmount),
    // The Kelvin sign is no k.
    ("5\u{212a}", AmountError::NotAnAmount),
];

/// Refused for whatever reason.
const REFUSED_ANYHOW: &[&str] = &[
    "1.",
    "1.5000",
    "1. juta",
    "1, 5 juta",
    "1 5 juta",
    "1 .500",
    "--5",
];

#[test]
fn each_accepted_form_reads_as_what_it_says() {
    for (written, amount) in ACCEPTED {
        assert_eq!(parse(written), Ok(Rupiah::new(*amount)), "{written:?}");
    }
}

#[test]
fn each_other_form_is_refused_for_its_own_reason() {
    for (written, error) in REFUSED {
        assert_eq!(parse(written), Err(*error), "{written:?}");
    }
    for written in REFUSED_ANYHOW {
        assert!(parse(written).is_err(), "{written:?}");
    }
    for error in AmountError::ALL {
        let mut told = REFUSED.iter().map(|(_, told)| told);
        assert!(told.any(|told| *told == error), "no example of {error:?}");
    }
}

#[test]
fn ten_thousand_digits_are_read_or_refused_without_a_panic() {
    assert_eq!(parse(&"9".repeat(10_000)), Err(AmountError::TooLarge));
    assert_eq!(
        parse(&format!("1{}", ".000".repeat(10_000))),
        Err(AmountError::TooLarge)
    );
    assert_eq!(
        parse(&format!("{} juta", "9".repeat(10_000))),
        Err(AmountError::TooLarge)
    );
    assert_eq!(
        parse(&format!("{}5", "0".repeat(10_000))),
        Ok(Rupiah::new(5))
    );
    for written in [
        ",".repeat(10_000),
        "rp".repeat(10_000),
        "1,".repeat(10_000),
        "\u{1f4b0}".repeat(10_000),
    ] {
        assert!(parse(&written).is_err());
    }
    assert_eq!(parse(&" ".repeat(10_000)), Err(AmountError::Empty));
}

/// Digits grouped by threes.
fn grouped(amount: u64, separator: &str) -> String {
    let digits = amount.to_string();
    let head = (digits.len() - 1) % 3 + 1;
    let (first, rest) = digits.split_at(head);
    let mut groups = vec![first.to_owned()];
    groups.extend(
        rest.as_bytes()
            .chunks(3)
            .map(|group| String::from_utf8_lossy(group).into_owned()),
    );
    groups.join(separator)
}

/// The amount in each form without a unit word.
fn plain_forms(amount: u64) -> Vec<String> {
    let mut forms = vec![amount.to_string()];
    forms.extend([".", ",", " ", "\u{a0}"].map(|separator| grouped(amount, separator)));
    if amount >= 1_000 {
        forms.push(format!("{},00", grouped(amount, ".")));
        forms.push(format!("{}.00", grouped(amount, ",")));
    }
    forms
}

/// The amount in each form with a unit word, where that is exact.
fn unit_forms(amount: u64) -> Vec<String> {
    let mut forms = Vec::new();
    for (word, unit) in UNITS {
        let (whole, rest) = (amount / unit, amount % unit);
        let hundredths = rest * 100 / unit;
        if rest * 100 % unit != 0 {
            continue;
        }
        let mut numbers = vec![
            format!("{whole},{hundredths:02}"),
            format!("{whole}.{hundredths:02}"),
        ];
        if hundredths % 10 == 0 {
            numbers.push(format!("{whole},{}", hundredths / 10));
            numbers.push(format!("{whole}.{}", hundredths / 10));
        }
        if hundredths == 0 {
            numbers.push(whole.to_string());
        }
        for number in numbers {
            forms.push(format!("{number}{word}"));
            forms.push(format!("{number} {}", word.to_uppercase()));
        }
    }
    forms
}

fn with_rp(forms: &[String]) -> impl Iterator<Item = String> + '_ {
    let around = [
        ("", ""),
        ("Rp", ""),
        ("Rp ", ""),
        (" rp ", " "),
        ("RP\u{a0}", "\t"),
    ];
    forms
        .iter()
        .flat_map(move |form| around.map(|(before, after)| format!("{before}{form}{after}")))
}

/// A plain reading of the rules, form by form; nothing where no form fits.
fn plainly_read(written: &str) -> Option<u64> {
    let spaced: String = written
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    let lower = spaced.to_ascii_lowercase();
    let text = lower.trim();
    let text = text.strip_prefix("rp").unwrap_or(text).trim();
    let fits = |amount: u128| u64::try_from(amount).ok().filter(|amount| *amount <= LIMIT);
    let digits = |digits: &str| -> Option<u128> {
        let all = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        all.then(|| digits.parse().ok()).flatten()
    };
    if let Some(amount) = digits(text) {
        return fits(amount);
    }
    for separator in ['.', ',', ' '] {
        let cents = ['.', ','].into_iter().filter(|cents| *cents != separator);
        let wholes = cents.filter_map(|cents| text.strip_suffix("00")?.strip_suffix(cents));
        for whole in wholes.chain([text]) {
            let groups: Vec<&str> = whole.split(separator).collect();
            let even = groups.len() > 1
                && groups.iter().all(|group| digits(group).is_some())
                && groups.iter().skip(1).all(|group| group.len() == 3)
                && groups.first().is_some_and(|group| group.len() <= 3);
            // A nought before one group is a half to most people, and so not read.
            let half = whole == text && separator != ' ' && groups.len() == 2 && groups[0] == "0";
            if even && half {
                return None;
            }
            if even {
                return fits(digits(&groups.concat())?);
            }
        }
    }
    let (word, unit) = UNITS.iter().find(|(word, _)| text.ends_with(word))?;
    let number = text.strip_suffix(word)?.trim_end();
    let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let hundredths = match decimals.len() {
        1 => digits(decimals)? * 10,
        2 => digits(decimals)?,
        _ => return None,
    };
    fits(
        digits(whole)?
            .checked_mul(100)?
            .checked_add(hundredths)?
            .checked_mul(u128::from(*unit))?
            / 100,
    )
}

/// Amounts of every size, many of them round.
fn amounts() -> impl Strategy<Value = u64> {
    prop_oneof![
        2 => 0..=LIMIT,
        3 => (0_u32..=15).prop_flat_map(|zeros| 0..=10_u64.pow(zeros)),
        3 => (0_u32..=13, 0_u64..100_000)
            .prop_map(|(zeros, head)| (head * 10_u64.pow(zeros)).min(LIMIT)),
        1 => prop::sample::select(vec![0, 1, 999, 1_000, 999_999, 1_000_000, LIMIT - 1, LIMIT]),
    ]
}

fn config(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn an_amount_reads_back_as_itself_in_every_accepted_form(amount in amounts()) {
        let mut forms = plain_forms(amount);
        forms.extend(unit_forms(amount));
        for written in with_rp(&forms) {
            prop_assert_eq!(parse(&written), Ok(Rupiah::new(amount)), "{:?}", written);
        }
    }

    #[test]
    fn an_amount_above_the_limit_is_too_large_in_every_form(amount in LIMIT + 1..=u64::MAX) {
        for written in with_rp(&plain_forms(amount)) {
            prop_assert_eq!(parse(&written), Err(AmountError::TooLarge), "{:?}", written);
        }
    }
}

proptest! {
    #![proptest_config(config(4_000))]

    #[test]
    fn no_text_panics_or_reads_as_more_than_the_limit(written in any::<String>()) {
        prop_assert!(parse(&written).map_or(true, |amount| amount <= Rupiah::LIMIT));
    }

    #[test]
    fn what_is_read_is_what_a_plain_reading_gives(
        written in concat!(
            "( ?[Rr][Pp] ?)?-?[0-9]{0,4}([., ][0-9]{0,3}){0,3}([.,]00)? ?",
            "(ribu|rb|k|thousand|Juta|jt|million|miliar|milyar|billion|triliun|trillion|m|j|)?[ .0]?",
        ),
    ) {
        prop_assert_eq!(
            parse(&written).ok().map(Rupiah::to_u64),
            plainly_read(&written),
            "{:?}",
            written
        );
    }

    #[test]
    fn capitals_and_spaces_around_change_nothing(written in "[0-9., rRpPjJuUtTaAbBkKmM-]{0,24}") {
        prop_assert_eq!(parse(&written), parse(&written.to_ascii_uppercase()));
        prop_assert_eq!(parse(&written), parse(&format!("\u{a0}{written} ")));
    }
}
