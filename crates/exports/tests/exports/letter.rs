//! The letter of commitment.

use lindungi_exports::letter::{Giver, Letter, LetterInput, TYPED_MOST, letter};
use lindungi_rules::cover::{Ask, Quote, ReliefChoice, Terms, Want};
use lindungi_rules::policy::{Date, OfficeId, Payer, fixture};
use lindungi_text::{Lang, format, names, spelled_out};

use crate::asks::{GIFT, answered, ask, every_kind, million, monthly};
use crate::{TODAY, readable};

const GIVER: Giver = Giver {
    name: "Siti Aminah",
    organisation: "CV Contoh Jaya",
    position: "Direktur",
};

fn input<'a>(ask: &'a Ask, quote: &'a Quote) -> LetterInput<'a> {
    LetterInput {
        ask,
        quote,
        zakat: false,
        giver: GIVER,
        remainder_for: "",
        place: "Jambi",
        date: Date::constant(2026, 11, 25),
        today: TODAY,
    }
}

fn written(lang: Lang, ask: &Ask) -> Letter {
    let quote = answered(ask);
    letter(lang, fixture(), &input(ask, &quote)).expect("somebody is covered")
}

/// The lines of a letter from top to bottom; `…` is a line to write on.
fn lines(letter: &Letter) -> Vec<String> {
    let dots = |text: &Option<String>| text.clone().unwrap_or_else(|| "…".to_owned());
    let mut lines = vec![
        letter.title.to_owned(),
        letter.about.clone(),
        format!("{}, {}", dots(&letter.place), letter.date),
        letter.opening.to_owned(),
    ];
    for blank in &letter.giver {
        lines.push(format!("{}: {}", blank.name, dots(&blank.value)));
    }
    lines.push(letter.pledge.clone());
    for term in &letter.terms {
        lines.push(format!("{}: {}", term.name, term.value));
    }
    let table = &letter.schedule;
    lines.push(table.title.to_owned());
    lines.push(table.head.join(" | "));
    for row in &table.rows {
        let mark = row.mark.map(|mark| format!(" ({mark})"));
        let time = format!("{}{}", row.time, mark.unwrap_or_default());
        let cells = [
            &time,
            &row.months,
            &row.per_worker,
            &row.all_workers,
            &row.sum,
        ];
        lines.push(cells.map(String::as_str).join(" | "));
    }
    lines.push(format!("{}: {}", table.sum_name, table.sum));
    lines.extend(letter.notes.iter().cloned());
    lines.push(letter.closing.to_owned());
    for signature in &letter.signatures {
        lines.push(signature.role.to_owned());
        lines.push(dots(&signature.name));
        lines.extend(signature.position.clone());
    }
    lines
}

/// The sentence on the offices that tell how to pass the money on, with the names and the telephone number
/// of the policy.
fn gift_offices_sentence(lang: Lang) -> String {
    let name = |id| names::office_of(lang, fixture(), id);
    let (baznas, branch) = (name(OfficeId::Baznas), name(OfficeId::BpjsBranch));
    let sentence = lang.letter_channel(baznas, branch, "175");
    assert!(
        !sentence.contains(&format!("{branch} (")) && sentence.contains("BPJS Ketenagakerjaan")
    );
    sentence
}

#[test]
fn a_gift_at_once_in_indonesian() {
    let version = &fixture().version;
    let computed = Lang::Id.letter_computed("24 November 2026", version);
    let gift_offices_sentence = gift_offices_sentence(Lang::Id);
    assert_eq!(
        lines(&written(Lang::Id, &million())),
        [
            "Surat Komitmen",
            "Iuran BPJS Ketenagakerjaan bagi pekerja rentan di Kota Jambi",
            "Jambi, 25 November 2026",
            "Yang bertanda tangan di bawah ini:",
            "Nama: Siti Aminah",
            "Jabatan: Direktur",
            "Lembaga atau perusahaan: CV Contoh Jaya",
            &Lang::Id.letter_pledge("Kota Jambi", "4 pekerja"),
            "Jumlah pekerja: 4",
            "Masa perlindungan: 12 bulan, November 2026 sampai Oktober 2027",
            "Program: Kecelakaan kerja (JKK) dan kematian (JKM)",
            "Biaya satu pekerja: Rp201.600 untuk 12 bulan",
            "Jumlah komitmen: Rp806.400",
            "Terbilang: Delapan ratus enam ribu empat ratus rupiah",
            "Sisa: Rp193.600 dari Rp1.000.000",
            "Rincian iuran",
            "Bulan iuran | Jumlah bulan | Satu pekerja per bulan | Semua pekerja per bulan | Jumlah",
            "November 2026 sampai Oktober 2027 | 12 | Rp16.800 | Rp67.200 | Rp806.400",
            "Jumlah komitmen: Rp806.400",
            &gift_offices_sentence,
            "Sisa itu cukup untuk satu pekerja lagi selama 11 bulan (Rp184.800). Setelah itu tersisa Rp8.800.",
            &Lang::Id.letter_decides("Kota Jambi"),
            &computed,
            Lang::Id.letter_nature(),
            Lang::Id.letter_closing(),
            "Pemberi komitmen",
            "Siti Aminah",
            "Direktur",
            "Saksi atau penerima",
            "…",
        ]
    );
}

/// A letter with relief for the first two months, and with the sum that is set aside each month.
#[test]
fn a_gift_by_the_month_in_english() {
    let version = &fixture().version;
    let computed = Lang::En.letter_computed("24 November 2026", version);
    let gift_offices_sentence = gift_offices_sentence(Lang::En);
    assert_eq!(
        lines(&written(Lang::En, &monthly())),
        [
            "Letter of Commitment",
            "BPJS Ketenagakerjaan contributions for vulnerable workers in Kota Jambi",
            "Jambi, 25 November 2026",
            "The undersigned:",
            "Name: Siti Aminah",
            "Position: Direktur",
            "Organisation or company: CV Contoh Jaya",
            &Lang::En.letter_pledge("Kota Jambi", "6 workers"),
            "Number of workers: 6",
            "Time of cover: 12 months, November 2026 to October 2027",
            "Programmes: Work accident (JKK) and death (JKM)",
            "Cost of one worker: Rp184.800 for 12 months",
            "Set aside each month: Rp100.000, Rp1.200.000 in all",
            "Total pledged: Rp1.108.800",
            "In words: One million one hundred and eight thousand eight hundred rupiah",
            "Left over: Rp91.200 of Rp1.200.000",
            "Contributions in detail",
            "Contribution months | Number of months | One worker a month | All workers a month | Sum",
            "November 2026 to December 2026 (with relief) | 2 | Rp8.400 | Rp50.400 | Rp100.800",
            "January 2027 to October 2027 | 10 | Rp16.800 | Rp100.800 | Rp1.008.000",
            "Total pledged: Rp1.108.800",
            &gift_offices_sentence,
            &Lang::En.letter_relief_own("Rp1.209.600", "Other than transport"),
            &Lang::En.letter_decides("Kota Jambi"),
            &computed,
            Lang::En.letter_nature(),
            Lang::En.letter_closing(),
            "Donor",
            "Siti Aminah",
            "Direktur",
            "Witness or recipient",
            "…",
        ]
    );
}

/// Each letter has the required parts, whatever the question and the language; a quote that covers nobody
/// has no letter.
#[test]
fn every_kind_of_question_has_its_letter() {
    let policy = fixture();
    for (ask, quote) in every_kind() {
        for lang in Lang::ALL {
            let Some(letter) = letter(*lang, policy, &input(ask, quote)) else {
                assert!(quote.nobody.is_some(), "{ask:?}");
                continue;
            };
            assert!(quote.nobody.is_none(), "{ask:?}");
            let lines = lines(&letter);
            for line in &lines {
                readable(line);
            }
            let text = lines.join("\n");
            let workers = format::workers(*lang, quote.workers);
            assert!(letter.pledge.contains(&workers), "{text}");
            for part in [
                &*spelled_out::rupiah(*lang, quote.total),
                &format::rupiah(quote.total),
                &policy.version,
                &format::date(*lang, TODAY),
                &gift_offices_sentence(*lang),
                lang.letter_nature(),
                &lang.letter_decides("Kota Jambi"),
            ] {
                assert!(text.contains(part), "{part} in {text}");
            }
            let jht = letter.terms.iter().any(|term| term.value.contains("JHT"));
            assert_eq!(jht, ask.terms.jht);
            let left = !quote.remainder.is_zero();
            assert_eq!(text.contains(lang.donate_remainder()), left, "{text}");
            let by_month = matches!(ask.want, Want::MonthlyForMonths(..));
            assert_eq!(text.contains(lang.letter_monthly()), by_month, "{text}");

            // The rows of the schedule add up to the total.
            let sum: u64 = letter
                .schedule
                .rows
                .iter()
                .map(|row| digits(&row.sum))
                .sum();
            assert_eq!(sum, quote.total.to_u64());
            assert_eq!(digits(&letter.schedule.sum), sum);
            let months: u64 = letter
                .schedule
                .rows
                .iter()
                .map(|row| digits(&row.months))
                .sum();
            assert_eq!(months, u64::from(quote.months));
        }
    }
}

/// Reads a number from an amount as it is shown.
fn digits(shown: &str) -> u64 {
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    digits.parse().expect("an amount")
}

/// The note on the relief stands in a letter if a month is reduced, and only then, each time with the total
/// without relief.
#[test]
fn the_relief_is_named_only_with_its_condition() {
    let mut count = 0;
    for (ask, quote) in every_kind() {
        if quote.nobody.is_some() {
            continue;
        }
        let reduced = quote.schedule.iter().any(|cost| cost.relief);
        for lang in Lang::ALL {
            let letter = letter(*lang, fixture(), &input(ask, quote)).expect("a letter");
            let condition = match ask.terms.payer {
                Some(Payer::Own) => lang.letter_relief_own("", ""),
                _ => lang.letter_relief_unsure("", ""),
            };
            let beginning = condition.split('(').next().expect("words");
            let notes: Vec<&String> = letter
                .notes
                .iter()
                .filter(|note| note.starts_with(beginning))
                .collect();
            assert_eq!(notes.len(), usize::from(reduced), "{ask:?}");
            let marked = letter.schedule.rows.iter().any(|row| row.mark.is_some());
            assert_eq!(marked, reduced);
            if quote.workers <= 1_000_000_000 && reduced {
                let full = answered(&Ask {
                    terms: Terms {
                        relief: ReliefChoice::Off,
                        ..ask.terms
                    },
                    want: Want::WorkersForMonths(quote.workers, quote.months),
                    ..*ask
                });
                assert!(full.total > quote.total);
                assert!(notes[0].contains(&format::rupiah(full.total)), "{notes:?}");
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count}");
    // The city never gets the relief.
    let city = Terms {
        payer: Some(Payer::City),
        relief: ReliefChoice::On,
        ..GIFT
    };
    let letter = written(Lang::Id, &ask(city, Want::WorkersForMonths(3, 12)));
    assert!(!lines(&letter).join(" ").contains("keringanan"));
    // The letter of a donor says that the relief is not certain.
    let hoped = Terms {
        relief: ReliefChoice::On,
        ..GIFT
    };
    let letter = written(Lang::Id, &ask(hoped, Want::WorkersForMonths(3, 12)));
    assert!(
        lines(&letter)
            .join(" ")
            .contains("Belum ada sumber yang memastikan donatur")
    );
}

/// The note on how zakat is passed on stands in the place of the usual note.
#[test]
fn zakat_has_a_note_of_its_own() {
    let (ask, quote) = (million(), answered(&million()));
    for lang in Lang::ALL {
        let usual = written(*lang, &ask).notes;
        let zakat = LetterInput {
            zakat: true,
            ..input(&ask, &quote)
        };
        let zakat = letter(*lang, fixture(), &zakat).expect("a letter").notes;
        assert!(zakat[0].contains("LAZ"), "{zakat:?}");
        assert!(!usual.iter().any(|note| note.contains("LAZ")), "{usual:?}");
        assert_eq!(zakat[1..], usual[1..]);
    }
}

#[test]
fn what_was_not_typed_is_a_line_to_write_on() {
    let (ask, quote) = (million(), answered(&million()));
    let blank = LetterInput {
        giver: Giver {
            name: " ",
            organisation: "",
            position: "\n",
        },
        place: "\t ",
        ..input(&ask, &quote)
    };
    let letter = letter(Lang::Id, fixture(), &blank).expect("a letter");
    assert_eq!(letter.place, None);
    assert!(letter.giver.iter().all(|blank| blank.value.is_none()));
    assert!(
        letter
            .signatures
            .iter()
            .all(|signature| signature.name.is_none() && signature.position.is_none())
    );
}

#[test]
fn what_was_typed_stands_as_it_was_on_one_line() {
    let (ask, quote) = (million(), answered(&million()));
    let odd = LetterInput {
        giver: Giver {
            name: "  Siti   {city}\nAminah ",
            ..GIVER
        },
        ..input(&ask, &quote)
    };
    let letter = letter(Lang::Id, fixture(), &odd).expect("a letter");
    let name = Some("Siti {city} Aminah".to_owned());
    assert_eq!(letter.giver[0].value, name);
    assert_eq!(letter.signatures[0].name, name);
}

#[test]
fn the_remainder_is_for_what_the_giver_says() {
    let (ask, quote) = (million(), answered(&million()));
    let notes = |remainder_for| {
        let input = LetterInput {
            remainder_for,
            ..input(&ask, &quote)
        };
        letter(Lang::Id, fixture(), &input).expect("a letter").notes
    };
    assert_eq!(notes("kas RT.")[1], "Sisanya untuk: kas RT.");
    assert!(notes(" ")[1].starts_with("Sisa itu cukup"));
    // If nothing is left over, the letter does not mention a remainder.
    let exact = super::asks::ask(GIFT, Want::WorkersForMonths(2, 3));
    let quote = answered(&exact);
    let input = LetterInput {
        remainder_for: "kas RT",
        ..input(&exact, &quote)
    };
    let letter = letter(Lang::Id, fixture(), &input).expect("a letter");
    assert!(!lines(&letter).join(" ").contains("kas RT"));
}

/// An A4 page with margins of 2 cm holds 60 lines of 95 characters at 10 points.
const PAGE: usize = 60;
const LETTERS: usize = 95;

/// The number of lines of a text in a column of this many characters, broken between words.
fn line_count(text: &str, letters: usize) -> usize {
    let (mut lines, mut at) = (1, 0);
    for word in text.split(' ') {
        let long = word.chars().count();
        assert!(long <= letters, "{word} is wider than its column");
        if at > 0 && at + 1 + long > letters {
            (lines, at) = (lines + 1, 0);
        }
        at += long + usize::from(at > 0);
    }
    lines
}

/// The number of lines of a letter, with one free line between its parts and three to sign.
fn height(letter: &Letter) -> usize {
    let all = |texts: &mut dyn Iterator<Item = &str>, letters| -> usize {
        texts.map(|text| line_count(text, letters)).sum()
    };
    // The title is twice as high.
    let head = 2 + line_count(&letter.about, LETTERS) + 1 + 1;
    let giver = &mut letter
        .giver
        .iter()
        .filter_map(|blank| blank.value.as_deref());
    let terms = &mut letter.terms.iter().map(|term| &*term.value);
    let rows = letter.schedule.rows.iter();
    let rows = rows.map(|row| line_count(&row.time, 25) + usize::from(row.mark.is_some()));
    let texts = letter.notes.iter().map(|note| &**note);
    let texts = &mut texts.chain([&*letter.pledge, letter.closing]);
    let [signature, _] = &letter.signatures;
    let below = &mut signature
        .name
        .iter()
        .chain(&signature.position)
        .map(|line| &**line);
    let free = 7;
    head + all(giver, LETTERS * 2 / 3)
        + all(terms, LETTERS * 2 / 3)
        + (1 + 2 + rows.sum::<usize>() + 1)
        + all(texts, LETTERS)
        + (1 + 3 + all(below, LETTERS / 2))
        + free
}

/// An estimate that each letter fits one page, so that no longer sentence pushes it over the page
/// unnoticed.
#[test]
fn it_keeps_to_one_page() {
    let long = "nama ".repeat(TYPED_MOST / 5);
    let mut most = 0;
    for (ask, quote) in every_kind() {
        for lang in Lang::ALL {
            let full = LetterInput {
                giver: Giver {
                    name: &long,
                    organisation: &long,
                    position: &long,
                },
                remainder_for: &long,
                place: &long,
                ..input(ask, quote)
            };
            if let Some(letter) = letter(*lang, fixture(), &full) {
                let height = height(&letter);
                assert!(height <= PAGE, "{height} lines: {letter:?}");
                most = most.max(height);
            }
        }
    }
    println!("at most {most} of {PAGE} lines");
}
