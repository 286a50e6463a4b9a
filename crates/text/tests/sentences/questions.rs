//! Frequent questions: every answer uses the figures of the day, and no other number.

use std::collections::{BTreeMap, BTreeSet};

use lindungi_rules::eligibility::assess;
use lindungi_rules::policy::{
    Date, FigureId, Ktp, Membership, Number, OfficeId, Policy, Sector, Work,
};
use lindungi_text::Lang;
use lindungi_text::faq::{self, Topic};

use crate::{DAYS, FAR, ended, everybody, numbers, policy, readable, with};

/// Points on which people are known to be confused, by slug.
const CONFUSIONS: [&str; 25] = [
    "bansos",
    "masa-tunggu",
    "klaim",
    "tunggakan",
    "sampai-kapan",
    "kuota",
    "data",
    "karyawan",
    "bpjs-kesehatan",
    "keringanan",
    "angkutan",
    "beasiswa",
    "keluarga",
    "nik",
    "penghasilan",
    "kantor",
    "kecelakaan",
    "berobat",
    "desil",
    "biaya",
    "terdaftar",
    "daerah-lain",
    "provinsi",
    "ketua-rt",
    "ojek-online",
];

/// The greatest number of letters in an answer: a little more than three short lines on a phone.
const LONGEST: usize = 310;

#[test]
fn every_known_confusion_is_a_topic() {
    let known: BTreeSet<&str> = CONFUSIONS.into();
    let topics: BTreeSet<&str> = Topic::ALL.iter().map(|topic| topic.slug()).collect();
    assert_eq!(topics, known);
    assert_eq!(topics.len(), Topic::ALL.len());
    for topic in Topic::ALL {
        assert_eq!(Topic::from_slug(topic.slug()), Some(topic));
    }
    assert_eq!(Topic::from_slug("lain"), None);
}

#[test]
fn every_question_is_answered_in_a_few_lines_on_any_day() {
    let policy = policy();
    for lang in Lang::ALL {
        for day in [DAYS[0], DAYS[1], FAR, Date::constant(2015, 12, 31)] {
            let all = faq::all(*lang, &policy, day);
            assert!(all.iter().map(|faq| faq.topic).eq(Topic::ALL));
            let mut questions = BTreeSet::new();
            for faq in &all {
                readable(faq.question);
                readable(&faq.answer);
                assert!(faq.question.ends_with('?'), "{}", faq.question);
                assert!(faq.answer.ends_with('.'), "{}", faq.answer);
                assert!(faq.answer.chars().count() <= LONGEST, "{}", faq.answer);
                questions.insert(faq.question);
                if faq.topic == Topic::Transport {
                    assert_eq!(faq.source.map(|cited| cited.id), Some("taksonomi_bpu"));
                }
                if let Some(cited) = faq.source {
                    assert!(policy.source(cited.id).is_some(), "{}", cited.id);
                }
            }
            assert_eq!(questions.len(), Topic::ALL.len());
        }
    }
}

/// When no figure is in force any more, answers contain no number except the telephone number.
#[test]
fn no_answer_shows_a_figure_that_is_not_in_force() {
    let policy = ended();
    let phone = policy.phone(OfficeId::BpjsCall);
    for lang in Lang::ALL {
        let numbered = faq::all(*lang, &policy, DAYS[0])
            .iter()
            .filter(|faq| numbers(&faq.answer).iter().any(|number| *number != phone))
            .count();
        assert!(
            numbered >= 5,
            "{numbered} answers hold a figure while one is in force"
        );
        for day in [DAYS[1], FAR] {
            for faq in faq::all(*lang, &policy, day) {
                let left: Vec<&str> = numbers(&faq.answer)
                    .into_iter()
                    .filter(|number| *number != phone)
                    .collect();
                assert!(left.is_empty(), "{left:?} in {}", faq.answer);
            }
        }
    }
}

#[test]
fn the_relief_is_named_for_as_long_as_it_lasts() {
    let policy = policy();
    let relief = |lang: Lang, day| faq::one(lang, Topic::Discount, &policy, day).answer;
    for lang in Lang::ALL {
        let name = |month| lindungi_text::format::month(*lang, month);
        let ends = |sector| {
            let relief = policy.relief(sector, DAYS[0]).expect("in force");
            name(relief.until.month())
        };
        let (transport, other) = (ends(Sector::Transport), ends(Sector::Other));
        let now = relief(*lang, DAYS[0]);
        assert!(now.contains(&transport) && now.contains(&other), "{now}");
        let later = relief(*lang, DAYS[1]);
        assert!(
            later.contains(&transport) && !later.contains(&other),
            "{later}"
        );
        let far = relief(*lang, FAR);
        assert!(numbers(&far).is_empty(), "{far}");
        assert!(far.contains(lang.faq_discount_none()), "{far}");
    }
}

/// Every number in an answer comes from the policy: another figure gives another number.
#[test]
fn answers_follow_the_figures() {
    let table: [(FigureId, u64, Topic, &str); 10] = [
        (FigureId::JkmEarly, 7_000_001, Topic::Waiting, "Rp7.000.001"),
        (
            FigureId::JkmDeath,
            20_000_001,
            Topic::Waiting,
            "Rp42.000.001",
        ),
        (FigureId::JkmWaitingMonths, 5, Topic::Waiting, "5"),
        (FigureId::LapseMonths, 7, Topic::Arrears, "7"),
        (FigureId::JkkReportDays, 3, Topic::Accident, "3"),
        (FigureId::ScholarshipYears, 4, Topic::School, "4"),
        (FigureId::ScholarshipChildren, 6, Topic::School, "6"),
        (FigureId::ScholarshipUntilAge, 25, Topic::School, "25"),
        (FigureId::JkmContribution, 6_900, Topic::Ends, "Rp16.900"),
        (FigureId::JkkRate, 2, Topic::Ends, "Rp26.800"),
    ];
    let contains_number = |answer: &str, number: &str| {
        numbers(answer).contains(number.trim_start_matches("Rp")) && answer.contains(number)
    };
    for lang in Lang::ALL {
        let answer = |policy: &Policy, topic| faq::one(*lang, topic, policy, DAYS[0]).answer;
        for (id, value, topic, number) in table {
            let (before, after) = (answer(&policy(), topic), answer(&with(id, value), topic));
            assert!(!contains_number(&before, number), "{before}");
            assert!(contains_number(&after, number), "{after}");
        }
        let mut other = policy();
        for relief in other.reliefs.to_mut() {
            relief.percent = Number::new(25, 0);
        }
        let after = answer(&other, Topic::Discount);
        assert!(after.contains("25%") && !after.contains("50%"), "{after}");
    }
}

/// The topics for a likely person with one change.
fn topics(change: impl Fn(&mut lindungi_rules::eligibility::Facts)) -> Vec<Topic> {
    let mut facts = lindungi_rules::eligibility::Facts {
        ktp: Some(Ktp::City),
        birth_date: None,
        age: Some(40),
        work: Some(Work::Casual),
        income: Some(lindungi_rules::policy::Rupiah::ZERO),
        membership: Some(Membership::None),
        decile: Some(1),
    };
    change(&mut facts);
    let found = assess(&facts, &policy(), DAYS[0]).expect("facts that can be");
    faq::for_result(&found, &facts)
}

#[test]
fn a_result_leads_to_the_questions_that_matter_for_it() {
    let likely = topics(|_| ());
    assert_eq!(
        likely,
        [
            Topic::Quota,
            Topic::Working,
            Topic::Waiting,
            Topic::Accident,
            Topic::Family,
            Topic::Ends
        ]
    );
    let lapsed = topics(|facts| facts.membership = Some(Membership::Lapsed));
    assert_eq!(lapsed.first(), Some(&Topic::Arrears));
    let paying = topics(|facts| facts.membership = Some(Membership::SelfPaid));
    assert_eq!(
        paying.get(..2),
        Some(&[Topic::Arrears, Topic::Discount][..])
    );
    let employee = topics(|facts| facts.work = Some(Work::Employee));
    assert_eq!(employee, [Topic::Segment]);
    let covered = topics(|facts| facts.membership = Some(Membership::Government));
    let all = [Topic::Listed, Topic::Ends, Topic::Accident, Topic::Care];
    assert!(
        all.iter().all(|topic| covered.contains(topic)),
        "{covered:?}"
    );
    let elsewhere = topics(|facts| facts.ktp = Some(Ktp::Elsewhere));
    assert_eq!(elsewhere.first(), Some(&Topic::Elsewhere));
    let servant = topics(|facts| facts.work = Some(Work::CivilServant));
    assert_eq!(servant, [Topic::Roles]);
    let unknowing = topics(|facts| facts.membership = None);
    assert!(unknowing.contains(&Topic::Province), "{unknowing:?}");
    let no_decile = topics(|facts| facts.decile = None);
    assert_eq!(no_decile.first(), Some(&Topic::Decile));
    let irregular = topics(|facts| facts.income = None);
    assert_eq!(irregular.first(), Some(&Topic::Income));
}

/// Topics are distinct for every result, and different results lead to many topics.
#[test]
fn no_result_leads_to_a_question_twice() {
    let policy = policy();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for facts in everybody() {
        let found = assess(&facts, &policy, DAYS[0]).expect("facts that can be");
        let topics = faq::for_result(&found, &facts);
        let distinct: BTreeSet<&str> = topics.iter().map(|topic| topic.slug()).collect();
        assert_eq!(distinct.len(), topics.len(), "{facts:?}");
        for slug in distinct {
            *seen.entry(slug).or_default() += 1;
        }
    }
    assert!(seen.len() >= 10, "{seen:?}");
}
