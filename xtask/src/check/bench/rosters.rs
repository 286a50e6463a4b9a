//! How fast rosters are screened, measured by `benches/rosters`. Here is what it measures: the command line
//! as it is released, and `benches/contenders`, native and in wasm.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::check::journeys;
use crate::project::repo;
use crate::run::process::{cargo, run, run_quietly};
use crate::run::progress::{announced, warn};
use crate::setup::install::Installer;
use crate::setup::tools::DUCKDB;
use crate::setup::{TestTools, WASM_TARGET};

const CONTENDERS: &str = "lindungi-contenders";

/// What Cargo calls them in wasm.
const COMPILED: &str = "lindungi_contenders.wasm";

/// The profile of the command line: built for speed.
const FOR_SPEED: &str = "cli";

/// What the rules in wasm are called by how they are built: for speed, and small as the app has them.
const MODULES: [(&str, &str); 2] = [("fast", FOR_SPEED), ("small", "release")];

/// Of those parts that the filter picks, or of all.
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
    // What is measured in the browsers is built already.
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

/// Where the rosters are, and what is built for JavaScript.
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
