//! Texts that are no code are refused with the right error, and without a panic.

use lindungi_codes::result_code::{ResultCodeError, write};
use lindungi_rules::policy::fixture;
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::{reading, usual};

#[test]
fn each_text_is_refused_for_its_own_reason() {
    let long = "A".repeat(10_000);
    let long_slip = format!("LINDUNGI1:2026-11-22:{long}");
    for (text, error) in [
        ("", ResultCodeError::Empty),
        (" \n\t\u{a0}\u{feff}", ResultCodeError::Empty),
        ("https://example.org/?q=LINDUNGI1", ResultCodeError::Foreign),
        ("LINDUNGI.ID", ResultCodeError::Foreign),
        ("LINDUNGIX:2026", ResultCodeError::Foreign),
        ("LINDUNGI:2026-11-22:AAAAA", ResultCodeError::Foreign),
        (
            "BEGIN:VCARD\nVERSION:3.0\nN:Siti\nEND:VCARD",
            ResultCodeError::Foreign,
        ),
        (
            "WIFI:T:WPA;S:kelurahan;P:rahasia;;",
            ResultCodeError::Foreign,
        ),
        (r#"{"as_of":"2026-11-22"}"#, ResultCodeError::Foreign),
        (
            "00020101021126610014COM.GO-JEK.WWW",
            ResultCodeError::Foreign,
        ),
        ("1571010101800001", ResultCodeError::Foreign),
        ("-", ResultCodeError::Foreign),
        ("\u{1f6f5}", ResultCodeError::Foreign),
        (&long, ResultCodeError::Foreign),
        (&long_slip, ResultCodeError::Damaged),
        ("LINDUNGI2:2028-01-01:AAAAA-AAAAA", ResultCodeError::Format),
        ("lindungi 2:", ResultCodeError::Format),
        ("LINDUNGI12:2026-11-22:AAAAA", ResultCodeError::Format),
        ("LINDUNGI0:2026-11-22:AAAAA", ResultCodeError::Format),
        ("LIN", ResultCodeError::Cut),
        ("LINDUNGI1", ResultCodeError::Cut),
        ("LINDUNGI1:", ResultCodeError::Cut),
        ("LINDUNGI1:2026-11-22", ResultCodeError::Cut),
        ("LINDUNGI1:2026-11-22:", ResultCodeError::Cut),
        ("LINDUNGI1:2026-11-22:AAAAA", ResultCodeError::Cut),
        ("LINDUNGI1:2026-11-22:UUUUU", ResultCodeError::Damaged),
        ("LINDUNGI1:2026-11-22:\u{e9}", ResultCodeError::Damaged),
    ] {
        let shown: String = text.chars().take(40).collect();
        assert_eq!(reading(text), Err(error), "{shown}");
    }
}

#[test]
fn errors_hold_nothing_of_the_text() {
    // By its size an error can hold only a variant.
    assert_eq!(size_of::<ResultCodeError>(), 1);
    let shown: Vec<String> = ResultCodeError::ALL
        .iter()
        .map(|error| format!("{error:?}"))
        .collect();
    assert_eq!(
        shown,
        ["Empty", "Foreign", "Format", "Cut", "Damaged", "Impossible"]
    );
}

proptest! {
    #![proptest_config(Config { cases: 3000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn nothing_that_can_be_scanned_is_read_or_panics(
        text in prop_oneof![
            any::<String>(),
            "LINDUNGI[0-9]:\\PC*",
            "LINDUNGI1:[0-9-]{10}:[0-9A-Z-]{0,90}",
            "lindungi1:\\PC{0,12}:[0-9a-zA-Z \\-]{0,90}",
        ],
    ) {
        prop_assert!(reading(&text).is_err());
    }

    #[test]
    fn parts_of_codes_put_together_anew_are_refused(
        from in 0_usize..60, to in 0_usize..60, middle in "[0-9A-Z:-]{0,30}",
    ) {
        let text = write(&usual(), fixture());
        let (from, to) = (from.min(text.len()), to.min(text.len()));
        let mixed = format!("{}{middle}{}", &text[..from], &text[to..]);
        if let Ok(read) = reading(&mixed) {
            prop_assert_eq!(read, usual());
        }
    }
}
