//! The search for occupations: everyday words find the occupation that is meant.

#[path = "../common/mod.rs"]
mod common;
mod mistakes;
mod words;

use lindungi_rules::occupation::search;
use lindungi_rules::policy::{Occupation, Policy, fixture};

/// Returns the ids of the occupations that are found.
fn found(query: &str) -> Vec<&'static str> {
    search(query, fixture(), 5)
        .iter()
        .map(|found| &*found.occupation.id)
        .collect()
}

/// Returns every name and synonym with its occupation.
fn phrases(policy: &'static Policy) -> Vec<(&'static Occupation, &'static str)> {
    let all = policy.occupations.iter().flat_map(|occupation| {
        [&occupation.name_id, &occupation.name_en]
            .into_iter()
            .chain(occupation.also.iter())
            .map(move |phrase| (occupation, &**phrase))
    });
    all.collect()
}
