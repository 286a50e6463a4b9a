//! Runs Trunk alone, as it is used while the app is worked on: one module, not split, built for debugging.
//! The release is built without Trunk (docs/decisions/32).

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::project::repo;
use crate::run::process::{path_after, run, without_own_variables};
use crate::setup::TrunkTools;

/// The address of the catalogue of components, which only a build for debugging contains.
pub(crate) const COMPONENTS: &str = "#/components";

/// Builds and serves the app, and builds it again after each change.
pub(crate) fn serve(tools: &TrunkTools, port: u16) -> Result<()> {
    let mut trunk = trunk(tools, "serve", &repo::target().join("lindungi-quick"))?;
    run(trunk.args(["--port", &port.to_string()]))
}

/// Returns the command by which Trunk builds the app into this folder.
pub(crate) fn build(tools: &TrunkTools, dist: &Path) -> Result<Command> {
    trunk(tools, "build", dist)
}

fn trunk(tools: &TrunkTools, what: &str, dist: &Path) -> Result<Command> {
    let folders: Vec<&Path> = tools.bindgen.parent().into_iter().collect();
    let mut trunk = Command::new(&tools.trunk);
    without_own_variables(&mut trunk);
    trunk
        .current_dir(repo::root())
        // The right version of wasm-bindgen is on the PATH: there is nothing to download.
        .args([what, "--offline", "--dist"])
        .arg(dist)
        .env("PATH", path_after(&folders)?)
        // Trunk accepts only `true` and `false` for this variable and stops at the usual `1`.
        .env_remove("NO_COLOR");
    Ok(trunk)
}
