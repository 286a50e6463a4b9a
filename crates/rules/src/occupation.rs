//! The search for an occupation: from a query in everyday words, with typing mistakes, to the occupations
//! of the policy that it may mean.
//!
//! Only words are compared here. The policy says what an occupation means for a person's work.
//!
//! Every name and synonym is compared with the query word by word: equal, begun, part of a longer word, or
//! mistyped. Query words that are not found, and further words of the phrase, add to the cost. The
//! occupation whose phrase costs least comes first; at equal cost the policy's order decides, the more
//! common one first.

use strsim::osa_distance;

use crate::policy::{Occupation, Policy};

/// An occupation that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<'a> {
    /// The occupation, as the policy lists it.
    pub occupation: &'a Occupation,
    /// The phrase that matched: one of the names of the occupation, or a synonym.
    pub words: &'a str,
}

/// The number of words of a query that are compared; the rest is ignored.
const MOST_WORDS: usize = 8;

/// The shortest word in which one mistake is overlooked; in a shorter word a mistake makes another word.
const MISTAKE_FROM: usize = 5;

/// The shortest word in which two mistakes are overlooked.
const TWO_FROM: usize = 8;

/// The shortest word that is recognised in a longer one: `jualan` in `berjualan`.
const PART_FROM: usize = 4;

// The cost of each kind of match.
/// The typed word is the beginning of a word.
const BEGUN: u32 = 2;
/// One of the two words is the beginning or the end of the other.
const PART: u32 = 4;
/// One typing mistake.
const MISTAKE: u32 = 5;
/// Two typing mistakes.
const TWO: u32 = 7;
/// The typed word is not found, but is common and so says little (`tukang`).
const MISSING_COMMON: u32 = 8;
/// The typed word is not found.
const MISSING: u32 = 14;
/// Each further word of the phrase.
const MORE: u32 = 1;

/// A word is common if more than this number of occupations have it.
const COMMON: usize = 3;

/// The most that a result may cost above the best one; results that cost more are left out.
const MARGIN: u32 = 8;

/// A name or synonym of an occupation.
struct Phrase<'a> {
    of: &'a Occupation,
    words: &'a str,
    normal: String,
}

/// Returns the occupations that a query may mean, likeliest first, at most `most`, each once.
///
/// Names in both languages and synonyms are searched, whatever the order of words, capitals and signs;
/// words may be unfinished. An empty query finds nothing.
pub fn search<'a>(query: &str, policy: &'a Policy, most: usize) -> Vec<Match<'a>> {
    let phrases = phrases(policy);
    let query = normal(query);
    let typed: Vec<(&str, u32)> = words(&query)
        .take(MOST_WORDS)
        .map(|word| (word, missing(word, &phrases)))
        .collect();
    let mut found: Vec<(u32, Match<'a>)> = Vec::new();
    for phrase in &phrases {
        let Some(cost) = cost(&typed, &phrase.normal) else {
            continue;
        };
        // Keep the phrase of each occupation that costs least; of equal ones, the first.
        let before = found
            .iter()
            .position(|(_, each)| each.occupation.id == phrase.of.id);
        if let Some(before) = before {
            if found.get(before).is_some_and(|(least, _)| *least <= cost) {
                continue;
            }
            found.remove(before);
        }
        let place = found.iter().take_while(|(other, _)| *other <= cost).count();
        let (occupation, words) = (phrase.of, phrase.words);
        found.insert(place, (cost, Match { occupation, words }));
    }
    let least = found.first().map_or(0, |(least, _)| *least);
    let mut matches = Vec::new();
    for (cost, found) in found {
        if matches.len() < most && cost <= least.saturating_add(MARGIN) {
            matches.push(found);
        }
    }
    matches
}

/// All names and synonyms of occupations, in the policy's order.
fn phrases(policy: &Policy) -> Vec<Phrase<'_>> {
    let mut phrases = Vec::new();
    for of in policy.occupations.iter() {
        for words in [&of.name_id, &of.name_en].into_iter().chain(of.also.iter()) {
            let normal = normal(words);
            phrases.push(Phrase { of, words, normal });
        }
    }
    phrases
}

/// Returns the cost of a typed word that is not found: less if the word is common.
fn missing(word: &str, phrases: &[Phrase<'_>]) -> u32 {
    let mut count: usize = 0;
    let mut last = "";
    for phrase in phrases {
        if last != phrase.of.id && words(&phrase.normal).any(|other| other == word) {
            count = count.saturating_add(1);
            last = &phrase.of.id;
        }
    }
    if count > COMMON {
        MISSING_COMMON
    } else {
        MISSING
    }
}

/// Returns the cost of a phrase for the typed words; `None` if no word matches.
fn cost(typed: &[(&str, u32)], phrase: &str) -> Option<u32> {
    // Equal except for spaces: `tukangbecak`.
    let letters = typed.iter().flat_map(|(word, _)| word.bytes());
    if letters.eq(phrase.bytes().filter(|byte| *byte != b' ')) {
        return Some(0);
    }
    let mut total: u32 = 0;
    let mut hits: usize = 0;
    for (word, missing) in typed {
        let nearest = words(phrase)
            .filter_map(|other| distance(word, other))
            .min();
        hits = hits.saturating_add(nearest.is_some().into());
        total = total.saturating_add(nearest.unwrap_or(*missing));
    }
    if hits == 0 {
        return None;
    }
    let more = words(phrase).count().saturating_sub(hits);
    let more = u32::try_from(more).unwrap_or(u32::MAX);
    Some(total.saturating_add(more.saturating_mul(MORE)))
}

/// Returns the cost of taking a typed word for this word; `None` if the two differ too much.
fn distance(typed: &str, word: &str) -> Option<u32> {
    if typed == word {
        return Some(0);
    }
    if word.starts_with(typed) {
        return Some(BEGUN);
    }
    let (longer, shorter) = if typed.len() > word.len() {
        (typed, word)
    } else {
        (word, typed)
    };
    if shorter.len() >= PART_FROM && (longer.starts_with(shorter) || longer.ends_with(shorter)) {
        return Some(PART);
    }
    let allowed: usize = match longer.len() {
        ..MISTAKE_FROM => return None,
        MISTAKE_FROM..TWO_FROM => 1,
        _ => 2,
    };
    // Most pairs of words differ far too much. Two quick checks drop them: their lengths, and the letters
    // that only one of them has, at most two for each mistake.
    if longer.len().saturating_sub(shorter.len()) > allowed {
        return None;
    }
    let apart = (letters(typed) ^ letters(word)).count_ones();
    if usize::try_from(apart).ok()? > allowed.saturating_mul(2) {
        return None;
    }
    match osa_distance(typed, word) {
        1 => Some(MISTAKE),
        2 if allowed == 2 => Some(TWO),
        _ => None,
    }
}

/// Returns the letters of a word, one bit each. Digits share the bits of letters, which only lets more
/// pairs through.
fn letters(word: &str) -> u32 {
    word.bytes()
        .fold(0, |letters, byte| letters | 1_u32.rotate_left(byte.into()))
}

/// Converts a text to small letters, digits and spaces. Apostrophes and characters outside ASCII are
/// dropped, other signs become spaces.
fn normal(text: &str) -> String {
    text.chars()
        .filter_map(|letter| match letter {
            '\'' | '`' => None,
            letter if letter.is_ascii_alphanumeric() => Some(letter.to_ascii_lowercase()),
            letter if letter.is_ascii() || letter.is_whitespace() => Some(' '),
            _ => None,
        })
        .collect()
}

fn words(normal: &str) -> impl Iterator<Item = &str> {
    normal.split(' ').filter(|word| !word.is_empty())
}
