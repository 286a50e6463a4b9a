//! The files of sentences: no sentence promises anything, and none contains a figure, in digits or in
//! words.

use std::collections::BTreeSet;

use lindungi_text::Lang;

use crate::{numbers, readable, sentences};

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

#[test]
fn every_sentence_is_written_cleanly() {
    for lang in Lang::ALL {
        for (key, sentence) in sentences(*lang) {
            let filled = sentence.replace(['{', '}'], "");
            assert_eq!(
                sentence.len() - filled.len(),
                2 * sentence.matches('{').count(),
                "{key}"
            );
            readable(&filled);
        }
    }
}

/// The only numbers that a sentence may contain, with the reason.
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
        "ask.age.birth_hint",
        &["17", "5", "1990"],
        "an example of how to write a date",
    ),
    (
        "ask.income.hint",
        &["1.500.000", "1,5"],
        "an example of how to write an amount",
    ),
    (
        "template.nik_guide",
        &["16"],
        "the length of a number that the nation gives out",
    ),
    (
        "template.birth_guide",
        &["17", "05", "1990"],
        "an example of how to write a date",
    ),
    (
        "template.income_guide",
        &["1500000", "1.500.000", "1,5"],
        "an example of how to write an amount",
    ),
    (
        "template.decile_guide",
        &["1"],
        "says which end of the scale is the poorest",
    ),
    (
        "fund.lot_wrong",
        &["0"],
        "the least number of a lot, which is not a figure",
    ),
    (
        "row.not_a_date",
        &["17", "05", "1990"],
        "an example of how to write a date",
    ),
    (
        "row.not_an_amount",
        &["1.500.000", "1,5"],
        "an example of how to write an amount",
    ),
    ("roster.encoding", &["8"], "the name of an encoding"),
    ("ask.decile.why", &["1", "10"], "what a decile is"),
    ("ask.decile.label", &["1", "10"], "what a decile is"),
    ("error.decile", &["1", "10"], "what a decile is"),
    (
        "error.amount_range",
        &["1.500.000"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_order",
        &["1", "500"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_last_unit",
        &["1", "500"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_period",
        &["1.500.000"],
        "an example of how to write an amount",
    ),
    (
        "error.amount_no_period",
        &["1.500.000"],
        "an example of how to write an amount",
    ),
    (
        "error.birth_none",
        &["17-5-1990"],
        "an example of how to write a date",
    ),
    (
        "error.day_unknown",
        &["17-5-1990", "17", "1990"],
        "an example of how to write a date",
    ),
    (
        "error.day_month_first",
        &["12", "17-5-1990"],
        "how many months there are, and an example of how to write a date",
    ),
    (
        "error.day_short_year",
        &["17-5-1990"],
        "an example of how to write a date",
    ),
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
    ("error.times_day", &["1"], "the least number that can be"),
    ("error.times_week", &["1"], "the least number that can be"),
    (
        "error.percent_empty",
        &["12,5"],
        "an example of how to write a percentage",
    ),
    (
        "error.percent_negative",
        &["12,5"],
        "an example of how to write a percentage",
    ),
    (
        "error.percent_decimals",
        &["12,25"],
        "an example of how to write a percentage",
    ),
    (
        "error.percent_unknown",
        &["20", "12,5"],
        "an example of how to write a percentage",
    ),
    ("error.count", &["1"], "the least number that can be"),
    ("error.count_empty", &["1"], "the least number that can be"),
    (
        "error.count_optional",
        &["0"],
        "the least number that can be",
    ),
    (
        "error.gift_employees",
        &["1"],
        "the least number that can be",
    ),
    (
        "error.gift_households",
        &["1"],
        "the least number that can be",
    ),
    ("error.gift_percent", &["100"], "the whole, in percent"),
    ("slip.a4", &["4"], "the name of a paper size"),
    ("count.full_days", &["24"], "the hours of a day"),
    (
        "cli.month",
        &["2026-11"],
        "an example of how to write a month",
    ),
    (
        "earn.hint_day",
        &["150.000", "150"],
        "an example of how to write an amount",
    ),
    (
        "earn.hint_week",
        &["750.000", "750"],
        "an example of how to write an amount",
    ),
    (
        "donate.percent_hint",
        &["2,5"],
        "an example of how to write a percentage",
    ),
    (
        "donate.match_hint",
        &["100"],
        "what the number in the field means",
    ),
    (
        "budget.growth_hint",
        &["10"],
        "an example of how to write a percentage",
    ),
    (
        "cli.date",
        &["2026-11-22"],
        "an example of how to write a date",
    ),
    ("cli.facts_text", &["8"], "the name of an encoding"),
    ("cli.facts_income", &["0"], "the least number that can be"),
];

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
                "{key} of {}: put a figure in by a placeholder, or list it above with the reason: \
                 {sentence}",
                lang.code()
            );
            if !written.is_empty() {
                unused.remove(key.as_str());
            }
        }
    }
    assert!(unused.is_empty(), "these sentences are gone: {unused:?}");
}

/// Figures can also be written as words: "three months", "setengah".
#[test]
fn no_sentence_holds_a_figure_in_words() {
    const COUNTS: [&str; 24] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifty",
        "forty", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
        "belas", "puluh", "ratus",
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
                let figure = COUNTS.contains(&count) && COUNTED.contains(&counted);
                assert!(
                    !figure,
                    "{count} {counted} in {key} of {}: {sentence}",
                    lang.code()
                );
            }
        }
    }
}
