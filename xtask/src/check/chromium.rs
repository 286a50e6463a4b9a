//! A Chromium without a window, to read a page by its address.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

/// The virtual time that Chromium lets a page run before the page is read, in milliseconds.
const BUDGET: u32 = 20_000;

/// A Chromium with a profile of its own.
pub(super) struct Headless<'a> {
    pub(super) chromium: &'a Path,
    pub(super) profile: PathBuf,
}

impl Headless<'_> {
    /// Returns the command by which Chromium opens this address.
    pub(super) fn open(&self, address: &str) -> Command {
        let mut command = Command::new(self.chromium);
        command
            .args(["--headless", "--no-sandbox", "--disable-gpu"])
            .arg("--disable-background-networking")
            .arg(format!("--user-data-dir={}", self.profile.display()))
            .arg(address)
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// Opens the address and returns the HTML of the page once it has run.
    pub(super) fn read(&self, address: &str) -> Result<String> {
        let output = self
            .open(address)
            .arg("--dump-dom")
            .arg(format!("--virtual-time-budget={BUDGET}"))
            .output()
            .context("Chromium does not start")?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}
