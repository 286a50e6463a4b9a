//! Days of birth, and impossible facts.

use lindungi_rules::eligibility::{EARLIEST_BIRTH, FactError, Facts, OLDEST, Verdict, assess};
use lindungi_rules::policy::{Criterion, Date, Outcome, Remedy, Rupiah};

use crate::{day, likely, policy, stated};

/// Returns the age finding of somebody born on this day.
fn age_of(born: &str, as_of: &str) -> stated::Found {
    let facts = Facts {
        birth_date: Some(day(born)),
        age: None,
        ..likely()
    };
    let found = assess(&facts, &policy(), day(as_of)).expect("a day of birth that can be");
    let [_, _, age, ..] = found.findings;
    assert_eq!(age.criterion, Criterion::Age);
    assert_eq!(
        (age.outcome, age.remedy),
        stated::findings(&facts, day(as_of))[2],
        "{born} on {as_of}"
    );
    (age.outcome, age.remedy)
}

#[test]
fn years_are_completed_on_the_birthday() {
    const TOO_YOUNG: stated::Found = (Outcome::NotMet, Some(Remedy::TooYoung));
    const MINOR: stated::Found = (Outcome::Check, Some(Remedy::Minor));
    const MET: stated::Found = (Outcome::Met, None);
    const OVER_65: stated::Found = (Outcome::NotMet, Some(Remedy::Over65));
    let table = [
        // Born today, and the oldest people who are accepted.
        ("2026-11-22", "2026-11-22", TOO_YOUNG),
        ("1900-01-01", "2026-11-22", OVER_65),
        // Turning 15, 18 and 65: the day before the birthday, and the birthday.
        ("2011-11-23", "2026-11-22", TOO_YOUNG),
        ("2011-11-22", "2026-11-22", MINOR),
        ("2008-11-23", "2026-11-22", MINOR),
        ("2008-11-22", "2026-11-22", MET),
        ("2008-11-21", "2026-11-22", MET),
        ("1961-11-23", "2026-11-22", MET),
        ("1961-11-22", "2026-11-22", OVER_65),
        // Other months, and the turn of the year.
        ("2008-12-01", "2026-11-30", MINOR),
        ("2008-10-31", "2026-11-01", MET),
        ("2008-12-31", "2026-12-30", MINOR),
        ("2008-12-31", "2026-12-31", MET),
        ("2009-01-01", "2026-12-31", MINOR),
        ("2009-01-01", "2027-01-01", MET),
        // Born on a leap day: the birthday is 1 March in a common year, 29 February in a leap year.
        ("2008-02-29", "2026-02-28", MINOR),
        ("2008-02-29", "2026-03-01", MET),
        ("2012-02-29", "2027-02-28", TOO_YOUNG),
        ("2012-02-29", "2027-03-01", MINOR),
        ("1960-02-29", "2025-02-28", MET),
        ("1960-02-29", "2025-03-01", OVER_65),
        ("2010-02-28", "2028-02-28", MET),
        ("2010-03-01", "2028-02-29", MINOR),
        ("2010-03-01", "2028-03-01", MET),
    ];
    for (born, as_of, expected) in table {
        assert_eq!(age_of(born, as_of), expected, "born {born}, on {as_of}");
    }
}

/// Every day of birth for which an age boundary falls near the day of the check.
#[test]
fn every_day_of_birth_around_a_boundary_is_judged_as_stated() {
    for as_of in [
        "2024-02-29",
        "2026-02-28",
        "2026-03-01",
        "2026-11-22",
        "2027-01-01",
        "2028-12-31",
    ] {
        for years in [15, 18, 65] {
            let year = day(as_of).year() - years;
            let first = Date::new(year, 1, 1).expect("a day");
            let days = std::iter::successors(Some(first), |day| day.tomorrow());
            for born in days.take_while(|day| day.year() == year) {
                age_of(&born.to_string(), as_of);
            }
        }
    }
}

#[test]
fn the_day_of_birth_wins_over_the_age() {
    let (policy, as_of) = (policy(), day("2026-11-22"));
    let both = |born: &str, age| Facts {
        birth_date: Some(day(born)),
        age: Some(age),
        ..likely()
    };
    let verdict = |facts: Facts| {
        assess(&facts, &policy, as_of)
            .expect("facts that can be")
            .verdict
    };
    assert_eq!(verdict(both("1986-05-17", 70)), Verdict::Likely);
    assert_eq!(verdict(both("1950-05-17", 40)), Verdict::OtherRoute);
    assert_eq!(verdict(both("2009-05-17", 40)), Verdict::NeedsCheck);
}

#[test]
fn each_impossible_fact_is_refused_on_its_side_of_the_boundary() {
    let (policy, as_of) = (policy(), day("2026-11-22"));
    let judged = |facts: Facts| assess(&facts, &policy, as_of).map(|_| ());
    let born = |date: &str| Facts {
        birth_date: Some(day(date)),
        ..likely()
    };
    let aged = |age| Facts {
        age: Some(age),
        ..likely()
    };
    let earning = |income| Facts {
        income: Some(Rupiah::new(income)),
        ..likely()
    };
    let decile = |decile| Facts {
        decile: Some(decile),
        ..likely()
    };
    assert_eq!(EARLIEST_BIRTH, day("1900-01-01"));
    assert_eq!(OLDEST, 120);
    let table = [
        (born("2026-11-22"), Ok(())),
        (born("2026-11-23"), Err(FactError::BirthInFuture)),
        (born("9999-12-31"), Err(FactError::BirthInFuture)),
        (born("1900-01-01"), Ok(())),
        (born("1899-12-31"), Err(FactError::BirthTooEarly)),
        (born("0001-01-01"), Err(FactError::BirthTooEarly)),
        (aged(0), Ok(())),
        (aged(120), Ok(())),
        (aged(121), Err(FactError::AgeOutOfRange)),
        (aged(u8::MAX), Err(FactError::AgeOutOfRange)),
        (earning(0), Ok(())),
        (earning(1_000_000_000_000_000), Ok(())),
        (
            earning(1_000_000_000_000_001),
            Err(FactError::IncomeTooLarge),
        ),
        (earning(u64::MAX), Err(FactError::IncomeTooLarge)),
        (decile(1), Ok(())),
        (decile(10), Ok(())),
        (decile(0), Err(FactError::DecileOutOfRange)),
        (decile(11), Err(FactError::DecileOutOfRange)),
        (decile(u8::MAX), Err(FactError::DecileOutOfRange)),
        // An impossible age is an error although the day of birth takes precedence over the age.
        (
            Facts {
                age: Some(121),
                ..born("1990-05-17")
            },
            Err(FactError::AgeOutOfRange),
        ),
        (Facts::default(), Ok(())),
    ];
    for (facts, expected) in table {
        assert_eq!(judged(facts), expected, "{facts:?}");
    }
}

/// Any day of the calendar can be the day of the check.
#[test]
fn no_day_of_the_check_panics() {
    let policy = policy();
    for written in [
        "0001-01-01",
        "1899-12-31",
        "1900-01-01",
        "2015-12-31",
        "2028-02-29",
        "9999-12-31",
    ] {
        let as_of = day(written);
        assert!(assess(&likely(), &policy, as_of).is_ok(), "{written}");
        for born in ["0001-01-01", "1900-01-01", "2008-02-29", "9999-12-31"] {
            let facts = Facts {
                birth_date: Some(day(born)),
                ..likely()
            };
            let can_be = day(born) <= as_of && day(born) >= EARLIEST_BIRTH;
            assert_eq!(
                assess(&facts, &policy, as_of).is_ok(),
                can_be,
                "{born} on {written}"
            );
        }
    }
}
