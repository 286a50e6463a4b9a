//! Every finding in words: the reason with figure and source, and what to do.

use std::collections::{BTreeMap, BTreeSet};

use lindungi_rules::eligibility::{Facts, Finding, Verdict, assess};
use lindungi_rules::policy::{
    Criterion, Date, Ktp, Membership, Outcome, Policy, Remedy, Rupiah, Work,
};
use lindungi_text::Lang;
use lindungi_text::explain::{Explanation, explain, verdict};

use crate::{DAYS, policy, readable};

/// Each answer to one question with the others unknown, which covers all findings, as no criterion uses two
/// answers.
fn every_answer() -> Vec<Facts> {
    let none = Facts::default();
    let mut all = vec![none];
    all.extend(Ktp::ALL.iter().map(|ktp| Facts {
        ktp: Some(*ktp),
        ..none
    }));
    all.extend(Work::ALL.iter().map(|work| Facts {
        work: Some(*work),
        ..none
    }));
    all.extend((0..=120).map(|age| Facts {
        age: Some(age),
        ..none
    }));
    all.extend([3, 10, 20, 40, 70].map(|years| Facts {
        birth_date: Date::new(2026 - years, 2, 28),
        ..none
    }));
    all.extend(Membership::ALL.iter().map(|membership| Facts {
        membership: Some(*membership),
        ..none
    }));
    all.extend([Rupiah::ZERO, Rupiah::LIMIT].map(|income| Facts {
        income: Some(income),
        ..none
    }));
    all.extend((1..=10).map(|decile| Facts {
        decile: Some(decile),
        ..none
    }));
    all
}

/// Calls `look` with every possible explanation.
fn every_explanation(lang: Lang, policy: &Policy, mut look: impl FnMut(Date, &Explanation)) {
    for as_of in DAYS {
        for facts in every_answer() {
            let found = assess(&facts, policy, as_of).expect("facts that can be");
            let explanations = explain(lang, &found, &facts, policy);
            assert!(
                explanations
                    .iter()
                    .map(|explanation| explanation.finding)
                    .eq(found.findings),
                "{facts:?}"
            );
            for explanation in &explanations {
                look(as_of, explanation);
            }
        }
    }
}

#[test]
fn every_finding_is_explained_with_its_source_and_what_to_do() {
    let policy = policy();
    for lang in Lang::ALL {
        every_explanation(*lang, &policy, |_, explanation| {
            readable(explanation.criterion);
            readable(explanation.outcome);
            readable(&explanation.reason);
            let met = explanation.finding.outcome == Outcome::Met;
            assert_eq!(explanation.next.is_none(), met, "{explanation:?}");
            assert_eq!(explanation.change.is_none(), met, "{explanation:?}");
            for text in explanation.next.iter().chain(&explanation.change) {
                readable(text);
            }
            assert!(explanation.source.is_some(), "{explanation:?}");
            let compares = explanation.finding.criterion == Criterion::Income
                && explanation.finding.remedy != Some(Remedy::FigureNotPublished);
            assert!(
                !compares
                    || explanation.finding.outcome == Outcome::Unknown
                    || explanation.figure.is_some(),
                "{explanation:?}"
            );
        });
    }
}

/// All cases of all criteria, an unknown answer to each, and an unknown minimum wage.
#[test]
fn every_finding_that_the_policy_can_make_is_among_those_explained() {
    let policy = policy();
    let mut expected: BTreeSet<(Criterion, Outcome, Option<Remedy>)> = BTreeSet::new();
    for rule in &*policy.criteria {
        expected.extend(
            rule.cases
                .iter()
                .map(|case| (rule.id, case.outcome, case.remedy)),
        );
        expected.insert((rule.id, Outcome::Unknown, None));
    }
    expected.insert((
        Criterion::Income,
        Outcome::Unknown,
        Some(Remedy::FigureNotPublished),
    ));
    for lang in Lang::ALL {
        let mut explained = BTreeSet::new();
        let mut reasons: BTreeMap<String, Finding> = BTreeMap::new();
        every_explanation(*lang, &policy, |_, explanation| {
            let Finding {
                criterion,
                outcome,
                remedy,
            } = explanation.finding;
            explained.insert((criterion, outcome, remedy));
            // No two findings have the same reason.
            let other = reasons.insert(explanation.reason.clone(), explanation.finding);
            assert!(
                other.is_none_or(|other| other == explanation.finding),
                "{explanation:?}"
            );
        });
        assert_eq!(explained, expected);
    }
}

#[test]
fn a_reason_names_the_figures_that_it_rests_on() {
    let policy = policy();
    let wage = "Rp3.868.963";
    let table: [(Criterion, Outcome, Option<Remedy>, &[&str]); 9] = [
        (Criterion::Residence, Outcome::Met, None, &["Kota Jambi"]),
        (
            Criterion::Residence,
            Outcome::NotMet,
            Some(Remedy::OwnCity),
            &["Kota Jambi"],
        ),
        (Criterion::Age, Outcome::Met, None, &["18", "64"]),
        (
            Criterion::Age,
            Outcome::Check,
            Some(Remedy::Minor),
            &["15", "17", "18"],
        ),
        (
            Criterion::Age,
            Outcome::NotMet,
            Some(Remedy::TooYoung),
            &["15"],
        ),
        (
            Criterion::Age,
            Outcome::NotMet,
            Some(Remedy::Over65),
            &["65"],
        ),
        (
            Criterion::Income,
            Outcome::Check,
            Some(Remedy::AboveReferenceWage),
            &[wage, "2026", "Kota Jambi"],
        ),
        (
            Criterion::Income,
            Outcome::Unknown,
            Some(Remedy::FigureNotPublished),
            &["2027", "Kota Jambi"],
        ),
        (
            Criterion::Welfare,
            Outcome::Check,
            Some(Remedy::HigherDecile),
            &["6", "10"],
        ),
    ];
    let income_met = (
        Criterion::Income,
        Outcome::Met,
        None,
        &[wage, "2026", "Kota Jambi"] as &[&str],
    );
    for lang in Lang::ALL {
        let mut seen = BTreeSet::new();
        every_explanation(*lang, &policy, |_, explanation| {
            let finding = (
                explanation.finding.criterion,
                explanation.finding.outcome,
                explanation.finding.remedy,
            );
            for (criterion, outcome, remedy, numbers) in table.iter().chain([&income_met]) {
                if finding == (*criterion, *outcome, *remedy) {
                    seen.insert(finding);
                    // The number must stand by itself, not inside a longer number.
                    for number in *numbers {
                        let found = explanation.reason.match_indices(number).any(|(at, _)| {
                            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
                            let (before, after) = explanation.reason.split_at(at);
                            !digit(before.chars().next_back())
                                && !digit(after[number.len()..].chars().next())
                        });
                        assert!(found, "{number} is not in {:?}", explanation.reason);
                    }
                }
            }
        });
        assert_eq!(seen.len(), table.len() + 1);
    }
}

/// If a criterion is in force only from a later day, its reason must not judge the person.
#[test]
fn a_criterion_that_is_not_in_force_yet_judges_nobody() {
    let usual = policy();
    let facts = Facts {
        ktp: Some(Ktp::City),
        birth_date: None,
        age: Some(40),
        work: Some(Work::Casual),
        income: Some(Rupiah::ZERO),
        membership: Some(Membership::None),
        decile: Some(1),
    };
    let mut still_judging = Vec::new();
    for lang in Lang::ALL {
        let mut judgements = BTreeSet::new();
        every_explanation(*lang, &usual, |_, explanation| {
            if explanation.finding.outcome != Outcome::Unknown {
                judgements.insert(explanation.reason.clone());
            }
        });
        for (index, criterion) in Criterion::ALL.iter().enumerate() {
            let mut policy = usual.clone();
            policy.criteria.to_mut()[index].from = DAYS[0].tomorrow();
            let found = assess(&facts, &policy, DAYS[0]).expect("facts that can be");
            let explanation = &explain(*lang, &found, &facts, &policy)[index];
            let finding = Finding {
                criterion: *criterion,
                outcome: Outcome::Unknown,
                remedy: Some(Remedy::FigureNotPublished),
            };
            assert_eq!(explanation.finding, finding);
            let unfilled = explanation.reason.contains(" .") || explanation.reason.contains("  ");
            if unfilled || judgements.contains(&explanation.reason) {
                still_judging.push(format!("{criterion}: {}", explanation.reason));
            }
        }
    }
    assert!(
        still_judging.is_empty(),
        "said although not in force: {still_judging:#?}"
    );
}

#[test]
fn every_verdict_has_its_words() {
    for lang in Lang::ALL {
        let mut titles = BTreeSet::new();
        for found in Verdict::ALL {
            let text = verdict(*lang, found);
            readable(text.title);
            readable(text.text);
            titles.insert(text.title);
        }
        assert_eq!(titles.len(), Verdict::ALL.len());
    }
    let titles = Verdict::ALL.map(|found| verdict(Lang::Id, found).title.to_lowercase());
    assert_eq!(
        titles,
        [
            "tampaknya memenuhi syarat",
            "perlu diperiksa",
            "bukan lewat program ini"
        ]
    );
}
