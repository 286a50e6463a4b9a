//! Changes that would alter a finding or a verdict, and when.

use std::collections::BTreeSet;

use lindungi_rules::eligibility::{
    Change, Facts, Reachability, Verdict, When, assess, next_age_change, path,
};
use lindungi_rules::policy::{Criterion, Date, FigureId, Ktp, Membership, Rupiah, Work};
use lindungi_text::Lang;
use lindungi_text::explain::{PathText, age_change_text, change_text, path_text};

use crate::{DAYS, FAR, everybody, policy, readable, with};

const LIKELY: Facts = Facts {
    ktp: Some(Ktp::City),
    birth_date: None,
    age: Some(40),
    work: Some(Work::Casual),
    income: Some(Rupiah::ZERO),
    membership: Some(Membership::None),
    decile: Some(1),
};

#[test]
fn each_way_to_change_has_its_own_words() {
    let day = Date::constant(2027, 3, 3);
    let changes = [
        Change::ByPerson,
        Change::ByTime(When::On(day)),
        Change::ByTime(When::Between(DAYS[0], day)),
        Change::ByTime(When::Unknown),
        Change::Covered,
        Change::Never,
    ];
    for lang in Lang::ALL {
        let texts: BTreeSet<String> = changes
            .iter()
            .filter_map(|change| change_text(*lang, *change))
            .collect();
        assert_eq!(texts.len(), changes.len());
        for text in &texts {
            readable(text);
        }
        assert_eq!(change_text(*lang, Change::NotNeeded), None);
    }
    let on = change_text(Lang::Id, changes[1]);
    assert_eq!(on.as_deref(), Some("Akan berubah pada 3 Maret 2027."));
    let between = change_text(Lang::Id, changes[2]);
    assert_eq!(
        between.as_deref(),
        Some("Akan berubah antara 22 November 2026 dan 3 Maret 2027.")
    );
}

/// For everybody: no text if the verdict is likely, otherwise a heading, and one line for each step that
/// the person or time can make.
#[test]
fn every_way_to_a_likely_verdict_is_explained() {
    let policy = policy();
    for lang in Lang::ALL {
        let (mut headings, mut lines) = (BTreeSet::new(), BTreeSet::new());
        for day in [DAYS[0], DAYS[1], FAR] {
            for facts in everybody() {
                let found = assess(&facts, &policy, day).expect("facts that can be");
                let path = path(&found, &facts, &policy);
                let text = path_text(*lang, &path, &found, &facts, &policy);
                assert_eq!(
                    text.is_none(),
                    found.verdict == Verdict::Likely,
                    "{facts:?}"
                );
                let Some(PathText { heading, steps }) = text else {
                    continue;
                };
                let some = matches!(path.reach, Reachability::ByPerson | Reachability::ByTime(_))
                    && facts.work != Some(Work::Employee);
                assert_eq!(steps.len(), if some { path.steps.len() } else { 0 });
                let distinct: BTreeSet<&String> = steps.iter().collect();
                assert_eq!(distinct.len(), steps.len(), "{steps:?}");
                headings.insert(heading);
                lines.extend(steps);
            }
        }
        for text in headings.iter().chain(&lines) {
            readable(text);
        }
        // Five kinds of headings: by the person, by a birthday, by an unknown time, covered, never.
        assert!(headings.len() >= 5, "{headings:?}");
        assert!(lines.len() >= 10, "{lines:?}");
    }
}

fn steps(lang: Lang, facts: &Facts, day: Date) -> PathText {
    let policy = policy();
    let found = assess(facts, &policy, day).expect("facts that can be");
    let path = path(&found, facts, &policy);
    path_text(lang, &path, &found, facts, &policy).expect("something keeps it from being likely")
}

#[test]
fn a_step_names_what_must_change_with_its_figure() {
    let day = DAYS[0];
    let one = |facts: &Facts, day| {
        let text = steps(Lang::Id, facts, day);
        assert_eq!(text.steps.len(), 1, "{text:?}");
        text.steps.concat()
    };
    let born = Facts {
        birth_date: Date::new(2009, 3, 3),
        ..LIKELY
    };
    assert_eq!(one(&born, day), "Umur genap 18 tahun, pada 3 Maret 2027.");
    let heading = steps(Lang::Id, &born, day).heading;
    assert!(
        heading.starts_with("Cek lagi setelah Anda berumur 18 tahun."),
        "{heading}"
    );
    assert!(
        !heading.contains("2027"),
        "the day is named once: {heading}"
    );
    let rich = Facts {
        income: Some(Rupiah::LIMIT),
        ..LIKELY
    };
    assert!(one(&rich, day).contains("Rp3.868.963"));
    // No minimum wage is known for the new year, and the old one must not be shown.
    for new_year in [DAYS[1], FAR] {
        let step = one(&LIKELY, new_year);
        assert!(step.contains(&new_year.year().to_string()), "{step}");
        assert!(!step.contains("Rp"), "{step}");
    }
    let other = with(FigureId::Umk, 5_000_001);
    let found = assess(&rich, &other, day).expect("facts that can be");
    let text = path_text(
        Lang::En,
        &path(&found, &rich, &other),
        &found,
        &rich,
        &other,
    );
    assert!(
        text.expect("a check")
            .steps
            .concat()
            .contains("Rp5.000.001")
    );
}

/// Leaving a job is not suggested as a step, nor is any step beside it.
#[test]
fn who_is_covered_employed_or_too_old_is_given_no_steps() {
    for (facts, heading) in [
        (
            Facts {
                work: Some(Work::Employee),
                ..LIKELY
            },
            Lang::Id.path_employee(),
        ),
        (
            Facts {
                work: Some(Work::Employee),
                ktp: Some(Ktp::Elsewhere),
                birth_date: Date::new(2009, 3, 3),
                age: None,
                ..LIKELY
            },
            Lang::Id.path_employee(),
        ),
        (
            Facts {
                membership: Some(Membership::Employer),
                ..LIKELY
            },
            Lang::Id.path_covered(),
        ),
        (
            Facts {
                age: Some(70),
                ..LIKELY
            },
            Lang::Id.path_never(),
        ),
    ] {
        let text = steps(Lang::Id, &facts, DAYS[0]);
        assert_eq!((&*text.heading, text.steps.len()), (heading, 0));
    }
}

#[test]
fn a_birthday_that_changes_something_is_named_with_its_day() {
    let policy = policy();
    let text = |born: Option<Date>, age: Option<u8>| {
        let facts = Facts {
            birth_date: born,
            age,
            ..LIKELY
        };
        let change = next_age_change(&facts, &policy, DAYS[0])?;
        for lang in Lang::ALL {
            readable(&age_change_text(*lang, &change));
        }
        Some(age_change_text(Lang::Id, &change))
    };
    assert_eq!(
        text(Date::new(1962, 3, 3), None).as_deref(),
        Some("Umur Anda genap 65 tahun pada 3 Maret 2027. Minta diusulkan sebelum itu.")
    );
    assert_eq!(
        text(Date::new(2009, 3, 3), None).as_deref(),
        Some("Umur Anda genap 18 tahun pada 3 Maret 2027. Sejak itu umur Anda sesuai.")
    );
    assert_eq!(
        text(Date::new(2012, 3, 3), None).as_deref(),
        Some("Umur Anda genap 15 tahun pada 3 Maret 2027. Sejak itu petugas bisa menilainya.")
    );
    assert_eq!(
        text(None, Some(64)).as_deref(),
        Some(
            "Umur Anda genap 65 tahun antara 23 November 2026 dan 22 November 2027. Minta diusulkan sebelum itu."
        )
    );
    assert_eq!(text(None, Some(40)), None);
}

/// An unknown fact is named in its step.
#[test]
fn what_is_not_known_is_named() {
    for lang in Lang::ALL {
        let text = steps(*lang, &Facts::default(), DAYS[0]);
        // All criteria except the decile, which is optional.
        assert_eq!(text.steps.len(), Criterion::ALL.len() - 1);
    }
}
