//! Measures how fast rosters are screened, side by side in one run (docs/decisions/24). This is no test: it
//! succeeds whatever the times are, and fails only if the programs do not find the same results.
//!
//! - `command`: `lindungi screen` against a bare copy, and against SQL
//! - `verdicts`: the rules alone against JavaScript
//! - `browser`: Chromium against the command line
//! - `programs`: the programs that are run; `measure`, `processes`: time and memory of programs and of
//!   browsers; `table`: the table that is printed

mod browser;
mod command;
#[path = "../../tests/journeys/harness/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "a measurement takes only a part of what journeys need"
)]
mod harness;
mod measure;
mod processes;
mod programs;
mod table;
mod verdicts;

use std::process::ExitCode;

use harness::Result;
use programs::Programs;
use table::{Line, table};

/// The function that measures a part.
type Part = fn(&Programs) -> Result<Vec<Line>>;

/// The parts, with the names that select them on the command line.
const PARTS: [(&str, Part); 3] = [
    ("command", command::lines),
    ("verdicts", verdicts::lines),
    ("browser", browser::lines),
];

fn main() -> ExitCode {
    // Cargo adds an option of its own (`--bench`).
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    match lines(&wanted) {
        Ok(lines) => {
            println!("{}", table(&lines));
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn lines(wanted: &[String]) -> Result<Vec<Line>> {
    let programs = Programs::find()?;
    let mut residents = programs.own("residents");
    measure::measured(residents.arg(programs.roster()))?;
    let mut lines = Vec::new();
    for (name, part) in PARTS {
        if wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str())) {
            eprintln!("{name}");
            lines.extend(part(&programs)?);
        }
    }
    Ok(lines)
}
