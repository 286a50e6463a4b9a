//! Reads any text as a day and as an age. Reading never panics; a day of birth with a short year lies
//! between the earliest day and the day of the check; and a day reads back as the same from its displayed
//! form.

#![no_main]

use libfuzzer_sys::fuzz_target;
use lindungi_rules::eligibility::EARLIEST_BIRTH;
use lindungi_rules::policy::Date;
use lindungi_rules::{count, day};
use lindungi_text::{Lang, format};

fuzz_target!(|text: &str| {
    let as_of = Date::constant(2026, 11, 30);
    match (day::birth(text, as_of), day::parse(text)) {
        (Ok(born), Ok(day)) => {
            assert_eq!(born, day);
            assert_eq!(day::parse(&day.to_string()), Ok(day));
            for lang in [Lang::Id, Lang::En] {
                // A year before 1000 is shown in fewer than four digits, which do not read back as the
                // same.
                if day.year() >= 1000 {
                    assert_eq!(day::parse(&format::date(lang, day)), Ok(day));
                }
            }
        }
        (Ok(born), Err(_)) => assert!((EARLIEST_BIRTH..=as_of).contains(&born), "{born}"),
        (Err(_), read) => assert!(read.is_err(), "{read:?}"),
    }
    if let Some(age) = count::years(text) {
        assert_eq!(
            count::years(&format!("{} tahun", age.max(0))),
            Some(age.max(0))
        );
    }
});
