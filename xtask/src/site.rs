//! Builds the app into `dist/` with Trunk.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};

use crate::cli::Destination;
use crate::compress;
use crate::floor;
use crate::fresh::Inputs;
use crate::offline;
use crate::parts;
use crate::preview;
use crate::process::{cargo, output_of, path_after, run, run_quietly, without_own_variables};
use crate::progress::{human, say};
use crate::repo;
use crate::setup::{BuildTools, WASM_TARGET};
use crate::split::Split;

/// Builds the release, unless `dist/` already is what the sources give. Without a public
/// URL, the one of Trunk.toml holds.
pub(crate) fn build(tools: &BuildTools, to: &Destination) -> Result<()> {
    let root = repo::root();
    if !root.join("index.html").is_file() {
        bail!("index.html is missing: there is no app to build");
    }
    let compiler = output_of("rustc", &["-vV"]).context("`rustc` does not run")?;
    let inputs = Inputs::now(&[
        to.public_url.as_deref().unwrap_or_default(),
        to.site.as_deref().unwrap_or_default(),
        if to.compress { "compressed" } else { "" },
        &compiler,
        &tools.wasm_opt.to_string_lossy(),
    ]);
    let dist = repo::dist();
    if inputs.as_ref().is_ok_and(|inputs| inputs.gave(&dist)) {
        say("dist/ is up to date");
        return Ok(());
    }
    fetch_crates(&root, &compiler)?;

    say("→ the release, by Trunk (1 to 2 min the first time, half a minute after a change)");
    let start = Instant::now();
    let split = Split::prepare()?;
    let folders: Vec<&Path> = [Some(&*split.bin), tools.wasm_opt.parent()]
        .into_iter()
        .flatten()
        .collect();
    let mut trunk = Command::new(&tools.trunk);
    without_own_variables(&mut trunk);
    trunk
        .current_dir(&root)
        // Every tool is there, at its version: Trunk has nothing to download, and must
        // not try.
        .args(["build", "--release", "--locked", "--offline", "--quiet"])
        .env("PATH", path_after(&folders)?)
        // Trunk takes only `true` and `false` for it and stops at the usual `1`.
        .env_remove("NO_COLOR")
        .env("CARGO_ENCODED_RUSTFLAGS", flags(&root))
        .env("RUST_LIB_BACKTRACE", "0");
    if let Some(url) = &to.public_url {
        trunk.args(["--public-url", url]);
    }
    split.tell(&mut trunk, tools);
    run(&mut trunk).context("the release could not be built")?;
    split.finish(&dist, tools)?;
    parts::styles(&dist)?;
    parts::name(&dist)?;
    parts::languages(&root.join("locales"), &dist)?;
    preview::write(&root, &dist, to.site.as_deref())?;
    parts::slim_page(&dist)?;
    offline::write(&root, &dist)?;
    floor::check(&dist, &tools.wasm_opt)?;
    if to.compress {
        compress::write(&dist)?;
    }
    if to.site.is_none() {
        say("  no --site is given: links to the app will show a title and a line, but no picture");
    }
    say(&format!("  dist/ is built ({})", human(start.elapsed())));
    // Without git nothing is known of the sources: then every start builds.
    inputs.map_or(Ok(()), |inputs| inputs.note(&dist))
}

/// Flags for the compiler: what splitting needs to know of the code, and nameless folders.
fn flags(root: &Path) -> String {
    [nameless(root).as_str(), "-Clink-args=--emit-relocs"].join("\u{1f}")
}

/// Flags that keep the folders of the building machine out of what visitors load: panics name
/// their place in the code, and those names would hold them.
pub(crate) fn nameless(root: &Path) -> String {
    let crates = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")))
        .map(|home| home.join("registry/src"));
    crates
        .iter()
        .map(PathBuf::as_path)
        .chain([root])
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
        .collect::<Vec<_>>()
        .join("\u{1f}")
}

/// Brings in the crates of the lock file, for Trunk then works without a network.
fn fetch_crates(root: &Path, compiler: &str) -> Result<()> {
    // Build scripts and macros are compiled for the machine that builds.
    let host = compiler
        .lines()
        .find_map(|line| line.strip_prefix("host: "));
    run_quietly(
        cargo()
            .current_dir(root)
            .args(["fetch", "--locked", "--target", WASM_TARGET])
            .args(host.into_iter().flat_map(|host| ["--target", host])),
    )
    .context("the crates could not be fetched")
}
