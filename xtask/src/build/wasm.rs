//! Builds the wasm of the app: one run of Cargo compiles it, wasm-split splits it, wasm-bindgen writes its
//! JavaScript, and wasm-opt makes it small (docs/decisions/32).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context as _, Result, bail};

use crate::project::{content_hash, repo};
use crate::run::process::{cargo, run, run_quietly};
use crate::setup::{BuildTools, WASM_TARGET};

/// A binary, with the level at which `wasm-opt` optimises it.
pub(crate) struct Binary {
    pub(crate) name: &'static str,
    level: &'static str,
    /// Whether the binary is split into parts that are loaded when a page needs them.
    is_split: bool,
}

/// The app itself.
pub(crate) const APP: Binary = Binary {
    name: "lindungi-app",
    level: "-Os",
    is_split: true,
};

/// The modules that the page loads on demand.
pub(crate) const ON_DEMAND: [Binary; 3] = [
    Binary {
        name: "lindungi-scan",
        level: "-Os",
        is_split: false,
    },
    Binary {
        name: "lindungi-sheet",
        level: "-Os",
        is_split: false,
    },
    // Built for speed: people wait for a list of a million rows.
    Binary {
        name: "lindungi-roster-worker",
        level: "-O3",
        is_split: false,
    },
];

/// The script that loads the parts, as wasm-split names it.
pub(crate) const PART_LOADER: &str = "__wasm_split.js";

/// The file beside the finished files with the hash of the inputs that they were made from.
pub(crate) const MADE_OF: &str = "made-of";

/// The wasm features that the compiler uses by default. Every engine that runs the app or the module has
/// them.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The options of `wasm-opt` for every binary and every part.
const OPTIMISE: [&str; 3] = [
    "--low-memory-unused",
    "--strip-producers",
    "--strip-target-features",
];

/// Further options of `wasm-opt` if the level is one of size.
const FOR_SIZE: [&str; 3] = ["--converge", "--reorder-functions", "--reorder-locals"];

impl Binary {
    /// Returns the folder of the finished files.
    pub(crate) fn folder(&self) -> PathBuf {
        repo::target().join("lindungi-wasm").join(self.name)
    }

    /// Returns the name of the wasm file, as wasm-bindgen names it.
    pub(crate) fn code(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    /// Returns the name of the JavaScript file.
    pub(crate) fn glue(&self) -> String {
        format!("{}.js", self.name)
    }

    /// Splits, binds and shrinks the compiled binary, unless that was done before with the same input,
    /// tools and options.
    fn finish(&self, tools: &BuildTools) -> Result<()> {
        let compiled = compiled(self.name);
        let content = fs::read(&compiled).with_context(|| compiled.display().to_string())?;
        let used = [&tools.split, &tools.bindgen, &tools.opt];
        let used = used
            .map(|tool| tool.to_string_lossy().into_owned())
            .concat();
        let flags = [&OPTIMISE[..], &FOR_SIZE, &[self.level]].concat().concat();
        let made_of = content_hash(&[&content, used.as_bytes(), flags.as_bytes()]);
        let folder = self.folder();
        let note = folder.join(MADE_OF);
        if fs::read_to_string(&note).is_ok_and(|noted| noted == made_of) {
            return Ok(());
        }
        let _ = fs::remove_dir_all(&folder);
        let bound = folder.join("bound");
        fs::create_dir_all(&bound).with_context(|| folder.display().to_string())?;

        let whole = if self.is_split {
            split(tools, self.name, &compiled, &bound)?
        } else {
            compiled
        };
        let mut bindgen = Command::new(&tools.bindgen);
        bindgen
            .args(["--target", "web", "--no-typescript"])
            .args(["--out-name", self.name, "--out-dir"])
            .arg(&bound)
            .arg(whole);
        if self.is_split {
            // The parts import the table of functions by the name that the linker gave it.
            bindgen.arg("--keep-lld-exports");
        }
        run_quietly(&mut bindgen)?;

        for entry in fs::read_dir(&bound)? {
            let file = entry?.path();
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            if file.extension().is_some_and(|ending| ending == "js") {
                fs::rename(&file, folder.join(&*name))?;
            } else if *name == self.code() {
                self.shrink(tools, &file, &["--zero-filled-memory"])?;
            } else if *name != format!("{}.wasm", self.name) {
                // A part has no memory of its own, so it must not be taken as filled with zeros.
                self.shrink(tools, &file, &[])?;
            }
        }
        let _ = fs::remove_dir_all(&bound);
        fs::write(note, made_of).context("the note of what was built")
    }

    fn shrink(&self, tools: &BuildTools, code: &Path, more: &[&str]) -> Result<()> {
        let for_size = if self.level == "-O3" {
            &[][..]
        } else {
            &FOR_SIZE
        };
        run_quietly(
            Command::new(&tools.opt)
                .args(FEATURES)
                .arg(self.level)
                .args(OPTIMISE)
                .args(for_size)
                .args(more)
                .arg(code)
                .arg("-o")
                .arg(self.folder().join(code.file_name().unwrap_or_default())),
        )
    }
}

/// Builds every binary. The folder of each then holds its JavaScript and its wasm, that of the app its
/// parts too.
pub(crate) fn build(tools: &BuildTools) -> Result<()> {
    compile()?;
    thread::scope(|scope| {
        let all = ON_DEMAND.iter().chain([&APP]);
        let threads: Vec<_> = all
            .map(|binary| {
                let finish = move || binary.finish(tools).context(binary.name);
                scope.spawn(finish)
            })
            .collect();
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|_| bail!("a thread ended")))
    })
}

/// Compiles every binary in one run, so that common crates are compiled once.
fn compile() -> Result<()> {
    let root = repo::root();
    run(cargo()
        .current_dir(&root)
        .args(["build", "--release", "--locked", "--bins", "--quiet"])
        .args(["--target", WASM_TARGET])
        .args(["--package", "lindungi", "--package", "lindungi-on-demand"])
        .args(["--no-default-features", "--features", "lindungi/split"])
        .env("CARGO_ENCODED_RUSTFLAGS", without_folders(&root)))
    .context("the app could not be compiled")
}

fn compiled(name: &str) -> PathBuf {
    let folder = repo::target().join(WASM_TARGET).join("release");
    folder.join(name).with_extension("wasm")
}

/// Splits the compiled app into parts in this folder, and returns the file that is loaded first.
fn split(tools: &BuildTools, name: &str, compiled: &Path, folder: &Path) -> Result<PathBuf> {
    run_quietly(
        Command::new(&tools.split)
            .args(["--out-name", name])
            .arg(compiled)
            .arg(folder),
    )?;
    Ok(folder.join(name).with_extension("wasm"))
}

/// Returns compiler flags that keep the folders of the building machine out of the files that visitors
/// load: panic messages would name source files with their whole path.
pub(crate) fn without_folders(root: &Path) -> String {
    let crates = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")))
        .map(|home| home.join("registry/src"));
    crates
        .iter()
        .map(PathBuf::as_path)
        .chain([root])
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
        .collect::<Vec<_>>()
        .join("\u{1f}")
}
