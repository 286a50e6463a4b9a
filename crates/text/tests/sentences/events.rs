//! The benefits of each event: no amount without its condition.

use std::collections::BTreeSet;

use lindungi_rules::cover::{self, Benefits};
use lindungi_rules::policy::{Date, FigureId};
use lindungi_text::benefits::{self, Event};
use lindungi_text::{Lang, format};

use crate::{DAYS, FAR, ended, numbers, policy, readable, with};

fn usual_benefits() -> Benefits {
    cover::benefits(&policy(), DAYS[0])
}

fn event(lang: Lang, benefits: &Benefits, title: &str) -> Event {
    let events = benefits::events(lang, benefits);
    let found = events.into_iter().find(|event| event.title == title);
    found.expect("an event of this title")
}

#[test]
fn every_event_has_a_title_of_its_own() {
    let benefits = usual_benefits();
    for lang in Lang::ALL {
        let events = benefits::events(*lang, &benefits);
        let titles: BTreeSet<&str> = events.iter().map(|event| event.title).collect();
        assert_eq!((titles.len(), events.len()), (6, 6));
        for event in &events {
            readable(event.title);
            readable(&event.text);
        }
        for condition in benefits::conditions(*lang, &benefits) {
            readable(&condition);
        }
    }
}

/// Scholarships have an upper bound and no amount to expect. The bound is marked as such, with every
/// condition.
#[test]
fn an_upper_bound_never_stands_alone() {
    let benefits = usual_benefits();
    let school = benefits.scholarship.expect("known on the day");
    for lang in Lang::ALL {
        let bound = match lang {
            Lang::Id => "paling tinggi",
            Lang::En => "at most",
        };
        for event in benefits::events(*lang, &benefits) {
            let names = event.text.contains(&format::rupiah(school.most));
            // The second scholarship event refers to this one, and repeats no amount.
            let scholarship = event.title == lang.benefit_school_accident();
            assert_eq!(names, scholarship, "{event:?}");
            if scholarship {
                let bound = format!("{bound} {}", format::rupiah(school.most));
                assert!(event.text.contains(&bound), "{}", event.text);
                for condition in [school.children, school.until_age] {
                    let condition = condition.to_string();
                    assert!(numbers(&event.text).contains(&*condition), "{}", event.text);
                }
            }
        }
        let other = event(*lang, &benefits, lang.benefit_school_death());
        assert!(numbers(&other.text).contains(&*school.years.to_string()));
    }
}

#[test]
fn events_follow_the_figures() {
    for lang in Lang::ALL {
        let text = |id, value, title| {
            let benefits = cover::benefits(&with(id, value), DAYS[0]);
            event(*lang, &benefits, title).text
        };
        for (id, value, title, number) in [
            (
                FigureId::JkmEarly,
                7_000_001,
                lang.benefit_death(),
                "Rp7.000.001",
            ),
            (
                FigureId::JkmFuneral,
                10_000_001,
                lang.benefit_death(),
                "Rp42.000.001",
            ),
            (
                FigureId::JkkFuneral,
                10_000_001,
                lang.benefit_accident(),
                "Rp70.000.001",
            ),
            (
                FigureId::JkkWageLaterShare,
                25,
                lang.benefit_wage(),
                "Rp250.000",
            ),
            (
                FigureId::ScholarshipMost,
                174_000_001,
                lang.benefit_school_accident(),
                "Rp174.000.001",
            ),
        ] {
            let changed = text(id, value, title);
            assert!(changed.contains(number), "{changed}");
            let usual = event(*lang, &usual_benefits(), title).text;
            assert!(!usual.contains(number), "{usual}");
        }
        let changed = text(FigureId::JkmWaitingMonths, 5, lang.benefit_death());
        assert!(numbers(&changed).contains("5"), "{changed}");
    }
}

/// When no figure is in force any more, only treatment is left, without a number.
#[test]
fn no_event_shows_a_figure_that_is_not_in_force() {
    for lang in Lang::ALL {
        for (policy, day) in [
            (ended(), DAYS[1]),
            (ended(), FAR),
            (policy(), Date::constant(2015, 12, 31)),
        ] {
            let benefits = cover::benefits(&policy, day);
            let events = benefits::events(*lang, &benefits);
            let titles: Vec<&str> = events.iter().map(|event| event.title).collect();
            assert_eq!(titles, [lang.benefit_care()]);
            let conditions = benefits::conditions(*lang, &benefits);
            for text in events.iter().map(|event| &event.text).chain(&conditions) {
                assert!(numbers(text).is_empty(), "{text}");
            }
        }
    }
}
