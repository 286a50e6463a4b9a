//! Help if this programme does not fit: every remedy has help, and no help promises anything.

use std::collections::BTreeSet;

use lindungi_rules::eligibility::{Facts, assess};
use lindungi_rules::policy::{Aid, Date, FigureId, Ktp, OfficeId, Policy, Remedy, Work};
use lindungi_text::help::{self, Help};
use lindungi_text::{Lang, names};

use crate::{DAYS, FAR, ended, numbers, policy, readable, with};

const CITY: Facts = Facts {
    ktp: Some(Ktp::City),
    birth_date: None,
    age: None,
    work: None,
    income: None,
    membership: None,
    decile: None,
};

fn help<'a>(lang: Lang, remedy: Remedy, facts: &Facts, policy: &'a Policy, day: Date) -> Help<'a> {
    let found = assess(facts, policy, day).expect("facts that can be");
    help::help(lang, remedy, &found, facts, policy)
}

fn on_the_day(lang: Lang, remedy: Remedy, policy: &Policy) -> Help<'_> {
    help(lang, remedy, &CITY, policy, DAYS[0])
}

#[test]
fn every_remedy_has_a_title_and_steps_of_its_own() {
    let policy = policy();
    for lang in Lang::ALL {
        let (mut titles, mut helps) = (BTreeSet::new(), BTreeSet::new());
        readable(lang.help_aids());
        for remedy in Remedy::ALL {
            for day in [DAYS[0], DAYS[1], FAR] {
                let help = help(*lang, *remedy, &CITY, &policy, day);
                assert_eq!(help.remedy, *remedy);
                readable(&help.title);
                assert!(!help.steps.is_empty(), "{remedy}");
                let distinct: BTreeSet<&String> = help.steps.iter().collect();
                assert_eq!(distinct.len(), help.steps.len(), "{:?}", help.steps);
                for step in &help.steps {
                    readable(step);
                    assert!(step.ends_with('.'), "{step}");
                }
                for aid in &help.aids {
                    readable(aid.name);
                }
                titles.insert(help.title);
                helps.insert(help.steps.first().cloned());
            }
        }
        assert_eq!(titles.len(), Remedy::ALL.len());
        assert_eq!(helps.len(), Remedy::ALL.len());
    }
}

#[test]
fn help_says_whom_to_turn_to() {
    let policy = policy();
    let phone = policy.phone(OfficeId::BpjsCall);
    for lang in Lang::ALL {
        let manpower = names::office_of(*lang, &policy, OfficeId::Manpower);
        let all = |remedy| on_the_day(*lang, remedy, &policy).steps.join(" ");
        let employer = all(Remedy::EmployerRegisters);
        assert!(employer.contains(manpower) && employer.contains(phone));
        let state = all(Remedy::StateScheme);
        assert!(state.contains("Taspen") && state.contains("Asabri"));
        for remedy in [
            Remedy::OwnCity,
            Remedy::AboveReferenceWage,
            Remedy::EmployerCovers,
            Remedy::AlreadyCovered,
        ] {
            assert!(all(remedy).contains(phone), "{remedy}");
        }
    }
}

/// Other help is named if the policy says that it fits, but not for people with a KTP from elsewhere.
#[test]
fn other_help_fits_the_remedy_and_the_city() {
    let policy = policy();
    let elsewhere = Facts {
        ktp: Some(Ktp::Elsewhere),
        ..CITY
    };
    let aids = |facts: &Facts, remedy| -> Vec<Aid> {
        let help = help(Lang::Id, remedy, facts, &policy, DAYS[0]);
        help.aids.iter().map(|aid| aid.rule.id).collect()
    };
    for aid in &*policy.aids {
        for remedy in Remedy::ALL {
            assert_eq!(
                aids(&CITY, *remedy).contains(&aid.id),
                aid.remedies.contains(remedy),
                "{} for {remedy}",
                aid.id
            );
            assert!(aids(&elsewhere, *remedy).is_empty());
        }
    }
    assert!(aids(&CITY, Remedy::TooYoung).contains(&Aid::School));
    assert!(aids(&CITY, Remedy::Over65).contains(&Aid::Health));
    assert!(aids(&Facts::default(), Remedy::NotWorking).contains(&Aid::Food));
    // No other help is named if this programme or an employer is already the way, or if the KTP is from
    // elsewhere.
    for remedy in [
        Remedy::EmployerCovers,
        Remedy::AlreadyCovered,
        Remedy::OwnCity,
    ] {
        assert!(aids(&CITY, remedy).is_empty(), "{remedy}");
    }
}

#[test]
fn help_follows_the_figures_and_shows_none_that_is_not_in_force() {
    for lang in Lang::ALL {
        let steps = |policy: &Policy, remedy| on_the_day(*lang, remedy, policy).steps.join(" ");
        let paying = steps(&with(FigureId::LapseMonths, 7), Remedy::SelfPaying);
        assert!(numbers(&paying).contains("7"), "{paying}");
        let covered = steps(
            &with(FigureId::JkmContribution, 6_900),
            Remedy::AlreadyCovered,
        );
        assert!(covered.contains("Rp16.900"), "{covered}");

        let ended = ended();
        let phone = ended.phone(OfficeId::BpjsCall);
        for remedy in Remedy::ALL {
            for day in [DAYS[1], FAR] {
                for step in help(*lang, *remedy, &CITY, &ended, day).steps {
                    assert!(
                        numbers(&step).iter().all(|number| *number == phone),
                        "{step}"
                    );
                }
            }
        }
    }
}

/// People who are employed or too old to be registered are not sent to register alone.
#[test]
fn nobody_is_sent_to_register_alone_who_cannot() {
    let policy = policy();
    let employee = Facts {
        work: Some(Work::Employee),
        ..CITY
    };
    let old = Facts {
        age: Some(65),
        ..CITY
    };
    for lang in Lang::ALL {
        for (remedy, alone) in [
            (Remedy::OwnCity, lang.help_own_city_alone("KTP")),
            (Remedy::AboveReferenceWage, lang.result_own_how("175")),
            (Remedy::AlreadyCovered, lang.faq_ends_own("Rp16.800")),
        ] {
            let steps_for = |facts| help(*lang, remedy, facts, &policy, DAYS[0]).steps;
            assert!(steps_for(&CITY).contains(&alone), "{remedy}");
            for facts in [&employee, &old] {
                let steps = steps_for(facts);
                assert!(!steps.is_empty() && !steps.contains(&alone), "{remedy}");
            }
        }
    }
}
