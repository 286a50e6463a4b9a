//! The programs that are measured, and their files. `cargo xtask bench` builds them and says in the
//! environment where they are.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::{Failure, Result};

/// The day of the check, that of the page's clock.
const DAY: &str = "2026-11-22";

/// The language of the page.
pub(crate) const SENTENCES: &str = "id";

/// No sentences: the criteria in SQL have none.
pub(crate) const NO_SENTENCES: &str = "none";

/// The criteria in SQL, written by hand.
pub(crate) const CRITERIA: &str = include_str!("../contenders/criteria.sql");

/// The same in JavaScript, and what measures them. Cargo starts a bench in the folder of its package.
const VERDICTS: &str = "benches/contenders/verdicts.mjs";

/// What the environment says.
pub(crate) struct Programs {
    /// The folder with what Cargo has built.
    built: PathBuf,
    /// The folder for files.
    folder: PathBuf,
    node: PathBuf,
    /// Nothing where it cannot be had.
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

    /// A file of this name.
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

    /// One of the contenders.
    pub(crate) fn own(&self, name: &str) -> Command {
        let name = format!("{name}{}", env::consts::EXE_SUFFIX);
        Command::new(self.built.join(name))
    }

    /// `DuckDB` with the statements of a file; nothing where it cannot be had.
    pub(crate) fn duckdb(&self, statements: &Path) -> Option<Command> {
        let mut command = Command::new(self.duckdb.as_ref()?);
        command.args(["-no-init", "-batch", "-bail", "-f"]);
        command.arg(statements);
        Some(command)
    }

    /// What holds the criteria in JavaScript against the rules, and measures both.
    pub(crate) fn node(&self) -> Command {
        let mut command = Command::new(&self.node);
        command.arg(VERDICTS);
        command
    }

    /// The rules in wasm: `small` as the app has them, `fast` as they can be.
    pub(crate) fn module(&self, built: &str) -> OsString {
        self.file(built).join("lindungi_contenders.js").into()
    }
}
