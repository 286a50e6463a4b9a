//! Whole numbers in words, as amounts are written out on paper so that no digit can be changed
//! (*terbilang*): `806.400`, "delapan ratus enam ribu empat ratus".
//!
//! The words and the ways to join them are in `locales/`, table `number`. This module has only the
//! structure: numbers below twenty, tens, hundreds, then groups of three digits. A language needs only the
//! sentences of that table, unless it builds numbers differently (eighty as four times twenty): such a
//! language needs code here. The tests require a reader for every language, so that an error does not go
//! unnoticed.
//!
//! Indonesian follows KBBI (*miliar*, *kuadriliun*): *se-* for one hundred and one thousand, *satu* for one
//! million and more, so 101.000 is "seratus satu ribu". English is British and consistent: "and" before the
//! part below a hundred, within a group and at the end; a hyphen in tens; no commas: "one million and one",
//! "eight hundred and six thousand four hundred".

use lindungi_rules::policy::Rupiah;

use crate::Lang;

/// The size of a group of digits with one name: thousands, millions, ….
const GROUP: u64 = 1_000;

/// Writes an amount for a line of its own: "Delapan ratus enam ribu empat ratus rupiah".
pub fn rupiah(lang: Lang, amount: Rupiah) -> String {
    let words = lang.number_rupiah(&number(lang, amount.to_u64()));
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Writes any number: "delapan ratus enam ribu empat ratus".
pub fn number(lang: Lang, number: u64) -> String {
    let mut words: Option<String> = None;
    let (mut higher, mut below, mut place) = (number, 0, 1);
    for power in 0.. {
        let group = higher % GROUP;
        if group > 0 {
            let high = named(lang, group, power);
            words = Some(match words {
                None => high,
                Some(low) if below < 100 => lang.number_then_small(&high, &low),
                Some(low) => lang.number_then(&high, &low),
            });
            below += group * place;
        }
        higher /= GROUP;
        if higher == 0 {
            break;
        }
        place *= GROUP;
    }
    words.unwrap_or_else(|| below_twenty(lang, 0).to_owned())
}

/// A group of three digits with the name of its power of a thousand.
fn named(lang: Lang, group: u64, power: u32) -> String {
    let words = below_thousand(lang, group);
    match power {
        0 => words,
        1 if group == 1 => lang.number_thousand_one().to_owned(),
        1 => lang.number_thousand(&words),
        2 => lang.number_million(&words),
        3 => lang.number_billion(&words),
        4 => lang.number_trillion(&words),
        5 => lang.number_quadrillion(&words),
        _ => lang.number_quintillion(&words),
    }
}

fn below_thousand(lang: Lang, number: u64) -> String {
    let rest = number % 100;
    let hundreds = match number / 100 {
        0 => return below_hundred(lang, rest),
        1 => lang.number_hundred_one().to_owned(),
        many => lang.number_hundred(below_twenty(lang, many)),
    };
    if rest == 0 {
        hundreds
    } else {
        lang.number_hundred_rest(&hundreds, &below_hundred(lang, rest))
    }
}

fn below_hundred(lang: Lang, number: u64) -> String {
    let ones = number % 10;
    let tens = match number / 10 {
        0 | 1 => return below_twenty(lang, number).to_owned(),
        2 => lang.number_t2(),
        3 => lang.number_t3(),
        4 => lang.number_t4(),
        5 => lang.number_t5(),
        6 => lang.number_t6(),
        7 => lang.number_t7(),
        8 => lang.number_t8(),
        _ => lang.number_t9(),
    };
    if ones == 0 {
        tens.to_owned()
    } else {
        lang.number_tens(below_twenty(lang, ones), tens)
    }
}

fn below_twenty(lang: Lang, number: u64) -> &'static str {
    match number {
        0 => lang.number_n0(),
        1 => lang.number_n1(),
        2 => lang.number_n2(),
        3 => lang.number_n3(),
        4 => lang.number_n4(),
        5 => lang.number_n5(),
        6 => lang.number_n6(),
        7 => lang.number_n7(),
        8 => lang.number_n8(),
        9 => lang.number_n9(),
        10 => lang.number_n10(),
        11 => lang.number_n11(),
        12 => lang.number_n12(),
        13 => lang.number_n13(),
        14 => lang.number_n14(),
        15 => lang.number_n15(),
        16 => lang.number_n16(),
        17 => lang.number_n17(),
        18 => lang.number_n18(),
        _ => lang.number_n19(),
    }
}
