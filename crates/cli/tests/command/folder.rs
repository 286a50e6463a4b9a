//! A temporary folder for lists of residents.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::run::{Run, command, finish};

/// A temporary folder with a list in it.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let folder = TempDir::new().expect("a folder");
        fs::write(folder.path().join(name), bytes).expect("it can be written");
        Self(folder)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs a command of `lindungi` in the folder.
    pub(crate) fn run(&self, name: &str, args: &[&str]) -> Run {
        let mut command = command();
        command.current_dir(self.0.path()).arg(name).args(args);
        finish(&mut command, b"")
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).expect("a folder").flatten();
        let mut names: Vec<String> = entries
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

/// The rows of a CSV file with semicolons, including the header.
pub(crate) fn rows(path: &Path) -> Vec<Vec<String>> {
    let reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_path(path);
    let records = reader.expect("it is there").into_records();
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    records.map(|row| cells(row.expect("it is CSV"))).collect()
}
