//! Texts that are no slip: each is told for what it is, and none makes trouble.

use lindungi_rules::policy::current;
use lindungi_rules::slip::{SlipError, write};
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::{reading, usual};

#[test]
fn each_is_told_for_what_it_is() {
    let long = "A".repeat(10_000);
    let long_slip = format!("LINDUNGI1:2026-11-22:{long}");
    for (text, error) in [
        ("", SlipError::Empty),
        (" \n\t\u{a0}\u{feff}", SlipError::Empty),
        ("https://example.org/?q=LINDUNGI1", SlipError::Foreign),
        ("LINDUNGI.ID", SlipError::Foreign),
        ("LINDUNGIX:2026", SlipError::Foreign),
        ("LINDUNGI:2026-11-22:AAAAA", SlipError::Foreign),
        (
            "BEGIN:VCARD\nVERSION:3.0\nN:Siti\nEND:VCARD",
            SlipError::Foreign,
        ),
        ("WIFI:T:WPA;S:kelurahan;P:rahasia;;", SlipError::Foreign),
        (r#"{"as_of":"2026-11-22"}"#, SlipError::Foreign),
        ("00020101021126610014COM.GO-JEK.WWW", SlipError::Foreign),
        ("1571010101800001", SlipError::Foreign),
        ("-", SlipError::Foreign),
        ("\u{1f6f5}", SlipError::Foreign),
        (&long, SlipError::Foreign),
        (&long_slip, SlipError::Damaged),
        ("LINDUNGI2:2028-01-01:AAAAA-AAAAA", SlipError::Format),
        ("lindungi 2:", SlipError::Format),
        ("LINDUNGI12:2026-11-22:AAAAA", SlipError::Format),
        ("LINDUNGI0:2026-11-22:AAAAA", SlipError::Format),
        ("LIN", SlipError::Cut),
        ("LINDUNGI1", SlipError::Cut),
        ("LINDUNGI1:", SlipError::Cut),
        ("LINDUNGI1:2026-11-22", SlipError::Cut),
        ("LINDUNGI1:2026-11-22:", SlipError::Cut),
        ("LINDUNGI1:2026-11-22:AAAAA", SlipError::Cut),
        ("LINDUNGI1:2026-11-22:UUUUU", SlipError::Damaged),
        ("LINDUNGI1:2026-11-22:\u{e9}", SlipError::Damaged),
    ] {
        let shown: String = text.chars().take(40).collect();
        assert_eq!(reading(text), Err(error), "{shown}");
    }
}

#[test]
fn errors_hold_nothing_of_the_text() {
    // Nor can they: they are bare words.
    assert_eq!(size_of::<SlipError>(), 1);
    let shown: Vec<String> = SlipError::ALL
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
    fn parts_of_slips_put_together_anew_are_refused(
        from in 0_usize..60, to in 0_usize..60, middle in "[0-9A-Z:-]{0,30}",
    ) {
        let text = write(&usual(), current());
        let (from, to) = (from.min(text.len()), to.min(text.len()));
        let mixed = format!("{}{middle}{}", &text[..from], &text[to..]);
        if let Ok(read) = reading(&mixed) {
            prop_assert_eq!(read, usual());
        }
    }
}
