//! Programs that end when the harness ends, however it ends.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::failure::{Failure, Result};

/// Runs the program in a process group of its own and waits at a pipe whose other end only the harness
/// holds. The pipe closes when the harness drops it, panics or is killed: then the group gets a TERM signal
/// and, 0.3 seconds later, a KILL. When the program ends by itself, the group is killed too.
const GUARD: &str = r#"
( "$@" </dev/null; kill -KILL 0 ) &
read -r _
trap '' TERM
kill -TERM 0
sleep 0.3
kill -KILL 0
"#;

/// A program that the harness started, with all its child processes.
pub(crate) struct Guarded {
    guard: Child,
    lifeline: Option<ChildStdin>,
}

impl Guarded {
    /// Starts `program`. Its output goes into `log`; `settings` are added to its environment.
    pub(crate) fn start(
        program: &Path,
        arguments: &[String],
        settings: &[(&str, String)],
        log: &Path,
    ) -> Result<Self> {
        Self::spawn(program, arguments, settings, log, false).map(|(guarded, _)| guarded)
    }

    /// Starts `program` and returns the first line that it prints.
    pub(crate) fn start_and_read(
        program: &Path,
        arguments: &[String],
        log: &Path,
    ) -> Result<(Self, String)> {
        let (guarded, first_line) = Self::spawn(program, arguments, &[], log, true)?;
        Ok((guarded, first_line))
    }

    fn spawn(
        program: &Path,
        arguments: &[String],
        settings: &[(&str, String)],
        log: &Path,
        read: bool,
    ) -> Result<(Self, String)> {
        let file = File::create(log)?;
        let mut guard = Command::new("sh")
            .args(["-c", GUARD, "guard"])
            .arg(program)
            .args(arguments)
            .envs(settings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stderr(file.try_clone()?)
            .stdout(if read { Stdio::piped() } else { file.into() })
            .process_group(0)
            .spawn()
            .map_err(|error| {
                Failure::new(format!("{} does not start: {error}", program.display()))
            })?;
        let lifeline = guard.stdin.take();
        let mut first_line = String::new();
        if let Some(output) = guard.stdout.take() {
            BufReader::new(output).read_line(&mut first_line)?;
        }
        Ok((Self { guard, lifeline }, first_line.trim().to_owned()))
    }

    /// Tells whether the program has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.guard.try_wait(), Ok(None))
    }

    /// Asks the program to end, without waiting for it.
    pub(crate) fn let_go(&mut self) {
        self.lifeline = None;
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        self.let_go();
        let deadline = Instant::now() + Duration::from_secs(5);
        while !self.has_ended() {
            if Instant::now() > deadline {
                let _ = self.guard.kill();
                let _ = self.guard.wait();
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
    }
}
