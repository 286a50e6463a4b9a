//! Sets up a machine with rustup so that the app can be built and tested. Tools that are there already are
//! only looked up.
//!
//! - `pinned_tools`: the tools, at pinned versions; `printed_version`: reads versions from their output
//! - `install`: installs a tool; `github`: downloads prebuilt archives
//! - `machine`: installs packages by the package manager of the system
//! - `browsers`, `servers`, `office`: finds and installs programs that the tests run

pub(crate) mod browsers;
pub(crate) mod github;
pub(crate) mod install;
pub(crate) mod machine;
pub(crate) mod office;
pub(crate) mod pinned_tools;
mod printed_version;
pub(crate) mod servers;

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};

use crate::run::process::{on_path, output_of, run};
use crate::run::progress::{announced, human, say};

use browsers::Browsers;
use install::Installer;
use office::Office;
use pinned_tools::{
    AXE, CARGO_DENY, CARGO_FUZZ, GECKODRIVER, TRUNK, TYPESCRIPT, VITE, WASM_BINDGEN, WASM_OPT,
    WASM_SPLIT,
};
use servers::Servers;

/// The target the app is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The programs that build the app: wasm-bindgen, wasm-split and wasm-opt.
pub(crate) struct BuildTools {
    pub(crate) bindgen: PathBuf,
    pub(crate) split: PathBuf,
    pub(crate) opt: PathBuf,
}

/// The programs that build and test the app.
pub(crate) struct TestTools {
    pub(crate) build: BuildTools,
    pub(crate) trunk: TrunkTools,
    pub(crate) cargo_deny: PathBuf,
    pub(crate) cargo_fuzz: PathBuf,
    pub(crate) geckodriver: PathBuf,
    pub(crate) axe: PathBuf,
    pub(crate) node: PathBuf,
    pub(crate) tsc: PathBuf,
    pub(crate) vite: PathBuf,
    pub(crate) browsers: Browsers,
    pub(crate) servers: Servers,
    pub(crate) office: Office,
}

/// Sets up what the build needs.
pub(crate) fn for_build(installer: &Installer) -> Result<BuildTools> {
    let start = Instant::now();
    let tools = build_tools(installer)?;
    say(&format!(
        "Set-up to build: complete ({})",
        human(start.elapsed())
    ));
    Ok(tools)
}

/// The programs that build the app by Trunk alone.
pub(crate) struct TrunkTools {
    pub(crate) trunk: PathBuf,
    pub(crate) bindgen: PathBuf,
}

/// Sets up Trunk and what it needs.
pub(crate) fn for_trunk(installer: &Installer) -> Result<TrunkTools> {
    machine::linker()?;
    target()?;
    Ok(TrunkTools {
        bindgen: installer.ensure(&WASM_BINDGEN)?,
        trunk: installer.ensure(&TRUNK)?,
    })
}

/// Sets up what the tests need. `notes` gets a line for everything that cannot be tested on this machine.
pub(crate) fn for_tests(installer: &Installer, notes: &mut Vec<String>) -> Result<TestTools> {
    let start = Instant::now();
    // Browsers first: people who have to install them by hand learn it at once and not after minutes of
    // compiling.
    let browsers = browsers::ensure(notes)?;
    let servers = servers::ensure(notes)?;
    let office = office::ensure(notes)?;
    machine::cpp_compiler()?;
    let build = build_tools(installer)?;
    components()?;
    let tools = TestTools {
        build,
        trunk: for_trunk(installer)?,
        cargo_deny: installer.ensure(&CARGO_DENY)?,
        cargo_fuzz: for_fuzzing(installer)?,
        geckodriver: installer.ensure(&GECKODRIVER)?,
        axe: installer.ensure(&AXE)?,
        node: machine::node("the tests of the JavaScript module")?,
        tsc: installer.ensure(&TYPESCRIPT)?,
        vite: installer.ensure(&VITE)?,
        browsers,
        servers,
        office,
    };
    say(&format!(
        "Set-up to test: complete ({})",
        human(start.elapsed())
    ));
    Ok(tools)
}

/// Sets up what fuzzing needs, and returns the path of cargo-fuzz. Its engine is in C++ and needs a
/// compiler.
pub(crate) fn for_fuzzing(installer: &Installer) -> Result<PathBuf> {
    machine::cpp_compiler()?;
    installer.ensure(&CARGO_FUZZ)
}

fn build_tools(installer: &Installer) -> Result<BuildTools> {
    machine::linker()?;
    target()?;
    Ok(BuildTools {
        opt: installer.ensure(&WASM_OPT)?,
        bindgen: installer.ensure(&WASM_BINDGEN)?,
        split: installer.ensure(&WASM_SPLIT)?,
    })
}

/// Makes sure that Rust's standard library for wasm is installed.
fn target() -> Result<()> {
    let root = output_of("rustc", &["--print", "sysroot"])
        .context("`rustc` does not run: install Rust from https://rustup.rs")?;
    let library = PathBuf::from(root.trim())
        .join("lib/rustlib")
        .join(WASM_TARGET)
        .join("lib");
    if library.is_dir() {
        return Ok(());
    }
    rustup(
        &format!("the Rust target {WASM_TARGET}"),
        &["target", "add", WASM_TARGET],
    )
}

/// Makes sure that rustfmt and clippy are installed.
fn components() -> Result<()> {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(command, _)| output_of("cargo", &[command, "--version"]).is_none())
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut args = vec!["component", "add"];
    args.extend(&missing);
    rustup(&missing.join(" and "), &args)
}

fn rustup(what: &str, args: &[&str]) -> Result<()> {
    if on_path("rustup").is_none() {
        bail!("{what} is missing, and there is no rustup to add it: see https://rustup.rs");
    }
    announced(what, "a few seconds", || {
        run(Command::new("rustup").args(args))
    })
}
