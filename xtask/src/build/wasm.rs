//! The code of the app: compiled by one run of Cargo, split, given its JavaScript and made small, each by the tool
//! for it (docs/decisions/32).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context as _, Result, bail};

use crate::project::{content_hash, repo};
use crate::run::process::{cargo, run, run_quietly};
use crate::setup::{BuildTools, WASM_TARGET};

/// A binary, and how `wasm-opt` makes it small.
pub(crate) struct Binary {
    pub(crate) name: &'static str,
    level: &'static str,
    /// It has parts that are loaded when a page needs them.
    is_split: bool,
}

/// The app itself.
pub(crate) const APP: Binary = Binary {
    name: "lindungi-app",
    level: "-Os",
    is_split: true,
};

/// The modules that the page loads when they are needed.
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
    // A list of a million rows is waited for.
    Binary {
        name: "lindungi-roster-worker",
        level: "-O3",
        is_split: false,
    },
];

/// The script that loads the parts, as the splitter calls it.
pub(crate) const PART_LOADER: &str = "__wasm_split.js";

/// The file beside what is finished that says of what it was made.
pub(crate) const MADE_OF: &str = "made-of";

/// The features that every engine has which runs the app or the module; the compiler's own choice.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What `wasm-opt` does with every binary and every part.
const OPTIMISE: [&str; 3] = [
    "--low-memory-unused",
    "--strip-producers",
    "--strip-target-features",
];

/// What it does besides where the level is one of size.
const FOR_SIZE: [&str; 3] = ["--converge", "--reorder-functions", "--reorder-locals"];

impl Binary {
    /// The folder of its finished files.
    pub(crate) fn folder(&self) -> PathBuf {
        repo::target().join("lindungi-wasm").join(self.name)
    }

    /// The name of its code, as wasm-bindgen gives it.
    pub(crate) fn code(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    /// The name of its JavaScript.
    pub(crate) fn glue(&self) -> String {
        format!("{}.js", self.name)
    }

    /// Splits, binds and shrinks what was compiled, unless it was all done with the same before.
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
            // The parts reach the table of functions by the name that the linker gave it.
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
                // A part has no memory of its own that is known to start as zeros.
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

/// Builds all of it. The folder of each binary then holds its JavaScript and its code, and that of the app its parts.
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

/// Every binary by one run, so that what they have in common is compiled once.
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

/// Splits the compiled app into parts in this folder, and gives the file of what is loaded first.
fn split(tools: &BuildTools, name: &str, compiled: &Path, folder: &Path) -> Result<PathBuf> {
    run_quietly(
        Command::new(&tools.split)
            .args(["--out-name", name])
            .arg(compiled)
            .arg(folder),
    )?;
    Ok(folder.join(name).with_extension("wasm"))
}

/// Flags that keep the folders of the building machine out of what visitors load: panics name
/// their place in the code, and those names would hold them.
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
