//! A code that was changed on its way is refused, or read as the same code.

use lindungi_codes::result_code::{ResultCode, ResultCodeError, write};
use lindungi_rules::policy::{Criterion, Rupiah, fixture};

use super::{bare, common, reading, usual};

fn codes() -> Vec<ResultCode> {
    let mut third = usual();
    third.facts.birth_date = None;
    third.facts.age = Some(41);
    third.facts.income = Some(Rupiah::new(1_234_567));
    third.answered = vec![Criterion::Age, Criterion::Income];
    third.village = None;
    vec![usual(), bare(), third]
}

/// Characters that people and machines put in place of another, and some that no code has.
const OTHERS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz $%*+-./:,;_'\"\n\t\u{a0}\u{2013}\u{feff}\u{e9}\u{130}\u{212a}\u{ff10}\u{1f6f5}";

/// Counts the results of reading changed codes. A changed code that is read must equal the original.
struct Tally<'a> {
    code: &'a ResultCode,
    refused: usize,
    same: usize,
}

impl Tally<'_> {
    fn take(&mut self, changed: &str) {
        match reading(changed) {
            Err(_) => self.refused += 1,
            Ok(read) => {
                assert_eq!(&read, self.code, "{changed:?}");
                self.same += 1;
            }
        }
    }
}

#[test]
fn one_change_is_refused_or_harmless() {
    for code in codes() {
        let text: Vec<char> = write(&code, fixture()).chars().collect();
        let mut tally = Tally {
            code: &code,
            refused: 0,
            same: 0,
        };
        let join = |parts: [&[char]; 3]| parts.concat().into_iter().collect::<String>();
        for at in 0..=text.len() {
            let (before, after) = text.split_at(at);
            for other in OTHERS.chars() {
                tally.take(&join([before, &[other], after]));
                if let Some((_, rest)) = after.split_first() {
                    tally.take(&join([before, &[other], rest]));
                }
            }
            if let Some((first, rest)) = after.split_first() {
                tally.take(&join([before, &[], rest]));
                if let Some((second, rest)) = rest.split_first() {
                    tally.take(&join([before, &[*second, *first], rest]));
                }
            }
        }
        common::report(&format!(
            "of changes to a code {} are refused and {} are harmless",
            tally.refused, tally.same
        ));
        assert!(tally.refused > 5000 && tally.same > 300);
    }
}

#[test]
fn each_code_that_ends_too_early_is_refused() {
    for code in codes() {
        let text = write(&code, fixture());
        for end in 1..text.len() {
            let read = reading(&text[..end]);
            assert!(
                matches!(read, Err(ResultCodeError::Cut | ResultCodeError::Damaged)),
                "{end}: {read:?}"
            );
        }
        // A code that ends this early is reported as cut.
        for end in [1, 8, 9, 10, 15, 20, 21, 25, 30, 35] {
            assert_eq!(reading(&text[..end]), Err(ResultCodeError::Cut), "{end}");
        }
    }
}

#[test]
fn what_a_hand_or_a_messenger_does_is_harmless() {
    for code in codes() {
        let text = write(&code, fixture());
        let (head, payload) = text.rsplit_once(':').unwrap();
        let with = |payload: &str| format!("{head}:{payload}");
        for typed in [
            text.to_lowercase(),
            format!("  {text}\r\n"),
            format!("\u{feff}{text}\u{200b}"),
            with(&payload.replace('-', "")),
            with(&payload.replace('-', " ")),
            with(&payload.replace('-', " \u{2013} ")),
            with(&payload.replace('-', "-\n")),
            with(&payload.replace('0', "O")),
            with(&payload.replace('0', "o")),
            with(&payload.replace('1', "I")),
            with(&payload.replace('1', "l")),
            text.replace('-', "\u{2011}"),
            text.chars().flat_map(|letter| [letter, ' ']).collect(),
            format!("{text}."),
            format!("*{text}*"),
            format!("\u{201c}{text}\u{201d}, ya Bu"),
            format!("{text}:"),
            format!("Kode hasil saya:\n{}\n\nTerima kasih!", text.to_lowercase()),
            format!("> {text}\n> dari Pak RT"),
        ] {
            assert_eq!(reading(&typed), Ok(code.clone()), "{typed:?}");
        }
    }
}

#[test]
fn more_at_its_end_is_refused() {
    for code in codes() {
        let text = write(&code, fixture());
        for more in ["0", "00", "000", "00000000", "A", "Z", "LINDUNGI1", &text] {
            assert!(reading(&format!("{text}{more}")).is_err(), "{more}");
        }
    }
}
