//! Folders for the files of a run: logs, profiles, evidence of failures.

use std::{
    fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use super::failure::Result;

/// The harness's folder in Cargo's target folder.
pub(crate) fn folder() -> Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("journeys");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Removes folders that are older than a day: runs that were killed left them.
pub(crate) fn clear_old() -> Result {
    const OLD: Duration = Duration::from_hours(24);
    for entry in fs::read_dir(folder()?)? {
        let entry = entry?;
        let age = entry.metadata()?.modified()?.elapsed().unwrap_or_default();
        if entry.file_type()?.is_dir() && age > OLD {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// A folder that is deleted when its owner is dropped.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new(name: &str) -> Result<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = folder()?.join(format!("{name}-{}-{count}", process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A browser may still be writing its last files; a folder left behind does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}
