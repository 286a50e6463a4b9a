//! Reads files into a checked [`Policy`]. A policy with a fault is refused: every fault is reported with
//! its file, its line and what to do.
//!
//! - [`fault`]: a fault and its message
//! - `file`: the tables of a file, as written
//! - `check`: the rules that all files must keep together

mod check;
pub mod fault;
mod file;

use std::fs;
use std::path::{Path, PathBuf};

use crate::Policy;
pub use fault::Fault;
use fault::SourceFile;

/// The file with version, publisher and city, beside the folders.
const HEAD: &str = "policy.toml";

/// The folder of figures and rules for every city.
const NATIONAL: &str = "national";

/// Reads and checks a policy folder: `policy.toml`, `national/` and the folder of the city that it names.
pub fn folder(root: &Path) -> Result<Policy, Vec<Fault>> {
    files(&load(root)?)
}

/// The largest size of a policy file in bytes, more than fifty times that of the largest one.
const MOST: u64 = 1_000_000;

/// A policy file: its path, and its text.
pub type NamedText = (PathBuf, String);

/// Loads the texts of a policy folder in a fixed order: `policy.toml`, then `national/` and the folder of
/// the city, each sorted by name.
pub fn load(root: &Path) -> Result<Vec<NamedText>, Vec<Fault>> {
    let head_path = root.join(HEAD);
    let head_text = read(&head_path)?;
    let head: file::Head = SourceFile::new(&head_path, &head_text)
        .parse()
        .map_err(|fault: Fault| vec![fault.safe_to_print()])?;
    let mut texts = vec![(head_path, head_text)];
    for folder in [NATIONAL, &head.city] {
        let folder = root.join(folder);
        let entries = fs::read_dir(&folder).map_err(|error| {
            vec![Fault::of_file(
                &folder,
                &error.to_string(),
                "make the folder, or name another one in policy.toml",
            )]
        })?;
        let mut paths: Vec<PathBuf> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
            .collect();
        paths.sort();
        for path in paths {
            let text = read(&path)?;
            texts.push((path, text));
        }
    }
    Ok(texts)
}

/// Checks the texts of a policy folder, `policy.toml` first. Returns the policy or every fault.
pub fn files(texts: &[NamedText]) -> Result<Policy, Vec<Fault>> {
    checked(texts).map_err(|faults| faults.into_iter().map(Fault::safe_to_print).collect())
}

fn checked(texts: &[NamedText]) -> Result<Policy, Vec<Fault>> {
    let Some(((head_path, head_text), rest)) = texts.split_first() else {
        return Err(vec![Fault::of_file(
            Path::new(HEAD),
            "missing",
            "write version, publisher and city into it",
        )]);
    };
    let mut faults = Vec::new();
    let head = SourceFile::new(head_path, head_text);
    let parsed_head = head
        .parse::<file::Head>()
        .map_err(|fault| faults.push(fault))
        .ok();
    let sources: Vec<SourceFile> = rest
        .iter()
        .map(|(path, text)| SourceFile::new(path, text))
        .collect();
    let parsed: Vec<(&SourceFile, file::File)> = sources
        .iter()
        .filter_map(|source| match source.parse() {
            Ok(file) => Some((source, file)),
            Err(fault) => {
                faults.push(fault);
                None
            }
        })
        .collect();
    match parsed_head {
        Some(parsed_head) if faults.is_empty() => check::policy(&head, parsed_head, parsed),
        _ => Err(faults),
    }
}

fn read(path: &Path) -> Result<String, Vec<Fault>> {
    let fault = |what: &str| {
        vec![Fault::of_file(
            path,
            what,
            "put a readable UTF-8 file there",
        )]
    };
    // Reading a pipe or a device may never end.
    let metadata = fs::metadata(path).map_err(|error| fault(&error.to_string()))?;
    if !metadata.is_file() {
        return Err(fault("this is no file"));
    }
    if metadata.len() > MOST {
        return Err(vec![Fault::of_file(
            path,
            &format!("larger than {} MB", MOST / 1_000_000),
            "take out what is no policy data, or divide it into files",
        )]);
    }
    fs::read_to_string(path).map_err(|error| fault(&error.to_string()))
}
