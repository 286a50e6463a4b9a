//! The files that are written.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use lindungi_roster::cells::{Code, Problem};
use lindungi_roster::outcome::{Verdicts, reason};
use lindungi_roster::output::{ADDED, Format};
use lindungi_roster::summary::GroupName;
use lindungi_rules::eligibility::Fact;
use lindungi_rules::policy::Priority;
use lindungi_text::Lang;

use crate::run::{read_csv, refused, screen, table};

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
        assert_eq!(rows[0][9..], ADDED);
        let sentences: Vec<&str> = rows[1..].iter().map(|row| row[13].as_str()).collect();
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
    for format in [CSV, Format::Xlsx] {
        let writer = lindungi_roster::Writer::new(Full, format, &headers, false);
        let written = writer.and_then(lindungi_roster::Writer::finish);
        assert!(written.is_err(), "{format:?}");
    }
}
