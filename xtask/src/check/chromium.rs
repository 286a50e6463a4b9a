//! A Chromium without a window, to look at a page by its address.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

/// How long Chromium lets a page run before it is read, in its own milliseconds.
const BUDGET: u32 = 20_000;

/// A Chromium with a profile of its own.
pub(super) struct Headless<'a> {
    pub(super) chromium: &'a Path,
    pub(super) profile: PathBuf,
}

/// What has become of a page.
pub(super) struct Shown {
    /// The page.
    pub(super) dom: String,
    /// What it messages in the console, such as that something was refused or not found.
    pub(super) console: Vec<String>,
}

impl Headless<'_> {
    /// Chromium, told to open this address.
    pub(super) fn open(&self, address: &str) -> Command {
        let mut command = Command::new(self.chromium);
        command
            .args(["--headless", "--no-sandbox", "--disable-gpu"])
            .arg("--disable-background-networking")
            .arg(format!("--user-data-dir={}", self.profile.display()))
            .arg(address)
            .stdin(Stdio::null());
        command
    }

    /// Opens the address and reads the page once it has run.
    pub(super) fn read(&self, address: &str) -> Result<Shown> {
        let output = self
            .open(address)
            .args(["--dump-dom", "--enable-logging=stderr"])
            .arg(format!("--virtual-time-budget={BUDGET}"))
            .output()
            .context("Chromium does not start")?;
        let messages = String::from_utf8_lossy(&output.stderr);
        let console = messages.lines().filter(|line| line.contains(":CONSOLE"));
        Ok(Shown {
            dom: String::from_utf8_lossy(&output.stdout).into_owned(),
            console: console.map(str::to_owned).collect(),
        })
    }
}
