//! Installs a tool: from its prebuilt archive if there is one, else from source, npm or pip.
//!
//! A tool is put together in a folder of its own, tried, and only then renamed to its place. An interrupted
//! run leaves nothing that looks finished.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::run::process;
use crate::run::process::{cargo, run, run_quietly};
use crate::run::progress::{announced, say};
use crate::setup::github::GitHub;
use crate::setup::machine;
use crate::setup::pinned_tools;
use crate::setup::pinned_tools::{Source, Tool};

/// The tools folder, with the means to install tools there.
pub(crate) struct Installer {
    folder: PathBuf,
    /// The source of prebuilt archives.
    pub(crate) github: GitHub,
}

impl Installer {
    /// Returns an installer for the tools folder of this user.
    pub(crate) fn new() -> Result<Self> {
        Ok(Self {
            folder: pinned_tools::tools_folder()?,
            github: GitHub::new(),
        })
    }

    /// Returns the program of the tool, which is installed first if it is missing.
    pub(crate) fn ensure(&self, tool: &Tool) -> Result<PathBuf> {
        if let Some(file) = tool.find(&self.folder) {
            return Ok(file);
        }
        let _lock = self.lock()?;
        // Another run may have installed it while this one waited.
        if let Some(file) = tool.find(&self.folder) {
            return Ok(file);
        }
        self.install(tool)
            .with_context(|| format!("{} could not be installed", tool.title()))
    }

    /// Locks the tools folder, so that only one run installs at a time.
    fn lock(&self) -> Result<File> {
        let in_folder = || format!("the tools folder {}", self.folder.display());
        fs::create_dir_all(&self.folder).with_context(in_folder)?;
        let lock = File::create(self.folder.join(".lock")).with_context(in_folder)?;
        if lock.try_lock().is_err() {
            say("another set-up is at work in the tools folder; waiting for it");
            lock.lock().with_context(in_folder)?;
        }
        Ok(lock)
    }

    fn install(&self, tool: &Tool) -> Result<PathBuf> {
        let place = self.folder.join(tool.folder());
        // We hold the lock, so a folder of this name is left from an interrupted run.
        let part = self.folder.join(format!(".part-{}", tool.folder()));
        remove(&part)?;
        fs::create_dir_all(&part)?;
        let made = part.join("tool");

        if !self.prebuilt(tool, &part, &made)? {
            match tool.source {
                Source::Cargo(features) => self.build_from_source(tool, features, &made)?,
                Source::Npm => install_from_npm(tool, &made)?,
                Source::Pip => install_by_pip(tool, &made)?,
            }
            if tool.find_in(&made).is_none() {
                bail!(
                    "it was installed, but does not run or is not version {}",
                    tool.version
                );
            }
        }
        remove(&place)?;
        fs::rename(&made, &place)?;
        remove(&part)?;
        tool.find_in(&place)
            .context("it is not where it was put: did something else change the tools folder?")
    }

    /// Installs the prebuilt archive. Returns false if there is none for this machine, or if it cannot be
    /// had or does not run.
    fn prebuilt(&self, tool: &Tool, part: &Path, made: &Path) -> Result<bool> {
        let Some(path) = tool.archive() else {
            return Ok(false);
        };
        if self.github.out_of_reach() {
            return Ok(false);
        }
        let what = format!("{}, prebuilt", tool.title());
        let result = announced(&what, "a few seconds", || {
            self.unpack(tool, &path, part, made)
        });
        if let Err(error) = &result {
            say(&format!("  {error:#}"));
            remove(made)?;
        }
        Ok(result.is_ok())
    }

    fn unpack(&self, tool: &Tool, path: &str, part: &Path, made: &Path) -> Result<()> {
        let archive = part.join("archive.tar.gz");
        self.github.download(path, &archive)?;
        let unpacked = part.join("unpacked");
        fs::create_dir_all(&unpacked)?;
        run_quietly(
            Command::new("tar")
                .arg("-xzf")
                .arg(&archive)
                .arg("-C")
                .arg(&unpacked),
        )?;
        arrange(tool, &unpacked, made)?;
        if tool.find_in(made).is_none() {
            bail!(
                "what it holds does not run on this machine, or is not version {}",
                tool.version
            );
        }
        Ok(())
    }

    fn build_from_source(&self, tool: &Tool, features: &[&str], made: &Path) -> Result<()> {
        machine::linker()?;
        // Kept if the build fails or is interrupted: the next run goes on from there.
        let build = self.folder.join(format!(".build-{}", tool.folder()));
        announced(
            &format!("{}, built from source", tool.title()),
            tool.expected,
            || {
                run(cargo()
                    .current_dir(&self.folder)
                    .args(["install", tool.package, "--version", tool.version])
                    .args(["--locked", "--profile", tool.profile, "--root"])
                    .arg(made)
                    .args(features.iter().flat_map(|feature| ["--features", feature]))
                    // Otherwise Cargo advises to put the unfinished folder on the PATH.
                    .env("PATH", process::path_after(&[&made.join("bin")])?)
                    .env("CARGO_TARGET_DIR", &build)
                    .env("CARGO_PROFILE_DEV_DEBUG", "0")
                    .env_remove("RUSTFLAGS")
                    .env_remove("CARGO_ENCODED_RUSTFLAGS")
                    .env_remove("CARGO_BUILD_TARGET"))
            },
        )?;
        remove(&build)
    }
}

fn install_from_npm(tool: &Tool, made: &Path) -> Result<()> {
    machine::node(tool.name)?;
    fs::create_dir_all(made)?;
    // npm needs all three numbers of a version.
    let version = match tool.version.matches('.').count() {
        0 => format!("{}.0.0", tool.version),
        _ => tool.version.to_owned(),
    };
    announced(
        &format!("{}, from npm", tool.title()),
        tool.expected,
        || {
            run_quietly(
                Command::new("npm")
                    .current_dir(made)
                    .arg("install")
                    .arg("--prefix")
                    .arg(made)
                    .args(["--no-audit", "--no-fund", "--ignore-scripts", "--no-save"])
                    .arg(format!("{}@{version}", tool.package)),
            )
        },
    )
}

/// Installs prebuilt packages only: no code of a package runs while it is installed, and nothing is
/// compiled.
fn install_by_pip(tool: &Tool, made: &Path) -> Result<()> {
    let python = machine::python(tool.name)?;
    announced(&format!("{}, by pip", tool.title()), tool.expected, || {
        run_quietly(
            Command::new(python)
                .args(["-m", "pip", "install", "--quiet", "--no-deps"])
                .args(["--only-binary", ":all:", "--disable-pip-version-check"])
                .args(["--no-compile", "--target"])
                .arg(made)
                .arg(format!("{}=={}", tool.package, tool.version)),
        )
    })
}

/// Brings an unpacked archive into one form: the program in `bin/`, and beside it whatever the archive has
/// beside a `bin/` of its own (libraries).
fn arrange(tool: &Tool, unpacked: &Path, made: &Path) -> Result<()> {
    let program = find_below(unpacked, tool.program, 3)
        .with_context(|| format!("`{}` is not in it", tool.program))?;
    let home = program.parent().unwrap_or(unpacked);
    if home.file_name().is_some_and(|name| name == "bin") {
        fs::rename(home.parent().unwrap_or(unpacked), made)?;
    } else {
        fs::create_dir_all(made.join("bin"))?;
        fs::rename(&program, made.join("bin").join(tool.program))?;
    }
    Ok(())
}

/// Finds the file of this name, at most `depth` folders down.
fn find_below(folder: &Path, name: &str, depth: usize) -> Option<PathBuf> {
    let file = folder.join(name);
    if file.is_file() {
        return Some(file);
    }
    if depth == 0 {
        return None;
    }
    fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .find_map(|inner| find_below(&inner, name, depth - 1))
}

/// Removes a folder, if it is there.
fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} could not be removed", folder.display()))
        }
        _ => Ok(()),
    }
}
