//! Makes a newer build out of a build: the same app with another name for the build and for each file that
//! is named by its content.

use std::{collections::BTreeMap, fs, path::Path};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

use super::{
    failure::{Failure, Result},
    scratch::Scratch,
};

/// The service worker, which keeps the app on the device.
pub(super) const WORKER: &str = "sw.js";

/// The number of hexadecimal digits in the name of a build, and of a file that is named by its content.
const DIGITS: usize = 16;

/// Writes a newer build into a folder of its own.
pub(super) fn newer(dist: &Path) -> Result<Scratch> {
    let folder = Scratch::new("newer")?;
    let names = files(dist)?;
    let mut others: BTreeMap<String, String> = names
        .iter()
        .filter_map(|name| digits(name))
        .map(|digits| (digits.to_owned(), other(digits)))
        .collect();
    let build = build(dist)?;
    others.insert(build.clone(), other(&build));
    let renamed = |text: &str| {
        others
            .iter()
            .fold(text.to_owned(), |text, (old, new)| text.replace(old, new))
    };
    for name in &names {
        let content = fs::read(dist.join(name))?;
        let content = match String::from_utf8(content) {
            Ok(text) if name != WORKER => renamed(&text).into_bytes(),
            Ok(text) => text.into_bytes(),
            Err(binary) => binary.into_bytes(),
        };
        write(&folder.path().join(renamed(name)), &content)?;
    }
    // Last, since the service worker lists the hashes of the other files.
    let worker = renamed(&fs::read_to_string(dist.join(WORKER))?);
    let worker = with_hashes(&worker, |name| fs::read(folder.path().join(name)).ok());
    write(&folder.path().join(WORKER), worker.as_bytes())?;
    Ok(folder)
}

/// The name of a build, read from its start page.
pub(super) fn build(dist: &Path) -> Result<String> {
    let page = fs::read_to_string(dist.join("index.html"))?;
    let build = page.split_once("data-build=\"").map(|(_, build)| build);
    let build = build.and_then(|build| build.get(..DIGITS));
    build
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("the build has no name"))
}

/// Returns these digits reversed, as the name of another content.
fn other(digits: &str) -> String {
    digits.chars().rev().collect()
}

/// The source of the service worker with the hashes in its list of files replaced by those of the content
/// that is served. `served` returns the content of a file, or `None` to keep the hash.
pub(super) fn with_hashes(worker: &str, served: impl Fn(&str) -> Option<Vec<u8>>) -> String {
    let line = |line: &str| {
        let name = line
            .trim_start()
            .strip_prefix('"')?
            .split_once("\": \"sha256-")?
            .0;
        let end = if line.ends_with(',') { "," } else { "" };
        Some(format!(
            "  \"{name}\": \"{}\"{end}",
            integrity(&served(name)?)
        ))
    };
    let lines = worker
        .lines()
        .map(|old| line(old).unwrap_or_else(|| old.to_owned()));
    lines.collect::<Vec<_>>().join("\n")
}

/// The hash of a file as in an `integrity` attribute: `sha256-…`.
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// The content digits in a file name, or `None` if it has none.
fn digits(name: &str) -> Option<&str> {
    let (_, end) = name.rsplit_once('-')?;
    let digits = end.get(..DIGITS)?;
    digits
        .chars()
        .all(|digit| digit.is_ascii_hexdigit())
        .then_some(digits)
}

/// The path of every file of a build, sorted, with `/` between folders.
pub(super) fn files(dist: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    below(dist, "", &mut names)?;
    names.sort();
    Ok(names)
}

/// Adds every file below `inside` to `names`, with `/` between folders.
fn below(folder: &Path, inside: &str, names: &mut Vec<String>) -> Result {
    for entry in fs::read_dir(folder.join(inside))? {
        let entry = entry?;
        let name = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            below(folder, &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

fn write(file: &Path, content: &[u8]) -> Result {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(file, content)?)
}
