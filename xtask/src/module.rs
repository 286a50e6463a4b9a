//! Builds the rules as a JavaScript module, and tests it against the command line. `crates/js` holds
//! its source and its README.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{cargo, run, run_quietly};
use crate::progress::{announced, say};
use crate::repo;
use crate::setup::{WASM_TARGET, WasmTools};
use crate::site::nameless;
use crate::size;
use crate::split::FEATURES;

/// The package, the profile that makes it small, and what Cargo calls the result.
const PACKAGE: &str = "lindungi-js";
const PROFILE: &str = "js";
const COMPILED: &str = "lindungi_js.wasm";

/// What wasm-bindgen calls the two files that it writes.
const NAME: &str = "rules";

/// What stands for the version and the licence of the workspace in `package.json`.
const FROM_WORKSPACE: [(&str, &str); 2] = [
    ("{version}", env!("CARGO_PKG_VERSION")),
    ("{license}", env!("CARGO_PKG_LICENSE")),
];

/// Where it is built when no other folder is named.
pub(crate) fn folder() -> PathBuf {
    repo::target().join("module")
}

/// Builds the module into the folder and says how large it is.
pub(crate) fn build(tools: &WasmTools, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    announced(
        "the JavaScript module",
        "about 1 min the first time, seconds after a change",
        || {
            compile()?;
            bind(tools)?;
            shrink(tools, folder)
        },
    )?;
    let files = package(folder)?;
    say(&size::listed(folder, files)?);
    Ok(())
}

/// Where wasm-bindgen writes.
fn bound() -> PathBuf {
    repo::target().join("lindungi-module")
}

fn compile() -> Result<()> {
    let root = repo::root();
    run_quietly(
        cargo()
            .current_dir(&root)
            .args(["build", "--package", PACKAGE, "--profile", PROFILE])
            .args(["--target", WASM_TARGET, "--locked"])
            .env("CARGO_ENCODED_RUSTFLAGS", nameless(&root)),
    )
}

fn bind(tools: &WasmTools) -> Result<()> {
    let compiled = repo::target()
        .join(WASM_TARGET)
        .join(PROFILE)
        .join(COMPILED);
    run_quietly(
        Command::new(&tools.bindgen)
            .args(["--target", "web", "--no-typescript", "--out-name", NAME])
            .args(["--remove-name-section", "--remove-producers-section"])
            .arg("--out-dir")
            .arg(bound())
            .arg(compiled),
    )
}

fn shrink(tools: &WasmTools, folder: &Path) -> Result<()> {
    let code = format!("{NAME}_bg.wasm");
    run_quietly(
        Command::new(&tools.opt)
            .args(FEATURES)
            .args(["-Oz", "--converge", "--strip-target-features"])
            .arg(bound().join(&code))
            .arg("-o")
            .arg(folder.join(&code)),
    )
}

/// Puts what is written by hand beside what is built. Gives the names of what is loaded.
fn package(folder: &Path) -> Result<Vec<String>> {
    let root = repo::root();
    let source = root.join("crates/js");
    let glue = format!("{NAME}.js");
    copy(&bound().join(&glue), &folder.join(&glue))?;
    let mut loaded = vec![glue, format!("{NAME}_bg.wasm")];
    for entry in fs::read_dir(source.join("package"))? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default();
        copy(&file, &folder.join(name))?;
        if file.extension().is_some_and(|ending| ending == "js") {
            loaded.push(name.to_string_lossy().into_owned());
        }
    }
    let manifest = folder.join("package.json");
    let text = fs::read_to_string(&manifest)?;
    fs::write(&manifest, filled(&text)?)?;
    copy(&source.join("README.md"), &folder.join("README.md"))?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copy(&root.join(licence), &folder.join(licence))?;
    }
    Ok(loaded)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))?;
    Ok(())
}

/// `package.json` with what the workspace says.
fn filled(manifest: &str) -> Result<String> {
    let mut filled = manifest.to_owned();
    for (place, value) in FROM_WORKSPACE {
        if !filled.contains(place) {
            bail!("package.json of the module has no {place}");
        }
        filled = filled.replace(place, value);
    }
    Ok(filled)
}

/// Tests the built module in Node, against the command line as it is released.
pub(crate) fn test(node: &Path, tsc: &Path, folder: &Path) -> Result<()> {
    let root = repo::root();
    let mut tests: Vec<PathBuf> = fs::read_dir(root.join("crates/js/tests"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    tests.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    tests.sort();
    if tests.is_empty() {
        bail!("crates/js/tests holds no test");
    }
    run(Command::new(node)
        .current_dir(&root)
        .arg("--test")
        .args(tests)
        .env("LINDUNGI_MODULE", folder)
        .env(
            "LINDUNGI_COMMAND",
            repo::target().join("cli").join("lindungi"),
        )
        .env("LINDUNGI_TSC", tsc))
    .context("the module does not do what the command line does")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_says_what_the_workspace_says() {
        let manifest = include_str!("../../crates/js/package/package.json");
        let filled = filled(manifest).expect("it names both");
        let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
        assert!(filled.contains(&version), "{filled}");
        assert!(
            filled.contains("\"license\": \"MIT OR Apache-2.0\""),
            "{filled}"
        );
        assert!(super::filled("{}").is_err());
    }
}
