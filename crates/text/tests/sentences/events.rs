//! The benefits of each event, for the months paid: no amount without its condition.

use std::collections::BTreeSet;

use lindungi_rules::cover::{self, Benefits};
use lindungi_rules::policy::{Date, FigureId, Rupiah};
use lindungi_text::benefits::{self, Event};
use lindungi_text::{Lang, format};

use crate::{DAYS, FAR, ended, numbers, policy, readable, with};

fn usual_benefits() -> Benefits {
    cover::benefits(&policy(), DAYS[0])
}

fn event(lang: Lang, benefits: &Benefits, months: u64, title: &str) -> Event {
    let events = benefits::events(lang, benefits, months);
    let found = events.into_iter().find(|event| event.title == title);
    found.expect("an event of this title")
}

#[test]
fn every_event_has_a_title_of_its_own() {
    let benefits = usual_benefits();
    for lang in Lang::ALL {
        for months in [0, 1, 3, 4, 36, 120] {
            let events = benefits::events(*lang, &benefits, months);
            let titles: BTreeSet<&str> = events.iter().map(|event| event.title).collect();
            assert_eq!((titles.len(), events.len()), (6, 6));
            for event in &events {
                readable(event.title);
                readable(&event.text);
                // An amount shown in large type is also in the text, with its condition.
                if let Some(amount) = event.amount {
                    assert!(event.text.contains(&format::rupiah(amount)), "{event:?}");
                }
            }
        }
        for condition in benefits::conditions(*lang, &benefits) {
            readable(&condition);
        }
    }
}

/// Each condition changes at the month that the policy sets, and the amount changes with it.
#[test]
fn the_months_paid_decide_what_is_paid() {
    let (early, full) = (Rupiah::new(10_000_000), Rupiah::new(42_000_000));
    let benefits = usual_benefits();
    for lang in Lang::ALL {
        let of = |months, title| event(*lang, &benefits, months, title);
        for (months, amount, met) in [
            (0, None, false),
            (1, Some(early), false),
            (3, Some(early), false),
            (4, Some(full), true),
            (36, Some(full), true),
        ] {
            let death = of(months, lang.benefit_death());
            assert_eq!((death.amount, death.met), (amount, met), "{months}");
        }
        for (months, met) in [(0, false), (4, false), (35, false), (36, true)] {
            assert_eq!(of(months, lang.benefit_school_death()).met, met, "{months}");
        }
        for (months, met) in [(0, false), (1, true)] {
            for title in [
                lang.benefit_care(),
                lang.benefit_wage(),
                lang.benefit_accident(),
                lang.benefit_school_accident(),
            ] {
                let event = of(months, title);
                assert_eq!(event.met, met, "{title}");
                assert!(met || event.amount.is_none(), "{title}");
            }
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
        for event in benefits::events(*lang, &benefits, 36) {
            let names = event.text.contains(&format::rupiah(school.most));
            // The second scholarship event refers to this one, and repeats no amount.
            let scholarship = event.title == lang.benefit_school_accident();
            assert_eq!(names, scholarship, "{event:?}");
            if scholarship {
                assert_eq!(event.amount, None);
                let bound = format!("{bound} {}", format::rupiah(school.most));
                assert!(event.text.contains(&bound), "{}", event.text);
                for condition in [school.children, school.until_age] {
                    let condition = condition.to_string();
                    assert!(numbers(&event.text).contains(&*condition), "{}", event.text);
                }
            }
        }
        let other = event(*lang, &benefits, 1, lang.benefit_school_death());
        assert!(numbers(&other.text).contains(&*school.years.to_string()));
    }
}

#[test]
fn events_follow_the_figures() {
    for lang in Lang::ALL {
        let text = |id, value, title| {
            let benefits = cover::benefits(&with(id, value), DAYS[0]);
            event(*lang, &benefits, 12, title).text
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
            let usual = event(*lang, &usual_benefits(), 12, title).text;
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
            let events = benefits::events(*lang, &benefits, 36);
            let titles: Vec<&str> = events.iter().map(|event| event.title).collect();
            assert_eq!(titles, [lang.benefit_care()]);
            assert!(benefits::examples(*lang, &benefits).is_empty());
            let conditions = benefits::conditions(*lang, &benefits);
            for text in events.iter().map(|event| &event.text).chain(&conditions) {
                assert!(numbers(text).is_empty(), "{text}");
            }
        }
    }
}

#[test]
fn examples_show_the_rule() {
    let benefits = usual_benefits();
    let shown = |lang| -> Vec<(String, String, bool)> {
        benefits::examples(lang, &benefits)
            .into_iter()
            .map(|example| {
                let amount = format::rupiah(example.amount);
                (example.title, amount, example.scholarships)
            })
            .collect()
    };
    let wanted = |rows: [(&str, &str, bool); 3]| {
        rows.map(|(title, amount, school)| (title.to_owned(), amount.to_owned(), school))
    };
    assert_eq!(
        shown(Lang::Id),
        wanted([
            ("Setelah iuran dibayar 2 bulan", "Rp10.000.000", false),
            ("Setelah iuran dibayar 4 bulan", "Rp42.000.000", false),
            ("Setelah iuran dibayar 3 tahun", "Rp42.000.000", true),
        ])
    );
    assert_eq!(
        shown(Lang::En),
        wanted([
            ("After 2 months of contributions", "Rp10.000.000", false),
            ("After 4 months of contributions", "Rp42.000.000", false),
            ("After 3 years of contributions", "Rp42.000.000", true),
        ])
    );
    for (months, words) in [
        (1, "1 month"),
        (12, "12 months"),
        (13, "13 months"),
        (24, "2 years"),
    ] {
        assert_eq!(benefits::paid(Lang::En, months), words);
    }
}
