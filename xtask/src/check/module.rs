//! Tests the JavaScript module against the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::build::module::tarball;
use crate::project::repo;
use crate::run::process::run;
use crate::setup::TestTools;

/// Tests the built module in Node.js against the command line as it is released, and the package in
/// projects that install it.
pub(crate) fn test(tools: &TestTools, folder: &Path) -> Result<()> {
    let root = repo::root();
    let mut tests: Vec<PathBuf> = fs::read_dir(root.join("crates/js/tests"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    tests.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    tests.sort();
    if tests.is_empty() {
        bail!("crates/js/tests holds no test");
    }
    run(Command::new(&tools.node)
        .current_dir(&root)
        .arg("--test")
        .args(tests)
        .env("LINDUNGI_MODULE", folder)
        .env(
            "LINDUNGI_COMMAND",
            repo::target().join("cli").join("lindungi"),
        )
        .env("LINDUNGI_TARBALL", tarball(folder))
        .env("LINDUNGI_VITE", &tools.vite)
        .env("LINDUNGI_CHROMIUM", &tools.browsers.chromium.browser)
        .env("LINDUNGI_TSC", &tools.tsc))
    .context("the module does not do what the command line does")
}
