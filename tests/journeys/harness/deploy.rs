//! What a host has when a newer build is put in the place of one: the same app with other names for all
//! that is named by its content, and another name for the build.

use std::{collections::BTreeMap, fs, path::Path};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

use super::{
    failure::{Failure, Result},
    scratch::Scratch,
};

/// What keeps the app on the device, in the build.
pub(super) const WORKER: &str = "sw.js";

/// The digits in the name of a file that is named by its content.
const DIGITS: usize = 16;

/// A newer build in a folder of its own.
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
    // Last, since it tells what became of the others.
    let worker = renamed(&fs::read_to_string(dist.join(WORKER))?);
    let worker = with_hashes(&worker, |name| fs::read(folder.path().join(name)).ok());
    write(&folder.path().join(WORKER), worker.as_bytes())?;
    Ok(folder)
}

/// The name of a build.
pub(super) fn build(dist: &Path) -> Result<String> {
    let page = fs::read_to_string(dist.join("index.html"))?;
    let build = page.split_once("data-build=\"").map(|(_, build)| build);
    let build = build.and_then(|build| build.get(..DIGITS));
    build
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("the build has no name"))
}

/// Other digits in the place of these.
fn other(digits: &str) -> String {
    digits.chars().rev().collect()
}

/// The list of files in what keeps them with the hashes of what is served for them, where something else
/// is than was built.
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

/// What a browser compares a file with.
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// The digits of a name that has them.
fn digits(name: &str) -> Option<&str> {
    let (_, end) = name.rsplit_once('-')?;
    let digits = end.get(..DIGITS)?;
    digits
        .chars()
        .all(|digit| digit.is_ascii_hexdigit())
        .then_some(digits)
}

/// Every file of a build.
pub(super) fn files(dist: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    below(dist, "", &mut names)?;
    names.sort();
    Ok(names)
}

/// Every file below the folder, with slashes.
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
