//! What people read: every finding is explained in every language, every error has a message that
//! shows a form that works, no sentence promises anything or holds a figure of the policy, and
//! amounts that are shown can be typed back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lindungi_rules::amount::{self, AmountError};
use lindungi_rules::cover::{AskError, worth};
use lindungi_rules::eligibility::{FactError, Facts, Finding, Verdict, assess};
use lindungi_rules::policy::{
    Criterion, Date, Ktp, Membership, Month, Outcome, Policy, Route, Rupiah, Work, current,
};
use lindungi_text::explain::{Explanation, explain, verdict};
use lindungi_text::{Lang, benefits, errors, format};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// The policy with the figures that begin by the end of 2026, so that 2027 has no minimum wage
/// here although it may have been entered since.
fn policy() -> Policy {
    let mut policy = current().clone();
    let end = Date::constant(2026, 12, 31);
    policy.figures.to_mut().retain(|figure| figure.from <= end);
    policy
}

const DAYS: [Date; 2] = [Date::constant(2026, 11, 22), Date::constant(2027, 1, 2)];

/// Each answer to each question, the others unknown; no criterion looks at two answers.
fn every_answer() -> Vec<Facts> {
    let none = Facts::default();
    let mut all = vec![none];
    all.extend(Ktp::ALL.iter().map(|ktp| Facts {
        ktp: Some(*ktp),
        ..none
    }));
    all.extend(Work::ALL.iter().map(|work| Facts {
        work: Some(*work),
        ..none
    }));
    all.extend((0..=120).map(|age| Facts {
        age: Some(age),
        ..none
    }));
    all.extend([3, 10, 20, 40, 70].map(|years| Facts {
        birth_date: Date::new(2026 - years, 2, 28),
        ..none
    }));
    all.extend(Membership::ALL.iter().map(|membership| Facts {
        membership: Some(*membership),
        ..none
    }));
    all.extend([Rupiah::ZERO, Rupiah::LIMIT].map(|income| Facts {
        income: Some(income),
        ..none
    }));
    all.extend((1..=10).map(|decile| Facts {
        decile: Some(decile),
        ..none
    }));
    all
}

/// A sentence for people, with nothing left of how it was made.
#[track_caller]
fn readable(text: &str) {
    assert!(!text.trim().is_empty(), "nothing is said");
    assert_eq!(text, text.trim(), "spaces around");
    for left_over in ["{", "}", "  ", " .", " ,", "()", "\n"] {
        assert!(!text.contains(left_over), "{left_over:?} in {text:?}");
    }
}

/// Calls `look` with every explanation that can be given.
fn every_explanation(lang: Lang, policy: &Policy, mut look: impl FnMut(Date, &Explanation)) {
    for as_of in DAYS {
        for facts in every_answer() {
            let found = assess(&facts, policy, as_of).expect("facts that can be");
            let explanations = explain(lang, &found, &facts, policy);
            assert!(
                explanations
                    .iter()
                    .map(|told| told.finding)
                    .eq(found.findings),
                "{facts:?}"
            );
            for told in &explanations {
                look(as_of, told);
            }
        }
    }
}

#[test]
fn every_finding_is_explained_with_its_source_and_what_to_do() {
    let policy = policy();
    for lang in Lang::ALL {
        every_explanation(*lang, &policy, |_, told| {
            readable(told.criterion);
            readable(told.outcome);
            readable(&told.reason);
            let met = told.finding.outcome == Outcome::Met;
            assert_eq!(told.next.is_none(), met, "{told:?}");
            assert_eq!(told.change.is_none(), met, "{told:?}");
            for text in told.next.iter().chain(&told.change) {
                readable(text);
            }
            assert!(told.source.is_some(), "{told:?}");
            let compares = told.finding.criterion == Criterion::Income
                && told.finding.route != Some(Route::FigureNotPublished);
            assert!(
                !compares || told.finding.outcome == Outcome::Unknown || told.figure.is_some(),
                "{told:?}"
            );
        });
    }
}

/// Every case of every table, an unknown answer to each, and a minimum wage that is not known.
#[test]
fn every_finding_that_the_policy_can_make_is_among_those_explained() {
    let policy = policy();
    let mut expected: BTreeSet<(Criterion, Outcome, Option<Route>)> = BTreeSet::new();
    for rule in &*policy.criteria {
        expected.extend(
            rule.cases
                .iter()
                .map(|case| (rule.id, case.outcome, case.route)),
        );
        expected.insert((rule.id, Outcome::Unknown, None));
    }
    expected.insert((
        Criterion::Income,
        Outcome::Unknown,
        Some(Route::FigureNotPublished),
    ));
    for lang in Lang::ALL {
        let mut explained = BTreeSet::new();
        let mut reasons: BTreeMap<String, Finding> = BTreeMap::new();
        every_explanation(*lang, &policy, |_, told| {
            let Finding {
                criterion,
                outcome,
                route,
            } = told.finding;
            explained.insert((criterion, outcome, route));
            // No two findings have the same reason.
            let other = reasons.insert(told.reason.clone(), told.finding);
            assert!(other.is_none_or(|other| other == told.finding), "{told:?}");
        });
        assert_eq!(explained, expected);
    }
}

#[test]
fn a_reason_names_the_figures_that_it_rests_on() {
    let policy = policy();
    let wage = "Rp3.868.963";
    let table: [(Criterion, Outcome, Option<Route>, &[&str]); 10] = [
        (Criterion::Residence, Outcome::Met, None, &["Kota Jambi"]),
        (
            Criterion::Residence,
            Outcome::NotMet,
            Some(Route::OwnCity),
            &["Kota Jambi"],
        ),
        (Criterion::Age, Outcome::Met, None, &["18", "64"]),
        (
            Criterion::Age,
            Outcome::Check,
            Some(Route::Minor),
            &["15", "17", "18"],
        ),
        (
            Criterion::Age,
            Outcome::NotMet,
            Some(Route::TooYoung),
            &["15"],
        ),
        (
            Criterion::Age,
            Outcome::NotMet,
            Some(Route::Over65),
            &["65"],
        ),
        (
            Criterion::Income,
            Outcome::Check,
            Some(Route::AboveReferenceWage),
            &[wage, "2026", "Kota Jambi"],
        ),
        (
            Criterion::Income,
            Outcome::Unknown,
            Some(Route::FigureNotPublished),
            &["2027", "Kota Jambi"],
        ),
        (Criterion::Welfare, Outcome::Met, None, &["1", "5"]),
        (
            Criterion::Welfare,
            Outcome::Check,
            Some(Route::HigherDecile),
            &["6", "10"],
        ),
    ];
    let income_met = (
        Criterion::Income,
        Outcome::Met,
        None,
        &[wage, "2026", "Kota Jambi"] as &[&str],
    );
    for lang in Lang::ALL {
        let mut told_of = BTreeSet::new();
        every_explanation(*lang, &policy, |_, told| {
            let finding = (
                told.finding.criterion,
                told.finding.outcome,
                told.finding.route,
            );
            for (criterion, outcome, route, numbers) in table.iter().chain([&income_met]) {
                if finding == (*criterion, *outcome, *route) {
                    told_of.insert(finding);
                    // Each as a number or name of its own, not as a part of another one.
                    for number in *numbers {
                        let found = told.reason.match_indices(number).any(|(at, _)| {
                            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
                            let (before, after) = told.reason.split_at(at);
                            !digit(before.chars().next_back())
                                && !digit(after[number.len()..].chars().next())
                        });
                        assert!(found, "{number} is not in {:?}", told.reason);
                    }
                }
            }
        });
        assert_eq!(told_of.len(), table.len() + 1);
    }
}

#[test]
fn every_verdict_has_its_words() {
    for lang in Lang::ALL {
        let mut titles = BTreeSet::new();
        for found in Verdict::ALL {
            let told = verdict(*lang, found);
            readable(told.title);
            readable(told.text);
            readable(told.next);
            titles.insert(told.title);
        }
        assert_eq!(titles.len(), Verdict::ALL.len());
    }
    let titles = Verdict::ALL.map(|found| verdict(Lang::Id, found).title.to_lowercase());
    assert_eq!(
        titles,
        [
            "kemungkinan besar memenuhi",
            "perlu diperiksa",
            "ada jalur lain"
        ]
    );
}

/// The sentences of a language, by key, as they stand in its file.
fn sentences(lang: Lang) -> BTreeMap<String, String> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../locales/{}.toml", lang.code()));
    let text = std::fs::read_to_string(path).expect("the language has a file");
    let mut all = BTreeMap::new();
    flatten("", &text.parse().expect("the file is TOML"), &mut all);
    all
}

fn flatten(prefix: &str, table: &toml::Table, into: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let key = if prefix.is_empty() {
            key.clone()
        } else {
            format!("{prefix}.{key}")
        };
        match value {
            toml::Value::Table(inner) => flatten(&key, inner, into),
            toml::Value::String(text) => {
                into.insert(key, text.clone());
            }
            _ => panic!("{key} is no sentence"),
        }
    }
}

#[test]
fn no_sentence_promises_anything() {
    const FORBIDDEN: [&str; 6] = [
        "lolos",
        "qualif",
        "pasti memenuhi",
        "dijamin",
        "guaranteed",
        "you are eligible",
    ];
    for lang in Lang::ALL {
        for (key, sentence) in sentences(*lang) {
            for word in FORBIDDEN {
                assert!(
                    !sentence.to_lowercase().contains(word),
                    "{word:?} in {key} of {}: {sentence}",
                    lang.code()
                );
            }
        }
    }
}

/// The only numbers that may be written out in a sentence, and why.
const NUMBERS: &[(&str, &[&str], &str)] = &[
    (
        "shell.failed_call",
        &["175"],
        "said where nothing of the policy could be loaded",
    ),
    (
        "shell.noscript",
        &["175"],
        "said where nothing of the policy could be loaded",
    ),
    (
        "home.planned",
        &["2026"],
        "the year of which the plan was said",
    ),
    (
        "ask.age.birth_hint",
        &["17", "5", "1990"],
        "an example of how to write a date",
    ),
    (
        "ask.income.hint",
        &["1.500.000", "1,5"],
        "an example of how to write an amount",
    ),
    ("ask.decile.why", &["1", "10"], "what a decile is"),
    ("ask.decile.label", &["1", "10"], "what a decile is"),
    ("error.decile", &["1", "10"], "what a decile is"),
    (
        "error.amount_empty",
        &["1.500.000", "1,5"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_negative",
        &["1.500.000"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_fraction",
        &["1.500.000"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_decimal",
        &["1,5", "1.500.000"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_thousands",
        &["1.500.000.000", "1,5"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_decimals",
        &["1,25"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_grouping",
        &["1.500.000"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_bare_m",
        &["3"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_unknown",
        &["1.500.000", "500", "1,5"],
        "an example of how to write an amount",
    ),
    ("error.age_range", &["0"], "the least number that can be"),
    ("error.months", &["1"], "the least number that can be"),
    ("error.workers", &["1"], "the least number that can be"),
    ("error.months_empty", &["1"], "the least number that can be"),
    (
        "error.workers_empty",
        &["1"],
        "the least number that can be",
    ),
    (
        "cli.month",
        &["2026-11"],
        "an example of how to write a month",
    ),
    (
        "cli.date",
        &["2026-11-22"],
        "an example of how to write a date",
    ),
    ("cli.facts_text", &["8"], "the name of an encoding"),
    ("cli.facts_income", &["0"], "the least number that can be"),
];

/// Numbers as written: digits with what joins them.
fn numbers(sentence: &str) -> BTreeSet<&str> {
    sentence
        .split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-'))
        .map(|number| number.trim_matches(|c: char| !c.is_ascii_digit()))
        .filter(|number| !number.is_empty())
        .collect()
}

#[test]
fn no_sentence_holds_a_number_but_examples() {
    let mut unused: BTreeSet<&str> = NUMBERS.iter().map(|(key, ..)| *key).collect();
    for lang in Lang::ALL {
        for (key, sentence) in sentences(*lang) {
            let allowed = NUMBERS.iter().find(|(allowed, ..)| *allowed == key);
            let allowed: BTreeSet<&str> = allowed.map_or_else(BTreeSet::new, |(_, numbers, _)| {
                numbers.iter().copied().collect()
            });
            let written = numbers(&sentence);
            assert_eq!(
                written,
                allowed,
                "{key} of {}: put a figure in by a placeholder, or list it above with the reason: {sentence}",
                lang.code()
            );
            if !written.is_empty() {
                unused.remove(key.as_str());
            }
        }
    }
    assert!(unused.is_empty(), "these sentences are gone: {unused:?}");
}

/// A figure can hide in words too: "three months", "setengah".
#[test]
fn no_sentence_holds_a_figure_in_words() {
    const COUNTS: [&str; 26] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
        "fifty", "forty", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan",
        "sembilan", "sepuluh", "belas", "puluh", "ratus",
    ];
    const COUNTED: [&str; 18] = [
        "month", "months", "year", "years", "percent", "children", "workers", "people", "million",
        "thousand", "bulan", "tahun", "persen", "anak", "pekerja", "orang", "juta", "ribu",
    ];
    const SHARES: [&str; 6] = [
        "half",
        "halved",
        "setengah",
        "separuh",
        "sepertiga",
        "third",
    ];
    // One person or worker is whom a sentence is about, no figure.
    const ALLOWED: [(&str, &str); 2] = [("satu", "pekerja"), ("satu", "orang")];
    for lang in Lang::ALL {
        for (key, sentence) in sentences(*lang) {
            let lower = sentence.to_lowercase();
            let words: Vec<&str> = lower
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .collect();
            for word in &words {
                assert!(
                    !SHARES.contains(word),
                    "{word} in {key} of {}: {sentence}",
                    lang.code()
                );
            }
            for pair in words.windows(2) {
                let &[count, counted] = pair else { continue };
                let figure = COUNTS.contains(&count)
                    && COUNTED.contains(&counted)
                    && !ALLOWED.contains(&(count, counted));
                assert!(
                    !figure,
                    "{count} {counted} in {key} of {}: {sentence}",
                    lang.code()
                );
            }
        }
    }
}

#[test]
fn what_other_death_pays_at_first_stands_before_the_full_sum_each_with_its_condition() {
    let policy = policy();
    for day in [Date::constant(2025, 7, 23), DAYS[0], DAYS[1]] {
        let cover = worth(&policy, day);
        let (death, scholarship, wage) = (
            cover.other_death.expect("known on the day"),
            cover.scholarship.expect("known on the day"),
            cover.wage.expect("known on the day"),
        );
        for lang in Lang::ALL {
            let lines = benefits::lines(*lang, &policy, day);
            lines.iter().for_each(|line| readable(line));
            let place = |amount: Rupiah| {
                let shown = format::rupiah(amount);
                let holding: Vec<usize> = (0..lines.len())
                    .filter(|line| numbers_with_rp(&lines[*line]).contains(&*shown))
                    .collect();
                let [line] = holding[..] else {
                    panic!("{shown} stands in {holding:?} of {lines:#?}")
                };
                line
            };
            let (early, full) = (place(death.early), place(death.full));
            assert!(early < full, "{lines:#?}");
            let waiting = death.waiting_months.to_string();
            for line in [early, full] {
                assert!(numbers(&lines[line]).contains(&*waiting), "{}", lines[line]);
            }

            // Scholarships: an upper bound, said to be one, with every condition.
            let line = &lines[place(scholarship.most)];
            for condition in [
                scholarship.children,
                scholarship.years,
                scholarship.until_age,
            ] {
                assert!(
                    numbers(line).contains(&*condition.to_string()),
                    "{condition} is not in {line}"
                );
            }
            let bound = match lang {
                Lang::Id => "paling tinggi",
                Lang::En => "at the very most",
            };
            assert!(line.contains(bound), "{line}");

            // In place of wages: for how long in full, and what comes then.
            let line = &lines[place(wage.later)];
            assert!(
                numbers(line).contains(&*wage.full_months.to_string()),
                "{line}"
            );
            assert!(line.contains(&format::rupiah(wage.full)), "{line}");
        }
    }
}

/// Amounts as they are shown.
fn numbers_with_rp(line: &str) -> BTreeSet<&str> {
    line.split([' ', ':', ';', '(', ')'])
        .map(|word| word.trim_end_matches(['.', ',']))
        .filter(|word| word.starts_with("Rp"))
        .collect()
}

/// No line shows an amount on a day for which none is known.
#[test]
fn a_benefit_that_is_not_known_is_left_out() {
    let policy = policy();
    for lang in Lang::ALL {
        let on =
            |year, month, day| benefits::lines(*lang, &policy, Date::constant(year, month, day));
        let before = on(2015, 12, 31);
        assert!(
            before.iter().all(|line| numbers(line).is_empty()),
            "{before:#?}"
        );
        let all = on(2026, 11, 22);
        let without_other_death = on(2025, 7, 22);
        assert_eq!(without_other_death.len() + 2, all.len());
        assert!(
            without_other_death.iter().all(|line| all.contains(line)),
            "{without_other_death:#?}"
        );
    }
}

/// An amount in the sentence that can be typed as it stands there.
fn shows_an_amount(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let plain = |words: &[&str]| {
        let joined = words.join(" ");
        let text = joined.trim_matches(|c: char| !c.is_alphanumeric());
        text.contains(|c: char| c.is_ascii_digit()) && amount::parse(text).is_ok()
    };
    words.chunks(1).chain(words.windows(2)).any(plain)
}

#[test]
fn every_error_of_an_amount_shows_an_amount_that_works() {
    for lang in Lang::ALL {
        let mut messages = BTreeSet::new();
        for error in AmountError::ALL {
            let message = errors::amount(*lang, error);
            readable(&message);
            assert!(shows_an_amount(&message), "{error:?}: {message}");
            messages.insert(message);
        }
        assert_eq!(
            messages.len(),
            AmountError::ALL.len(),
            "two errors have one message"
        );
        for (key, sentence) in sentences(*lang) {
            assert!(
                !key.starts_with("error.amount_")
                    || key.ends_with("_large")
                    || key.ends_with("_over")
                    || shows_an_amount(&sentence),
                "{key}"
            );
        }
    }
    assert!(!shows_an_amount("1,5 atau 1.50.000, bukan 0,5"));
}

/// Every fact that cannot be. A new one stops the build here.
const fn facts_after(error: Option<FactError>) -> Option<FactError> {
    match error {
        None => Some(FactError::BirthInFuture),
        Some(FactError::BirthInFuture) => Some(FactError::BirthTooEarly),
        Some(FactError::BirthTooEarly) => Some(FactError::AgeOutOfRange),
        Some(FactError::AgeOutOfRange) => Some(FactError::IncomeTooLarge),
        Some(FactError::IncomeTooLarge) => Some(FactError::DecileOutOfRange),
        Some(FactError::DecileOutOfRange) => None,
    }
}

/// Every question that has no answer. A new one stops the build here.
fn asks_after(error: Option<AskError>) -> Option<AskError> {
    match error {
        None => Some(AskError::Months),
        Some(AskError::Months) => Some(AskError::Workers),
        Some(AskError::Workers) => Some(AskError::Amount),
        Some(AskError::Amount) => Month::parse("2015-12").map(AskError::NotPublished),
        Some(AskError::NotPublished(_)) => Some(AskError::TooFar),
        Some(AskError::TooFar) => None,
    }
}

#[test]
fn every_other_error_has_a_message_with_what_is_accepted() {
    for lang in Lang::ALL {
        let mut messages = BTreeSet::new();
        let facts: Vec<FactError> =
            std::iter::successors(facts_after(None), |error| facts_after(Some(*error))).collect();
        for error in &facts {
            let message = errors::fact(*lang, *error);
            readable(&message);
            let named = match error {
                FactError::BirthInFuture => "",
                FactError::BirthTooEarly => "1900",
                FactError::AgeOutOfRange => "120",
                FactError::IncomeTooLarge => "Rp1.000.000.000.000.000",
                FactError::DecileOutOfRange => "10",
            };
            assert!(message.contains(named), "{message}");
            messages.insert(message);
        }
        let asks: Vec<AskError> =
            std::iter::successors(asks_after(None), |error| asks_after(Some(*error))).collect();
        for error in &asks {
            let message = errors::ask(*lang, *error);
            readable(&message);
            let named = match error {
                AskError::Months => "120",
                AskError::Workers => "1.000.000.000",
                AskError::Amount => "Rp1.000.000.000.000.000",
                AskError::NotPublished(_) => "2015",
                AskError::TooFar => "",
            };
            assert!(message.contains(named), "{message}");
            messages.insert(message);
        }
        assert_eq!(
            messages.len(),
            facts.len() + asks.len(),
            "two errors have one message"
        );
    }
}

proptest! {
    #![proptest_config(Config { cases: 1_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn amounts_that_are_shown_can_be_typed_back(
        rupiah in prop_oneof![
            0..=1_000_000_000_000_000_u64,
            (0_u32..=15).prop_flat_map(|zeros| 0..=10_u64.pow(zeros)),
            Just(0),
            Just(1_000_000_000_000_000),
        ],
    ) {
        let amount = Rupiah::new(rupiah);
        prop_assert_eq!(amount::parse(&format::rupiah(amount)), Ok(amount));
        prop_assert_eq!(amount::parse(&format::amount(amount)), Ok(amount));
        prop_assert_eq!(amount::parse(&format::count(rupiah)), Ok(amount));
    }
}
