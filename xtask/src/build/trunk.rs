//! Trunk by itself, as it is used while the app is worked on: one module, not split, built for debugging. The release
//! is built without it (docs/decisions/32).

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::project::repo;
use crate::run::process::{path_after, run, without_own_variables};
use crate::setup::TrunkTools;

/// Builds the app, serves it, and does so anew after each change.
pub(crate) fn serve(tools: &TrunkTools, port: u16) -> Result<()> {
    let mut trunk = trunk(tools, "serve", &repo::target().join("lindungi-quick"))?;
    run(trunk.args(["--port", &port.to_string()]))
}

/// Trunk, to build the app into this folder.
pub(crate) fn build(tools: &TrunkTools, dist: &Path) -> Result<Command> {
    trunk(tools, "build", dist)
}

fn trunk(tools: &TrunkTools, what: &str, dist: &Path) -> Result<Command> {
    let folders: Vec<&Path> = tools.bindgen.parent().into_iter().collect();
    let mut trunk = Command::new(&tools.trunk);
    without_own_variables(&mut trunk);
    trunk
        .current_dir(repo::root())
        // wasm-bindgen is there at its version: there is nothing to download.
        .args([what, "--offline", "--dist"])
        .arg(dist)
        .env("PATH", path_after(&folders)?)
        // Trunk takes only `true` and `false` for it and stops at the usual `1`.
        .env_remove("NO_COLOR");
    Ok(trunk)
}
