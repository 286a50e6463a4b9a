//! The folders and files of this repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

/// Returns the root of the repository: the folder above that of this crate.
pub(crate) fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map_or(own.clone(), Path::to_path_buf)
}

/// Returns the folder of the built site.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Returns the folder that Cargo builds into: `CARGO_TARGET_DIR`, or else `target/`.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .filter(|folder| !folder.is_empty())
        .map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// Lists every file of the project, sorted and relative to the root: files that git tracks, and new files
/// that it does not ignore. Deleted files are left out.
pub(crate) fn files() -> Result<Vec<PathBuf>> {
    let root = root();
    let output = Command::new("git")
        .current_dir(&root)
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .output()
        .context("`git` could not be started")?;
    if !output.status.success() {
        bail!(
            "`git ls-files` failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    let mut files: Vec<PathBuf> = String::from_utf8_lossy(&output.stdout)
        .split('\0')
        .filter(|name| !name.is_empty())
        .map(PathBuf::from)
        .filter(|file| root.join(file).is_file())
        .collect();
    files.sort();
    files.dedup();
    Ok(files)
}

/// Adds to `files` every file below the folder `inside` of `root`, sorted and relative to `root`.
pub(crate) fn below(root: &Path, inside: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let mut entries: Vec<_> = fs::read_dir(root.join(inside))?.collect::<Result<_, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = inside.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            below(root, &name, files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}
