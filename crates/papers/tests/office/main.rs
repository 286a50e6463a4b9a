//! What is taken along, opened by programs that people have: every spreadsheet in `LibreOffice`, turned into
//! values and into pages; every calendar file imported by khal. `cargo xtask test` installs them and says
//! where they are.
//!
//! - [`asks`]: questions to the calculator
//! - [`files`]: every kind of spreadsheet that there is
//! - [`office`]: `LibreOffice`, and what it makes of files
//! - [`paper`]: where words stand on a page
//! - [`spreadsheets`]: values, paper and formulas
//! - [`calendars`]: reminders that are imported twice

#[path = "../papers/asks.rs"]
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

/// The day of making, where nothing hangs on it.
const TODAY: Date = Date::constant(2026, 11, 24);

fn month(written: &str) -> Month {
    Month::parse(written).expect(written)
}

/// A program: where it is said to be, or else the one of this name.
fn program(variable: &str, name: &str) -> Command {
    let named = std::env::var_os(variable).unwrap_or_else(|| name.into());
    Command::new(named)
}

/// Runs a program to its end, and gives what it printed.
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

/// An empty folder of its own for a test. It stays, to be looked at.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}
