//! The letter of commitment.

use lindungi_exports::letter::{Giver, Letter, LetterInput, TYPED_MOST, letter};
use lindungi_rules::cover::{
    Ask, Gift, Giving, Quote, ReliefChoice, Terms, Want, benefits, giving,
};
use lindungi_rules::policy::{Date, Number, OfficeId, Payer, Rupiah, fixture};
use lindungi_text::benefits::in_short;
use lindungi_text::{Lang, format, names, spelled_out};

use crate::asks::{GIFT, answered, ask, every_kind, given, million, monthly};
use crate::{TODAY, readable};

const GIVER: Giver = Giver {
    name: "Siti Aminah",
    organisation: "CV Contoh Jaya",
    position: "Direktur",
};

fn input<'a>(
    (gift, giving): &'a (Gift, Giving),
    ask: &'a Ask,
    quote: &'a Quote,
) -> LetterInput<'a> {
    LetterInput {
        gift,
        giving,
        ask,
        quote,
        giver: GIVER,
        addressee: "",
        number: "",
        remainder_for: "",
        place: "Jambi",
        date: Date::constant(2026, 11, 25),
        today: TODAY,
    }
}

fn written(lang: Lang, ask: &Ask) -> Letter {
    let quote = answered(ask);
    letter(lang, fixture(), &input(given(ask), ask, &quote)).expect("somebody is covered")
}

/// The lines of a letter from top to bottom; `…` is a line to write on.
fn lines(letter: &Letter) -> Vec<String> {
    let dots = |text: &Option<String>| text.clone().unwrap_or_else(|| "…".to_owned());
    let mut lines: Vec<String> = letter
        .number
        .iter()
        .chain(&letter.addressee)
        .cloned()
        .collect();
    lines.extend([
        letter.title.to_owned(),
        letter.about.clone(),
        format!("{}, {}", dots(&letter.place), letter.date),
        letter.opening.to_owned(),
    ]);
    for blank in &letter.giver {
        lines.push(format!("{}: {}", blank.name, dots(&blank.value)));
    }
    lines.push(letter.pledge.clone());
    for term in &letter.terms {
        lines.push(format!("{}: {}", term.name, term.value));
    }
    let table = &letter.schedule;
    lines.push(table.title.clone());
    lines.push(table.head.join(" | "));
    for row in &table.rows {
        let mark = row.mark.as_ref().map(|mark| format!(" ({mark})"));
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
    let events = letter.benefits.iter();
    lines.extend(events.map(|event| format!("{}: {}", event.title, event.text)));
    lines.extend(letter.notes.iter().cloned());
    lines.push(letter.closing.to_owned());
    for signature in &letter.signatures {
        lines.push(signature.role.to_owned());
        lines.push(dots(&signature.name));
        lines.extend(signature.position.clone());
    }
    lines.extend(letter.footnotes.iter().cloned());
    lines
}

/// The sentence on the offices with which the way to pass the money on is agreed.
fn channel(lang: Lang) -> String {
    let name = |id| names::office_of(lang, fixture(), id);
    lang.letter_channel(name(OfficeId::Baznas), name(OfficeId::BpjsBranch))
}

#[test]
fn a_gift_at_once_in_indonesian() {
    let version = &fixture().version;
    let written = written(Lang::Id, &million());
    let events = in_short(Lang::Id, &benefits(fixture(), TODAY));
    let events: Vec<String> = events
        .iter()
        .map(|event| format!("{}: {}", event.title, event.text))
        .collect();
    let mut expected = [
        "Surat Komitmen",
        "Iuran BPJS Ketenagakerjaan bagi pekerja rentan di Kota Jambi",
        "Jambi, 25 November 2026",
        "Yang bertanda tangan di bawah ini:",
        "Nama: Siti Aminah",
        "Jabatan: Direktur",
        "Lembaga atau perusahaan: CV Contoh Jaya",
        &Lang::Id.letter_pledge("Kota Jambi", "4 pekerja"),
        "Cara memberi: Sekali",
        "Jumlah pekerja: 4",
        "Masa perlindungan: 12 bulan, November 2026 sampai Oktober 2027",
        "Program: Kecelakaan kerja (JKK) dan kematian (JKM)",
        "Biaya satu pekerja: Rp201.600 untuk 12 bulan",
        "Jumlah komitmen: Rp806.400",
        "Terbilang: Delapan ratus enam ribu empat ratus rupiah",
        "Sisa: Rp193.600 dari Rp1.000.000",
        "Rincian iuran¹",
        "Bulan iuran | Jumlah bulan | Satu pekerja per bulan | Semua pekerja per bulan | Jumlah",
        "November 2026 sampai Oktober 2027 | 12 | Rp16.800 | Rp67.200 | Rp806.400",
        "Jumlah komitmen: Rp806.400",
    ]
    .map(str::to_owned)
    .to_vec();
    expected.extend(events);
    expected.extend(
        [
            &*[&channel(Lang::Id), "²"].concat(),
            "Sisa itu cukup untuk satu pekerja lagi selama 11 bulan (Rp184.800). Setelah itu tersisa Rp8.800.",
            &Lang::Id.letter_decides("Kota Jambi"),
            Lang::Id.letter_closing(),
            "Pemberi komitmen",
            "Siti Aminah",
            "Direktur",
            "Saksi atau penerima",
            "…",
            &[
                "¹\u{202f}",
                &Lang::Id.letter_computed("24 November 2026", version),
            ]
            .concat(),
            &["²\u{202f}", &Lang::Id.letter_channel_open("175")].concat(),
            Lang::Id.letter_nature(),
        ]
        .map(str::to_owned),
    );
    assert_eq!(lines(&written), expected);
}

/// A letter with relief for the first two months, with the sum that is paid each month, an addressee and a
/// number.
#[test]
fn a_gift_by_the_month_in_english() {
    let (ask, quote) = (monthly(), answered(&monthly()));
    let given = given(&ask);
    let input = LetterInput {
        addressee: " The  head of Baznas ",
        number: "7/2026",
        ..input(given, &ask, &quote)
    };
    let lines = lines(&letter(Lang::En, fixture(), &input).expect("a letter"));
    let text = lines.join("\n");
    for part in [
        "7/2026\nThe head of Baznas\nLetter of Commitment",
        "How to give: Every month\n",
        "Number of workers: 6",
        "Cost of one worker: Rp184.800 for 12 months",
        "Schedule of payment: Rp100.000 each month, 12 times. Rp1.200.000 in all.",
        "Total pledged: Rp1.108.800",
        "In words: One million one hundred and eight thousand eight hundred rupiah",
        "Left over: Rp91.200 of Rp1.200.000",
        "November 2026 to December 2026 (with relief²) | 2 | Rp8.400 | Rp50.400 | Rp100.800",
        "January 2027 to October 2027 | 10 | Rp16.800 | Rp100.800 | Rp1.008.000",
        &[
            "²\u{202f}",
            &Lang::En.letter_relief_own("Rp1.209.600", "Other than transport"),
        ]
        .concat(),
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

/// Each way of giving is named with its sums, and an income never.
#[test]
fn the_way_of_giving_is_stated() {
    let money = Rupiah::new;
    let months = 12;
    for (gift, expected) in [
        (
            Gift::Share {
                of: money(2_000_000_000),
                percent: Number::new(25, 1),
                months,
            },
            "Laba atau CSR: 2,5% dari Rp2.000.000.000 = Rp50.000.000.",
        ),
        (
            Gift::Payroll {
                employees: 50,
                each: money(20_000),
                percent: Number::new(100, 0),
                cap: None,
                months,
            },
            "Potong gaji karyawan: 50 karyawan × Rp20.000 = Rp1.000.000 sebulan. Perusahaan menambah Rp1.000.000. Seluruhnya Rp2.000.000 sebulan.",
        ),
        (
            Gift::ZakatGiven {
                zakat: money(250_000),
                infaq: money(100_000),
                months,
            },
            "Zakat Rp250.000 dan infak Rp100.000",
        ),
        (
            Gift::Zakat {
                income: money(12_345_678),
                infaq: Rupiah::ZERO,
                months,
            },
            "Zakat Rp308.642",
        ),
    ] {
        let start = million().start;
        let given = (gift, giving(&gift, fixture(), start).expect("a question"));
        let ask = ask(GIFT, given.1.want);
        let quote = answered(&ask);
        let letter = letter(Lang::Id, fixture(), &input(&given, &ask, &quote)).expect("a letter");
        assert_eq!(letter.terms[0].value, expected);
        assert!(!lines(&letter).join(" ").contains("12.345.678"));
        let is_zakat = letter.notes[0].contains("bukti setor");
        let expects_zakat = expected.starts_with("Zakat");
        assert_eq!(is_zakat, expects_zakat, "{:?}", letter.notes);
        let footnotes = letter.footnotes.join(" ");
        assert_eq!(footnotes.contains("belum ditemukan"), !expects_zakat);
    }
}

/// Each letter has the required parts, whatever the question and the language; a quote that covers nobody
/// has no letter.
#[test]
fn every_kind_of_question_has_its_letter() {
    let policy = fixture();
    for (ask, quote) in every_kind() {
        for lang in Lang::ALL {
            let Some(letter) = letter(*lang, policy, &input(given(ask), ask, quote)) else {
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
                &channel(*lang),
                &lang.letter_channel_open("175"),
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
            let letter =
                letter(*lang, fixture(), &input(given(ask), ask, quote)).expect("a letter");
            let condition = match ask.terms.payer {
                Some(Payer::Own) => lang.letter_relief_own("", ""),
                _ => lang.letter_relief_unsure("", ""),
            };
            let beginning = condition.split('(').next().expect("words");
            let notes: Vec<&String> = letter
                .footnotes
                .iter()
                .filter(|note| note.contains(beginning))
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
        ..input(given(&ask), &ask, &quote)
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
        ..input(given(&ask), &ask, &quote)
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
            ..input(given(&ask), &ask, &quote)
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
        ..input(given(&exact), &exact, &quote)
    };
    let letter = letter(Lang::Id, fixture(), &input).expect("a letter");
    assert!(!lines(&letter).join(" ").contains("kas RT"));
}

/// An A4 page with margins of 12 mm holds 65 lines of 105 characters at 9.5 points. Long letters are set in 9
/// points; the longest of them, 70 lines by this estimate, was printed on one page (the journeys print it).
const PAGE: usize = 65;
const LONG_PAGE: usize = 70;
const LETTERS: usize = 105;

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
    // The title is twice as high. The addressee stands below its label.
    let head = letter.number.iter().count() + 2 * letter.addressee.iter().count();
    let head = head + 2 + line_count(&letter.about, LETTERS) + 1 + 1;
    let giver = &mut letter
        .giver
        .iter()
        .filter_map(|blank| blank.value.as_deref());
    let terms = &mut letter.terms.iter().map(|term| &*term.value);
    let rows = letter.schedule.rows.iter();
    let rows = rows.map(|row| line_count(&row.time, 25) + usize::from(row.mark.is_some()));
    // Footnotes are smaller: more characters on a line, and less height.
    let footnotes = &mut letter.footnotes.iter().map(|line| &**line);
    let footnotes = all(footnotes, LETTERS * 100 / 85) * 85 / 100;
    let texts = letter.notes.iter().map(|note| &**note);
    let texts = &mut texts.chain([&*letter.pledge, letter.closing]);
    let events = letter.benefits.iter();
    let events: usize = events
        .map(|event| line_count(&format!("{} {}", event.title, event.text), LETTERS))
        .sum();
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
        + events
        + footnotes
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
                addressee: &long,
                number: &long,
                remainder_for: &long,
                place: &long,
                ..input(given(ask), ask, quote)
            };
            if let Some(letter) = letter(*lang, fixture(), &full) {
                let height = height(&letter);
                let page = if letter.is_long() { LONG_PAGE } else { PAGE };
                assert!(height <= page, "{height} lines: {letter:?}");
                most = most.max(height);
            }
        }
    }
    println!("at most {most} of {LONG_PAGE} lines");
}
