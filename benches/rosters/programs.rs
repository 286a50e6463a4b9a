//! The programs that are measured, and their files. `cargo xtask bench` builds the programs and names their
//! places in the environment.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::{Failure, Result};

/// The day of the check, the same as of the page's clock.
const DAY: &str = "2026-11-22";

/// The language of sentences, the same as of the page.
pub(crate) const SENTENCES: &str = "id";

/// No sentences: the criteria in SQL have none.
pub(crate) const NO_SENTENCES: &str = "none";

/// The criteria in SQL, written by hand.
pub(crate) const CRITERIA: &str = include_str!("../contenders/criteria.sql");

/// The script with the criteria in JavaScript and their measurement. Cargo starts a bench in the folder of
/// its package.
const VERDICTS: &str = "benches/contenders/verdicts.mjs";

/// The places that the environment names.
pub(crate) struct Programs {
    /// The folder with what Cargo has built.
    built: PathBuf,
    /// The folder for files.
    folder: PathBuf,
    node: PathBuf,
    /// `None` if `DuckDB` is not installed.
    duckdb: Option<PathBuf>,
}

impl Programs {
    pub(crate) fn find() -> Result<Self> {
        let path = |name: &str| env::var_os(name).map(PathBuf::from);
        let needed = |name: &str| {
            path(name).ok_or_else(|| {
                Failure::new(format!("{name} is not set: `cargo xtask bench` sets it"))
            })
        };
        Ok(Self {
            built: needed("LINDUNGI_BUILT")?,
            folder: needed("LINDUNGI_BENCH")?,
            node: needed("LINDUNGI_NODE")?,
            duckdb: path("LINDUNGI_DUCKDB"),
        })
    }

    /// The path of a file with this name.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The roster that is screened.
    pub(crate) fn roster(&self) -> PathBuf {
        self.file("residents.csv")
    }

    /// `lindungi screen`, with these sentences.
    pub(crate) fn screen(&self, out: &Path, sentences: &str) -> Command {
        let mut command = self.own("lindungi");
        command.arg("screen").arg(self.roster()).arg("--out");
        command.arg(out);
        command.args(["--as-of", DAY, "--lang", sentences]);
        command
    }

    /// A program that Cargo has built.
    pub(crate) fn own(&self, name: &str) -> Command {
        let name = format!("{name}{}", env::consts::EXE_SUFFIX);
        Command::new(self.built.join(name))
    }

    /// `DuckDB` with the statements of a file; `None` if it is not installed.
    pub(crate) fn duckdb(&self, statements: &Path) -> Option<Command> {
        let mut command = Command::new(self.duckdb.as_ref()?);
        command.args(["-no-init", "-batch", "-bail", "-f"]);
        command.arg(statements);
        Some(command)
    }

    /// The script that compares the criteria in JavaScript with the rules, and measures both.
    pub(crate) fn node(&self) -> Command {
        let mut command = Command::new(&self.node);
        command.arg(VERDICTS);
        command
    }

    /// The JavaScript glue of the rules in wasm: `small` as the app has them, `fast` built for speed.
    pub(crate) fn module(&self, built: &str) -> OsString {
        self.file(built).join("lindungi_contenders.js").into()
    }
}
