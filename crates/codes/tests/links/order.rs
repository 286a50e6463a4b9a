//! Differences that change nothing: the order of keys, repeated keys of the same value, unknown keys, and
//! other spellings of a value.

use lindungi_codes::link::{Key, LinkError, read, write};
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::usual;

fn usual_texts() -> Vec<String> {
    usual().iter().map(|pairs| write(pairs)).collect()
}

proptest! {
    #![proptest_config(Config { cases: 500, failure_persistence: None, ..Config::default() })]

    #[test]
    fn order_and_unknown_keys_change_nothing(
        (link, parts) in prop::sample::select(usual_texts()).prop_flat_map(|link| {
            let parts: Vec<String> = link.split('&').map(str::to_owned).collect();
            (Just(link), Just(parts).prop_shuffle())
        }),
        unknown in prop::collection::vec("x_[a-z]{0,9}=[a-zA-Z0-9%+]{0,12}", 0..4),
        place in any::<prop::sample::Index>(),
    ) {
        let mut parts = parts;
        let at = place.index(parts.len() + 1);
        parts.splice(at..at, unknown);
        prop_assert_eq!(read(&parts.join("&")), read(&link));
        prop_assert_eq!(read(&link).errors, []);
    }

    /// Pairs in any order, each twice, are written as one text.
    #[test]
    fn pairs_are_written_in_one_order(
        (pairs, shuffled) in prop::sample::select(usual()).prop_flat_map(|pairs| {
            (Just(pairs.clone()), Just([pairs.clone(), pairs].concat()).prop_shuffle())
        }),
    ) {
        prop_assert_eq!(write(&shuffled), write(&pairs));
    }
}

/// Changes by messengers and people that keep the meaning of a link.
#[test]
fn other_spellings_of_the_same_change_nothing() {
    let link = &usual_texts()[0];
    let percents = &usual_texts()[5];
    let same = read(link);
    for (spelled, what) in [
        (format!("  {link}\r\n"), "spaces around"),
        (format!("&{link}&&"), "parts without anything"),
        (
            format!("{link}&utm_source=wa&fbclid=x%3D1"),
            "keys that messengers add",
        ),
        (
            format!("{link}&jumlah=1000000&jumlah=01000000"),
            "the same twice",
        ),
        (format!("{link}&v=1"), "the form twice"),
        (format!("v&{link}"), "a form without a number before it"),
        (link.replace("jumlah", "j%75mlah"), "an encoded key"),
        (link.replace("1000000", "1%30%30%30000"), "an encoded value"),
        (link.replace('-', "%2D"), "an encoded dash"),
        (link.replace("=12&", "=0012&"), "noughts before"),
    ] {
        assert_eq!(read(&spelled), same, "{what}: {spelled}");
    }
    for spelled in [
        percents.replace("2.5", "2,5"),
        percents.replace("2.5", "2%2C50"),
        percents.replace("2.5", "2,50%25"),
        percents.replace("2.5", "+2.5+%25+"),
    ] {
        assert_eq!(read(&spelled), read(percents), "{spelled}");
    }
}

/// A key with several values is read with none of them, in whatever order they stand.
#[test]
fn keys_with_several_values_are_reported() {
    let link = &usual_texts()[0];
    let key = Key::Amount;
    for more in [
        "jumlah=2",
        "jumlah=2&jumlah=1000000",
        "jumlah=2&jumlah=3",
        "jumlah=2&jumlah=2",
        "jumlah=",
        "jumlah=abc",
    ] {
        for text in [format!("{link}&{more}"), format!("{more}&{link}")] {
            let read = read(&text);
            let errors = [LinkError::Twice(key), LinkError::Damaged];
            assert_eq!(read.errors, errors, "{text}");
            assert_eq!(read.value(key), None, "{text}");
            assert_eq!(read.pairs.len(), 5, "the rest is there: {text}");
        }
    }
    for text in [format!("{link}&v=2"), format!("v=2&{link}")] {
        let read = read(&text);
        assert_eq!(read.errors, [LinkError::Version], "{text}");
        assert_eq!(read.pairs, [], "{text}");
    }
    for text in [format!("{link}&cek=00000000"), format!("cek=&{link}")] {
        let read = read(&text);
        assert_eq!(read.errors, [LinkError::Damaged], "{text}");
        assert_eq!(read.pairs.len(), 6, "{text}");
    }
}
