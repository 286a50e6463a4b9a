//! Runs a program in the background while other steps go on: linking a release keeps one core busy for a
//! minute and leaves the others idle.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::project::repo;
use crate::run::process::line;
use crate::run::progress::say;

/// A running program. Its output goes to a log file, and is shown if the program fails.
pub(crate) struct Background {
    child: Child,
    line: String,
    log: PathBuf,
}

impl Background {
    /// Starts the program. `name` is the name of the log file.
    pub(crate) fn start(name: &str, command: &mut Command) -> Result<Self> {
        let line = line(command);
        say(&format!("$ {line}   (in the background)"));
        let folder = repo::target().join("lindungi-background");
        fs::create_dir_all(&folder)?;
        let log = folder.join(name).with_extension("log");
        let file = File::create(&log).with_context(|| log.display().to_string())?;
        let child = command
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .spawn()
            .with_context(|| format!("`{line}` could not be started"))?;
        Ok(Self { child, line, log })
    }

    /// Waits until the program ends; if it failed, fails with its output.
    pub(crate) fn finish(mut self) -> Result<()> {
        let status = self.child.wait()?;
        if !status.success() {
            let output = fs::read_to_string(&self.log).unwrap_or_default();
            bail!("`{}` failed ({status})\n{output}", self.line);
        }
        Ok(())
    }
}

/// Ends the program if nobody waits for it any more, because another step has failed.
impl Drop for Background {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fails_tells_what_it_wrote() {
        let mut rustc = Command::new("rustc");
        Background::start("test-passes", rustc.arg("--version"))
            .and_then(Background::finish)
            .expect("there is a compiler");
        let mut rustc = Command::new("rustc");
        let error = Background::start("test-fails", rustc.arg("--no-such-option"))
            .and_then(Background::finish)
            .expect_err("no compiler takes this");
        assert!(format!("{error:#}").contains("no-such-option"), "{error:#}");
    }
}
