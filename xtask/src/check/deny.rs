//! Checks the dependencies with cargo-deny: licences, sources, bans. [`super::advisories`] checks them
//! against known faults.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::project::repo;
use crate::run::process::{run, without_own_variables};

/// The manifest of the fuzz targets, which are a workspace of their own.
pub(crate) const FUZZED: &str = "fuzz/Cargo.toml";

/// cargo-deny, and the rules by which it checks.
pub(crate) struct Tool<'a> {
    program: &'a Path,
    rules: PathBuf,
}

impl<'a> Tool<'a> {
    /// Returns cargo-deny with the rules of the project.
    pub(crate) fn new(program: &'a Path) -> Self {
        Self::by(program, repo::root().join("deny.toml"))
    }

    /// Returns cargo-deny with the rules of this file.
    pub(crate) fn by(program: &'a Path, rules: PathBuf) -> Self {
        Self { program, rules }
    }

    /// Returns a command for the main workspace.
    pub(crate) fn command(&self) -> Command {
        self.command_for("Cargo.toml")
    }

    /// Returns a command for the workspace of this manifest.
    pub(crate) fn command_for(&self, manifest: &str) -> Command {
        let mut command = Command::new(self.program);
        without_own_variables(&mut command);
        command
            .current_dir(repo::root())
            .args(["--locked", "--workspace", "--manifest-path", manifest])
            .arg("--config")
            .arg(&self.rules);
        command
    }

    /// Returns the folder in which cargo-deny keeps databases of advisories, from its rules.
    pub(crate) fn databases(&self) -> Result<PathBuf> {
        let rules: toml::Table = fs::read_to_string(&self.rules)
            .context("deny.toml")?
            .parse()?;
        let folder = rules.get("advisories").and_then(|it| it.get("db-path"));
        let folder = folder.and_then(toml::Value::as_str);
        Ok(repo::root().join(folder.context("deny.toml names no db-path")?))
    }
}

/// Checks all that needs no database. Unused licences are allowed for the fuzz targets, which have few of
/// the licences of deny.toml.
pub(crate) fn check(tool: &Tool<'_>) -> Result<()> {
    const CHECKS: [&str; 4] = ["--hide-inclusion-graph", "bans", "licenses", "sources"];
    run(tool.command().arg("check").args(CHECKS))?;
    run(tool
        .command_for(FUZZED)
        .args(["check", "--allow", "license-not-encountered"])
        .args(CHECKS))
}
