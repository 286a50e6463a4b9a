//! Downloads from GitHub, and remembers whether GitHub can be reached at all.

use std::cell::Cell;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::run::process::on_path;

/// GitHub as seen from this machine during this run.
pub(crate) struct GitHub {
    base: String,
    /// Set when a request gets no answer. Then nothing is tried again: an address that does not answer
    /// costs seconds each time.
    out_of_reach: Cell<bool>,
}

impl GitHub {
    /// `https://github.com`, or the mirror of it named in `LINDUNGI_GITHUB`.
    pub(crate) fn new() -> Self {
        let base = std::env::var("LINDUNGI_GITHUB")
            .ok()
            .filter(|base| !base.is_empty())
            .unwrap_or_else(|| "https://github.com".to_owned());
        Self {
            base: base.trim_end_matches('/').to_owned(),
            out_of_reach: Cell::new(false),
        }
    }

    /// Returns whether GitHub is known to be out of reach; sends no request.
    pub(crate) fn out_of_reach(&self) -> bool {
        self.out_of_reach.get()
    }

    /// Returns whether GitHub answers, even with an error. Sends a request, unless GitHub is known to be
    /// out of reach.
    pub(crate) fn reachable(&self) -> bool {
        let any_answer = self.fetch("", &["--head", "--max-time", "10"], Path::new("/dev/null"));
        any_answer.is_ok() || !self.out_of_reach()
    }

    /// Downloads the file at `path`, below the address of GitHub or its mirror, to the file `to`.
    pub(crate) fn download(&self, path: &str, to: &Path) -> Result<()> {
        self.fetch(path, &["--max-time", "300"], to)
    }

    fn fetch(&self, path: &str, limits: &[&str], to: &Path) -> Result<()> {
        let host = self.base.split("//").last().unwrap_or(&self.base);
        if self.out_of_reach() {
            bail!("{host} cannot be reached");
        }
        if on_path("curl").is_none() {
            self.out_of_reach.set(true);
            bail!("curl is not installed: nothing can be downloaded from {host}");
        }
        let output = Command::new("curl")
            .args(["--fail", "--silent", "--show-error", "--location"])
            .args(["--connect-timeout", "5"])
            .args(["--speed-limit", "2000", "--speed-time", "15"])
            .args(limits)
            .arg("--output")
            .arg(to)
            .arg(format!("{}/{path}", self.base))
            .stdin(Stdio::null())
            .output()?;
        let message = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        match output.status.code() {
            Some(0) => Ok(()),
            // curl's exit code for an HTTP status of 400 and above.
            Some(22) => bail!("{host} does not give it: {message}"),
            _ => {
                self.out_of_reach.set(true);
                bail!("{host} cannot be reached ({message}); it is not tried again in this run")
            }
        }
    }
}
