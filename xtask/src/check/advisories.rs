//! Checks the dependencies with cargo-deny against the database of known faults (advisories of `RustSec`).
//! The database comes from GitHub or, for machines that cannot reach GitHub, from a copy in a folder.

use std::env;
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::check::deny::{FUZZED, Tool};
use crate::run::process::{output_of, run, run_quietly};
use crate::run::progress::{say, warn};
use crate::setup::github::GitHub;

/// The variable that names the folder of the copy: a git repository, as `git clone` or `git clone --bare`
/// makes it.
const FOLDER: &str = "LINDUNGI_ADVISORIES";

/// The address by which cargo-deny knows the database.
const DATABASE: &str = "https://github.com/RustSec/advisory-db";

/// The branch that cargo-deny reads.
const BRANCH: &str = "main";

/// The result of the check, for the last line of a run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Advisories {
    /// There is no known fault except those that deny.toml excuses with a reason. `as_of` is the day of the
    /// last change to the database.
    None { as_of: String },
    /// The dependencies were not checked, for this reason.
    NotChecked(String),
}

impl fmt::Display for Advisories {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None { as_of } => write!(
                f,
                "known faults of the dependencies (RustSec advisories): none, as of {as_of}"
            ),
            Self::NotChecked(why) => write!(
                f,
                "known faults of the dependencies (RustSec advisories) were NOT checked: {why}"
            ),
        }
    }
}

impl Advisories {
    /// Prints the result, as a warning if nothing was checked.
    pub(crate) fn print(&self) {
        match self {
            Self::None { .. } => say(&self.to_string()),
            Self::NotChecked(_) => warn(&self.to_string()),
        }
    }
}

/// Checks the dependencies, if a database can be had.
///
/// # Errors
/// If a fault is known, or if the folder that is named holds no database.
pub(crate) fn check(tool: &Tool<'_>, github: &GitHub) -> Result<Advisories> {
    match env::var_os(FOLDER).filter(|folder| !folder.is_empty()) {
        Some(folder) => {
            let folder = fs::canonicalize(&folder)
                .with_context(|| format!("{FOLDER} names {}", Path::new(&folder).display()))?;
            from_folder(tool, &folder)
        }
        None if !github.reachable() => Ok(Advisories::NotChecked(format!(
            "their database is kept at GitHub, which cannot be reached, and {FOLDER} names no copy"
        ))),
        None => {
            let mut fetch = tool.command();
            fetch.args(["fetch", "db"]).env("GIT_TERMINAL_PROMPT", "0");
            match run(&mut fetch) {
                Ok(()) => checked(tool),
                Err(error) => Ok(Advisories::NotChecked(format!(
                    "their database could not be fetched: {error:#}"
                ))),
            }
        }
    }
}

/// Checks the dependencies, and fails also if no database can be had.
pub(crate) fn require(tool: &Tool<'_>, github: &GitHub) -> Result<()> {
    let found = check(tool, github)?;
    if matches!(found, Advisories::NotChecked(_)) {
        bail!("{found}");
    }
    found.print();
    Ok(())
}

fn from_folder(tool: &Tool<'_>, folder: &Path) -> Result<Advisories> {
    let folder = folder
        .to_str()
        .context("the name of the folder is no text")?;
    // cargo-deny accepts only addresses with a host, so git is told to use the folder instead of that
    // address.
    let mut fetch = tool.command();
    fetch
        .args(["fetch", "db"])
        .env("GIT_CONFIG_COUNT", "1")
        .env("GIT_CONFIG_KEY_0", format!("url.file://{folder}.insteadOf"))
        .env("GIT_CONFIG_VALUE_0", DATABASE);
    run_quietly(&mut fetch).with_context(|| {
        format!("{folder} holds no database of advisories: a git repository with a branch {BRANCH}")
    })?;
    checked(tool)
}

/// Checks against the database that was just fetched.
fn checked(tool: &Tool<'_>) -> Result<Advisories> {
    const CHECK: [&str; 2] = ["--hide-inclusion-graph", "advisories"];
    run(tool.command().args(["--offline", "check"]).args(CHECK))?;
    // The fuzz targets do not have all the faults that deny.toml excuses.
    run(tool
        .command_for(FUZZED)
        .args(["--offline", "check", "--allow", "advisory-not-detected"])
        .args(CHECK))?;
    Ok(Advisories::None {
        as_of: as_of(tool)?,
    })
}

/// Returns the day of the last change to the database: `2026-11-30`.
fn as_of(tool: &Tool<'_>) -> Result<String> {
    let folder = tool.databases()?;
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let mut clones = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let clone = clones.find(|path| path.join(".git").exists());
    let clone = clone.context("cargo-deny has kept no database")?;
    let clone = clone.to_str().context("the name of a folder is no text")?;
    let day = output_of("git", &["-C", clone, "log", "-1", "--format=%cs"]);
    let day = day.context("the database has no day")?;
    Ok(day.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::process::Command;

    use super::*;
    use crate::project::repo;
    use crate::setup::pinned_tools::{CARGO_DENY, tools_folder};

    /// A database of one advisory, as a git repository; removed on drop.
    struct Database(PathBuf);

    impl Database {
        fn of(name: &str, package: &str, patched: &str) -> Self {
            let folder = env::temp_dir().join(format!("lindungi-{name}-{}", std::process::id()));
            let _ = fs::remove_dir_all(&folder);
            let advisory = format!(
                "```toml\n[advisory]\nid = \"RUSTSEC-2099-0001\"\npackage = \"{package}\"\n\
                 date = \"2099-01-01\"\n\n[versions]\npatched = [{patched}]\n```\n\n# A fault\n\nText.\n"
            );
            let of_package = folder.join("database/crates").join(package);
            fs::create_dir_all(&of_package).expect("made");
            fs::write(of_package.join("RUSTSEC-2099-0001.md"), advisory).expect("written");
            let rules = fs::read_to_string(repo::root().join("deny.toml")).expect("deny.toml");
            let clones = folder.join("clones");
            let rules = rules.replace("target/advisory-dbs", clones.to_str().expect("text"));
            fs::write(folder.join("deny.toml"), rules).expect("written");
            let database = Self(folder);
            database.git(&["init", "--quiet", "--initial-branch", BRANCH]);
            database.git(&["add", "."]);
            database.git(&["commit", "--quiet", "--message", "One fault"]);
            database
        }

        fn git(&self, args: &[&str]) {
            let done = Command::new("git")
                .current_dir(self.0.join("database"))
                .args(["-c", "user.name=a", "-c", "user.email=a@a.example"])
                .args(["-c", "commit.gpgsign=false"])
                .args(args)
                .env("GIT_COMMITTER_DATE", "2099-01-02T12:00:00Z")
                .status();
            assert!(done.expect("git").success(), "git {args:?}");
        }

        fn check(&self, cargo_deny: &Path, folder: &str) -> Result<Advisories> {
            let tool = Tool::by(cargo_deny, self.0.join("deny.toml"));
            from_folder(&tool, &self.0.join(folder))
        }
    }

    impl Drop for Database {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    /// Needs cargo-deny, which `cargo xtask test` sets up; without it nothing is tested.
    #[test]
    fn a_database_in_a_folder_is_taken() {
        let Some(cargo_deny) = tools_folder().ok().and_then(|it| CARGO_DENY.find(&it)) else {
            println!("not tried: cargo-deny is not set up");
            return;
        };
        let mended = Database::of("mended", "anyhow", "\">= 1.0.0\"");
        let found = mended.check(&cargo_deny, "database").expect("none known");
        let as_of = "2099-01-02".to_owned();
        assert_eq!(found, Advisories::None { as_of });
        assert!(mended.check(&cargo_deny, "clones").is_err(), "no database");
        let open = Database::of("open", "anyhow", "");
        assert!(open.check(&cargo_deny, "database").is_err(), "a fault");
    }

    #[test]
    fn what_was_not_checked_is_told() {
        let text = Advisories::NotChecked("why".to_owned()).to_string();
        assert!(text.contains("NOT checked: why"), "{text}");
    }
}
