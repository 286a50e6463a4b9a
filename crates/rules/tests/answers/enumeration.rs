//! Every combination of answers on each day, as a table of verdicts in which combinations that differ in
//! one answer are compared.

use std::collections::BTreeSet;

use lindungi_rules::eligibility::{Facts, Verdict, assess};
use lindungi_rules::policy::{Criterion, Date, Outcome, Policy, Remedy};

use crate::space::{Place, Space};
use crate::{common, day, policy, stated};

const DAYS: [&str; 5] = [
    "2025-06-30",
    "2026-11-22",
    "2026-12-31",
    "2027-01-02",
    "2030-05-05",
];

type Reached = BTreeSet<(Criterion, Outcome, Option<Remedy>)>;

/// Returns the verdict of every combination on a day, after comparing the findings with the plain statement
/// of the rules.
fn verdicts(space: &Space, policy: &Policy, as_of: Date, reached: &mut Reached) -> Vec<Verdict> {
    let verdicts = (0..space.combinations()).map(|index| {
        let facts = space.facts(space.place(index));
        let found = assess(&facts, policy, as_of).expect("facts that can be");
        let stated = stated::findings(&facts, as_of);
        let verdict = stated::verdict(&stated);
        for ((finding, criterion), stated) in found.findings.iter().zip(Criterion::ALL).zip(stated)
        {
            assert_eq!(finding.criterion, *criterion);
            let actual = (finding.outcome, finding.remedy);
            assert_eq!(actual, stated, "{criterion} of {facts:?} on {as_of}");
            reached.insert((*criterion, finding.outcome, finding.remedy));
        }
        assert_eq!(found.verdict, verdict, "{facts:?} on {as_of}");
        let priority = (verdict != Verdict::OtherRoute).then(|| stated::priority(&facts));
        assert_eq!(found.priority, priority, "{facts:?} on {as_of}");
        let unknown = Criterion::ALL.iter().zip(stated);
        let unknown = unknown.filter(|(_, found)| found.0 == Outcome::Unknown);
        assert!(
            found.missing().eq(unknown.map(|(criterion, _)| *criterion)),
            "{facts:?} on {as_of}"
        );
        found.verdict
    });
    verdicts.collect()
}

#[test]
fn every_combination_of_answers() {
    let space = Space::whole();
    let policy = policy();
    let mut reached = Reached::new();
    let mut decisive = BTreeSet::new();
    let mut verdicts_seen = [0_usize; Verdict::ALL.len()];
    for as_of in DAYS.map(day) {
        let verdicts = verdicts(&space, &policy, as_of, &mut reached);
        for (count, verdict) in verdicts_seen.iter_mut().zip(Verdict::ALL) {
            *count += verdicts.iter().filter(|given| **given == verdict).count();
        }
        for (index, unanswered) in verdicts.iter().enumerate() {
            for (question, criterion) in Criterion::ALL.iter().enumerate() {
                if space.place(index)[question] != 0 {
                    continue;
                }
                let answers = (1..space.sizes()[question])
                    .map(|answer| (answer, verdicts[index + answer * space.stride(question)]));
                for (answer, answered) in answers {
                    assert!(
                        *unanswered != Verdict::OtherRoute || answered == Verdict::OtherRoute,
                        "answer {answer} to {criterion} opens {:?} on {as_of}",
                        space.facts(space.place(index)),
                    );
                    if answered != *unanswered {
                        decisive.insert(*criterion);
                    }
                }
            }
        }
    }

    let all: Reached = stated::ALL
        .into_iter()
        .map(|(criterion, (outcome, remedy))| (criterion, outcome, remedy))
        .collect();
    assert_eq!(reached, all, "what can be found, and what was");
    for remedy in Remedy::ALL {
        assert!(
            reached.iter().any(|(.., found)| *found == Some(*remedy)),
            "no way to {remedy}"
        );
    }
    assert!(
        decisive.iter().eq(Criterion::ALL),
        "only {decisive:?} decide anything"
    );
    assert!(
        verdicts_seen.iter().all(|count| *count > 0),
        "{verdicts_seen:?}"
    );
    let [likely, needs_check, other_route] = verdicts_seen;
    common::report(&format!(
        "{} combinations of answers on {} days: {} verdicts ({likely} likely, {needs_check} to be \
         checked, {other_route} other routes), {} findings",
        space.combinations(),
        DAYS.len(),
        space.combinations() * DAYS.len(),
        reached.len(),
    ));
}

/// A verdict turns not only when an unknown answer becomes known: for each criterion, replacing one answer
/// by another turns it.
#[test]
fn each_criterion_decides_by_one_answer_put_for_another() {
    let space = Space::whole();
    let policy = policy();
    let as_of = day("2026-11-22");
    // All criteria are met but welfare, which is unknown and does not prevent a likely verdict.
    let open: Place = [1, 1, 5, 1, 1, 0];
    let at = |place| {
        assess(&space.facts(place), &policy, as_of)
            .expect("facts that can be")
            .verdict
    };
    assert_eq!(at(open), Verdict::Likely);
    for (question, criterion) in Criterion::ALL.iter().enumerate() {
        let verdicts = (1..space.sizes()[question]).map(|answer| {
            let mut place = open;
            place[question] = answer;
            at(place)
        });
        let verdicts: BTreeSet<&str> = verdicts.map(Verdict::name).collect();
        assert!(
            verdicts.contains("likely") && verdicts.len() > 1,
            "{criterion}: {verdicts:?}"
        );
    }
}

/// Includes the ages that the table of combinations leaves out.
#[test]
fn every_age_is_judged_as_stated() {
    let policy = policy();
    let as_of = day("2026-11-22");
    for age in 0..=120 {
        let facts = Facts {
            age: Some(age),
            ..crate::likely()
        };
        let found = assess(&facts, &policy, as_of).expect("an age that can be");
        let actual = found
            .findings
            .map(|finding| (finding.outcome, finding.remedy));
        assert_eq!(actual, stated::findings(&facts, as_of), "{age} years");
    }
}
