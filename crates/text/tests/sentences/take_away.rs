//! Answers, papers and places in words, and the result as plain text.

use lindungi_rules::eligibility::{Facts, Verdict, assess};
use lindungi_rules::policy::{Criterion, Date, Document, Ktp, Membership, Rupiah, Work};
use lindungi_text::share::{TakeAway, slip_text};
use lindungi_text::{Lang, answers, explain, visit};

use crate::{DAYS, FAR, everybody, policy, readable};

const LIKELY: Facts = Facts {
    ktp: Some(Ktp::City),
    birth_date: None,
    age: Some(40),
    work: Some(Work::Casual),
    income: Some(Rupiah::new(1_500_000)),
    membership: Some(Membership::None),
    decile: Some(3),
};

const CODE: &str = "LINDUNGI1:2026-11-22:ABCDE-FGHJK";

#[test]
fn every_answer_has_its_words() {
    let policy = policy();
    let born = Facts {
        birth_date: Date::new(1990, 5, 17),
        ..LIKELY
    };
    for (facts, criterion, id, en) in [
        (
            LIKELY,
            Criterion::Residence,
            "Ya, di Kota Jambi",
            "Yes, in Kota Jambi",
        ),
        (
            LIKELY,
            Criterion::InformalWork,
            "Pekerja lepas atau harian",
            "Casual or daily work",
        ),
        (LIKELY, Criterion::Age, "40 tahun", "40 years old"),
        // The day of birth wins over the age.
        (
            born,
            Criterion::Age,
            "Lahir 17 Mei 1990",
            "Born on 17 May 1990",
        ),
        (LIKELY, Criterion::NoDoubleCover, "Belum punya", "Not yet"),
        (
            LIKELY,
            Criterion::Income,
            "Rp1.500.000 per bulan",
            "Rp1.500.000 a month",
        ),
        (LIKELY, Criterion::Welfare, "Desil 3", "Decile 3"),
    ] {
        assert_eq!(answers::words(Lang::Id, &policy, &facts, criterion), id);
        assert_eq!(answers::words(Lang::En, &policy, &facts, criterion), en);
    }
    for lang in Lang::ALL {
        for criterion in Criterion::ALL {
            readable(answers::asked(*lang, *criterion));
            let unknown = answers::words(*lang, &policy, &Facts::default(), *criterion);
            assert_eq!(unknown, lang.check_unknown());
        }
    }
}

/// Only what was asked is told, in the order of the criteria.
#[test]
fn what_was_not_asked_is_not_told() {
    let asked = [Criterion::Age, Criterion::Residence];
    let told = answers::all(Lang::Id, &policy(), &LIKELY, &asked);
    let told: Vec<Criterion> = told.iter().map(|answer| answer.criterion).collect();
    assert_eq!(told, [Criterion::Residence, Criterion::Age]);
}

#[test]
fn papers_say_whether_one_has_them_and_where_to_get_them() {
    let policy = policy();
    for lang in Lang::ALL {
        let papers = visit::papers(*lang, &policy, &[Document::Ktp]);
        assert_eq!(papers.len(), Document::ALL.len());
        for paper in &papers {
            readable(paper.name);
            readable(&paper.from);
            let line = paper.line(*lang);
            readable(&line);
            assert_eq!(paper.have, paper.rule.id == Document::Ktp);
            assert_eq!(line.contains(&paper.from), !paper.have, "{line}");
        }
    }
    let letter = visit::papers(Lang::Id, &policy, &[])
        .pop()
        .expect("a paper");
    assert_eq!(letter.from, "Ketua RT atau kantor kelurahan");
}

#[test]
fn places_name_the_kelurahan_that_was_picked() {
    let policy = policy();
    let district = &policy.city.districts[0];
    let village = &district.villages[0];
    for lang in Lang::ALL {
        let picked = visit::places(*lang, &policy, Some(&village.code));
        assert!(picked[1].contains(&*village.name) && picked[1].contains(&*district.name));
        for unknown in [None, Some("99.99"), Some("")] {
            let places = visit::places(*lang, &policy, unknown);
            assert_eq!(places[1], lang.result_where_village_any());
            assert_eq!(places.len(), 3);
        }
        let call = visit::call(*lang, &policy).expect("a number is known");
        assert!(call.contains("175"), "{call}");
    }
}

fn shared(lang: Lang, facts: &Facts, day: Date, have: &[Document]) -> (Verdict, String) {
    let policy = policy();
    let found = assess(facts, &policy, day).expect("facts that can be");
    let away = TakeAway {
        assessment: &found,
        facts,
        answered: Criterion::ALL,
        village: Some("15.71.01.1001"),
        have,
        code: CODE,
    };
    (found.verdict, slip_text(lang, &policy, &away))
}

/// For everybody: plain lines, nothing left of how they were made, the code at the end.
#[test]
fn every_result_can_be_shared() {
    for lang in Lang::ALL {
        for day in [DAYS[0], DAYS[1], FAR] {
            for facts in everybody().iter().step_by(7) {
                let (verdict, text) = shared(*lang, facts, day, &[]);
                for line in text.lines().filter(|line| !line.is_empty()) {
                    readable(line);
                }
                assert!(!text.contains("\n\n\n"), "{text}");
                assert_eq!(text.lines().last(), Some(CODE));
                assert!(text.contains(explain::verdict(*lang, verdict).title));
                let goes = verdict != Verdict::OtherRoute;
                assert_eq!(text.contains(lang.result_where_title()), goes);
                assert_eq!(text.contains(lang.result_bring_title()), goes);
                if day != DAYS[0] {
                    assert!(!text.contains("3.868.963"), "{text}");
                }
            }
        }
    }
}

#[test]
fn what_is_shared_says_all_that_the_page_says() {
    for lang in Lang::ALL {
        let (_, text) = shared(*lang, &LIKELY, DAYS[0], &[Document::Ktp]);
        let policy = policy();
        for answer in answers::all(*lang, &policy, &LIKELY, Criterion::ALL) {
            let line = format!("- {}: {}", answer.asked, answer.words);
            assert!(text.lines().any(|told| told == line), "{line}");
        }
        for part in [
            lang.paper_have().to_owned(),
            policy.version.to_string(),
            lang.result_decides(&policy.city.name),
            policy.city.districts[0].villages[0].name.to_string(),
        ] {
            assert!(text.contains(&part), "{part}");
        }
        // Everything is as it should be, so no reason is told.
        assert!(!text.contains(lang.result_reasons_title()));
        let employee = Facts {
            work: Some(Work::Employee),
            ..LIKELY
        };
        let (_, text) = shared(*lang, &employee, DAYS[0], &[]);
        assert!(text.contains(lang.reason_informal_work_employer_registers()));
        assert!(text.contains("175"));
    }
}
