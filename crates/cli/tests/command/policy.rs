//! `lindungi policy`: checks files, shows the built-in policy, compares two days.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::run::{Run, command, finish, run};

/// The project's own policy folder.
fn own() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "policy"]
        .iter()
        .collect()
}

fn check(folder: &Path, more: &[&str]) -> Run {
    finish(
        command().args(["policy", "check"]).arg(folder).args(more),
        b"",
    )
}

/// A copy of the project's policy folder, with one file changed.
fn changed(name: &str, file: &str, change: impl Fn(String) -> String) -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    for folder in ["", "national", "kota-jambi"] {
        fs::create_dir_all(copy.join(folder)).expect("a folder for the copy");
        for entry in fs::read_dir(own().join(folder)).expect("the policy folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let to = copy.join(folder).join(path.file_name().expect("a name"));
                fs::write(to, fs::read(&path).expect("a file")).expect("a copy of it");
            }
        }
    }
    let path = copy.join(file);
    let text = fs::read_to_string(&path).expect("the file to change");
    fs::write(path, change(text)).expect("the changed file");
    copy
}

#[test]
fn the_projects_own_policy_is_good() {
    let run = check(&own(), &["--json"]);
    assert_eq!(run.keys(), ["version", "figures", "criteria", "sources"]);
    assert_eq!(run.json()["criteria"], 6);
    for (lang, word) in [("id", "syarat"), ("en", "criteria")] {
        let run = check(&own(), &["--lang", lang]);
        assert_eq!(run.text().lines().count(), 1);
        assert!(run.text().contains(&format!("6 {word}")), "{}", run.out);
    }
}

#[test]
fn the_folder_policy_is_checked_where_none_is_named() {
    let root = own().join("..");
    finish(command().args(["policy", "check"]).current_dir(root), b"").text();
}

#[test]
fn every_fault_is_told_in_a_paragraph_of_its_own() {
    let folder = changed("faulty", "kota-jambi/wage.toml", |text| {
        text.replacen("source = \"umk_jambi\"", "source = \"nowhere\"", 2)
    });
    let run = check(&folder, &["--json"]);
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
    let paragraphs: Vec<&str> = run.err.trim_end().split("\n\n").collect();
    let (number, faults) = paragraphs.split_first().expect("a message");
    assert!(faults.len() >= 2, "{}", run.err);
    assert!(
        number.ends_with(&format!("faults: {}", faults.len())),
        "{}",
        run.err
    );
    for fault in faults {
        assert!(fault.contains(".toml:"), "{fault}");
        assert!(fault.contains("what to do:"), "{fault}");
    }
    let is_expected = |fault: &&&str| fault.contains("wage.toml:") && fault.contains("\"nowhere\"");
    assert_eq!(faults.iter().filter(is_expected).count(), 2, "{}", run.err);
}

#[test]
fn a_file_that_is_no_toml_is_told_with_its_line() {
    let folder = changed("no_toml", "policy.toml", |text| {
        format!("{text}\n= nonsense\n")
    });
    let run = check(&folder, &[]);
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("policy.toml:"), "{}", run.err);
}

#[test]
fn show_lists_every_figure_and_criterion() {
    let run = run(&["policy", "show", "--json"]);
    assert_eq!(
        run.keys(),
        [
            "version",
            "publisher",
            "city",
            "figures",
            "criteria",
            "sources"
        ]
    );
    let answer = run.json();
    let checked = check(&own(), &["--json"]).json();
    for list in ["figures", "criteria", "sources"] {
        let length = answer[list].as_array().map(Vec::len);
        assert_eq!(json!(length), checked[list], "{list}");
    }
    assert!(run.out.contains(r#"{"id":"zakat.rate","value":2.5,"unit":"percent","from":"2026-01-01","until":null,"mark":"#));
    assert!(
        run.out
            .contains(r#"{"when":{"one_of":["kota_jambi"]},"outcome":"met","route":null}"#)
    );
    assert!(
        run.out
            .contains(r#"{"when":{"from":18,"to":64},"outcome":"met","route":null}"#)
    );
    assert!(
        run.out.contains(
            r#"{"when":{"above":"umk"},"outcome":"check","route":"above_reference_wage"}"#
        )
    );
}

#[test]
fn show_is_a_table_for_reading() {
    let all = run(&["policy", "show", "--json"]).json();
    for (lang, percent) in [("id", "2,5%"), ("en", "2,5%")] {
        let run = run(&["policy", "show", "--lang", lang]);
        let text = run.text();
        for list in ["figures", "criteria"] {
            for entry in all[list].as_array().expect("a list") {
                let id = entry["id"].as_str().expect("an id");
                assert!(text.lines().any(|line| line.starts_with(id)), "{id}");
            }
        }
        for source in all["figures"].as_array().expect("a list") {
            let id = &source["source"];
            let title = all["sources"]
                .as_array()
                .and_then(|sources| sources.iter().find(|source| source["id"] == *id))
                .and_then(|source| source["title"].as_str())
                .expect("a title");
            assert!(text.contains(title), "{title}");
        }
        assert!(
            text.contains(percent) && text.contains("2026-01-01"),
            "{text}"
        );
    }
}

#[test]
fn diff_lists_what_differs_and_nothing_else() {
    let diff =
        |from: &str, to: &str| run(&["policy", "diff", "--from", from, "--to", to, "--json"]);
    let run = diff("2025-12-31", "2026-01-01");
    assert_eq!(run.keys(), ["from", "to", "figures"]);
    let answer = run.json();
    let umk = json!({"id": "umk", "unit": "rupiah_per_month", "from": 3_607_223, "to": 3_868_963});
    let ids: Vec<&str> = answer["figures"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|change| change["id"].as_str())
        .collect();
    assert!(ids.is_sorted(), "{ids:?}");
    assert_eq!(
        ids,
        [
            "relief.transport",
            "rt_fund.large",
            "rt_fund.middle",
            "rt_fund.middle_up_to",
            "rt_fund.small",
            "rt_fund.small_up_to",
            "umk",
            "zakat.nisab",
            "zakat.rate"
        ]
    );
    assert_eq!(answer["figures"][6], umk);
    assert_eq!(answer["figures"][8]["from"], Value::Null);
    for row in [
        r#"{"id":"zakat.rate","unit":"percent","from":null,"to":2.5}"#,
        r#"{"id":"rt_fund.small_up_to","unit":"households","from":null,"to":59}"#,
        r#"{"id":"rt_fund.large","unit":"rupiah","from":null,"to":100000000}"#,
    ] {
        assert!(run.out.contains(row), "{row}");
    }
    let back = diff("2026-01-01", "2025-12-31").json();
    assert_eq!(back["figures"][8]["to"], Value::Null);
    assert_eq!(
        diff("2026-11-22", "2026-11-22").json()["figures"],
        json!([])
    );
}

#[test]
fn diff_in_words() {
    let diff = |lang: &str, from: &str, to: &str| {
        run(&["policy", "diff", "--from", from, "--to", to, "--lang", lang])
            .text()
            .to_owned()
    };
    let en = diff("en", "2025-12-31", "2026-01-01");
    assert_eq!(en.lines().count(), 10, "{en}");
    let head = en.lines().next().unwrap_or_default();
    assert!(
        head.contains("31 December 2025") && head.contains("1 January 2026"),
        "{en}"
    );
    assert!(
        en.contains("Rp3.607.223 a month  Rp3.868.963 a month"),
        "{en}"
    );
    assert!(en.contains("  59 households (KK)\n"), "{en}");
    let id = diff("id", "2025-12-31", "2026-01-01");
    for row in ["Rp3.607.223 per bulan  Rp3.868.963 per bulan", "  59 KK\n"] {
        assert!(id.contains(row), "{id}");
    }
    assert!(diff("id", "2026-05-01", "2026-05-02").starts_with("tidak ada angka yang berbeda"));
    assert!(diff("en", "2026-05-01", "2026-05-02").starts_with("no figure differs"));
}
