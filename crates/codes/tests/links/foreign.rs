//! Values that no key accepts, links of other formats, and texts that are no link at all.

use lindungi_codes::link::{Key, LinkError, LinkReading, Value, read, write};
use lindungi_rules::policy::{Number, Rupiah};
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::{DAMAGED, usual};

/// Values that each key accepts, with the smallest and the largest.
const ACCEPTED: &[(&str, &[&str])] = &[
    ("cara", &["sekali", "zakat", "rt"]),
    ("jumlah", &["0", "1", "1000000000000000", "0001"]),
    ("sebulan", &["0", "1000000000000000"]),
    ("orang", &["1", "1000000000"]),
    ("bulan", &["1", "120"]),
    ("karyawan", &["1", "1000000000"]),
    ("tiap", &["0", "1000000000000000"]),
    ("tambahan", &["0", "0.01", "1000", "1000.00"]),
    ("batas", &["0", "1000000000000000"]),
    ("dari", &["0", "1000000000000000"]),
    ("persen", &["0", "100", "2.5", "1000"]),
    ("zakat", &["0", "1000000000000000"]),
    ("infak", &["0", "1000000000000000"]),
    ("kk", &["1", "100000"]),
    ("target", &["1", "1000000000"]),
    ("anggaran", &["0", "1000000000000000"]),
    ("tumbuh", &["0", "1000"]),
    ("mulai", &["0001-01", "2026-11", "9999-12"]),
    ("pembayar", &["kota", "donatur", "sendiri"]),
    ("sektor", &["angkutan", "lain"]),
    ("keringanan", &["ya", "tidak"]),
    ("jht", &["ya", "tidak"]),
];

/// Values that no key for money or a count accepts.
const NO_NUMBER: &[&str] = &[
    "",
    " ",
    "-1",
    "%2B1",
    "1.000",
    "1,5",
    "1juta",
    "0x1",
    "1e3",
    "1_0",
    "18446744073709551616",
    "99999999999999999999999999999999999999999",
    "\u{ff11}",
    "1%00",
    "NaN",
];

/// Further values that each key refuses.
const REFUSED: &[(&str, &[&str])] = &[
    (
        "cara",
        &["", "Sekali", "sekali%20", "amount", "sekal", "sekali0"],
    ),
    ("jumlah", &["1000000000000001"]),
    ("sebulan", &["1000000000000001"]),
    ("orang", &["0", "1000000001"]),
    ("bulan", &["0", "121", "65536", "65537"]),
    ("karyawan", &["0", "1000000001"]),
    ("tiap", &["1000000000000001"]),
    ("batas", &["1000000000000001"]),
    ("dari", &["1000000000000001"]),
    ("zakat", &["1000000000000001"]),
    ("infak", &["1000000000000001"]),
    ("kk", &["0", "100001"]),
    ("target", &["0", "1000000001"]),
    ("anggaran", &["1000000000000001"]),
    (
        "mulai",
        &[
            "",
            "2026",
            "2026-1",
            "2026-00",
            "2026-13",
            "0000-01",
            "10000-01",
            "26-11",
            "2026-11-01",
            "-2026-11",
            "2026%2F11",
            "november",
        ],
    ),
    ("pembayar", &["", "Kota", "city", "donor"]),
    ("sektor", &["", "transport", "lain-lain"]),
    ("keringanan", &["", "Ya", "yes", "1", "true"]),
    ("jht", &["", "Ya", "yes", "1", "on"]),
];

/// Values that no key for a percentage accepts.
const NO_PERCENT: &[&str] = &[
    "", "-1", "%2B1", "1000.01", "1001", "0.001", "1e2", "2.5.5", ".5", "setengah",
];

const PERCENTS: [&str; 3] = ["tambahan", "persen", "tumbuh"];
const WORDS: [&str; 6] = ["cara", "mulai", "pembayar", "sektor", "keringanan", "jht"];

fn key(word: &str) -> Key {
    Key::from_word(word).expect(word)
}

#[test]
fn each_key_takes_what_it_can_have() {
    let keys: Vec<Key> = ACCEPTED.iter().map(|(word, _)| key(word)).collect();
    assert_eq!(keys, Key::ALL, "each key stands once in the table");
    for (word, values) in ACCEPTED {
        for value in *values {
            // The link is complete except for the check digits.
            let read = read(&format!("v=1&{word}={value}"));
            assert_eq!(read.errors, DAMAGED, "{word}={value}");
            assert_eq!(read.pairs.len(), 1, "{word}={value}");
            assert!(read.value(key(word)).is_some(), "{word}={value}");
        }
    }
}

#[test]
fn each_key_refuses_what_it_cannot_have() {
    let nothing: &[&str] = &[];
    for (word, _) in ACCEPTED {
        let own = REFUSED.iter().find(|(other, _)| other == word);
        let own = own.map_or(nothing, |(_, values)| values);
        let all = if PERCENTS.contains(word) {
            NO_PERCENT
        } else if WORDS.contains(word) {
            nothing
        } else {
            NO_NUMBER
        };
        assert!(!own.is_empty() || !all.is_empty(), "{word}");
        for value in own.iter().chain(all) {
            for rest in ["", "&pembayar=kota", "&jht=ya"] {
                if rest.contains(word) {
                    continue;
                }
                let read = read(&format!("v=1&{word}={value}{rest}"));
                let errors = [LinkError::Value(key(word)), LinkError::Damaged];
                assert_eq!(read.errors, errors, "{word}={value}{rest}");
                let others = usize::from(!rest.is_empty());
                assert_eq!(
                    read.pairs.len(),
                    others,
                    "the rest is there: {word}={value}{rest}"
                );
            }
        }
    }
}

#[test]
fn nothing_is_taken_of_another_form() {
    for (version, error) in [
        ("2", LinkError::Version),
        ("0", LinkError::Version),
        ("01", LinkError::Version),
        ("18446744073709551617", LinkError::Version),
        // No app has ever written these.
        ("1.0", LinkError::Damaged),
        ("-1", LinkError::Damaged),
        ("one", LinkError::Damaged),
    ] {
        for link in usual() {
            let text = write(&link).replacen("v=1", &format!("v={version}"), 1);
            let read = read(&text);
            assert_eq!(read.errors, [error], "{text}");
            assert_eq!(read.pairs, [], "{text}");
        }
    }
}

#[test]
fn what_is_no_link_is_reported_as_damaged() {
    let long = "9".repeat(10_000);
    for text in [
        "",
        " \r\n",
        "&&&===&&",
        "=1&=2",
        "jumlah=1000000&bulan=12",
        "v&jumlah=1000000",
        "v=&jumlah=1000000",
        "https://example.org/?q=1",
        "{\"v\":1}",
        "\u{feff}v=1",
        "%",
        "%zz%",
        "\u{1f6f5}",
        &long,
    ] {
        let errors = DAMAGED.to_vec();
        let pairs = Vec::new();
        let shown: String = text.chars().take(40).collect();
        assert_eq!(read(text), LinkReading { pairs, errors }, "{shown:?}");
    }
    // A format number alone holds no value.
    for text in ["v=1", "v=1&", "v=1&x=2", "v=1&cek=", "v=1&cek=00000000"] {
        let read = read(text);
        assert_eq!(
            (read.pairs, read.errors),
            (Vec::new(), DAMAGED.to_vec()),
            "{text}"
        );
    }
}

#[test]
fn huge_texts_are_read_without_a_panic() {
    for (part, errors) in [
        ("&jumlah=1", DAMAGED.to_vec()),
        ("&x=1", DAMAGED.to_vec()),
        (
            "&jumlah=1&jumlah=2",
            vec![LinkError::Twice(Key::Amount), LinkError::Damaged],
        ),
        ("%00", DAMAGED.to_vec()),
    ] {
        let text = format!("v=1{}", part.repeat(10_000));
        assert_eq!(read(&text).errors, errors, "{part}");
    }
    let nines = "9".repeat(10_000);
    for (word, _) in ACCEPTED {
        let read = read(&format!("v=1&{word}={nines}"));
        let errors = [LinkError::Value(key(word)), LinkError::Damaged];
        assert_eq!(read.errors, errors, "{word}");
    }
}

/// Values that are not allowed for their keys are written, and refused when they are read.
#[test]
fn what_cannot_be_is_written_so_that_it_is_refused() {
    let much = Rupiah::LIMIT
        .checked_add(Rupiah::new(1))
        .expect("far below the most");
    for (key, value) in [
        (Key::Amount, Value::Money(much)),
        (Key::Amount, Value::Switch(true)),
        (Key::Workers, Value::Count(0)),
        (Key::Months, Value::Count(121)),
        (Key::Share, Value::Percent(Number::new(100_001, 2))),
        (Key::Share, Value::Percent(Number::new(1, 3))),
        (Key::Start, Value::Count(2026)),
        (Key::Jht, Value::Count(1)),
    ] {
        let read = read(&write(&[(key, value)]));
        assert_eq!(read.pairs, [], "{key:?} {value:?}");
        let errors = [LinkError::Value(key), LinkError::Damaged];
        assert_eq!(read.errors, errors, "{key:?} {value:?}");
    }
}

#[test]
fn errors_hold_nothing_of_the_text() {
    // By its size an error can hold only a variant and a key.
    assert!(size_of::<LinkError>() <= 2);
    let shown = format!("{:?}", read("v=1&jumlah=rahasia").errors);
    assert_eq!(shown, "[Value(Amount), Damaged]");
}

proptest! {
    #![proptest_config(Config { cases: 4_000, failure_persistence: None, ..Config::default() })]

    /// The values read from any text can be written, and are read again as the same values.
    #[test]
    fn no_text_panics_and_what_is_read_can_be_written(
        text in prop_oneof![
            any::<String>(),
            "v=1(&(cara|jumlah|bulan|orang|persen|mulai|jht|cek|x)=[a-z0-9.,%+-]{0,9}){0,6}",
            "v=1(&(jumlah|orang|bulan|tambahan|kk|target)=[0-9]{0,20}){0,6}",
        ],
    ) {
        let pairs = read(&text).pairs;
        let again = read(&write(&pairs));
        prop_assert_eq!(again, LinkReading { pairs, errors: Vec::new() });
    }

    #[test]
    fn bytes_that_are_no_text_do_not_panic(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        let encoded: String = form_urlencoded::byte_serialize(&bytes).collect();
        for text in [format!("v=1&jumlah={encoded}"), format!("v=1&{encoded}=1")] {
            let errors = read(&text).errors;
            // The bytes may happen to spell another format number.
            prop_assert!(errors.ends_with(&DAMAGED) || errors == [LinkError::Version], "{}", text);
        }
    }
}
