//! Runs the fuzz targets of `fuzz/`, which feed random texts to the code that reads texts.
//!
//! The targets are built by the same compiler as everything else and without a sanitizer: the project has
//! no unsafe code, so they look for panics.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context as _, Result, bail};

use crate::project::repo;
use crate::run::process::{cargo, line, output_of, run, run_quietly, without_own_variables};
use crate::run::progress::{announced, say};

/// The seconds that each target runs by default.
pub(crate) const SECONDS: u32 = 10;

/// Runs each target for this number of seconds.
pub(crate) fn run_all(cargo_fuzz: &Path, seconds: u32) -> Result<()> {
    let folder = repo::root().join("fuzz");
    run_quietly(cargo().current_dir(&folder).args(["fmt", "--check"]))?;
    // cargo-fuzz would change the lock file silently.
    run_quietly(cargo().current_dir(&folder).args(["fetch", "--locked"])).context(
        "bring fuzz/Cargo.lock in step: cargo update --workspace --manifest-path fuzz/Cargo.toml",
    )?;
    let fuzzing = Fuzzing {
        cargo_fuzz,
        host: host()?,
        built: repo::target().join("fuzz"),
    };
    let mut build = fuzzing.command("build");
    say(&format!("$ {}", line(&build)));
    run(&mut build)?;
    // Two at a time: each target keeps one core busy.
    for pair in targets(&folder)?.chunks(2) {
        let runs = announced(&pair.join(" and "), &format!("{seconds} s"), || {
            let run = |target| fuzzing.run(target, &folder, seconds);
            thread::scope(|scope| {
                let runs: Vec<_> = pair.iter().map(|it| scope.spawn(move || run(it))).collect();
                runs.into_iter()
                    .map(|run| run.join().unwrap_or_else(|_| bail!("its thread has ended")))
                    .collect::<Result<Vec<u64>>>()
            })
        })?;
        for (target, runs) in pair.iter().zip(runs) {
            say(&format!("  {target}: {runs} texts tried, nothing found"));
        }
    }
    Ok(())
}

/// Returns the names of the targets, sorted.
fn targets(folder: &Path) -> Result<Vec<String>> {
    let folder = folder.join("fuzz_targets");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .with_context(|| folder.display().to_string())?
        .flatten()
        .filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    Ok(names)
}

/// Returns the platform of this machine's compiler. By default cargo-fuzz takes the platform that it was
/// built for itself, and a prebuilt cargo-fuzz may be built for another C library.
fn host() -> Result<String> {
    let about = output_of("rustc", &["-vV"]).context("`rustc` does not run")?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("`rustc -vV` names no host")?.to_owned())
}

struct Fuzzing<'a> {
    cargo_fuzz: &'a Path,
    host: String,
    built: PathBuf,
}

impl Fuzzing<'_> {
    fn command(&self, what: &str) -> Command {
        let mut command = Command::new(self.cargo_fuzz);
        without_own_variables(&mut command);
        command
            .current_dir(repo::root())
            .args([what, "--sanitizer", "none", "--target", &self.host])
            .arg("--target-dir")
            .arg(&self.built)
            .stdin(Stdio::null())
            // The variable would replace the flags by which the engine sees the code that a text reaches.
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
        command
    }

    /// Runs a target, and returns the number of texts tried.
    fn run(&self, target: &str, folder: &Path, seconds: u32) -> Result<u64> {
        // Texts that the engine keeps stay out of the repository; the next run begins with them.
        let kept = self.built.join("corpus").join(target);
        fs::create_dir_all(&kept)?;
        let mut command = self.command("run");
        command
            .arg(target)
            .arg(&kept)
            .arg(folder.join("seeds").join(target))
            .arg("--")
            .arg(format!("-max_total_time={seconds}"));
        let output = command
            .output()
            .context("cargo-fuzz could not be started")?;
        let output_text = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            let what = finding(&output_text).map_or_else(
                || "it could not be run".to_owned(),
                |file| format!("the text in {file} breaks it"),
            );
            bail!("{target}: {what}\n{}", without_progress(&output_text));
        }
        runs(&output_text).context("it does not say how many texts were tried")
    }
}

/// Returns the number of texts tried, from the last line of the engine: `Done 482911 runs in 21 second(s)`.
fn runs(output_text: &str) -> Option<u64> {
    let words = |line: &str| line.strip_prefix("Done ")?.split(' ').next()?.parse().ok();
    output_text.lines().rev().find_map(words)
}

/// Returns the file with the text that broke a target, or `None` if the output names none.
fn finding(output_text: &str) -> Option<&str> {
    let (_, rest) = output_text.split_once("Failing input:")?;
    rest.split_whitespace().next()
}

/// Returns the output without the lines that the engine writes for each text that reaches new code.
fn without_progress(output_text: &str) -> String {
    let lines = output_text.lines().filter(|line| !line.starts_with('#'));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_texts_is_read_from_what_the_engine_says() {
        let output_text = "INFO: Seed: 1\n#2\tINITED cov: 3\nDone 12 runs in 1 second(s)\n\
                    #482911\tDONE   cov: 290 ft: 1021\nDone 482911 runs in 21 second(s)\n";
        assert_eq!(runs(output_text), Some(482_911));
        for silent in ["", "Done\n", "Done many runs\n", "#9\tDONE\n"] {
            assert_eq!(runs(silent), None, "{silent}");
        }
        assert!(!without_progress(output_text).contains("cov"));
    }

    #[test]
    fn the_file_of_a_finding_is_named() {
        let output_text = "thread panicked\n────\n\nFailing input:\n\n\tfuzz/artifacts/links/crash-0a1b\n\n\
                    Output of `std::fmt::Debug`:\n\n\t\"v=1\"\n";
        assert_eq!(
            finding(output_text),
            Some("fuzz/artifacts/links/crash-0a1b")
        );
        assert_eq!(finding("error: could not compile"), None);
    }
}
