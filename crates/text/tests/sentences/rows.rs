//! The result of one row of a list: one sentence for each person, with the deciding finding.

use std::collections::BTreeSet;

use lindungi_rules::eligibility::{Verdict, assess};
use lindungi_rules::policy::{Criterion, Outcome, Remedy};
use lindungi_text::answers::Card;
use lindungi_text::{Lang, answers, reasons, row};

use crate::{DAYS, everybody, policy, readable};

#[test]
fn everybody_gets_a_sentence_that_names_what_decides() {
    let policy = policy();
    for lang in Lang::ALL {
        let mut seen: BTreeSet<(Option<Remedy>, String)> = BTreeSet::new();
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
                    seen.insert((finding.remedy, sentence));
                    continue;
                }
                // No finding speaks against the person, but a fact is unknown.
                let unknown = found.findings.iter().filter(|finding| {
                    finding.outcome == Outcome::Unknown && finding.criterion != Criterion::Welfare
                });
                let questions: Vec<&str> = unknown
                    .filter(|finding| finding.remedy.is_none())
                    .map(|finding| answers::question(*lang, finding.criterion, Card::Ktp))
                    .collect();
                if questions.is_empty() {
                    assert_eq!(sentence, lang.row_figure_not_published());
                }
                for word in questions {
                    assert!(sentence.contains(word), "{word}: {sentence}");
                }
            }
        }
        // Each remedy has a sentence of its own.
        let remedies: BTreeSet<Option<Remedy>> = seen.iter().map(|(remedy, _)| *remedy).collect();
        assert_eq!(remedies.len(), 12, "{remedies:?}");
        let sentences: BTreeSet<&String> = seen.iter().map(|(_, sentence)| sentence).collect();
        assert_eq!(sentences.len(), seen.len());
    }
}

#[test]
fn each_finding_of_anybody_has_a_sentence_of_its_own() {
    let policy = policy();
    for lang in Lang::ALL {
        let (mut seen, mut short) = (BTreeSet::new(), BTreeSet::new());
        for as_of in DAYS {
            for facts in everybody() {
                let found = assess(&facts, &policy, as_of).expect("facts that can be");
                for finding in found.findings {
                    let sentence = row::finding_text(*lang, finding, &policy, as_of);
                    readable(&sentence);
                    assert!(sentence.ends_with('.'), "{sentence}");
                    if as_of == DAYS[0] {
                        let what = (finding.criterion, finding.outcome, finding.remedy);
                        seen.insert((what, sentence));
                        short.insert((what, row::short(*lang, finding, &policy)));
                    }
                }
            }
        }
        let sentences: BTreeSet<_> = seen.iter().map(|(_, sentence)| sentence).collect();
        assert_eq!(sentences.len(), seen.len(), "{seen:?}");
        assert!(seen.len() > 20, "{seen:?}");
        // Within a criterion, the short words of each finding differ.
        let words = short
            .iter()
            .map(|((criterion, ..), words)| (criterion, words));
        let distinct: BTreeSet<_> = words.collect();
        assert_eq!(distinct.len(), short.len(), "{short:?}");
        assert!(short.iter().all(|(_, words)| !words.is_empty()));
    }
}
