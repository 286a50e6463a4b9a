//! The files that are written.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use lindungi_roster::cells::{Code, Problem};
use lindungi_roster::outcome::{Verdicts, reason};
use lindungi_roster::output::{ADDED, Format};
use lindungi_roster::summary::{GroupName, Summary};
use lindungi_roster::{Check, Layout, Mapping, Writer};
use lindungi_rules::eligibility::Fact;
use lindungi_rules::policy::{Priority, fixture};
use lindungi_text::Lang;

use crate::run::{AS_OF, read_csv, refused, screen, screen_for_office, table};

const ROSTER: &str = "no;Kelurahan;pekerjaan;ktp;usia;status_kerja;penghasilan;kepesertaan;desil\n\
    1;Thehok;ojek;kota jambi;40;pekerja lepas;2 juta;belum;2\n\
    2;thehok ;ojek;kota jambi;40;pekerja lepas;;belum;\n\
    3;Budiman;nelayan;luar kota;70;karyawan;9 juta;pemerintah;9\n\
    4;;ojek;kota jambi;x;pekerja lepas;2 juta;belum;2\n";

const CSV: Format = Format::Csv { delimiter: b';' };

#[test]
fn rows_are_as_they_were_with_what_was_found_added() {
    let run = screen(ROSTER.as_bytes(), CSV, None).expect("a roster");
    assert!(
        run.bytes.starts_with(b"\xef\xbb\xbfno;"),
        "a mark for Excel"
    );
    assert!(run.bytes.ends_with(b"\r\n"));
    let before = read_csv(ROSTER.as_bytes(), b';');
    let after = read_csv(&run.bytes, b';');
    assert_eq!(after[0][9..], ADDED[..4]);
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before[..], after[..9]);
    }
    let added: Vec<[&str; 4]> = after[1..]
        .iter()
        .map(|row| [9, 10, 11, 12].map(|column| row[column].as_str()))
        .collect();
    assert_eq!(
        added,
        [
            ["likely", "", "high", ""],
            [
                "needs_check",
                "income:unknown;welfare:unknown",
                "unknown",
                ""
            ],
            [
                "other_route",
                "residence:not_met:own_city;informal_work:not_met:employer_registers;\
                 age:not_met:over_65;no_double_cover:not_met:already_covered;\
                 income:check:above_reference_wage;welfare:check:higher_decile",
                "",
                ""
            ],
            ["invalid", "", "", "usia:not_a_number"],
        ]
    );
}

#[test]
fn the_sentence_is_in_the_language_and_holds_no_cell() {
    for lang in Lang::ALL {
        let run = screen(ROSTER.as_bytes(), CSV, Some(*lang)).expect("a roster");
        let rows = read_csv(&run.bytes, b';');
        assert_eq!(rows[0][14..], ADDED);
        let sentences: Vec<&str> = rows[1..].iter().map(|row| row[18].as_str()).collect();
        assert!(
            sentences.iter().all(|sentence| sentence.ends_with('.')),
            "{sentences:?}"
        );
        let city = lang.row_likely("Jambi").replace("Jambi", "Kota Jambi");
        assert_eq!(sentences[0], city);
        assert_eq!(sentences[1], lang.row_unknown(lang.ask_income_short()));
        // Existing cover decides before the city does.
        assert_eq!(sentences[2], lang.row_already_covered("175"));
        assert_eq!(sentences[3], lang.row_not_a_number("“usia”"));
    }
}

/// An office gets the results in words, under headings in its language, and the codes behind them.
#[test]
fn an_office_reads_words_and_the_codes_stand_behind() {
    for (lang, headings) in [
        (
            Lang::Id,
            [
                "Hasil",
                "Alasan",
                "Langkah",
                "Prioritas",
                "Yang perlu dibetulkan",
            ],
        ),
        (
            Lang::En,
            [
                "Result",
                "Why",
                "Next step",
                "Order of priority",
                "To correct",
            ],
        ),
    ] {
        let run = screen_for_office(ROSTER.as_bytes(), CSV, lang);
        let rows = read_csv(&run.bytes, b';');
        assert_eq!(rows[0][9..14], headings);
        assert_eq!(rows[0][14..], ADDED[..4]);
        let likely = &rows[1][9..];
        assert_eq!(likely[0], lang.verdict_likely_title());
        assert_eq!(likely[1], "");
        assert_eq!(likely[3], lang.sources_priority_high());
        assert_eq!(likely[5..], ["likely", "", "high", ""]);
        let other = &rows[3][9..];
        assert!(other[1].contains(lang.criterion_age()), "{other:?}");
        assert_eq!(other[2], lang.row_already_covered("175"));
        let unread = &rows[4][9..];
        assert_eq!(unread[0], lang.screen_invalid());
        assert_eq!(unread[2], lang.list_correct_first());
        assert_eq!(unread[4], lang.row_not_a_number("“usia”"));
    }
}

/// A screened file is screened again, in any language and from any kind of file, as if it were new.
#[test]
fn what_an_office_got_is_screened_anew() {
    let expected = screen_for_office(ROSTER.as_bytes(), CSV, Lang::Id).bytes;
    for lang in Lang::ALL {
        for format in [CSV, Format::Xlsx] {
            let once = screen_for_office(ROSTER.as_bytes(), format, *lang).bytes;
            let twice = screen_for_office(&once, CSV, Lang::Id).bytes;
            assert_eq!(
                read_csv(&twice, b';'),
                read_csv(&expected, b';'),
                "{format:?}"
            );
        }
    }
}

/// A column of the office's own that has the name of an added one stays, and the file can be read again.
#[test]
fn a_column_of_the_same_name_stays() {
    let text = "usia;Prioritas\n40;segera\n";
    let run = screen_for_office(text.as_bytes(), CSV, Lang::Id);
    let rows = read_csv(&run.bytes, b';');
    assert_eq!(rows[0][..3], ["usia", "Prioritas", "Hasil"]);
    assert_eq!(rows[0][5], "Prioritas (Lindungi)");
    assert_eq!(rows[1][1], "segera");
    let again = screen_for_office(&run.bytes, CSV, Lang::Id);
    assert_eq!(read_csv(&again.bytes, b';'), rows);
}

/// A workbook for an office begins with a cover that has the day, the policy and the counts; its rows have
/// days and numbers as such, and what the clerk wrote otherwise is as it was.
#[test]
fn a_workbook_for_an_office_has_a_cover_and_cells_of_their_kind() {
    let text = "nik;hp;tanggal_lahir;penghasilan;desil\n\
        1571019876543210;081234567890;17/05/1990;1.500.000;3\n\
        0071019876543211;081234567891;17 Mei 1990;2 juta;?\n";
    let bytes = screen_for_office(text.as_bytes(), Format::Xlsx, Lang::Id).bytes;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    assert_eq!(book.sheet_names(), ["Ringkasan", "Daftar"]);
    let cover = book.worksheet_range("Ringkasan").expect("a cover");
    let line = |words: &str| {
        let mut rows = cover.rows();
        let row = rows.find(|row| row[0] == Data::String(words.to_owned()));
        row.unwrap_or_else(|| panic!("no {words}"))[1].clone()
    };
    assert!(matches!(line("Dinilai per"), Data::DateTime(_)));
    let version = fixture().version.to_string();
    assert_eq!(line("Versi data kebijakan"), Data::String(version));
    assert_eq!(line("Jumlah baris"), Data::Float(2.0));
    assert_eq!(line(Lang::Id.verdict_needs_check_title()), Data::Float(2.0));
    line(Lang::Id.list_estimate());
    let rows = book.worksheet_range("Daftar").expect("rows");
    let words = |text: &str| Data::String(text.to_owned());
    let [_, first, second] = &rows.rows().collect::<Vec<_>>()[..] else {
        panic!("{rows:?}")
    };
    assert_eq!(
        first[..2],
        [words("1571019876543210"), words("081234567890")]
    );
    assert!(matches!(first[2], Data::DateTime(_)), "{first:?}");
    assert_eq!(first[3..5], [Data::Float(1_500_000.0), Data::Float(3.0)]);
    let as_written = [
        "0071019876543211",
        "081234567891",
        "17 Mei 1990",
        "2 juta",
        "?",
    ];
    assert_eq!(second[..5], as_written.map(words));
}

#[test]
fn columns_of_an_earlier_screening_are_written_anew() {
    let once = screen(ROSTER.as_bytes(), CSV, Some(Lang::Id))
        .expect("a roster")
        .bytes;
    let twice = screen(&once, CSV, Some(Lang::Id)).expect("a roster").bytes;
    assert_eq!(once, twice);
    // A screening without sentences removes the old sentences.
    let without = screen(&once, CSV, None).expect("a roster").bytes;
    assert_eq!(
        without,
        screen(ROSTER.as_bytes(), CSV, None)
            .expect("a roster")
            .bytes
    );
    // Also if the columns are not the last ones.
    let rows = table(b"Verdict,usia,x\nlikely,70,y\n");
    assert_eq!(
        rows[0],
        ["usia", "x", "verdict", "reasons", "priority", "problem"]
    );
    assert_eq!(rows[1][..3], ["70", "y", "other_route"]);
}

#[test]
fn a_file_without_rows_is_written_with_its_header() {
    assert_eq!(table(b"usia\n").len(), 1);
    assert_eq!(table(b"usia")[0][0], "usia");
    assert_eq!(refused(b"x"), lindungi_roster::Refused::NoFacts);
}

#[test]
fn the_summary_counts_every_row_once() {
    let summary = screen(ROSTER.as_bytes(), CSV, None)
        .expect("a roster")
        .summary;
    let rows = Verdicts {
        likely: 1,
        needs_check: 1,
        other_route: 1,
        invalid: 1,
    };
    assert_eq!(summary.rows, rows);
    assert_eq!(summary.rows.total(), 4);
    let reasons: BTreeMap<String, u64> = summary
        .reasons
        .iter()
        .map(|(finding, count)| (reason(*finding), *count))
        .collect();
    assert_eq!(reasons["income:unknown"], 1);
    assert_eq!(reasons.len(), 8);
    let problem = Problem::Cell(Fact::Age, Code::NotANumber);
    assert_eq!(summary.problems, [(problem, 1)]);
    // The most frequent reasons come first, and equally frequent ones in the order of their text.
    let order = summary.reasons.iter();
    let order: Vec<_> = order
        .map(|(it, count)| (Reverse(*count), reason(*it)))
        .collect();
    assert!(order.is_sorted(), "{order:?}");
    let priorities = [
        (Priority::High, 1),
        (Priority::Medium, 0),
        (Priority::Low, 0),
        (Priority::Unknown, 1),
    ];
    assert_eq!(summary.priorities, priorities);
    let names: Vec<(&GroupName, u64)> = summary
        .kelurahan
        .iter()
        .map(|group| (&group.name, group.rows.total()))
        .collect();
    let known = |name: &str| GroupName::Named(name.to_owned());
    let (thehok, budiman) = (known("Thehok"), known("Budiman"));
    assert_eq!(names, [(&thehok, 2), (&budiman, 1), (&GroupName::Empty, 1)]);
    assert_eq!(summary.occupations[0].rows.total(), 3);
}

#[test]
fn groups_are_bounded_and_the_rest_is_counted_together() {
    let row = |number: u32| format!("40,k{}\n", number % 1500);
    let rows: String = (0..3000).map(row).collect();
    let text = format!("usia,kelurahan\n{rows}");
    let summary = screen(text.as_bytes(), CSV, None);
    let summary = summary.expect("a roster").summary;
    assert_eq!(summary.kelurahan.len(), 501);
    let others = summary.kelurahan.last().expect("a group");
    assert_eq!(others.name, GroupName::Others);
    assert_eq!(others.rows.total(), 2000);
    let all: u64 = summary
        .kelurahan
        .iter()
        .map(|group| group.rows.total())
        .sum();
    assert_eq!(all, 3000);
}

#[test]
fn a_writer_that_is_full_says_so() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let headers = ["usia".to_owned()];
    let mapping = Mapping::of(&headers);
    for (format, for_office) in [(CSV, false), (Format::Xlsx, false), (Format::Xlsx, true)] {
        let check = Check {
            policy: fixture(),
            as_of: AS_OF,
            lang: Some(Lang::Id),
        };
        let layout = Layout {
            check,
            mapping: &mapping,
            for_office,
        };
        let writer = Writer::new(Full, format, &headers, layout);
        let written = writer.and_then(|writer| writer.finish(&Summary::default()));
        assert!(written.is_err(), "{format:?}");
    }
}
