//! The days on which the age finding changes: for each day of birth around each boundary, leap days
//! included, and for ages known only in years, by every possible day of birth.

use lindungi_rules::eligibility::{
    AgeChange, Change, Facts, Reachability, When, assess, change, next_age_change, path,
};
use lindungi_rules::policy::{Criterion, Date, Outcome};

use crate::{common, day, likely, policy, stated};

/// Days of the check, with leap days, the days beside them, and the ends of a year.
const DAYS: [&str; 7] = [
    "2026-11-22",
    "2026-12-31",
    "2027-01-01",
    "2027-02-28",
    "2027-03-01",
    "2028-02-28",
    "2028-02-29",
];

fn days(from: Date, until: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(from), |day| day.tomorrow()).take_while(move |day| *day <= until)
}

/// Returns 1 January of the year `oldest` years before the day, and 31 December of the year `youngest`
/// years before it.
fn years_before(as_of: Date, oldest: i16, youngest: i16) -> (Date, Date) {
    let first = Date::new(as_of.year() - oldest, 1, 1);
    let last = Date::new(as_of.year() - youngest, 12, 31);
    (first.expect("a day"), last.expect("a day"))
}

fn born(day: Date) -> Facts {
    Facts {
        birth_date: Some(day),
        age: None,
        ..likely()
    }
}

fn aged(age: u8) -> Facts {
    Facts {
        age: Some(age),
        ..likely()
    }
}

fn stated_age(facts: &Facts, as_of: Date) -> stated::Found {
    stated::findings(facts, as_of)[2]
}

/// Returns the change of the age finding, which must be the same in the path and for the finding alone.
fn comes_of_age(facts: &Facts, as_of: Date) -> Change {
    let policy = policy();
    let found = assess(facts, &policy, as_of).expect("facts that can be");
    let finding = &found.findings[2];
    assert_eq!(finding.criterion, Criterion::Age);
    let change = change(finding, facts, &policy, as_of);
    let path = path(&found, facts, &policy);
    let step = path
        .steps
        .iter()
        .find(|step| step.criterion == Criterion::Age);
    assert_eq!(
        step.map_or(Change::NotNeeded, |step| step.change),
        change,
        "{facts:?} on {as_of}"
    );
    // When the minimum wage is known, only the age waits for time.
    if let (Change::ByTime(when), 2026) = (change, as_of.year()) {
        assert_eq!(
            path.reach,
            Reachability::ByTime(when),
            "{facts:?} on {as_of}"
        );
    }
    change
}

#[test]
fn the_age_is_met_on_the_day_found_and_not_the_day_before() {
    let mut count = 0;
    for as_of in DAYS.map(day) {
        let (first, _) = years_before(as_of, 19, 0);
        for birth in days(first, as_of) {
            let facts = born(birth);
            let change = comes_of_age(&facts, as_of);
            if stated_age(&facts, as_of).0 == Outcome::Met {
                assert_eq!(change, Change::NotNeeded, "born {birth}");
                continue;
            }
            let Change::ByTime(When::On(of_age)) = change else {
                panic!("born {birth}: {change:?}");
            };
            let day_before = of_age.yesterday().expect("a day before");
            assert_eq!(stated_age(&facts, of_age).0, Outcome::Met, "born {birth}");
            assert_ne!(
                stated_age(&facts, day_before).0,
                Outcome::Met,
                "born {birth}"
            );
            count += 1;
        }
    }
    common::report(&format!("{count} days on which somebody comes of age"));
}

/// Returns the first and the last day on which people of this age complete `years` years.
fn by_every_birth(age: u8, years: u8, as_of: Date) -> (Date, Date) {
    let (first, last) = years_before(as_of, i16::from(age) + 1, i16::from(age));
    let births = days(first, last.min(as_of));
    let births = births.filter(|birth| birth.years_on(as_of) == Some(age));
    let reached = births.map(|birth| birth.birthday(years).expect("a birthday"));
    let reached: Vec<Date> = reached.collect();
    assert!(reached.len() >= 365, "{age} years on {as_of}");
    let first = reached.iter().min().expect("a birthday");
    let last = reached.iter().max().expect("a birthday");
    (*first, *last)
}

#[test]
fn of_an_age_in_years_the_first_and_the_last_day_are_found() {
    for as_of in DAYS.map(day) {
        for age in 0..=17 {
            let (first, last) = by_every_birth(age, 18, as_of);
            assert_eq!(
                comes_of_age(&aged(age), as_of),
                Change::ByTime(When::Between(first, last)),
                "{age} years on {as_of}"
            );
        }
        for age in 0..=120 {
            let facts = aged(age);
            let (first, last) = facts.births(as_of).expect("an age that can be");
            assert_eq!(first.years_on(as_of), Some(age), "{as_of}");
            assert_eq!(last.years_on(as_of), Some(age), "{as_of}");
            let sooner = first.yesterday().and_then(|day| day.years_on(as_of));
            assert_eq!(sooner, age.checked_add(1), "{as_of}");
            let later = last.tomorrow().and_then(|day| day.years_on(as_of));
            assert_eq!(later, age.checked_sub(1), "{as_of}");
        }
    }
    assert_eq!(Facts::default().births(day(DAYS[0])), None);
}

/// Returns the next birthday, found by counting days, and the outcome from then on, if the age finding
/// changes on it.
fn expected_age_change(facts: &Facts, birth: Date, as_of: Date) -> Option<(Date, Outcome)> {
    let now = (birth.years_on(as_of), stated_age(facts, as_of));
    // For somebody born on a leap day whose birthday is today, the next birthday is a year and a day away.
    let latest = as_of.birthday(1).expect("a day of next year");
    let birthday = days(as_of, latest).find(|day| birth.years_on(*day) != now.0);
    let birthday = birthday.expect("everybody has a birthday within a year");
    let day_before = birthday.yesterday().expect("a day before");
    assert_eq!(stated_age(facts, day_before), now.1, "born {birth}");
    let then = stated_age(facts, birthday);
    (then != now.1).then_some((birthday, then.0))
}

#[test]
fn a_birthday_within_a_year_that_changes_the_finding_is_found() {
    let policy = policy();
    let mut count = 0;
    for as_of in DAYS.map(day) {
        for boundary in [15, 18, 65] {
            let (first, last) = years_before(as_of, boundary + 1, boundary - 2);
            for birth in days(first, last) {
                let facts = born(birth);
                let change = next_age_change(&facts, &policy, as_of);
                let when = change.map(|change| {
                    let age = birth.years_on(as_of).and_then(|age| age.checked_add(1));
                    assert_eq!(Some(change.age), age, "born {birth}, on {as_of}");
                    (change.when, change.outcome)
                });
                let expected = expected_age_change(&facts, birth, as_of);
                assert_eq!(
                    when,
                    expected.map(|(day, outcome)| (When::On(day), outcome)),
                    "born {birth}, on {as_of}"
                );
                count += usize::from(when.is_some());
            }
        }
    }
    common::report(&format!("{count} birthdays that change a finding"));
}

#[test]
fn each_boundary_is_found_with_its_day() {
    let policy = policy();
    let as_of = day("2026-11-22");
    // Day of birth, age completed, outcome from then on, and the day of the birthday.
    let table = [
        ("1961-11-23", Some((65, Outcome::NotMet, "2026-11-23"))),
        ("1962-11-22", Some((65, Outcome::NotMet, "2027-11-22"))),
        ("1962-11-23", None),
        ("1961-11-22", None),
        ("2009-03-01", Some((18, Outcome::Met, "2027-03-01"))),
        ("2008-11-23", Some((18, Outcome::Met, "2026-11-23"))),
        ("2008-11-22", None),
        ("2009-11-23", None),
        ("2012-02-29", Some((15, Outcome::Check, "2027-03-01"))),
        ("2011-11-22", None),
        ("2013-02-28", None),
        ("1986-05-17", None),
        ("2026-11-22", None),
    ];
    for (birth, expected) in table {
        let expected = expected.map(|(age, outcome, on)| AgeChange {
            age,
            outcome,
            when: When::On(day(on)),
        });
        let found = next_age_change(&born(day(birth)), &policy, as_of);
        assert_eq!(found, expected, "born {birth}");
    }
}

#[test]
fn of_an_age_in_years_the_birthday_is_within_a_year() {
    let policy = policy();
    for as_of in DAYS.map(day) {
        for age in 0..=120 {
            let outcome = match age {
                14 => Some(Outcome::Check),
                17 => Some(Outcome::Met),
                64 => Some(Outcome::NotMet),
                _ => None,
            };
            let expected = outcome.map(|outcome| {
                let (first, last) = by_every_birth(age, age + 1, as_of);
                assert!(first > as_of && last <= as_of.birthday(1).expect("a day"));
                AgeChange {
                    age: age + 1,
                    outcome,
                    when: When::Between(first, last),
                }
            });
            assert_eq!(
                next_age_change(&aged(age), &policy, as_of),
                expected,
                "{age} years on {as_of}"
            );
        }
        assert_eq!(next_age_change(&Facts::default(), &policy, as_of), None);
    }
}
