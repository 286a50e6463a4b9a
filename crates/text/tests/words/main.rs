//! Numbers in words: a table of cases in each language, and words that an independent reader reads back
//! into the number.

mod reader;

use std::collections::BTreeSet;

use lindungi_rules::policy::Rupiah;
use lindungi_text::{Lang, spelled_out};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// A number, and its words in Indonesian and English.
const CASES: &[(u64, &str, &str)] = &[
    (0, "nol", "zero"),
    (1, "satu", "one"),
    (9, "sembilan", "nine"),
    (10, "sepuluh", "ten"),
    (11, "sebelas", "eleven"),
    (12, "dua belas", "twelve"),
    (19, "sembilan belas", "nineteen"),
    (20, "dua puluh", "twenty"),
    (21, "dua puluh satu", "twenty-one"),
    (40, "empat puluh", "forty"),
    (99, "sembilan puluh sembilan", "ninety-nine"),
    (100, "seratus", "one hundred"),
    (101, "seratus satu", "one hundred and one"),
    (110, "seratus sepuluh", "one hundred and ten"),
    (111, "seratus sebelas", "one hundred and eleven"),
    (200, "dua ratus", "two hundred"),
    (1_000, "seribu", "one thousand"),
    (1_001, "seribu satu", "one thousand and one"),
    (1_011, "seribu sebelas", "one thousand and eleven"),
    (
        1_099,
        "seribu sembilan puluh sembilan",
        "one thousand and ninety-nine",
    ),
    (1_100, "seribu seratus", "one thousand one hundred"),
    (
        1_945,
        "seribu sembilan ratus empat puluh lima",
        "one thousand nine hundred and forty-five",
    ),
    (2_000, "dua ribu", "two thousand"),
    (10_000, "sepuluh ribu", "ten thousand"),
    (11_000, "sebelas ribu", "eleven thousand"),
    (
        16_800,
        "enam belas ribu delapan ratus",
        "sixteen thousand eight hundred",
    ),
    (21_000, "dua puluh satu ribu", "twenty-one thousand"),
    (100_000, "seratus ribu", "one hundred thousand"),
    (101_000, "seratus satu ribu", "one hundred and one thousand"),
    (
        101_001,
        "seratus satu ribu satu",
        "one hundred and one thousand and one",
    ),
    (
        111_000,
        "seratus sebelas ribu",
        "one hundred and eleven thousand",
    ),
    (
        806_400,
        "delapan ratus enam ribu empat ratus",
        "eight hundred and six thousand four hundred",
    ),
    (1_000_000, "satu juta", "one million"),
    (1_000_001, "satu juta satu", "one million and one"),
    (1_001_000, "satu juta seribu", "one million one thousand"),
    (
        1_001_001,
        "satu juta seribu satu",
        "one million one thousand and one",
    ),
    (
        1_100_000,
        "satu juta seratus ribu",
        "one million one hundred thousand",
    ),
    (11_000_000, "sebelas juta", "eleven million"),
    (
        101_000_000,
        "seratus satu juta",
        "one hundred and one million",
    ),
    (
        123_000_000,
        "seratus dua puluh tiga juta",
        "one hundred and twenty-three million",
    ),
    (
        201_600_000,
        "dua ratus satu juta enam ratus ribu",
        "two hundred and one million six hundred thousand",
    ),
    (1_000_000_000, "satu miliar", "one billion"),
    (
        1_000_001_000,
        "satu miliar seribu",
        "one billion one thousand",
    ),
    (1_000_000_000_000, "satu triliun", "one trillion"),
    (
        999_999_999_999_999,
        "sembilan ratus sembilan puluh sembilan triliun \
         sembilan ratus sembilan puluh sembilan miliar \
         sembilan ratus sembilan puluh sembilan juta \
         sembilan ratus sembilan puluh sembilan ribu \
         sembilan ratus sembilan puluh sembilan",
        "nine hundred and ninety-nine trillion nine hundred and ninety-nine billion \
         nine hundred and ninety-nine million nine hundred and ninety-nine thousand \
         nine hundred and ninety-nine",
    ),
    (1_000_000_000_000_000, "satu kuadriliun", "one quadrillion"),
    (
        1_000_000_000_000_001,
        "satu kuadriliun satu",
        "one quadrillion and one",
    ),
    (
        100_000_000_000_000_000,
        "seratus kuadriliun",
        "one hundred quadrillion",
    ),
    (
        1_000_000_000_000_000_000,
        "satu kuintiliun",
        "one quintillion",
    ),
    (
        u64::MAX,
        "delapan belas kuintiliun empat ratus empat puluh enam kuadriliun \
         tujuh ratus empat puluh empat triliun tujuh puluh tiga miliar tujuh ratus sembilan juta \
         lima ratus lima puluh satu ribu enam ratus lima belas",
        "eighteen quintillion four hundred and forty-six quadrillion \
         seven hundred and forty-four trillion seventy-three billion \
         seven hundred and nine million five hundred and fifty-one thousand \
         six hundred and fifteen",
    ),
];

#[test]
fn every_case_has_its_words() {
    for (number, id, en) in CASES {
        assert_eq!(spelled_out::number(Lang::Id, *number), *id, "{number}");
        assert_eq!(spelled_out::number(Lang::En, *number), *en, "{number}");
    }
}

#[test]
fn an_amount_begins_with_a_capital_and_ends_with_its_currency() {
    let amount = Rupiah::new(806_400);
    assert_eq!(
        spelled_out::rupiah(Lang::Id, amount),
        "Delapan ratus enam ribu empat ratus rupiah"
    );
    assert_eq!(
        spelled_out::rupiah(Lang::En, amount),
        "Eight hundred and six thousand four hundred rupiah"
    );
    assert_eq!(spelled_out::rupiah(Lang::Id, Rupiah::ZERO), "Nol rupiah");
}

/// Checks that the words are clean, and that the reader reads them as the same number.
#[track_caller]
fn read_back(lang: Lang, number: u64) {
    let written = spelled_out::number(lang, number);
    assert!(!written.contains("  "), "{written:?}");
    assert_eq!(written.trim(), written);
    assert_eq!(reader::read(lang, &written), Ok(number), "{written:?}");
}

/// 1 to 19 times every power of ten, with the numbers next to them, and the largest `u64`.
#[test]
fn numbers_at_every_boundary_are_read_back() {
    let mut numbers: BTreeSet<u64> = (0..=u64::MAX.ilog10())
        .map(|zeros| 10_u64.pow(zeros))
        .flat_map(|power| (1..=19).filter_map(move |digit| power.checked_mul(digit)))
        .flat_map(|number| [number - 1, number, number.saturating_add(1)])
        .collect();
    numbers.insert(u64::MAX);
    for lang in Lang::ALL {
        for number in &numbers {
            read_back(*lang, *number);
        }
    }
    println!("{} numbers at boundaries, in each language", numbers.len());
}

/// Every group of three digits, alone and before and after another group.
#[test]
fn small_numbers_are_read_back_one_by_one() {
    for lang in Lang::ALL {
        for number in 0..30_000 {
            read_back(*lang, number);
        }
        for group in 0..1_000 {
            for other in [0, 1, 10, 100, 999] {
                read_back(*lang, group * 1_000_000 + other * 1_000 + other);
                read_back(*lang, other * 1_000_000_000_000 + group * 1_000);
            }
        }
    }
}

proptest! {
    #![proptest_config(Config { cases: 2_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_number_is_read_back(number in any::<u64>(), shift in 0_u32..64, zeros in 0_u32..16) {
        for lang in Lang::ALL {
            // Numbers of every length, also with zeros inside.
            read_back(*lang, number >> shift);
            let power = 10_u64.pow(zeros);
            read_back(*lang, (number >> shift) / power * power);
        }
    }

    #[test]
    fn other_numbers_have_other_words(one in any::<u64>(), other in any::<u64>()) {
        for lang in Lang::ALL {
            let same = spelled_out::number(*lang, one) == spelled_out::number(*lang, other);
            prop_assert_eq!(same, one == other);
        }
    }
}

/// A reader that accepts any words would prove nothing.
#[test]
fn the_reader_refuses_what_is_not_written_so() {
    for wrong in [
        "",
        "satu ribu",
        "satu ratus",
        "satu puluh",
        "satu belas",
        "seratus seribu",
        "ribu",
        "dua tiga",
        "dua ratus ratus",
        "seribu satu juta",
        "dua puluh seribu",
        "dua puluh sebelas",
        "sepuluh satu",
        "satu milyar",
        "lima nol",
        "satu  juta",
    ] {
        assert!(reader::read(Lang::Id, wrong).is_err(), "{wrong:?}");
    }
    for wrong in [
        "",
        "one and million",
        "hundred",
        "one hundred one",
        "twenty one",
        "twenty-eleven",
        "one thousand one",
        "one million and one hundred",
        "one thousand one million",
        "five zero",
        "a hundred",
    ] {
        assert!(reader::read(Lang::En, wrong).is_err(), "{wrong:?}");
    }
}
