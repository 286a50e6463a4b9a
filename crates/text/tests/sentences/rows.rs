//! The result of one row of a list: one sentence for each person, with the deciding finding.

use std::collections::BTreeSet;

use lindungi_rules::eligibility::{Verdict, assess};
use lindungi_rules::policy::{Criterion, Outcome, Remedy};
use lindungi_text::answers::Card;
use lindungi_text::{Lang, answers, reasons, row};

use crate::{DAYS, everybody, policy, readable};

#[test]
fn everybody_gets_a_sentence_that_tells_what_decides() {
    let policy = policy();
    for lang in Lang::ALL {
        let mut told: BTreeSet<(Option<Remedy>, String)> = BTreeSet::new();
        for as_of in DAYS {
            for facts in everybody() {
                let found = assess(&facts, &policy, as_of).expect("facts that can be");
                let sentence = row::sentence(*lang, &found, &policy);
                readable(&sentence);
                assert!(sentence.ends_with('.'), "{sentence}");
                let first = match found.verdict {
                    Verdict::Likely => {
                        assert_eq!(sentence, lang.row_likely(&policy.city.name));
                        continue;
                    }
                    Verdict::NeedsCheck => found
                        .findings
                        .into_iter()
                        .find(|finding| finding.outcome == Outcome::Check),
                    Verdict::OtherRoute => reasons::deciding(&found),
                };
                if let Some(finding) = first {
                    told.insert((finding.route, sentence));
                    continue;
                }
                // No finding speaks against the person, but a fact is unknown.
                let unknown = found.findings.iter().filter(|finding| {
                    finding.outcome == Outcome::Unknown && finding.criterion != Criterion::Welfare
                });
                let asked: Vec<&str> = unknown
                    .filter(|finding| finding.route.is_none())
                    .map(|finding| answers::asked(*lang, finding.criterion, Card::Ktp))
                    .collect();
                if asked.is_empty() {
                    assert_eq!(sentence, lang.row_figure_not_published());
                }
                for word in asked {
                    assert!(sentence.contains(word), "{word}: {sentence}");
                }
            }
        }
        // Each route has a sentence of its own.
        let ways: BTreeSet<Option<Remedy>> = told.iter().map(|(route, _)| *route).collect();
        assert_eq!(ways.len(), 12, "{ways:?}");
        let sentences: BTreeSet<&String> = told.iter().map(|(_, sentence)| sentence).collect();
        assert_eq!(sentences.len(), told.len());
    }
}

#[test]
fn each_finding_of_anybody_is_told_in_a_sentence_of_its_own() {
    let policy = policy();
    for lang in Lang::ALL {
        let (mut told, mut short) = (BTreeSet::new(), BTreeSet::new());
        for as_of in DAYS {
            for facts in everybody() {
                let found = assess(&facts, &policy, as_of).expect("facts that can be");
                for finding in found.findings {
                    let sentence = row::finding_text(*lang, finding, &policy, as_of);
                    readable(&sentence);
                    assert!(sentence.ends_with('.'), "{sentence}");
                    if as_of == DAYS[0] {
                        let what = (finding.criterion, finding.outcome, finding.route);
                        told.insert((what, sentence));
                        short.insert((what, row::short(*lang, finding, &policy)));
                    }
                }
            }
        }
        let sentences: BTreeSet<_> = told.iter().map(|(_, sentence)| sentence).collect();
        assert_eq!(sentences.len(), told.len(), "{told:?}");
        assert!(told.len() > 20, "{told:?}");
        // Within a criterion, the short words of each finding differ.
        let words = short
            .iter()
            .map(|((criterion, ..), words)| (criterion, words));
        let distinct: BTreeSet<_> = words.collect();
        assert_eq!(distinct.len(), short.len(), "{short:?}");
        assert!(short.iter().all(|(_, words)| !words.is_empty()));
    }
}
