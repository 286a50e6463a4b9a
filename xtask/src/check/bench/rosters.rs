//! Measures how fast rosters are screened, with `benches/rosters`. This module builds what is measured: the
//! command line as it is released, and `benches/contenders`, native and in wasm.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::check::journeys;
use crate::project::repo;
use crate::run::process::{cargo, run, run_quietly};
use crate::run::progress::{announced, warn};
use crate::setup::install::Installer;
use crate::setup::pinned_tools::DUCKDB;
use crate::setup::{TestTools, WASM_TARGET};

const CONTENDERS: &str = "lindungi-contenders";

/// The name that Cargo gives the contenders in wasm.
const COMPILED: &str = "lindungi_contenders.wasm";

/// The profile of the command line: built for speed.
const FOR_SPEED: &str = "cli";

/// The two builds of the rules in wasm, with their profiles: for speed, and small as in the app.
const MODULES: [(&str, &str); 2] = [("fast", FOR_SPEED), ("small", "release")];

/// Measures the parts that the filter selects; all if it is empty. `notes` gets a line if `DuckDB` cannot
/// be had.
pub(super) fn measure(
    installer: &Installer,
    tools: &TestTools,
    filter: &[String],
    notes: &mut Vec<String>,
) -> Result<()> {
    let folder = folder();
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    announced(
        "what is measured",
        "3 to 5 min the first time, seconds after that",
        || build(tools),
    )?;
    // Built like tests: everything that is measured is built for release already.
    let mut command =
        journeys::cargo_with(tools, &["bench", "--bench", "rosters", "--profile", "dev"]);
    command
        .env("LINDUNGI_BENCH", &folder)
        .env("LINDUNGI_BUILT", repo::target().join(FOR_SPEED))
        .env("LINDUNGI_NODE", &tools.node);
    match installer.ensure(&DUCKDB) {
        Ok(duckdb) => {
            command.env("LINDUNGI_DUCKDB", duckdb);
        }
        Err(why) => {
            let note = format!("nothing was measured against DuckDB: {why:#}");
            warn(&note);
            notes.push(note);
        }
    }
    run(command.arg("--").args(filter)).context("the rosters could not be measured")
}

/// Returns the folder of the rosters and of the modules that are built for JavaScript.
fn folder() -> PathBuf {
    repo::target().join("bench")
}

fn build(tools: &TestTools) -> Result<()> {
    run_quietly(
        built(FOR_SPEED)
            .args(["--package", "lindungi-cli", "--package", CONTENDERS])
            .arg("--bins"),
    )?;
    for (name, profile) in MODULES {
        run_quietly(
            built(profile)
                .args(["--package", CONTENDERS, "--lib"])
                .args(["--target", WASM_TARGET]),
        )?;
        let compiled = repo::target()
            .join(WASM_TARGET)
            .join(profile)
            .join(COMPILED);
        run_quietly(
            Command::new(&tools.build.bindgen)
                .args(["--target", "nodejs", "--no-typescript", "--out-dir"])
                .arg(folder().join(name))
                .arg(compiled),
        )?;
    }
    Ok(())
}

fn built(profile: &str) -> Command {
    let mut command = cargo();
    command
        .current_dir(repo::root())
        .args(["build", "--locked", "--profile", profile]);
    command
}
