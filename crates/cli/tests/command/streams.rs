//! Standard output and error: help and version, a reader that leaves early, a full disk.

use std::process::Stdio;

use crate::run::{command, run};

#[test]
fn help_goes_to_standard_output_with_examples() {
    for args in [
        &["--help"][..],
        &["tariff", "--help"],
        &["quote", "--help"],
        &["check", "--help"],
        &["screen", "--help"],
        &["fund", "--help"],
        &["zakat", "--help"],
        &["policy", "check", "--help"],
        &["policy", "show", "--help"],
        &["policy", "diff", "--help"],
    ] {
        let run = run(args);
        assert!(
            run.text().contains("Examples:\n  "),
            "{args:?}\n{}",
            run.out
        );
    }
}

#[test]
fn the_version_is_that_of_program_and_policy() {
    let policy = run(&["policy", "show", "--json"]).json();
    let version = policy["version"].as_str().expect("a version");
    let expected = format!(
        "lindungi {} (policy {version})\n",
        env!("CARGO_PKG_VERSION")
    );
    assert_eq!(run(&["--version"]).text(), expected);
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    for args in [
        &["policy", "show"][..],
        &["--help"],
        &["policy", "show", "--json"],
    ] {
        let mut child = command()
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(output.stderr.is_empty(), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_told() {
    let full = || {
        std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .expect("Linux has it")
    };
    let output = command()
        .args(["policy", "show"])
        .stdout(full())
        .stderr(Stdio::piped())
        .output()
        .expect("the binary runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
    // A message that cannot be written does not change the status either.
    let status = command()
        .args(["tariff", "--month", "x"])
        .stderr(full())
        .status()
        .expect("the binary runs");
    assert_eq!(status.code(), Some(2));
}
