//! Policy files that are made to harm the person who checks them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use lindungi_policy::fixture::FOLDER;
use lindungi_policy::read::{Fault, files, folder, load};

use crate::common::faultless;

/// The faults of the fixed policy with `more` appended to its last file.
fn faults_with(more: &str) -> Vec<Fault> {
    let mut texts = faultless(load(Path::new(FOLDER)));
    texts.last_mut().expect("a file").1.push_str(more);
    files(&texts).expect_err("a fault")
}

#[test]
fn nothing_that_a_fault_repeats_is_an_escape_sequence_or_has_no_end() {
    for more in [
        "\n\"\\u001b[31m\\u202e\" = 1\n".to_owned(),
        format!("\n{} = 1\n", "x".repeat(900_000)),
        format!("\n[[figure]]\nid = \"\\u001b[2J{}\"\n", "x".repeat(900_000)),
    ] {
        for fault in faults_with(&more) {
            let message = fault.to_string();
            assert!(message.chars().count() < 5_000, "{} letters", message.len());
            let lines = message.split('\n').collect::<Vec<_>>();
            assert_eq!(lines.len(), 2, "{message}");
            assert!(
                !lines
                    .concat()
                    .contains(|c: char| c.is_control() || c == '\u{202e}'),
                "{message:?}"
            );
        }
    }
}

#[test]
fn what_is_no_file_or_has_no_end_is_not_read() {
    let name = format!("lindungi-policy-{}", process::id());
    let copy: PathBuf = std::env::temp_dir().join(name);
    for (path, text) in faultless(load(Path::new(FOLDER))) {
        let place = copy.join(path.strip_prefix(FOLDER).expect("within"));
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::write(place, text).expect("written");
    }
    faultless(folder(&copy));
    let place = copy.join("national").join("more.toml");
    fs::write(&place, "#".repeat(1_000_001)).expect("written");
    let large = folder(&copy).expect_err("too large");
    fs::remove_file(&place).expect("removed");
    fs::create_dir(&place).expect("made");
    let directory = folder(&copy).expect_err("no file");
    fs::remove_dir_all(&copy).expect("removed");
    let what = |faults: Vec<Fault>| {
        faults
            .into_iter()
            .map(|fault| fault.what)
            .collect::<Vec<_>>()
    };
    assert_eq!(what(large), ["larger than 1 MB"]);
    assert_eq!(what(directory), ["this is no file"]);
}
