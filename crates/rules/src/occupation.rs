//! Occupations as people say them: what somebody types, in everyday words and with typing mistakes,
//! and the occupations of the policy that it may mean.
//!
//! It knows words, not work: what an occupation says of a person's work is the policy's.
//!
//! Every name and synonym is compared with what is typed, word by word: alike, begun, mistyped. What
//! is not found, and what is there beside it, counts against it; the occupation of the phrase with
//! the lowest [cost](cost) comes first, and among equals the more common one.

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

/// What it costs that a word is only begun.
const BEGUN: u32 = 2;
/// That it is part of a longer word or holds a shorter one.
const PART: u32 = 4;
/// One mistake.
const MISTAKE: u32 = 5;
/// Two of them.
const TWO: u32 = 7;
/// That it is not there, where it is one of many occupations (`tukang`).
const MISSING_COMMON: u32 = 8;
/// That it is not there, where it tells occupations apart.
const MISSING: u32 = 14;
/// That the phrase has a word more.
const MORE: u32 = 1;

/// A word that this many occupations have tells little.
const COMMON: usize = 4;

/// What costs this much more than the best is left out.
const MARGIN: u32 = 12;

/// The occupations that words may mean, the likeliest first, at most so many and none twice.
///
/// Names in both languages and synonyms are searched, in any order of words, while a word is being
/// typed, and whatever the capitals and signs. Nothing typed finds nothing.
pub fn search<'a>(query: &str, policy: &'a Policy, most: usize) -> Vec<Match<'a>> {
    let query = normal(query);
    let typed: Vec<(&str, u32)> = words(&query)
        .take(MOST_WORDS)
        .map(|word| (word, weight(word, policy)))
        .collect();
    let mut found: Vec<(u32, Match<'a>)> = Vec::new();
    for occupation in policy.occupations.iter() {
        let mut best: Option<(u32, &'a str)> = None;
        for phrase in phrases(occupation) {
            if let Some(cost) = cost(&typed, &normal(phrase))
                && best.is_none_or(|(least, _)| cost < least)
            {
                best = Some((cost, phrase));
            }
        }
        if let Some((cost, words)) = best {
            let place = found.iter().take_while(|(other, _)| *other <= cost).count();
            found.insert(place, (cost, Match { occupation, words }));
        }
    }
    let limit = found
        .first()
        .map_or(0, |(least, _)| least.saturating_add(MARGIN));
    found
        .into_iter()
        .take_while(|(cost, _)| *cost <= limit)
        .take(most)
        .map(|(_, found)| found)
        .collect()
}

/// All that an occupation is called.
fn phrases(occupation: &Occupation) -> impl Iterator<Item = &str> {
    [&occupation.name_id, &occupation.name_en]
        .into_iter()
        .chain(occupation.also.iter())
        .map(|phrase| &**phrase)
}

/// What it costs that a word is not there.
fn weight(word: &str, policy: &Policy) -> u32 {
    let having = policy.occupations.iter().filter(|occupation| {
        phrases(occupation).any(|phrase| words(&normal(phrase)).any(|each| each == word))
    });
    if having.count() > COMMON {
        MISSING_COMMON
    } else {
        MISSING
    }
}

/// How far a phrase is from what is typed; `None` where they have no word in common.
fn cost(typed: &[(&str, u32)], phrase: &str) -> Option<u32> {
    let mut total: u32 = 0;
    let mut hits: usize = 0;
    for (word, missing) in typed {
        let nearest = words(phrase)
            .filter_map(|other| distance(word, other))
            .min();
        if nearest.is_some() {
            hits = hits.saturating_add(1);
        }
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
    if shorter.len() >= 4 && (longer.starts_with(shorter) || longer.ends_with(shorter)) {
        return Some(PART);
    }
    if longer.len() < MISTAKE_FROM || longer.len().saturating_sub(shorter.len()) > 2 {
        return None;
    }
    match osa_distance(typed, word) {
        1 => Some(MISTAKE),
        2 if longer.len() >= TWO_FROM => Some(TWO),
        _ => None,
    }
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
