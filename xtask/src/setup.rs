//! Brings a machine with rustup to the point where the app can be built and tested.
//! What is there already costs a look and no more.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};

use crate::browsers::{self, Browsers};
use crate::hosts::{self, Hosts};
use crate::install::Installer;
use crate::machine;
use crate::office::{self, Office};
use crate::process::{on_path, output_of, run};
use crate::progress::{announced, human, say};
use crate::tools::{
    AXE, CARGO_DENY, CARGO_FUZZ, GECKODRIVER, TRUNK, TYPESCRIPT, VITE, WASM_BINDGEN, WASM_OPT,
    WASM_SPLIT,
};

/// The target the app is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// What building the app takes.
pub(crate) struct BuildTools {
    pub(crate) trunk: PathBuf,
    pub(crate) wasm_bindgen: PathBuf,
    pub(crate) wasm_split: PathBuf,
    pub(crate) wasm_opt: PathBuf,
}

/// What building the JavaScript module takes.
pub(crate) struct WasmTools {
    pub(crate) bindgen: PathBuf,
    pub(crate) opt: PathBuf,
}

impl BuildTools {
    /// Those of them that the JavaScript module takes.
    pub(crate) fn for_module(&self) -> WasmTools {
        WasmTools {
            bindgen: self.wasm_bindgen.clone(),
            opt: self.wasm_opt.clone(),
        }
    }
}

/// What testing takes besides.
pub(crate) struct TestTools {
    pub(crate) build: BuildTools,
    pub(crate) cargo_deny: PathBuf,
    pub(crate) cargo_fuzz: PathBuf,
    pub(crate) geckodriver: PathBuf,
    pub(crate) axe: PathBuf,
    pub(crate) node: PathBuf,
    pub(crate) tsc: PathBuf,
    pub(crate) vite: PathBuf,
    pub(crate) browsers: Browsers,
    pub(crate) hosts: Hosts,
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

/// Sets up what the JavaScript module needs.
pub(crate) fn for_module(installer: &Installer) -> Result<WasmTools> {
    machine::linker()?;
    target()?;
    Ok(WasmTools {
        opt: installer.ensure(&WASM_OPT)?,
        bindgen: installer.ensure(&WASM_BINDGEN)?,
    })
}

/// Sets up what the tests need. What must be left untested here is said in `notes`.
pub(crate) fn for_tests(installer: &Installer, notes: &mut Vec<String>) -> Result<TestTools> {
    let start = Instant::now();
    // Browsers first: where somebody has to install them by hand, they learn it at once
    // and not after minutes of compiling.
    let browsers = browsers::ensure(notes)?;
    let hosts = hosts::ensure_there(notes)?;
    let office = office::ensure_there(notes)?;
    machine::cpp_compiler()?;
    let build = build_tools(installer)?;
    components()?;
    let tools = TestTools {
        build,
        cargo_deny: installer.ensure(&CARGO_DENY)?,
        cargo_fuzz: for_fuzzing(installer)?,
        geckodriver: installer.ensure(&GECKODRIVER)?,
        axe: installer.ensure(&AXE)?,
        node: machine::node("the tests of the JavaScript module")?,
        tsc: installer.ensure(&TYPESCRIPT)?,
        vite: installer.ensure(&VITE)?,
        browsers,
        hosts,
        office,
    };
    say(&format!(
        "Set-up to test: complete ({})",
        human(start.elapsed())
    ));
    Ok(tools)
}

/// Sets up what fuzzing needs: its command, and a compiler for the engine, which is of C++.
pub(crate) fn for_fuzzing(installer: &Installer) -> Result<PathBuf> {
    machine::cpp_compiler()?;
    installer.ensure(&CARGO_FUZZ)
}

fn build_tools(installer: &Installer) -> Result<BuildTools> {
    machine::linker()?;
    target()?;
    Ok(BuildTools {
        wasm_opt: installer.ensure(&WASM_OPT)?,
        wasm_bindgen: installer.ensure(&WASM_BINDGEN)?,
        wasm_split: installer.ensure(&WASM_SPLIT)?,
        trunk: installer.ensure(&TRUNK)?,
    })
}

/// The standard library for wasm.
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

/// rustfmt and clippy.
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
