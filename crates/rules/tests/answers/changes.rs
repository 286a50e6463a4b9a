//! The way in which each finding can change: by the person, by time and on which day, or not at all.

use std::collections::BTreeSet;

use lindungi_rules::eligibility::{Change, Facts, When, assess, change};
use lindungi_rules::policy::{Criterion, Date, Ktp, Membership, Outcome, Remedy, Rupiah, Work};

use crate::{day, likely, policy};

/// Returns the outcome and remedy of a criterion, and the way in which its finding can change.
fn changed(facts: Facts, criterion: Criterion, as_of: &str) -> (Outcome, Option<Remedy>, Change) {
    let policy = policy();
    let found = assess(&facts, &policy, day(as_of)).expect("facts that can be");
    let mut findings = found.findings.iter();
    let finding = findings
        .find(|finding| finding.criterion == criterion)
        .expect("every criterion");
    (
        finding.outcome,
        finding.remedy,
        change(finding, &facts, &policy, day(as_of)),
    )
}

/// For each remedy: facts that lead to it, the day of the check, and the way in which the finding can
/// change.
fn each_remedy() -> [(Remedy, Facts, &'static str, Change); 13] {
    use Change::{ByPerson, ByTime, Covered, Never};
    let (now, next_year) = ("2026-11-22", "2027-01-02");
    let one = likely();
    let lives = |ktp| Facts {
        ktp: Some(ktp),
        ..one
    };
    let works = |work| Facts {
        work: Some(work),
        ..one
    };
    let aged = |age| Facts {
        age: Some(age),
        ..one
    };
    let has = |membership| Facts {
        membership: Some(membership),
        ..one
    };
    let earns = |income| Facts {
        income: Some(income),
        ..one
    };
    let is_of = |decile| Facts {
        decile: Some(decile),
        ..one
    };
    [
        (Remedy::OwnCity, lives(Ktp::Elsewhere), now, ByPerson),
        (
            Remedy::EmployerRegisters,
            works(Work::Employee),
            now,
            ByPerson,
        ),
        (Remedy::StateScheme, works(Work::CivilServant), now, Never),
        (Remedy::NotWorking, works(Work::NotWorking), now, ByPerson),
        (
            Remedy::Minor,
            aged(16),
            now,
            ByTime(When::Between(day("2027-11-23"), day("2028-11-22"))),
        ),
        (
            Remedy::TooYoung,
            aged(3),
            now,
            ByTime(When::Between(day("2040-11-23"), day("2041-11-22"))),
        ),
        (Remedy::Over65, aged(65), now, Never),
        (Remedy::SelfPaying, has(Membership::SelfPaid), now, ByPerson),
        (
            Remedy::EmployerCovers,
            has(Membership::Employer),
            now,
            Covered,
        ),
        (
            Remedy::AlreadyCovered,
            has(Membership::Government),
            now,
            Covered,
        ),
        (
            Remedy::AboveReferenceWage,
            earns(Rupiah::LIMIT),
            now,
            ByPerson,
        ),
        (Remedy::HigherDecile, is_of(6), now, ByPerson),
        (
            Remedy::FigureNotPublished,
            one,
            next_year,
            ByTime(When::Unknown),
        ),
    ]
}

#[test]
fn each_remedy_changes_as_it_can() {
    let mut remedies = BTreeSet::new();
    for (remedy, facts, as_of, expected) in each_remedy() {
        let found = Criterion::ALL
            .iter()
            .map(|criterion| changed(facts, *criterion, as_of));
        let of_remedy: Vec<Change> = found
            .filter(|(_, found, _)| *found == Some(remedy))
            .map(|(.., change)| change)
            .collect();
        assert_eq!(of_remedy, [expected], "{remedy}");
        remedies.insert(remedy);
    }
    assert!(remedies.iter().eq(Remedy::ALL), "only {remedies:?}");
}

#[test]
fn what_is_met_need_not_change_and_what_is_unknown_can_be_answered() {
    for criterion in Criterion::ALL {
        let met = changed(likely(), *criterion, "2026-11-22");
        assert_eq!(met, (Outcome::Met, None, Change::NotNeeded), "{criterion}");
        for as_of in ["2026-11-22", "2027-01-02"] {
            let unknown = changed(Facts::default(), *criterion, as_of);
            // Without a minimum wage to compare with, no answer about income helps.
            let waits = *criterion == Criterion::Income && as_of == "2027-01-02";
            let (remedy, change) = if waits {
                let remedy = Some(Remedy::FigureNotPublished);
                (remedy, Change::ByTime(When::Unknown))
            } else {
                (None, Change::ByPerson)
            };
            assert_eq!(
                unknown,
                (Outcome::Unknown, remedy, change),
                "{criterion} on {as_of}"
            );
        }
    }
}

#[test]
fn one_who_is_too_young_comes_of_age_on_a_day() {
    let table = [
        ("2008-11-23", "2026-11-23"),
        ("2009-05-17", "2027-05-17"),
        ("2011-11-22", "2029-11-22"),
        ("2011-11-23", "2029-11-23"),
        ("2026-11-22", "2044-11-22"),
        // Born on 29 February: the birthday is 1 March in a common year, 29 February in a leap year.
        ("2012-02-29", "2030-03-01"),
        ("2024-02-29", "2042-03-01"),
        ("2010-02-28", "2028-02-28"),
        ("2010-03-01", "2028-03-01"),
    ];
    for (born, of_age) in table {
        let facts = Facts {
            birth_date: Some(day(born)),
            age: None,
            ..likely()
        };
        let (outcome, remedy, change) = changed(facts, Criterion::Age, "2026-11-22");
        assert_eq!(change, Change::ByTime(When::On(day(of_age))), "born {born}");
        assert!(
            matches!(remedy, Some(Remedy::Minor | Remedy::TooYoung)),
            "born {born}: {outcome} {remedy:?}"
        );

        // The criterion is met on that day, and not on the day before.
        assert_eq!(
            changed(facts, Criterion::Age, of_age).0,
            Outcome::Met,
            "born {born}"
        );
        let day_before = day(of_age)
            .yesterday()
            .map(|day_before: Date| day_before.to_string())
            .expect("a day before");
        assert_ne!(
            changed(facts, Criterion::Age, &day_before).0,
            Outcome::Met,
            "born {born}"
        );
    }
}
