//! Compares the words in `index.d.ts` with the words of the rules: every one and no other.

use std::collections::BTreeMap;

use lindungi_json::Code;
use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{
    Criterion, Ktp, Mark, Membership, Outcome, Payer, Priority, Remedy, Sector, SourceKind, Unit,
    Work, current,
};
use lindungi_text::Lang;

/// The types of `index.d.ts` that are closed sets of words, such as
/// `export type Payer = "city" | "donor" | "self";`
fn defined() -> BTreeMap<&'static str, Vec<&'static str>> {
    include_str!("../package/index.d.ts")
        .split("export type ")
        .skip(1)
        .filter_map(|rest| {
            let (name, rest) = rest.split_once('=')?;
            let (words, _) = rest.split_once(';')?;
            let mut quoted = words.split('"').skip(1).step_by(2).peekable();
            quoted.peek()?;
            // Only bars stand between the words of a closed set.
            let between = words.split('"').step_by(2);
            let closed = between
                .into_iter()
                .all(|part| part.trim().trim_matches('|').is_empty());
            closed.then(|| (name.trim(), quoted.collect()))
        })
        .collect()
}

#[test]
fn every_closed_set_is_that_of_the_rules() {
    let city = current().city.id.as_ref();
    let languages: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
    let verdicts = Verdict::ALL.map(Verdict::name);
    let codes = Code::ALL.map(|code| lindungi_json::text(&code).expect("a word"));
    let codes: Vec<&str> = codes.iter().map(|code| code.trim_matches('"')).collect();
    let rules: BTreeMap<&str, Vec<&str>> = [
        ("Lang", languages.as_slice()),
        ("Code", codes.as_slice()),
        ("Mark", Mark::NAMES),
        ("SourceKind", SourceKind::NAMES),
        ("Unit", Unit::NAMES),
        ("Payer", Payer::NAMES),
        ("Sector", Sector::NAMES),
        ("Relief", &["on", "off"]),
        ("Ktp", &[city, Ktp::Elsewhere.name()]),
        ("Work", Work::NAMES),
        ("Membership", Membership::NAMES),
        ("Verdict", &verdicts),
        ("Criterion", Criterion::NAMES),
        ("Outcome", Outcome::NAMES),
        ("Route", Remedy::NAMES),
        ("Priority", Priority::NAMES),
    ]
    .map(|(name, words)| (name, words.to_vec()))
    .into();
    assert_eq!(defined(), rules);
}
