//! Checks whether `dist/` is up to date with the sources, by names, lengths and times of files, as Cargo
//! does. Without this check, a second run would compress every file to find its size.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context as _, Result};

use crate::project::repo;

/// The inputs of a build, written down before it starts.
pub(crate) struct Inputs(String);

impl Inputs {
    /// Writes down the sources as they are now, and the settings of the build.
    pub(crate) fn now(settings: &[&str]) -> Result<Self> {
        let root = repo::root();
        let sources: Vec<PathBuf> = repo::files()?
            .into_iter()
            .filter(|file| goes_into_the_app(file))
            .collect();
        let mut text = format!("{}\n{}\n", root.display(), settings.join("\n"));
        text.push_str(&listing(&root, &sources)?);
        Ok(Self(text))
    }

    /// Returns whether `dist/` was built from exactly these inputs and has not changed since.
    pub(crate) fn are_built_in(&self, dist: &Path) -> bool {
        dist.join("index.html").is_file()
            && fs::read_to_string(stamp())
                .is_ok_and(|old| self.with_output(dist).is_ok_and(|new| new == old))
    }

    /// Notes that `dist/` was built from these inputs.
    pub(crate) fn write_note(&self, dist: &Path) -> Result<()> {
        fs::create_dir_all(repo::target())?;
        fs::write(stamp(), self.with_output(dist)?).context("the note of the build")
    }

    fn with_output(&self, dist: &Path) -> Result<String> {
        let mut files = Vec::new();
        repo::below(dist, Path::new(""), &mut files)?;
        Ok(format!("{}\n{}", self.0, listing(dist, &files)?))
    }
}

fn stamp() -> PathBuf {
    repo::target().join("lindungi-dist.stamp")
}

/// Returns false for files that are in no build: documentation, tests and the settings of CI.
fn goes_into_the_app(file: &Path) -> bool {
    let apart = ["docs", "tests", ".ci", ".github"];
    let is_read = file.extension().is_some_and(|extension| extension == "md");
    !(is_read || apart.iter().any(|folder| file.starts_with(folder)))
}

/// Returns a line for each file: its name, its length in bytes, the time of its last change.
fn listing(root: &Path, files: &[PathBuf]) -> Result<String> {
    let mut text = String::new();
    for file in files {
        let meta = fs::metadata(root.join(file))?;
        let written = meta.modified()?.duration_since(UNIX_EPOCH)?.as_nanos();
        let _ = writeln!(text, "{} {} {written}", file.display(), meta.len());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_anywhere_in_a_folder_is_seen() {
        let folder = std::env::temp_dir().join(format!("lindungi-fresh-{}", std::process::id()));
        fs::create_dir_all(folder.join("b")).expect("made");
        fs::write(folder.join("a.css"), "1").expect("written");
        fs::write(folder.join("b/c.js"), "2").expect("written");
        let look = || {
            Inputs("sources".to_owned())
                .with_output(&folder)
                .expect("looked at")
        };
        let before = look();
        assert_eq!(before, look());
        fs::write(folder.join("b/c.js"), "22").expect("written");
        let after = look();
        assert_ne!(before, after);
        fs::remove_file(folder.join("a.css")).expect("removed");
        assert_ne!(after, look());
        fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn what_is_only_read_or_tested_builds_nothing_anew() {
        for (file, goes) in [
            ("src/main.rs", true),
            ("locales/id.toml", true),
            ("Cargo.lock", true),
            ("xtask/src/site.rs", true),
            ("README.md", false),
            ("docs/decisions/one.md", false),
            ("tests/journeys/main.rs", false),
        ] {
            assert_eq!(goes_into_the_app(Path::new(file)), goes, "{file}");
        }
    }
}
