//! Answers, papers and places in words, and the result as plain text.

use lindungi_rules::eligibility::{Facts, Verdict, assess};
use lindungi_rules::policy::{Criterion, Date, Document, Ktp, Membership, Rupiah, Work};
use lindungi_text::answers::Card;
use lindungi_text::share::{TakeAway, slip_text};
use lindungi_text::visit::AtHand;
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
        // The date of birth takes precedence over the age.
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
        assert_eq!(
            answers::words(Lang::Id, &policy, &facts, criterion, None),
            id
        );
        assert_eq!(
            answers::words(Lang::En, &policy, &facts, criterion, None),
            en
        );
    }
    for lang in Lang::ALL {
        for criterion in Criterion::ALL {
            readable(answers::question(*lang, *criterion, Card::Ktp));
            let unknown = answers::words(*lang, &policy, &Facts::default(), *criterion, None);
            assert_eq!(unknown, lang.check_unknown());
        }
    }
}

/// Only answered questions are shown, in the order of the criteria.
#[test]
fn what_was_not_answered_is_left_out() {
    let answered = [Criterion::Age, Criterion::Residence];
    let answers = answers::all(Lang::Id, &policy(), &LIKELY, &answered, None, Card::Ktp);
    let criteria: Vec<Criterion> = answers.iter().map(|answer| answer.criterion).collect();
    assert_eq!(criteria, [Criterion::Residence, Criterion::Age]);
}

/// Three states: no claim about a paper without an answer, and nobody is sent to fetch a paper that they
/// have.
#[test]
fn papers_show_only_what_was_answered_about_them() {
    let policy = policy();
    for lang in Lang::ALL {
        let answers = [(Document::Ktp, true), (Document::Kk, false)];
        let papers = visit::papers(*lang, &policy, Some(40), &answers);
        assert_eq!(papers.len(), 3);
        for paper in &papers {
            readable(paper.name);
            readable(&paper.from);
            let line = paper.line(*lang);
            readable(&line);
            let expected = match paper.rule.id {
                Document::Ktp => AtHand::Has,
                Document::Kk => AtHand::Lacks,
                _ => AtHand::Unanswered,
            };
            assert_eq!(paper.at_hand, expected);
            assert_eq!(
                line.contains(&paper.from),
                expected == AtHand::Lacks,
                "{line}"
            );
            assert_eq!(line == paper.name, expected == AtHand::Unanswered, "{line}");
        }
    }
    let letter = visit::papers(Lang::Id, &policy, None, &[])
        .pop()
        .expect("a paper");
    assert_eq!(letter.from, "Ketua RT atau kantor kelurahan");
}

/// People who are too young for a KTP bring another paper and an adult.
#[test]
fn papers_are_those_of_the_age() {
    let policy = policy();
    for age in 0..=120 {
        let papers = visit::papers(Lang::Id, &policy, Some(age), &[]);
        let ids: Vec<Document> = papers.iter().map(|paper| paper.rule.id).collect();
        let young = age < 17;
        assert_eq!(ids.contains(&Document::Ktp), !young, "{age}");
        assert_eq!(ids.contains(&Document::BirthRecord), young, "{age}");
        assert!(ids.contains(&Document::Kk), "{age}");
        let with_whom = visit::with_whom(Lang::Id, &policy, Some(age));
        assert_eq!(with_whom.is_some(), young, "{age}");
        let card = Card::of(&policy, Some(age));
        assert_eq!(card == Card::Kk, young, "{age}");
    }
    assert_eq!(Card::of(&policy, None), Card::Ktp);
}

/// An occupation that was picked is shown with the answer, so that a reader can check it.
#[test]
fn the_occupation_is_shown_with_the_type_of_work() {
    let policy = policy();
    let job = policy
        .occupations
        .iter()
        .find(|job| job.work == Work::OwnAccount);
    let job = job.expect("an occupation");
    let facts = Facts {
        work: Some(Work::OwnAccount),
        ..LIKELY
    };
    let words = answers::words(
        Lang::Id,
        &policy,
        &facts,
        Criterion::InformalWork,
        Some(job),
    );
    assert_eq!(words, format!("{} (usaha sendiri)", job.name_id));
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

fn shared(lang: Lang, facts: &Facts, day: Date, papers: &[(Document, bool)]) -> (Verdict, String) {
    let policy = policy();
    let found = assess(facts, &policy, day).expect("facts that can be");
    let away = TakeAway {
        assessment: &found,
        facts,
        answered: Criterion::ALL,
        village: Some("15.71.01.1001"),
        job: None,
        papers,
        code: CODE,
    };
    (found.verdict, slip_text(lang, &policy, &away))
}

/// For everybody: plain lines without traces of joining, and the code at the end.
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
                let programme_fits = verdict != Verdict::OtherRoute;
                assert_eq!(text.contains(lang.result_where_title()), programme_fits);
                assert_eq!(text.contains(lang.result_bring_title()), programme_fits);
                if day != DAYS[0] {
                    assert!(!text.contains("3.868.963"), "{text}");
                }
            }
        }
    }
}

#[test]
fn a_shared_text_has_everything_on_the_page() {
    for lang in Lang::ALL {
        let (_, text) = shared(*lang, &LIKELY, DAYS[0], &[(Document::Ktp, true)]);
        let policy = policy();
        for answer in answers::all(*lang, &policy, &LIKELY, Criterion::ALL, None, Card::Ktp) {
            let line = format!("- {}: {}", answer.question, answer.words);
            assert!(text.lines().any(|other| other == line), "{line}");
        }
        for part in [
            lang.paper_have().to_owned(),
            policy.version.to_string(),
            lang.result_decides(&policy.city.name),
            policy.city.districts[0].villages[0].name.to_string(),
        ] {
            assert!(text.contains(&part), "{part}");
        }
        // All criteria are met, which takes one line.
        let met_line = format!("- {}: ", lang.result_outcome_met());
        assert_eq!(text.matches(&met_line).count(), 1);
        let employee = Facts {
            work: Some(Work::Employee),
            ..LIKELY
        };
        let (_, text) = shared(*lang, &employee, DAYS[0], &[]);
        assert!(text.contains(lang.reason_informal_work_employer_registers()));
        assert!(text.contains("175"));
    }
}
