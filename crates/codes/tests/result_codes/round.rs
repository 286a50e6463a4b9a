//! Codes are read as they were written.

use lindungi_codes::result_code::{ResultCode, write};
use lindungi_rules::eligibility::{EARLIEST_BIRTH, Facts, OLDEST};
use lindungi_rules::policy::{Criterion, Date, Ktp, Membership, Rupiah, Sector, Work, fixture};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::test_runner::Config;

use super::{bare, common, reading, usual, village};

fn written(code: &ResultCode) -> String {
    write(code, fixture())
}

/// True for the alphanumeric characters of QR codes, which take five and a half bits each.
fn is_qr(letter: char) -> bool {
    letter.is_ascii_digit() || letter.is_ascii_uppercase() || " $%*+-./:".contains(letter)
}

/// Every code ever written must stay readable: these codes never change.
#[test]
fn codes_of_this_format_stay_readable() {
    let other = ResultCode {
        as_of: Date::constant(2027, 1, 2),
        policy: "2026-12-28".into(),
        facts: Facts {
            ktp: Some(Ktp::Elsewhere),
            birth_date: None,
            age: Some(67),
            work: Some(Work::NotWorking),
            income: Some(Rupiah::new(3_868_964)),
            membership: Some(Membership::Government),
            decile: Some(10),
        },
        answered: vec![Criterion::Age, Criterion::Welfare],
        sector: Some(Sector::Other),
        village: None,
    };
    let codes = [
        (
            usual(),
            "LINDUNGI1:2026-11-22:3YNEV-YH4V3-W0D5A-5SHET-7EDSH-ZFC0J-R",
        ),
        (bare(), "LINDUNGI1:2026-11-22:3YNER-00000-7MDTN-S"),
        (other, "LINDUNGI1:2026-12-28:3YP48-K7PMM-70PXG-J93CB-X7RH"),
    ];
    for (code, text) in codes {
        assert_eq!(written(&code), text);
        assert_eq!(reading(text), Ok(code));
    }
}

/// The places of words in their vocabularies are part of the format.
#[test]
fn every_word_keeps_its_place() {
    let names = |of: &[&str]| of.join(" ");
    assert_eq!(
        names(Criterion::NAMES),
        "residence informal_work age no_double_cover income welfare"
    );
    assert_eq!(names(Ktp::NAMES), "city elsewhere");
    assert_eq!(
        names(Work::NAMES),
        "own_account casual family home_business employee civil_servant not_working"
    );
    assert_eq!(
        names(Membership::NAMES),
        "none lapsed self_paid employer government"
    );
    assert_eq!(names(Sector::NAMES), "transport other");
}

#[test]
fn a_usual_code_is_short() {
    let length = written(&usual()).len();
    let mut longest = usual();
    longest.facts.age = Some(OLDEST);
    longest.facts.income = Some(Rupiah::new(999_999_999_999_999));
    let most = written(&longest).len();
    common::report(&format!(
        "a code has {length} characters, the longest {most}"
    ));
    assert!(length <= 61, "a QR code of 29 by 29 holds 61: {length}");
    assert!(most <= 90, "one of 33 by 33 holds 90: {most}");
}

#[test]
fn a_code_by_an_older_policy_keeps_its_version() {
    for version in ["2025-05-22", "2024.1", "A", "1:2", "2026-11-22-B"] {
        let code = ResultCode {
            policy: version.into(),
            ..usual()
        };
        assert_eq!(reading(&written(&code)), Ok(code));
    }
}

#[test]
fn a_version_of_other_characters_is_written_in_those_of_a_code() {
    let mut policy = fixture().clone();
    policy.version = "2027-01-02 rév_a".into();
    let code = ResultCode {
        policy: policy.version.clone(),
        ..usual()
    };
    let text = write(&code, &policy);
    assert!(text.chars().all(is_qr), "{text}");
    // With the policy of that version the code is the same; with another policy its version stays as
    // written.
    assert_eq!(lindungi_codes::result_code::read(&text, &policy), Ok(code));
    assert_eq!(reading(&text).unwrap().policy, "2027-01-02R-V-A");
}

#[test]
fn a_kelurahan_that_the_policy_does_not_know_is_left_out() {
    for village in [
        "",
        "15.71.01.1999",
        "16.71.01.1001",
        "15.71.01",
        "kelurahan",
        "99999999999999999999",
    ] {
        let code = ResultCode {
            village: Some(village.into()),
            ..usual()
        };
        assert_eq!(
            reading(&written(&code)),
            Ok(ResultCode {
                village: None,
                ..usual()
            }),
            "{village}"
        );
    }
    // The policy knew the kelurahan when the code was written, and no longer knows it.
    let mut policy = fixture().clone();
    let text = write(&usual(), &policy);
    policy.city.districts = policy.city.districts.iter().skip(1).cloned().collect();
    assert_eq!(
        lindungi_codes::result_code::read(&text, &policy),
        Ok(ResultCode {
            village: None,
            ..usual()
        })
    );
}

#[test]
fn what_was_answered_is_a_set() {
    let code = ResultCode {
        answered: vec![Criterion::Welfare, Criterion::Age, Criterion::Welfare],
        ..usual()
    };
    assert_eq!(
        reading(&written(&code)).unwrap().answered,
        [Criterion::Age, Criterion::Welfare]
    );
}

fn date(from: i16, to: i16) -> impl Strategy<Value = Date> {
    (from..=to, 1_i8..=12, 1_i8..=31).prop_filter_map("a day that exists", |(year, month, day)| {
        Date::new(year, month, day)
    })
}

/// Codes whose facts are possible on the day of their check.
fn code() -> impl Strategy<Value = ResultCode> {
    let income = prop_oneof![
        0..=Rupiah::LIMIT.to_u64(),
        (0..1000_u64, 0..=12_u32).prop_map(|(digits, zeros)| digits * 10_u64.pow(zeros)),
        Just(Rupiah::LIMIT.to_u64()),
    ];
    let facts = (
        option::of(select(Ktp::ALL)),
        option::of(date(1900, 9999)),
        option::of(0..=OLDEST),
        option::of(select(Work::ALL)),
        option::of(income.prop_map(Rupiah::new)),
        option::of(select(Membership::ALL)),
        option::of(1..=10_u8),
    )
        .prop_map(
            |(ktp, birth_date, age, work, income, membership, decile)| Facts {
                ktp,
                birth_date,
                age,
                work,
                income,
                membership,
                decile,
            },
        );
    (
        date(1900, 9999),
        "[0-9A-Z$%*+./:-]{1,20}",
        facts,
        subsequence(Criterion::ALL, 0..=Criterion::ALL.len()),
        option::of(select(Sector::ALL)),
        option::of(any::<Index>()),
    )
        .prop_map(|(as_of, policy, mut facts, answered, sector, place)| {
            facts.birth_date = facts
                .birth_date
                .map(|born| born.min(as_of).max(EARLIEST_BIRTH));
            ResultCode {
                as_of,
                policy: policy.into(),
                facts,
                answered,
                sector,
                village: place.map(|place| village(place.index(1000))),
            }
        })
}

proptest! {
    #![proptest_config(Config { cases: 4000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_is_written_is_read(code in code()) {
        let text = written(&code);
        prop_assert!(text.chars().all(is_qr), "{}", text);
        prop_assert_eq!(reading(&text), Ok(code.clone()));
        // In small letters, as people type it.
        prop_assert_eq!(reading(&text.to_lowercase()), Ok(code));
    }
}

#[test]
fn every_set_of_answers_is_read() {
    for bits in 0..64_u8 {
        let answered = Criterion::ALL
            .iter()
            .enumerate()
            .filter(|(place, _)| bits >> place & 1 == 1)
            .map(|(_, criterion)| *criterion)
            .collect();
        let code = ResultCode {
            answered,
            ..usual()
        };
        assert_eq!(reading(&written(&code)), Ok(code));
    }
}
