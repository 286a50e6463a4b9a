//! Builds the rules as a JavaScript module. `crates/js` holds its source and its README.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::wasm::{FEATURES, without_folders};
use crate::build::weight;
use crate::project::repo;
use crate::run::process::{cargo, output_of, run_quietly};
use crate::run::progress::{announced, say};
use crate::setup::{BuildTools, WASM_TARGET};

/// The Cargo package, its profile, which is that of the app, and the name of the compiled file.
const PACKAGE: &str = "lindungi-js";
const PROFILE: &str = "release";
const COMPILED: &str = "lindungi_js.wasm";

/// The name of the two files that wasm-bindgen writes: `rules.js` and `rules_bg.wasm`.
const NAME: &str = "rules";

/// The placeholders in `package.json` for the version and the licence of the workspace, with their values.
const FROM_WORKSPACE: [(&str, &str); 2] = [
    ("{version}", env!("CARGO_PKG_VERSION")),
    ("{license}", env!("CARGO_PKG_LICENSE")),
];

/// Returns the folder that the module is built into if no other is named.
pub(crate) fn folder() -> PathBuf {
    repo::target().join("module")
}

/// The placeholder in `package.json` for the address of the repository. Its line is left out if no public
/// address is known.
const REPOSITORY: &str = "{repository}";

/// The time that npm gives every file of a package, so that equal contents make equal packages: 26 October
/// 1985, in seconds since 1970.
const NPM_DAY: u64 = 499_162_500;

/// Returns the path of the one file that npm installs, beside the folder of the module.
pub(crate) fn tarball(folder: &Path) -> PathBuf {
    let name = format!("lindungi-{}.tgz", env!("CARGO_PKG_VERSION"));
    folder.with_file_name(name)
}

/// Builds the module into the folder, packs it beside the folder and prints its size.
pub(crate) fn build(tools: &BuildTools, folder: &Path) -> Result<()> {
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
    let package = package(folder)?;
    pack(folder, &package.all)?;
    say(&weight::table(folder, package.loaded)?.0);
    Ok(())
}

/// Returns the folder that wasm-bindgen writes into.
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
            .env("CARGO_ENCODED_RUSTFLAGS", without_folders(&root)),
    )
}

fn bind(tools: &BuildTools) -> Result<()> {
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

fn shrink(tools: &BuildTools, folder: &Path) -> Result<()> {
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

/// The names of a package's files.
struct Package {
    /// The files that are loaded when a program imports the package.
    loaded: Vec<String>,
    /// All files.
    all: Vec<String>,
}

/// Puts the glue, the hand-written files of `crates/js` and the licences beside the wasm, and fills in
/// `package.json`.
fn package(folder: &Path) -> Result<Package> {
    let root = repo::root();
    let source = root.join("crates/js");
    let glue = format!("{NAME}.js");
    copy(&bound().join(&glue), &folder.join(&glue))?;
    let mut loaded = vec![glue, format!("{NAME}_bg.wasm")];
    let mut others = Vec::new();
    for entry in fs::read_dir(source.join("package"))? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default();
        copy(&file, &folder.join(name))?;
        let is_code = file.extension().is_some_and(|ending| ending == "js");
        let list = if is_code { &mut loaded } else { &mut others };
        list.push(name.to_string_lossy().into_owned());
    }
    let manifest = folder.join("package.json");
    let text = fs::read_to_string(&manifest)?;
    let origin = output_of(
        "git",
        &["-C", &root.to_string_lossy(), "remote", "get-url", "origin"],
    );
    let address = origin.and_then(|origin| public_address(origin.trim()));
    if address.is_none() {
        say("  package.json names no repository: git knows no public address of it as `origin`");
    }
    fs::write(&manifest, filled(&text, address.as_deref())?)?;
    for (from, name) in [
        (&source, "README.md"),
        (&root, "LICENSE-MIT"),
        (&root, "LICENSE-APACHE"),
    ] {
        copy(&from.join(name), &folder.join(name))?;
        others.push(name.to_owned());
    }
    let mut all = [loaded.as_slice(), others.as_slice()].concat();
    all.sort();
    Ok(Package { loaded, all })
}

/// Turns the address that git fetches from into an address in the form of npm. `None` if git's address is a
/// folder or holds a user or password.
fn public_address(origin: &str) -> Option<String> {
    let place = match origin.split_once("://") {
        Some(("https" | "ssh", place)) => place.strip_prefix("git@").unwrap_or(place).to_owned(),
        Some(_) => return None,
        // The form `git@host:owner/name.git`.
        None => origin.strip_prefix("git@")?.replacen(':', "/", 1),
    };
    (!place.contains('@')).then(|| format!("git+https://{place}"))
}

/// Packs the files of the folder into one archive, as `npm pack` does.
fn pack(folder: &Path, files: &[String]) -> Result<()> {
    let place = tarball(folder);
    let file = fs::File::create(&place).with_context(|| format!("{}", place.display()))?;
    let mut tar = tar::Builder::new(GzEncoder::new(file, Compression::best()));
    for name in files {
        let content = fs::read(folder.join(name)).with_context(|| name.clone())?;
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(NPM_DAY);
        tar.append_data(&mut header, format!("package/{name}"), content.as_slice())?;
    }
    tar.into_inner()?.finish()?;
    say(&format!("  to install: {}", place.display()));
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))?;
    Ok(())
}

/// Returns `package.json` with the version and licence of the workspace, and the address of the repository
/// if known.
fn filled(manifest: &str, address: Option<&str>) -> Result<String> {
    let mut filled = manifest.to_owned();
    for (place, value) in FROM_WORKSPACE {
        if !filled.contains(place) {
            bail!("package.json of the module has no {place}");
        }
        filled = filled.replace(place, value);
    }
    Ok(match address {
        Some(address) => filled.replace(REPOSITORY, address),
        None => filled
            .split_inclusive('\n')
            .filter(|line| !line.contains(REPOSITORY))
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_says_what_the_workspace_says() {
        let manifest = include_str!("../../../crates/js/package/package.json");
        let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
        for address in [None, Some("git+https://example.org/lindungi.git")] {
            let filled = filled(manifest, address).expect("it names both");
            let read: serde_json::Value = serde_json::from_str(&filled).expect("JSON");
            assert!(filled.contains(&version), "{filled}");
            assert_eq!(read["license"], "MIT OR Apache-2.0");
            assert_eq!(read["repository"]["url"].as_str(), address);
            assert_eq!(read["private"], serde_json::Value::Null);
        }
        assert!(filled("{}", None).is_err());
    }

    #[test]
    fn only_a_public_address_is_published() {
        for (origin, address) in [
            (
                "https://example.org/a/lindungi.git",
                Some("git+https://example.org/a/lindungi.git"),
            ),
            (
                "git@example.org:a/lindungi.git",
                Some("git+https://example.org/a/lindungi.git"),
            ),
            (
                "ssh://git@example.org/a/lindungi.git",
                Some("git+https://example.org/a/lindungi.git"),
            ),
            ("https://me:secret@example.org/a/lindungi.git", None),
            ("/srv/git/lindungi", None),
            ("file:///srv/git/lindungi", None),
            ("../lindungi", None),
            ("", None),
        ] {
            assert_eq!(public_address(origin).as_deref(), address, "{origin}");
        }
    }
}
