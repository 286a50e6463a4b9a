//! Occupations as people say them: what somebody types, in everyday words and with typing mistakes,
//! and the occupations of the policy that it may mean.
//!
//! It knows words, not work: what an occupation says of a person's work is the policy's.
//!
//! Every name and synonym is compared with what is typed, word by word: alike, begun, mistyped. What
//! is not found, and what is there beside it, counts against it; the occupation of the phrase with
//! the lowest cost comes first, and among equals the more common one.

use strsim::osa_distance;

use crate::policy::{Occupation, Policy};

/// An occupation that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<'a> {
    /// The occupation.
    pub occupation: &'a Occupation,
    /// The words by which it was found: one of its names, or what else people call it.
    pub words: &'a str,
}

/// How many words of what is typed are looked at.
const MOST_WORDS: usize = 8;

/// The shortest word in which a mistake is overlooked; in shorter ones it makes another word.
const MISTAKE_FROM: usize = 5;

/// The shortest word in which two are.
const TWO_FROM: usize = 8;

/// The shortest word that is seen in a longer one: `jualan` in `berjualan`.
const PART_FROM: usize = 4;

// What each costs.
/// A word is only begun.
const BEGUN: u32 = 2;
/// It is part of a longer word, or holds a shorter one.
const PART: u32 = 4;
/// One mistake.
const MISTAKE: u32 = 5;
/// Two of them.
const TWO: u32 = 7;
/// It is not there, but tells little anyway (`tukang`).
const MISSING_COMMON: u32 = 8;
/// It is not there.
const MISSING: u32 = 14;
/// The phrase has a word more.
const MORE: u32 = 1;

/// A word that more occupations have tells little.
const COMMON: usize = 3;

/// What costs this much more than the best is not meant.
const MARGIN: u32 = 8;

/// A name or synonym of an occupation.
struct Phrase<'a> {
    of: &'a Occupation,
    words: &'a str,
    normal: String,
}

/// The occupations that words may mean, the likeliest first, at most so many and none twice.
///
/// Names in both languages and synonyms are searched, in any order of words, while a word is being
/// typed, and whatever the capitals and signs. Nothing typed finds nothing.
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
        // Of each occupation the phrase that costs least, and of equals the first.
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

/// All that occupations are called, in the policy's order.
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

/// What it costs that a typed word is not there.
fn missing(word: &str, phrases: &[Phrase<'_>]) -> u32 {
    let mut having: usize = 0;
    let mut last = "";
    for phrase in phrases {
        if last != phrase.of.id && words(&phrase.normal).any(|other| other == word) {
            having = having.saturating_add(1);
            last = &phrase.of.id;
        }
    }
    if having > COMMON {
        MISSING_COMMON
    } else {
        MISSING
    }
}

/// How far a phrase is from what is typed; `None` where they have no word in common.
fn cost(typed: &[(&str, u32)], phrase: &str) -> Option<u32> {
    // The same but for spaces: `tukangbecak`.
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

/// How far a word is from a typed one; `None` where it is another.
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
    // Most words are far too different: seen at once by their lengths, and by the letters that only
    // one of them has, of which a mistake makes at most two.
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

/// Which letters a word has, one bit each; digits share them, which only lets more through.
fn letters(word: &str) -> u32 {
    word.bytes()
        .fold(0, |letters, byte| letters | 1_u32.rotate_left(byte.into()))
}

/// In small letters and digits, with a space for each sign but the apostrophe, which is dropped
/// with all that is not ASCII.
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
