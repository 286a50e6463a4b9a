//! A fund for a list of residents or for a number of workers, and the list to hand in.

use std::fs;

use calamine::{Data, ExcelDateTime, ExcelDateTimeType, Reader as _, Xlsx, open_workbook};
use lindungi_roster::{Format, template};
use lindungi_rules::policy::current;
use serde_json::{Value, json};

use crate::folder::{Folder, rows};
use crate::run::run;

const YEAR: [&str; 4] = ["--start", "2026-11", "--months", "12"];
const DAY: &str = "--as-of=2026-11-22";

/// Rows of every verdict: likely, another route, invalid and to be checked. A name is a formula to a
/// spreadsheet, and the NIK have sixteen digits.
const ROSTER: &str = "no;Nama;nik;kelurahan;ktp;usia;status_kerja;penghasilan;kepesertaan;desil\n\
    1;=Siti;1571019876543210;Thehok;kota jambi;40;pekerja lepas;2 juta;belum;4\n\
    2;Budi;1571019876543211;Thehok;luar kota;40;pekerja lepas;2 juta;belum;2\n\
    3;Ani;1571019876543212;Budiman;kota jambi;x;pekerja lepas;2 juta;belum;2\n\
    4;Ayu;1571019876543213;Budiman;kota jambi;40;pekerja lepas;?;belum;\n\
    5;Eko;1571019876543214;;kota jambi;40;pekerja lepas;2 juta;belum;1\n";

fn of_numbers(args: &[&str]) -> Value {
    run(&[&["fund", "--json"], &YEAR[..], args].concat()).json()
}

fn of_roster(folder: &Folder, args: &[&str]) -> Value {
    let run = folder.run(
        "fund",
        &[&["in.csv", DAY, "--json"], &YEAR[..], args].concat(),
    );
    run.json()
}

/// The numbers of candidates, covered, partly covered and not reached workers, and the rupiah paid.
fn reach(answer: &Value) -> [u64; 5] {
    ["candidates", "covered", "partly", "not_reached", "paid"]
        .map(|key| answer[key].as_u64().expect(key))
}

#[test]
fn where_nobody_is_covered_the_sentence_stands_on_its_own_line() {
    let list = "ktp;usia\nluar kota;40\n";
    let folder = Folder::new("in.csv", list);
    let args = [
        &["in.csv", DAY, "--amount", "1jt", "--lang", "id"],
        &YEAR[..],
    ]
    .concat();
    let run = folder.run("fund", &args);
    assert!(
        run.out.starts_with("Belum ada calon\nTidak ada warga"),
        "{}",
        run.out
    );
}

#[test]
fn an_object_has_its_keys_in_order() {
    let args = [
        &["fund", "--json", "--workers", "6", "--amount", "1jt"],
        &YEAR[..],
    ]
    .concat();
    let run = run(&args);
    let expected = [
        "amount",
        "start",
        "months",
        "candidates",
        "covered",
        "partly",
        "not_reached",
        "paid",
        "per_worker",
        "left",
        "missing",
        "for_all",
        "covered_until",
        "priorities",
        "schedule",
        "figures",
        "kelurahan",
        "rows",
    ];
    assert_eq!(run.keys(), expected);
    let answer = run.json();
    assert_eq!(reach(&answer), [6, 4, 1, 1, 991_200]);
    for (key, value) in [
        ("amount", json!(1_000_000)),
        ("start", json!("2026-11")),
        ("months", json!(12)),
        ("per_worker", json!(201_600)),
        ("left", json!(8_800)),
        ("missing", json!(209_600)),
        ("for_all", json!(9)),
        ("covered_until", json!("2027-10")),
        ("kelurahan", Value::Null),
        ("rows", Value::Null),
    ] {
        assert_eq!(answer[key], value, "{key}");
    }
    let months = answer["schedule"].as_array().expect("a list");
    assert_eq!(months.len(), 12);
    let last = json!({"month": "2027-10", "per_worker": 16_800, "total": 67_200});
    assert_eq!(months[11], last);
}

#[test]
fn workers_wait_by_priority() {
    for (args, expected) in [
        (
            &["--workers", "6"][..],
            [[0; 4], [0; 4], [0; 4], [6, 4, 1, 1]],
        ),
        (
            &[
                "--workers",
                "6",
                "--high",
                "2",
                "--medium",
                "1",
                "--low",
                "2",
            ],
            [[2, 2, 0, 0], [1, 1, 0, 0], [2, 1, 1, 0], [1, 0, 0, 1]],
        ),
        (
            &["--workers", "6", "--low", "6", "--high", "0"],
            [[0; 4], [0; 4], [6, 4, 1, 1], [0; 4]],
        ),
        (
            &["--workers", "1000000000", "--medium", "5"],
            [
                [0; 4],
                [5, 4, 1, 0],
                [0; 4],
                [999_999_995, 0, 0, 999_999_995],
            ],
        ),
    ] {
        let answer = of_numbers(&[args, &["--amount", "1 juta"]].concat());
        let priorities = answer["priorities"].as_array().expect("a list");
        let names = ["high", "medium", "low", "unknown"];
        for ((priority, name), expected) in priorities.iter().zip(names).zip(expected) {
            assert_eq!(priority["name"], name);
            assert_eq!(reach(priority)[..4], expected, "{args:?} {name}");
        }
    }
}

#[test]
fn a_fund_of_an_rt_is_the_citys_money() {
    let args = ["--workers", "300", "--households", "59"];
    let answer = of_numbers(&args);
    assert_eq!(answer["amount"], 50_000_000);
    assert_eq!(reach(&answer), [300, 248, 0, 52, 248 * 201_600]);
    let ids: Vec<&str> = answer["figures"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|figure| figure["id"].as_str())
        .filter(|id| id.starts_with("rt_fund"))
        .collect();
    assert_eq!(ids, ["rt_fund.small", "rt_fund.small_up_to"]);
    // The city never gets relief; workers who pay for themselves do.
    let total = |more: &[&str]| of_numbers(&[&args[..2], more].concat())["per_worker"].clone();
    assert_eq!(total(&["--households", "59", "--relief", "on"]), 201_600);
    assert_eq!(
        total(&["--amount", "1jt", "--payer", "self"]),
        2 * 8_400 + 10 * 16_800
    );
    assert_eq!(total(&["--amount", "1jt", "--jht"]), 12 * 36_800);
    let text = run(&[&["fund", "--lang", "en"], &YEAR[..], &args].concat());
    assert!(
        text.text()
            .contains("Fund of an RT with 59 households: Rp50.000.000 a year.")
    );
    for sentence in ["an RT fund can be used to register", "must buy CCTV"] {
        assert!(text.text().contains(sentence), "{sentence}");
    }
}

#[test]
fn a_list_is_planned_by_what_was_found_of_its_rows() {
    let folder = Folder::new("in.csv", ROSTER);
    let answer = of_roster(&folder, &["--amount", "300rb"]);
    assert_eq!(reach(&answer), [2, 1, 1, 0, 285_600]);
    let rows = json!({"likely": 2, "needs_check": 1, "other_route": 1, "invalid": 1});
    assert_eq!(answer["rows"], rows);
    let answer = of_roster(&folder, &["--amount", "300rb", "--to-be-checked"]);
    assert_eq!(reach(&answer), [3, 1, 1, 1, 285_600]);
    let groups: Vec<(Option<&str>, [u64; 5])> = answer["kelurahan"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|group| (group["name"].as_str(), reach(group)))
        .collect();
    assert_eq!(
        groups,
        [
            (Some("Budiman"), [1, 0, 0, 1, 0]),
            (Some("Thehok"), [1, 0, 1, 0, 84_000]),
            (None, [1, 1, 0, 0, 201_600]),
        ]
    );
    // No file is written unless asked for, and without a kelurahan column there are no groups.
    assert_eq!(folder.names(), ["in.csv"]);
    let without = Folder::new("in.csv", ROSTER.replace("kelurahan", "desa"));
    assert_eq!(
        of_roster(&without, &["--amount", "300rb"])["kelurahan"],
        Value::Null
    );
}

#[test]
fn the_list_to_hand_in_has_what_was_chosen_and_no_more() {
    let folder = Folder::new("in.csv", ROSTER);
    let list = |args: &[&str]| {
        let args = [&["in.csv", DAY, "--amount", "300rb"], &YEAR[..], args].concat();
        folder.run("fund", &args).text().to_owned()
    };
    let columns = ["--column", "NIK", "--column", " nama "];
    let text = list(&[&["--list", "out.csv", "--lang", "id"], &columns[..]].concat());
    assert!(
        text.contains("Baris dalam daftar yang diserahkan: 2.\n"),
        "{text}"
    );
    assert!(!text.contains("Siti") && !text.contains("1571"), "{text}");
    assert_eq!(
        rows(&folder.path("out.csv")),
        [
            [
                "nik",
                "Nama",
                "Ditanggung mulai",
                "Ditanggung sampai",
                "Bulan ditanggung",
                "Iuran (rupiah)",
                "Prioritas",
                "Giliran",
                "Dalam prioritas yang sama"
            ],
            [
                "1571019876543210",
                "'=Siti",
                "2026-11",
                "2027-03",
                "5",
                "84000",
                "Urutan tengah",
                "2",
                "menurut urutan daftar"
            ],
            [
                "1571019876543214",
                "Eko",
                "2026-11",
                "2027-10",
                "12",
                "201600",
                "Didahulukan",
                "1",
                "menurut urutan daftar"
            ],
        ]
    );
    list(&[&["--list", "out.XLSX", "--lang", "en"], &columns[..]].concat());
    let mut book: Xlsx<_> = open_workbook(folder.path("out.XLSX")).expect("a workbook");
    let sheet = book.worksheet_range("List").expect("a sheet");
    let text = |text: &str| Some(Data::String(text.to_owned()));
    // 1 March 2027, as spreadsheets count days.
    let march = ExcelDateTime::new(46_447.0, ExcelDateTimeType::DateTime, false);
    // The last row has the sum.
    assert_eq!(sheet.height(), 4);
    for ((row, column), cell) in [
        ((0, 0), text("nik")),
        ((0, 2), text("Covered from")),
        ((1, 0), text("1571019876543210")),
        ((1, 1), text("=Siti")),
        ((1, 3), Some(Data::DateTime(march))),
        ((1, 4), Some(Data::Float(5.0))),
        ((2, 5), Some(Data::Float(201_600.0))),
    ] {
        assert_eq!(sheet.get_value((row, column)), cell.as_ref());
    }
    // By lot, and by an order; both at once, and what is no number, are refused.
    let by_lot = list(
        &[
            &["--list", "lot.csv", "--lot", "4821", "--lang", "id"],
            &columns[..],
        ]
        .concat(),
    );
    assert!(by_lot.contains("diundi dengan bilangan 4821."), "{by_lot}");
    assert_eq!(
        rows(&folder.path("lot.csv"))[1][8],
        "diundi dengan bilangan 4821"
    );
    assert!(list(&["--order", "oldest", "--lang", "id"]).contains("yang tertua dulu"));
    for wrong in [
        &["--lot", "4821", "--order", "list"][..],
        &["--lot", "1000000"],
        &["--lot", "x"],
    ] {
        let args = [&["in.csv", DAY, "--amount", "300rb"], &YEAR[..], wrong].concat();
        assert_eq!(folder.run("fund", &args).status, Some(2), "{wrong:?}");
    }
    // A workbook as input results in the same list.
    let screened = folder.run(
        "screen",
        &["in.csv", "--out", "in.xlsx", DAY, "--lang", "none"],
    );
    screened.text();
    let args = ["in.xlsx", DAY, "--amount", "300rb", "--list", "two.csv"];
    let two = folder.run(
        "fund",
        &[&args[..], &YEAR, &columns, &["--lang", "id"]].concat(),
    );
    two.text();
    assert_eq!(rows(&folder.path("two.csv")), rows(&folder.path("out.csv")));
}

/// Computes the plan by hand, from the verdicts and priorities that `screen` writes.
#[test]
fn a_plan_is_what_one_counts_from_a_screened_list() {
    let csv = Format::Csv { delimiter: b';' };
    let example = template::example(Vec::new(), csv, current()).expect("memory can be written");
    let folder = Folder::new("in.csv", example);
    folder
        .run(
            "screen",
            &["in.csv", "--out", "screened.csv", DAY, "--lang", "none"],
        )
        .text();
    let screened = rows(&folder.path("screened.csv"));
    let place = |name: &str| {
        let found = screened[0].iter().position(|header| header == name);
        found.expect(name)
    };
    let (verdict, priority) = (place("verdict"), place("priority"));
    let mut compared = 0;
    for (verdicts, more) in [
        (&["likely"][..], &[][..]),
        (&["likely", "needs_check"], &["--to-be-checked"]),
    ] {
        let waiting = screened[1..].iter().enumerate();
        let mut waiting: Vec<(usize, &str)> = waiting
            .filter(|(_, row)| verdicts.contains(&row[verdict].as_str()))
            .map(|(index, row)| (index, row[priority].as_str()))
            .collect();
        let order = ["high", "medium", "low", "unknown"];
        waiting.sort_by_key(|(_, priority)| order.iter().position(|name| name == priority));
        for amount in [
            0_u64,
            16_799,
            16_800,
            201_600,
            999_999,
            5_000_000,
            100_000_000,
        ] {
            let mut left = amount;
            let mut expected: Vec<(usize, String)> = Vec::new();
            for (index, _) in &waiting {
                let months = (left / 16_800).min(12);
                left -= months * 16_800;
                if months > 0 {
                    expected.push((*index, months.to_string()));
                }
            }
            expected.sort();
            let typed = amount.to_string();
            let list = ["--amount", &typed, "--list", "out.csv", "--column", "no"];
            let answer = of_roster(&folder, &[&list[..], more].concat());
            assert_eq!(answer["left"], left, "{amount}");
            assert_eq!(answer["candidates"], waiting.len());
            let listed: Vec<(usize, String)> = rows(&folder.path("out.csv"))[1..]
                .iter()
                .map(|row| {
                    (
                        row[0].parse::<usize>().expect("a number") - 1,
                        row[3].clone(),
                    )
                })
                .collect();
            assert_eq!(listed, expected, "{amount}");
            compared += listed.len();
        }
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn what_is_refused_leaves_no_file_and_names_no_header() {
    let secret = "1571019876543210";
    let roster = format!("usia;{secret};Siti\n40;a;b\n");
    for (args, expected) in [
        (&["--list", "out.csv", "--column", "nama"][..], "number 1"),
        (
            &["--list", "out.csv", "--column", "usia", "--column", "x"],
            "number 2",
        ),
        (
            &["--list", "out.csv", "--column", "usia", "--column", "Usia"],
            "already given",
        ),
        (&["--list", "out.csv", "--column", ""], "number 1"),
        (&["--list", "out.txt", "--column", "usia"], ".xlsx"),
        (&["--list", "in.csv", "--column", "usia"], "list itself"),
        (&["--list", "none/out.csv", "--column", "usia"], "--list"),
        (&["--start", "2015-01"], "multiple times"),
    ] {
        let folder = Folder::new("in.csv", &roster);
        let common = ["in.csv", DAY, "--amount", "1jt", "--lang", "en"];
        let run = folder.run("fund", &[&common[..], &YEAR, args].concat());
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{}", run.err);
        assert!(run.err.contains(expected), "{args:?}: {}", run.err);
        assert!(
            !run.err.contains(secret) && !run.err.contains("Siti"),
            "{}",
            run.err
        );
        assert_eq!(folder.names(), ["in.csv"]);
        let content = fs::read_to_string(folder.path("in.csv")).expect("it is there");
        assert_eq!(content, roster);
    }
    for (roster, expected) in [
        ("nama\nSiti\n", "tanggal_lahir"),
        ("usia,nama\n40,\"Siti", "Row 2"),
    ] {
        let folder = Folder::new("in.csv", roster);
        let list = ["--list", "out.csv", "--column", "nama", "--lang", "en"];
        let run = folder.run(
            "fund",
            &[&["in.csv", "--amount", "1"], &YEAR[..], &list].concat(),
        );
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{}", run.err);
        assert!(
            run.err.contains(expected) && !run.err.contains("Siti"),
            "{}",
            run.err
        );
        assert_eq!(folder.names(), ["in.csv"]);
    }
}

#[test]
fn a_plan_in_words_says_what_it_is_and_what_not() {
    let text = |lang: &str, args: &[&str]| {
        let run = run(&[&["fund", "--lang", lang], &YEAR[..], args].concat());
        run.text().to_owned()
    };
    let some = ["--workers", "6", "--high", "2", "--amount", "1jt"];
    let (id, en) = (text("id", &some), text("en", &some));
    assert!(
        id.starts_with("4 pekerja dari 6 ditanggung selama 12 bulan\n"),
        "{id}"
    );
    for part in [
        "4 workers of 6 covered for 12 months\n",
        "One more, in part         the first 11 months (Rp184.800)\n",
        "Not covered               1 worker\n",
        "Used                      Rp991.200\n",
        "Left over                 Rp8.800\n",
        "Missing                   Rp209.600 more, to cover all for 12 months\n",
        "This fund is enough for 6 workers for 9 months.\n",
        "the end of October 2027\n",
        "First                   2                2        0            0      Rp403.200\n",
        "October 2027      Rp16.800     Rp67.200\n",
        "more than 3 months",
        "not a decision or a promise",
    ] {
        assert!(en.contains(part), "{part}\n{en}");
    }
    let all = text("en", &["--workers", "4", "--amount", "1jt"]);
    assert!(
        all.starts_with("4 workers all covered for 12 months\n"),
        "{all}"
    );
    assert!(!all.contains("Missing"), "{all}");
    let one = text("en", &["--workers", "4", "--amount", "100rb"]);
    assert!(
        one.contains("One worker for 12 months costs Rp201.600."),
        "{one}"
    );
    assert!(one.contains("enough for one worker for 5 months."), "{one}");
    let none = text("en", &["--workers", "4", "--amount", "1"]);
    assert!(none.contains("not enough for one month"), "{none}");
    let folder = Folder::new("in.csv", "usia;ktp\n40;luar kota\n");
    let args = [
        &["in.csv", DAY, "--amount", "1jt", "--lang", "en"],
        &YEAR[..],
    ]
    .concat();
    let nobody = folder.run("fund", &args);
    assert!(
        nobody.text().starts_with("No candidates yet\n"),
        "{}",
        nobody.out
    );
}
