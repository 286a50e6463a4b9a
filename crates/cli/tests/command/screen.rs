//! Lists of residents, screened from file to file.

use std::fs;

use calamine::{Data, Reader as _, Xlsx, open_workbook};

use crate::folder::{Folder, rows};
use crate::run::run;

const ROSTER: &str = "no;kelurahan;ktp;usia;status_kerja;penghasilan;kepesertaan;desil\n\
    1;Thehok;kota jambi;40;pekerja lepas;2 juta;belum;2\n\
    2;Thehok;luar kota;40;pekerja lepas;2 juta;belum;2\n\
    3;Budiman;kota jambi;x;pekerja lepas;2 juta;belum;2\n\
    4;Budiman;kota jambi;40;pekerja lepas;?;belum;\n";

const DAY: &str = "--as-of=2026-11-22";

#[test]
fn every_row_gets_a_verdict_and_the_summary_tells_how_many() {
    let folder = Folder::new("in.csv", ROSTER);
    let run = folder.run(
        "screen",
        &["in.csv", "--out", "out.csv", DAY, "--lang", "en"],
    );
    let rows = rows(&folder.path("out.csv"));
    assert_eq!(rows[0][8], "Result");
    assert_eq!(
        rows[0][13..],
        ["verdict", "reasons", "priority", "problem", "sentence"]
    );
    let added: Vec<&[String]> = rows[1..].iter().map(|row| &row[13..17]).collect();
    assert_eq!(
        added,
        [
            ["likely", "", "high", ""],
            ["other_route", "residence:not_met:own_city", "", ""],
            ["invalid", "", "", "usia:not_a_number"],
            [
                "needs_check",
                "income:unknown;welfare:unknown",
                "unknown",
                ""
            ],
        ]
    );
    for line in [
        "Rows         ",
        "usia:not_a_number  1",
        "income:unknown",
        "Thehok",
        "Budiman",
    ] {
        assert!(run.text().contains(line), "{line}\n{}", run.out);
    }
    assert_eq!(folder.names(), ["in.csv", "out.csv"]);
}

#[test]
fn languages_are_chosen_and_none_gives_no_sentence() {
    let folder = Folder::new("in.csv", ROSTER);
    let mut sentences = Vec::new();
    for lang in ["id", "en", "none"] {
        let run = folder.run(
            "screen",
            &["in.csv", "--out", "out.csv", DAY, "--lang", lang],
        );
        run.text();
        let rows = rows(&folder.path("out.csv"));
        sentences.push(rows[2].get(17).cloned());
        assert_eq!(rows[0].len(), if lang == "none" { 12 } else { 18 });
    }
    assert!(sentences[0].is_some() && sentences[1].is_some() && sentences[0] != sentences[1]);
    assert_eq!(sentences[2], None);
}

#[test]
fn both_kinds_of_file_go_in_and_out() {
    let folder = Folder::new("in.csv", ROSTER);
    let screened = |args: &[&str]| {
        folder
            .run("screen", &[args, &[DAY, "--lang", "none"]].concat())
            .text()
            .to_owned()
    };
    let first = screened(&["in.csv", "--out", "a.XLSX"]);
    let second = screened(&["a.XLSX", "--out", "b.csv"]);
    let third = screened(&["b.csv", "--out", "c.xlsx"]);
    assert!(
        second.starts_with(&first) && third.starts_with(&first),
        "{second}"
    );
    // The summary lists the columns of an earlier screening that are replaced.
    assert!(
        second.contains("verdict, reasons, priority, problem"),
        "{second}"
    );
    screened(&["in.csv", "--out", "d.csv"]);
    assert_eq!(rows(&folder.path("b.csv")), rows(&folder.path("d.csv")));
    let mut book: Xlsx<_> = open_workbook(folder.path("c.xlsx")).expect("a workbook");
    let sheet = book.worksheet_range("Sheet1").expect("a sheet");
    assert_eq!(
        sheet.get_value((1, 8)),
        Some(&Data::String("likely".to_owned()))
    );
    assert_eq!(sheet.height(), 5);
}

/// For an office, a workbook begins with a summary. Without the option it has one sheet, for programs.
#[test]
fn an_office_gets_a_summary_before_the_list() {
    let folder = Folder::new("in.csv", ROSTER);
    let screened = |args: &[&str]| {
        let args = [&["in.csv", "--out", "out.xlsx", DAY], args].concat();
        let run = folder.run("screen", &args);
        (run.status, run.err.clone())
    };
    for (args, sheets) in [
        (
            &["--lang", "id", "--office"][..],
            &["Ringkasan", "Daftar"][..],
        ),
        (&["--lang", "en", "--office"], &["Summary", "List"]),
        (&["--lang", "id"], &["Sheet1"]),
    ] {
        assert_eq!(screened(args).0, Some(0));
        let book: Xlsx<_> = open_workbook(folder.path("out.xlsx")).expect("a workbook");
        assert_eq!(book.sheet_names(), sheets);
        // The list behind the summary is found again.
        folder
            .run("screen", &["out.xlsx", "--out", "b.csv", DAY])
            .text();
        assert_eq!(rows(&folder.path("b.csv")).len(), 5);
    }
    let (status, why) = screened(&["--lang", "none", "--office"]);
    assert_eq!(status, Some(2));
    assert!(why.contains("--office"), "{why}");
}

#[test]
fn what_is_refused_leaves_no_file_and_names_no_cell() {
    let secret = "1571019876543210";
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("in.xlsx", b"%PDF-1.7".to_vec(), "PDF"),
        ("in.csv", Vec::new(), "empty"),
        (
            "in.csv",
            format!("nik,nama\n{secret},Siti\n").into_bytes(),
            "tanggal_lahir",
        ),
        (
            "in.csv",
            format!("usia,{secret},{secret}\n").into_bytes(),
            "B and C",
        ),
        (
            "in.csv",
            format!("usia,nama\n40,{secret}\n40,\"Siti\n").into_bytes(),
            "Row 3",
        ),
        (
            "in.csv",
            [format!("usia,nama\n40,{secret}\n").as_bytes(), b"1,\xff\n"].concat(),
            "Row 3",
        ),
        (
            "in.csv",
            format!("usia,{}\n", "Siti".repeat(9000)).into_bytes(),
            "Row 1, column B",
        ),
        ("in.xlsx", b"PK\x03\x04Siti".to_vec(), "damaged"),
    ];
    for (name, bytes, expected) in cases {
        let folder = Folder::new(name, bytes);
        for out in ["out.csv", "out.xlsx"] {
            let run = folder.run("screen", &[name, "--out", out, DAY, "--lang", "en"]);
            assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{}", run.err);
            assert!(run.err.contains(expected), "{expected}: {}", run.err);
            assert!(
                !run.err.contains(secret) && !run.err.contains("Siti"),
                "{}",
                run.err
            );
        }
        assert_eq!(folder.names(), [name]);
    }
}

#[test]
fn what_cannot_be_read_or_written_is_refused() {
    let folder = Folder::new("in.csv", ROSTER);
    fs::create_dir(folder.path("folder.csv")).expect("it can be made");
    for args in [
        &["none.csv", "--out", "out.csv"][..],
        &["folder.csv", "--out", "out.csv"],
        &["in.csv", "--out", "out.txt"],
        &["in.csv", "--out", "out"],
        &["in.csv", "--out", "none/out.csv"],
        &["in.csv", "--out", "in.csv"],
        &["in.csv", "--out", "folder.csv/../in.csv"],
        &["in.csv", "--out", "out.csv", "--as-of", "22-13-2026"],
        &["in.csv", "--out", "out.csv", "--lang", "xx"],
        &["in.csv"],
        &["--out", "out.csv"],
    ] {
        let run = folder.run("screen", args);
        assert_eq!(
            (run.status, run.out.as_str()),
            (Some(2), ""),
            "{args:?} {}",
            run.err
        );
        assert!(
            !run.err.is_empty() && !run.err.contains("panicked"),
            "{args:?}"
        );
    }
    assert_eq!(folder.names(), ["folder.csv", "in.csv"]);
    assert_eq!(
        fs::read_to_string(folder.path("in.csv")).expect("it is there"),
        ROSTER
    );
}

#[test]
fn a_folder_is_told_as_what_it_is() {
    let folder = Folder::new("in.csv", ROSTER);
    for (lang, expected) in [
        ("id", "Ini folder, bukan berkas"),
        ("en", "This is a folder"),
    ] {
        let run = folder.run("screen", &[".", "--out", "out.csv", DAY, "--lang", lang]);
        assert_eq!(run.status, Some(2));
        assert!(run.err.contains(expected), "{}", run.err);
    }
}

#[test]
fn the_summary_names_no_number_of_somebody() {
    let list = "ktp,usia,kelurahan,pekerjaan\n\
        kota jambi,40,1571019876543210,pedagang 081298765432\n";
    let folder = Folder::new("in.csv", list);
    let run = folder.run(
        "screen",
        &["in.csv", "--out", "out.csv", DAY, "--lang", "id"],
    );
    for digits in ["1571019876543210", "081298765432"] {
        assert!(
            !run.out.contains(digits) && !run.err.contains(digits),
            "{}{}",
            run.out,
            run.err
        );
    }
    assert!(run.out.contains("################"), "{}", run.out);
}

#[test]
fn a_run_that_fails_leaves_what_was_there() {
    let folder = Folder::new("in.csv", "usia\n40\n\"");
    fs::write(folder.path("out.csv"), "before").expect("it can be written");
    assert_eq!(
        folder.run("screen", &["in.csv", "--out", "out.csv"]).status,
        Some(2)
    );
    assert_eq!(
        fs::read_to_string(folder.path("out.csv")).expect("it is there"),
        "before"
    );
    assert_eq!(folder.names(), ["in.csv", "out.csv"]);
}

#[cfg(unix)]
#[test]
fn the_list_is_not_written_over_by_another_name() {
    let folder = Folder::new("in.csv", ROSTER);
    std::os::unix::fs::symlink(folder.path("in.csv"), folder.path("other.csv")).expect("a link");
    for args in [
        ["in.csv", "--out", "other.csv"],
        ["other.csv", "--out", "in.csv"],
    ] {
        assert_eq!(folder.run("screen", &args).status, Some(2), "{args:?}");
    }
}

#[test]
fn without_a_day_it_is_today() {
    let folder = Folder::new("in.csv", "tanggal_lahir;x\n2020-01-01;y\n");
    folder.run("screen", &["in.csv", "--out", "out.csv"]).text();
    assert_eq!(rows(&folder.path("out.csv"))[1][7], "other_route");
    assert_eq!(run(&["screen", "--help"]).status, Some(0));
}
