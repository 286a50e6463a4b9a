//! Typing mistakes, and any other text.

use lindungi_rules::occupation::search;
use lindungi_rules::policy::fixture;
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::{common, phrases};

/// Makes one mistake in a word of two letters or more: an added, a missing or a wrong letter, or two
/// neighbours swapped.
fn mistaken(word: &str, kind: usize, at: usize, letter: char) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let count = letters.len();
    match kind {
        0 => letters.insert(at % (count + 1), letter),
        1 => drop(letters.remove(at % count)),
        2 => letters[at % count] = letter,
        _ => letters.swap(at % (count - 1), at % (count - 1) + 1),
    }
    letters.into_iter().collect()
}

/// Returns the places in a phrase of words of five letters or more.
fn long(phrase: &str) -> Vec<usize> {
    let words = phrase.split(' ').enumerate();
    words
        .filter(|(_, word)| word.len() >= 5 && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
        .map(|(place, _)| place)
        .collect()
}

/// Returns a phrase with a mistake in one of its words.
fn with(phrase: &str, place: usize, kind: usize, at: usize, letter: char) -> String {
    let words = phrase.split(' ').enumerate().map(|(each, word)| {
        if each == place {
            mistaken(word, kind, at, letter)
        } else {
            word.to_owned()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(Config { cases: 250, failure_persistence: None, ..Config::default() })]

    #[test]
    fn one_mistake_in_a_long_word_still_finds_it(
        pick in any::<prop::sample::Index>(),
        word in any::<prop::sample::Index>(),
        kind in 0_usize..4,
        at in 0_usize..40,
        letter in prop::char::range('a', 'z'),
    ) {
        let mut all = phrases(fixture());
        all.retain(|(_, phrase)| !long(phrase).is_empty());
        let (occupation, phrase) = *pick.get(&all);
        let query = with(phrase, *word.get(&long(phrase)), kind, at, letter);
        let found = search(&query, fixture(), 5);
        prop_assert!(
            found.iter().any(|found| found.occupation.id == occupation.id),
            "{} for {}: {:?}", query, phrase, found.iter().map(|found| found.words).collect::<Vec<_>>()
        );
    }

    #[test]
    fn anything_typed_finds_at_most_so_many_and_none_twice(
        query in prop_oneof![any::<String>(), "[a-z ]{0,40}", "(tukang|jual|guru|sopir|\\PC){0,9}"],
        most in 0_usize..70,
    ) {
        let found = search(&query, fixture(), most);
        prop_assert!(found.len() <= most);
        let mut ids: Vec<&str> = found.iter().map(|found| &*found.occupation.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), found.len());
        for each in &found {
            let its_own = phrases(fixture())
                .iter()
                .any(|(occupation, phrase)| *occupation == each.occupation && *phrase == each.words);
            prop_assert!(its_own);
        }
        // A shorter list is the beginning of a longer one.
        let all = search(&query, fixture(), usize::MAX);
        prop_assert_eq!(&all[..found.len()], &found[..]);
        prop_assert_eq!(found.len(), most.min(all.len()));
    }
}

#[test]
fn a_very_long_text_is_no_trouble() {
    let text = "tukang becak ".repeat(100_000);
    assert_eq!(search(&text, fixture(), 1)[0].occupation.id, "becak");
    assert_eq!(search(&"a".repeat(1_000_000), fixture(), 5), []);
}

/// Takes minutes: `cargo test -p lindungi-rules --test occupations -- --ignored`.
#[test]
#[ignore = "every mistake there is"]
fn every_mistake_in_a_long_word_still_finds_it() {
    let mut count = 0;
    let mut first = 0;
    for (occupation, phrase) in phrases(fixture()) {
        for word in long(phrase) {
            let length = phrase.split(' ').nth(word).unwrap().len();
            for at in 0..=length {
                for (kind, letters) in [
                    (0, 'a'..='z'),
                    (1, 'a'..='a'),
                    (2, 'a'..='z'),
                    (3, 'a'..='a'),
                ] {
                    for letter in letters {
                        let query = with(phrase, word, kind, at, letter);
                        let found = search(&query, fixture(), 5);
                        let place = found
                            .iter()
                            .position(|found| found.occupation.id == occupation.id);
                        assert!(place.is_some(), "{query} for {phrase}");
                        count += 1;
                        first += usize::from(place == Some(0));
                    }
                }
            }
        }
    }
    common::report(&format!("{count} mistakes, {first} of them find it first"));
}

/// The search runs at every key, so that a huge text that is pasted must not block the page.
#[test]
fn a_text_of_megabytes_is_searched_at_once() {
    let start = std::time::Instant::now();
    for text in ["x".repeat(3_000_000), "jualan ".repeat(400_000)] {
        let _ = search(&text, fixture(), 5);
    }
    let took = start.elapsed();
    assert!(took.as_secs() < 5, "{took:?}");
}
