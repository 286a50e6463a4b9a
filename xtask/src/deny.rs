//! Checks the dependencies by cargo-deny: licences, sources, bans, known faults.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::github::GitHub;
use crate::process::{run, without_own_variables};
use crate::progress::warn;
use crate::repo;

/// Checks all that can be checked here; the database of known faults is kept at GitHub,
/// and where that is out of reach `notes` says that they were not checked.
pub(crate) fn check(cargo_deny: &Path, github: &GitHub, notes: &mut Vec<String>) -> Result<()> {
    const CHECKS: [&str; 4] = ["--hide-inclusion-graph", "bans", "licenses", "sources"];
    run(tool(cargo_deny).arg("check").args(CHECKS))?;
    // What is only fuzzed with has a workspace of its own, and few licences.
    run(tool(cargo_deny)
        .args([
            "--manifest-path",
            "fuzz/Cargo.toml",
            "--config",
            "deny.toml",
        ])
        .args(["check", "--allow", "license-not-encountered"])
        .args(CHECKS))?;
    if let Err(why) = fetch_database(cargo_deny, github) {
        let note = format!(
            "known faults of the dependencies (RustSec advisories) were NOT checked: {why}"
        );
        warn(&note);
        notes.push(note);
        return Ok(());
    }
    // Fetched a moment ago.
    run(tool(cargo_deny).args(["--offline", "check", "--hide-inclusion-graph", "advisories"]))
}

fn fetch_database(cargo_deny: &Path, github: &GitHub) -> Result<(), String> {
    if !github.reachable() {
        return Err("their database is kept at GitHub, which cannot be reached".to_owned());
    }
    run(tool(cargo_deny)
        .args(["fetch", "db"])
        .env("GIT_TERMINAL_PROMPT", "0"))
    .map_err(|error| format!("their database could not be fetched: {error:#}"))
}

fn tool(cargo_deny: &Path) -> Command {
    let mut command = Command::new(cargo_deny);
    without_own_variables(&mut command);
    command
        .current_dir(repo::root())
        .args(["--locked", "--workspace"]);
    command
}
