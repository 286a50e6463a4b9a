//! Checks that the built site needs no newer browsers than the oldest that the app works in
//! (docs/browsers.md).
//!
//! - [`styles`]: the features of the style sheet
//! - [`scripts`]: the features of the scripts
//!
//! This module reads the list of features and the browsers that have them, and checks the wasm.

mod scripts;
mod styles;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::build::wasm::FEATURES;
use crate::project::dist;
use crate::project::repo;
use crate::run::process::run_quietly;

/// The list of features, by name. The versions come from MDN's browser-compat-data.
const KNOWN: &str = include_str!("known.toml");

/// The features of the list.
struct Known {
    /// Features that the oldest browsers have.
    old: BTreeSet<String>,
    /// Features that some of the oldest browsers lack, and that the app can do without.
    newer: BTreeSet<String>,
    /// Text that must not stand in scripts, because it uses a newer feature.
    scripts: BTreeSet<String>,
}

/// The engines, by their names in the list and in the docs.
const ENGINES: [(&str, &str); 3] = [
    ("chromium", "Chromium"),
    ("firefox", "Firefox"),
    ("safari", "Safari"),
];

impl Known {
    fn read() -> Result<Self> {
        let list = list()?;
        let table = |name: &str| {
            let found = list.get(name).and_then(toml::Value::as_table);
            found.with_context(|| format!("known.toml has no [{name}]"))
        };
        let floor = versions(table("floor")?).map(|version| version.unwrap_or(f64::MAX));
        let words = |value: &toml::Value| {
            let words = value.as_str().unwrap_or_default().split_whitespace();
            words.map(str::to_owned).collect::<Vec<_>>()
        };
        let old: BTreeSet<String> = table("old")?.values().flat_map(words).collect();
        for (name, entry) in table("newer")?.iter().chain(table("scripts")?) {
            let entry = entry
                .as_table()
                .with_context(|| format!("known.toml: {name}"))?;
            let since = versions(entry);
            let all = since
                .iter()
                .zip(floor)
                .all(|(since, floor)| since.is_some_and(|since| since <= floor));
            if all {
                bail!("known.toml: the oldest browsers have `{name}`");
            }
            if old.contains(name) {
                bail!("known.toml: `{name}` stands there twice");
            }
        }
        for (name, entry) in table("newer")? {
            if entry.get("without").and_then(toml::Value::as_str).is_none() {
                bail!("known.toml: what is there without `{name}`?");
            }
        }
        Ok(Self {
            old,
            newer: table("newer")?.keys().cloned().collect(),
            scripts: table("scripts")?.keys().cloned().collect(),
        })
    }
}

fn list() -> Result<toml::Table> {
    KNOWN
        .parse()
        .context("xtask/src/build/oldest_browsers/known.toml")
}

/// Returns the first version of each engine that has a feature, in the order of [`ENGINES`]; `None` if the
/// engine lacks it.
fn versions(table: &toml::Table) -> [Option<f64>; 3] {
    ENGINES.map(|(name, _)| {
        let version = table.get(name)?;
        let whole = version
            .as_integer()
            .and_then(|version| i32::try_from(version).ok());
        version.as_float().or(whole.map(f64::from))
    })
}

/// Fails if the built site uses features that the oldest browsers lack and that the list does not allow.
pub(crate) fn check(dist: &Path, wasm_opt: &Path) -> Result<()> {
    let known = Known::read()?;
    let mut faults = Vec::new();
    for name in dist::files(dist)? {
        let file = dist.join(&name);
        let ending = Path::new(&name)
            .extension()
            .and_then(|ending| ending.to_str());
        let text = || fs::read_to_string(&file).with_context(|| format!("dist/{name}"));
        let found = match ending {
            Some("css") => styles::faults(&known, &text()?),
            Some("js") => scripts::faults(&known, &name, &text()?),
            Some("wasm") => code_faults(wasm_opt, &file),
            _ => Vec::new(),
        };
        faults.extend(
            found
                .into_iter()
                .map(|fault| format!("dist/{name}: {fault}")),
        );
    }
    if faults.is_empty() {
        return Ok(());
    }
    bail!(
        "older browsers would not have this (docs/browsers.md):\n  {}",
        faults.join("\n  ")
    )
}

/// Returns the fault of a wasm file if it uses more than [`FEATURES`], which the oldest browsers have.
fn code_faults(wasm_opt: &Path, file: &Path) -> Vec<String> {
    let judged = run_quietly(
        Command::new(wasm_opt)
            .arg("--mvp-features")
            .args(FEATURES)
            .arg(file)
            .arg("-o")
            .arg(repo::target().join("oldest-browsers.wasm")),
    );
    judged
        .err()
        .into_iter()
        .map(|error| format!("{error:#}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_holds_together_and_is_told_in_the_docs() {
        Known::read().expect("holds together");
        let list = list().expect("a list");
        let floor = versions(list["floor"].as_table().expect("a floor"));
        let docs = fs::read_to_string(repo::root().join("docs/browsers.md")).expect("docs");
        for ((_, name), version) in ENGINES.iter().zip(floor) {
            let version = version.expect("a version");
            assert!(
                docs.contains(&format!("{name} {version}")),
                "{name} {version}"
            );
        }
    }

    #[test]
    fn the_styles_and_scripts_of_the_tree_work_in_the_oldest_browsers() {
        let known = Known::read().expect("a list");
        let mut faults = Vec::new();
        for file in repo::files().expect("files") {
            let name = file.to_string_lossy().replace('\\', "/");
            let text = || fs::read_to_string(repo::root().join(&file)).expect("text");
            if name.starts_with("styles/") {
                faults.extend(styles::faults(&known, &text()));
            } else if name.starts_with("public/")
                && file.extension().is_some_and(|ending| ending == "js")
            {
                faults.extend(scripts::faults(&known, &name, &text()));
            }
        }
        assert_eq!(faults, [""; 0]);
    }
}
