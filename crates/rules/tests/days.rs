//! Days and ages as people write them: each form in `tests/days.json` gives the day, age or error written
//! there, and no text panics.

use lindungi_rules::count;
use lindungi_rules::day::{DayError, birth, parse};
use lindungi_rules::eligibility::EARLIEST_BIRTH;
use lindungi_rules::policy::Date;
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::Value;

const TABLE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../tests/days.json"
));

fn table() -> Value {
    serde_json::from_str(TABLE).expect("a table")
}

fn as_of() -> Date {
    let written = table()["as_of"].as_str().map(str::to_owned);
    Date::parse(&written.expect("a day")).expect("a day")
}

fn forms(key: &str) -> Vec<(String, Date)> {
    let table = table();
    let forms = table[key].as_object().expect(key);
    let day = |day: &Value| Date::parse(day.as_str().expect("a day")).expect("a day");
    forms
        .iter()
        .map(|(written, read)| (written.clone(), day(read)))
        .collect()
}

#[test]
fn each_accepted_form_reads_as_what_it_says() {
    for (written, day) in forms("taken") {
        assert_eq!(parse(&written), Ok(day), "{written:?}");
        assert_eq!(birth(&written, as_of()), Ok(day), "{written:?}");
    }
}

#[test]
fn a_year_of_two_digits_is_accepted_where_one_century_is_possible() {
    for (written, day) in forms("birth") {
        assert_eq!(birth(&written, as_of()), Ok(day), "{written:?}");
        assert_eq!(parse(&written), Err(DayError::ShortYear), "{written:?}");
    }
    // One day later, the later century is possible as well.
    let (before, on) = (Date::constant(2026, 8, 16), Date::constant(2026, 8, 17));
    assert_eq!(birth("17-Agu-26", before), Ok(Date::constant(1926, 8, 17)));
    assert_eq!(birth("17-Agu-26", on), Err(DayError::ShortYear));
}

#[test]
fn each_other_form_is_refused_for_its_own_reason() {
    let table = table();
    let refused = table["refused"].as_object().expect("refused");
    for (error, forms) in refused {
        for written in forms.as_array().expect("forms") {
            let written = written.as_str().expect("a text");
            let found = birth(written, as_of()).map_err(|error| format!("{error:?}"));
            assert_eq!(found, Err(error.clone()), "{written:?}");
        }
    }
    for error in DayError::ALL {
        assert!(
            refused.contains_key(&format!("{error:?}")),
            "no example of {error:?}"
        );
    }
}

#[test]
fn ages_are_read_with_and_without_their_unit() {
    for (written, years) in [
        ("41", Some(41)),
        (" 41 ", Some(41)),
        ("41 tahun", Some(41)),
        ("41 Tahun", Some(41)),
        ("41th", Some(41)),
        ("41 th.", Some(41)),
        ("41 thn", Some(41)),
        ("41 years", Some(41)),
        ("sekitar 41 tahun", Some(41)),
        ("40.0", Some(40)),
        ("\u{ff14}\u{ff11}\u{a0}tahun", Some(41)),
        ("\u{202a}41\u{202c}", Some(41)),
        ("-1", Some(-1)),
        ("99999999999", Some(i32::MAX)),
        ("", None),
        ("tahun", None),
        ("empat puluh", None),
        ("17,5", None),
        ("41.000", None),
        ("41 bulan", None),
        ("41 tahun 3 bulan", None),
        ("40-45", None),
    ] {
        assert_eq!(count::years(written), years, "{written:?}");
    }
    assert_eq!(count::small("2.0"), Some(2));
    assert_eq!(count::small("3 th"), None);
    assert_eq!(count::grouped("\u{202a}15.000\u{202c}"), Some(15_000));
    assert_eq!(count::grouped("15 ribu"), None);
}

/// A day of birth, and the day of the check: the same day or a later one.
fn days() -> impl Strategy<Value = (Date, Date)> {
    let day = || {
        (1900_i16..=2100, 1_i8..=12, 1_i8..=31)
            .prop_filter_map("no such day", |(year, month, day)| {
                Date::new(year, month, day)
            })
    };
    (day(), day()).prop_map(|(one, other)| (one.min(other), one.max(other)))
}

proptest! {
    #![proptest_config(Config { cases: 2_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_day_reads_back_as_itself_in_every_form((day, as_of) in days()) {
        let (y, m, d) = (day.year(), day.month().number(), day.day());
        let mut forms = vec![day.to_string(), format!("{y:04}{m:02}{d:02}"), format!("{d:02}{m:02}{y:04}")];
        for sign in ["-", "/", ".", " "] {
            forms.push(format!("{d}{sign}{m}{sign}{y}"));
            forms.push(format!("{d:02}{sign}{m:02}{sign}{y}"));
            forms.push(format!("{y}{sign}{m}{sign}{d}"));
        }
        for written in forms {
            prop_assert_eq!(birth(&written, as_of), Ok(day), "{}", written);
            prop_assert_eq!(birth(&format!("Jambi, {written}"), as_of), Ok(day), "{}", written);
        }
        // A year of two digits gives this day or is refused.
        let short = birth(&format!("{d}/{m}/{:02}", y.rem_euclid(100)), as_of);
        prop_assert!(short == Ok(day) || short == Err(DayError::ShortYear), "{:?}", short);
    }

    #[test]
    fn no_text_panics(written in any::<String>(), (_, as_of) in days()) {
        prop_assert!(parse(&written).is_err() || parse(&written) == birth(&written, as_of));
        let _ = count::years(&written);
        let _ = count::grouped(&written);
    }

    #[test]
    fn a_year_of_two_digits_never_leaves_the_range(
        written in "([A-Z][a-z]{0,5}, )?[0-3]?[0-9][-/. ]([01]?[0-9]|Mei|Agu|des)[-/. ][0-9]{2}",
        (_, as_of) in days(),
    ) {
        if let Ok(day) = birth(&written, as_of) {
            prop_assert!((EARLIEST_BIRTH..=as_of).contains(&day), "{}: {}", written, day);
        }
    }
}
