//! Amounts as people write them: each form in `tests/amounts.json` gives the amount or error written there,
//! no text panics, and a second, plain reader of the rules finds the same amounts.

use lindungi_rules::amount::{AmountError, Period, parse, read};
use lindungi_rules::policy::Rupiah;
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::{Map, Value};

const TABLE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../tests/amounts.json"
));

/// The largest amount that is accepted.
const LIMIT: u64 = 1_000_000_000_000_000;

/// Unit words and their values.
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

/// Texts that are refused, whatever the error.
const REFUSED_ANYHOW: &[&str] = &["1. juta", "1, 5 juta", "1 5 juta", "1 .500", "--5"];

fn table(key: &str) -> Map<String, Value> {
    let table: Map<String, Value> = serde_json::from_str(TABLE).expect("a table");
    table[key].as_object().expect(key).clone()
}

fn name(error: AmountError) -> &'static str {
    match error {
        AmountError::Empty => "Empty",
        AmountError::Negative => "Negative",
        AmountError::TooLarge => "TooLarge",
        AmountError::Fraction => "Fraction",
        AmountError::DecimalWithoutUnit => "DecimalWithoutUnit",
        AmountError::ThousandsOrDecimals => "ThousandsOrDecimals",
        AmountError::TooManyDecimals => "TooManyDecimals",
        AmountError::Grouping => "Grouping",
        AmountError::BareM => "BareM",
        AmountError::Range => "Range",
        AmountError::Order => "Order",
        AmountError::LastUnit => "LastUnit",
        AmountError::Period { .. } => "Period",
        AmountError::NotAnAmount => "NotAnAmount",
    }
}

fn period(name: &str) -> Period {
    let names = ["hour", "day", "week", "month", "year"];
    let index = names.iter().position(|known| *known == name).expect(name);
    Period::ALL[index]
}

#[test]
fn each_accepted_form_reads_as_what_it_says() {
    let mut wrong = Vec::new();
    for (written, amount) in table("taken") {
        let amount = Ok(Rupiah::new(amount.as_u64().expect("rupiah")));
        // The text may leave out the period that is asked for.
        for asked in Period::ALL.into_iter().map(Some).chain([None]) {
            let found = read(&written, asked);
            if found != amount {
                wrong.push((written.clone(), found));
            }
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn a_period_is_accepted_where_it_is_asked_for_and_else_refused_with_both_named() {
    for (asked, forms) in table("timed") {
        let given = period(&asked);
        for (written, amount) in forms.as_object().expect("forms") {
            let amount = Rupiah::new(amount.as_u64().expect("rupiah"));
            assert_eq!(read(written, Some(given)), Ok(amount), "{written:?}");
            let others = Period::ALL.into_iter().filter(|other| *other != given);
            for other in others.map(Some).chain([None]) {
                let found = read(written, other);
                let refused = Err(AmountError::Period {
                    given,
                    asked: other,
                });
                assert!(
                    found == refused || found == Ok(amount) && parse(written) == found,
                    "{written:?}: {found:?}"
                );
            }
        }
    }
}

#[test]
fn each_other_form_is_refused_for_its_own_reason() {
    let refused = table("refused");
    let mut wrong = Vec::new();
    for (error, forms) in &refused {
        for written in forms.as_array().expect("forms") {
            let written = written.as_str().expect("a text");
            for asked in [None, Some(Period::Month)] {
                let found = read(written, asked).map_err(name);
                if found != Err(error) {
                    wrong.push((written, found));
                }
            }
        }
    }
    assert_eq!(wrong, []);
    for written in REFUSED_ANYHOW {
        assert!(parse(written).is_err(), "{written:?}");
    }
    for error in AmountError::ALL {
        assert!(
            name(error) == "Period" || refused.contains_key(name(error)),
            "no example of {error:?}"
        );
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

/// Returns the amount in each form without a unit word.
fn plain_forms(amount: u64) -> Vec<String> {
    let mut forms = vec![amount.to_string()];
    forms.extend([".", ",", " ", "\u{a0}"].map(|separator| grouped(amount, separator)));
    if amount >= 1_000 {
        forms.push(format!("{},00", grouped(amount, ".")));
        forms.push(format!("{}.00", grouped(amount, ",")));
    }
    forms
}

/// Returns the amount in each form with a unit word that is exact.
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

/// Reads an amount by the rules, form by form; `None` if no form fits.
fn plainly_read(written: &str) -> Option<u64> {
    let spaced: String = written
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    let lower = spaced.to_ascii_lowercase();
    // The end of a sentence ends an amount; two dots or more say that the text goes on.
    if lower.trim().ends_with("..") {
        return None;
    }
    let text = lower.trim().trim_end_matches(['.', ',', ' ']);
    let text = ["rp.", "rp"]
        .into_iter()
        .find_map(|currency| text.strip_prefix(currency))
        .unwrap_or(text)
        .trim();
    let fits = |amount: u128| u64::try_from(amount).ok().filter(|amount| *amount <= LIMIT);
    let digits = |digits: &str| -> Option<u128> {
        let all = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        all.then(|| digits.parse().ok()).flatten()
    };
    if let Some(amount) = digits(text) {
        return fits(amount);
    }
    // Four digits or more are not grouped: zeros behind them are cents.
    if let Some((whole, cents)) = text.split_once(['.', ','])
        && matches!(cents, "0" | "00")
        && (whole.len() > 3 || whole == "0")
        && let Some(amount) = digits(whole)
    {
        return fits(amount);
    }
    for separator in ['.', ',', ' '] {
        let cents = ['.', ','].into_iter().filter(|cents| *cents != separator);
        let wholes = cents.flat_map(|cents| {
            ["0", "00"]
                .into_iter()
                .filter_map(move |zeros| text.strip_suffix(zeros)?.strip_suffix(cents))
        });
        for whole in wholes.chain([text]) {
            let groups: Vec<&str> = whole.split(separator).collect();
            let even = groups.len() > 1
                && groups.iter().all(|group| digits(group).is_some())
                && groups.iter().skip(1).all(|group| group.len() == 3)
                && groups.first().is_some_and(|group| group.len() <= 3);
            // Most people read a nought before one group as a half, so it is refused.
            let half = whole == text
                && separator != ' '
                && groups.len() == 2
                && groups[0] == "0"
                && groups[1] != "000";
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
