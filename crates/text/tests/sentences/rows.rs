//! What was found of one of many: one sentence for everybody, which tells what decides.

use std::collections::BTreeSet;

use lindungi_rules::eligibility::{Verdict, assess};
use lindungi_rules::policy::{Criterion, Outcome, Route};
use lindungi_text::{Lang, answers, row};

use crate::{DAYS, everybody, policy, readable};

#[test]
fn everybody_gets_a_sentence_that_tells_what_decides() {
    let policy = policy();
    for lang in Lang::ALL {
        let mut told: BTreeSet<(Option<Route>, String)> = BTreeSet::new();
        for as_of in DAYS {
            for facts in everybody() {
                let found = assess(&facts, &policy, as_of).expect("facts that can be");
                let sentence = row::sentence(*lang, &found, &policy);
                readable(&sentence);
                assert!(sentence.ends_with('.'), "{sentence}");
                let decides = match found.verdict {
                    Verdict::Likely => {
                        assert_eq!(sentence, lang.row_likely(&policy.city.name));
                        continue;
                    }
                    Verdict::NeedsCheck => Outcome::Check,
                    Verdict::OtherRoute => Outcome::NotMet,
                };
                let first = found
                    .findings
                    .iter()
                    .find(|finding| finding.outcome == decides);
                if let Some(finding) = first {
                    told.insert((finding.route, sentence));
                    continue;
                }
                // Nothing speaks against it, but something is not known.
                let unknown = found.findings.iter().filter(|finding| {
                    finding.outcome == Outcome::Unknown && finding.criterion != Criterion::Welfare
                });
                let asked: Vec<&str> = unknown
                    .filter(|finding| finding.route.is_none())
                    .map(|finding| answers::asked(*lang, finding.criterion))
                    .collect();
                if asked.is_empty() {
                    assert_eq!(sentence, lang.row_figure_not_published());
                }
                for word in asked {
                    assert!(sentence.contains(word), "{word}: {sentence}");
                }
            }
        }
        // Each way has a sentence of its own.
        let ways: BTreeSet<Option<Route>> = told.iter().map(|(route, _)| *route).collect();
        assert_eq!(ways.len(), 12, "{ways:?}");
        let sentences: BTreeSet<&String> = told.iter().map(|(_, sentence)| sentence).collect();
        assert_eq!(sentences.len(), told.len());
    }
}
