//! Downloaded files, opened by programs that people have: every spreadsheet in `LibreOffice`, converted to
//! values and to pages; every calendar file in khal. `cargo xtask test` installs these programs and passes
//! on where they are.
//!
//! - [`asks`]: questions to the calculator
//! - [`files`]: every kind of spreadsheet
//! - [`office`]: `LibreOffice`, which converts files
//! - [`paper`]: the places of words on a page
//! - [`spreadsheets`]: pages, values and formulas
//! - [`calendars`]: reminders that are imported more than once

#[path = "../exports/asks.rs"]
#[expect(dead_code, reason = "the other tests ask more")]
mod asks;
mod calendars;
mod files;
mod office;
mod paper;
mod spreadsheets;

use std::path::{Path, PathBuf};
use std::process::Command;

use lindungi_rules::policy::{Date, Month};

/// The day of making, in tests that do not depend on it.
const TODAY: Date = Date::constant(2026, 11, 24);

fn month(written: &str) -> Month {
    Month::parse(written).expect(written)
}

/// The program that an environment variable names, or else the program of this name.
fn program(variable: &str, name: &str) -> Command {
    let named = std::env::var_os(variable).unwrap_or_else(|| name.into());
    Command::new(named)
}

/// Runs a program to its end, and returns its standard output.
#[track_caller]
fn run(command: &mut Command) -> String {
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => panic!("{command:?}: {error}; `cargo xtask setup --tests` installs it"),
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success(),
        "{command:?}\n{}\n{}",
        text(&output.stdout),
        text(&output.stderr)
    );
    text(&output.stdout)
}

/// An empty folder for a test. It is kept after the test for inspection.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}
