//! The tools that building and testing need: their pinned versions, and the places where each is found.
//!
//! Cargo.toml pins the crate `wasm-bindgen` to the version of the tool: the two must be equal.

use std::env::consts::{ARCH, OS};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::printed_version::{Version, first_version};
use crate::run::process::{is_program, on_path, output_of};

/// One tool at one version.
pub(crate) struct Tool {
    /// The name people know it by.
    pub(crate) name: &'static str,
    /// The name in the registry, and the first half of the folder's name.
    pub(crate) package: &'static str,
    /// The pinned version, and the second half of the folder's name.
    pub(crate) version: &'static str,
    /// The name of the program or file that is used.
    pub(crate) program: &'static str,
    /// The path of that file in the folder, if the file is not with other programs.
    place: Option<&'static str>,
    /// The versions that are accepted.
    accepts: Accepts,
    /// The path of the prebuilt archive below `https://github.com/`, and the name of each machine in that
    /// path.
    archive: Option<(&'static str, Machines)>,
    /// The way to install the tool if no prebuilt archive can be had.
    pub(crate) source: Source,
    /// The profile for building the tool from source with Cargo.
    pub(crate) profile: &'static str,
    /// The time that installing the tool by `source` takes on two cores.
    pub(crate) expected: &'static str,
}

/// The versions of a tool that are accepted.
#[derive(Clone, Copy)]
enum Accepts {
    /// The pinned version only.
    Pinned,
    /// The pinned version in the tools folder, or any version from this one on that is already on the PATH.
    From(Version),
    /// The program in its own folder, if it runs: it does not print a version that can be read.
    Runs,
    /// A file that is no program: it only has to be there.
    File,
}

/// The slower way to install a tool.
#[derive(Clone, Copy)]
pub(crate) enum Source {
    /// `cargo install`, with these features.
    Cargo(&'static [&'static str]),
    /// `npm install`.
    Npm,
    /// `pip install`.
    Pip,
}

/// The machines that archives are made for: operating system and processor.
const MACHINES: [(&str, &str); 4] = [
    ("linux", "x86_64"),
    ("linux", "aarch64"),
    ("macos", "x86_64"),
    ("macos", "aarch64"),
];
/// The name of each of the [`MACHINES`] in the archives of a project; `None` if there is no archive for it.
type Machines = [Option<&'static str>; MACHINES.len()];

/// The names of the machines in the archives of most Rust projects.
const TRIPLES: Machines = [
    Some("x86_64-unknown-linux-musl"),
    Some("aarch64-unknown-linux-musl"),
    Some("x86_64-apple-darwin"),
    Some("aarch64-apple-darwin"),
];

/// The defaults of the fields of a tool: those of a tool written in Rust.
const RUST: Tool = Tool {
    name: "",
    package: "",
    version: "",
    program: "",
    place: None,
    accepts: Accepts::Pinned,
    archive: None,
    source: Source::Cargo(&[]),
    profile: "dev",
    expected: "",
};

/// Builds and serves the app while it is worked on.
pub(crate) const TRUNK: Tool = Tool {
    name: "Trunk",
    package: "trunk",
    version: "0.21.14",
    program: "trunk",
    archive: Some((
        "trunk-rs/trunk/releases/download/v{version}/trunk-{machine}.tar.gz",
        TRIPLES,
    )),
    expected: "about 3 min 30 s",
    ..RUST
};

/// Writes the JavaScript that stands between the browser and the wasm.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    program: "wasm-bindgen",
    archive: Some((
        "wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{machine}.tar.gz",
        [
            TRIPLES[0],
            Some("aarch64-unknown-linux-gnu"),
            TRIPLES[2],
            TRIPLES[3],
        ],
    )),
    // Built for speed, since every build waits for it.
    profile: "release",
    expected: "about 3 min",
    ..RUST
};

/// Splits the wasm into what is loaded first and what is loaded later.
pub(crate) const WASM_SPLIT: Tool = Tool {
    name: "wasm-split-cli",
    package: "wasm_split_cli_support",
    version: "0.2.4",
    program: "wasm-split-cli",
    // The program prints no version; its folder is named after the version.
    accepts: Accepts::Runs,
    source: Source::Cargo(&["build-binary"]),
    expected: "about 30 s",
    ..RUST
};

/// Makes the wasm smaller. Versions before 120 cannot read what today's compiler writes.
pub(crate) const WASM_OPT: Tool = Tool {
    name: "wasm-opt (Binaryen)",
    package: "binaryen",
    version: "132",
    program: "wasm-opt",
    accepts: Accepts::From(Version(120, 0, 0)),
    archive: Some((
        "WebAssembly/binaryen/releases/download/version_{version}/binaryen-version_{version}-{machine}.tar.gz",
        [
            Some("x86_64-linux"),
            Some("aarch64-linux"),
            Some("x86_64-macos"),
            Some("arm64-macos"),
        ],
    )),
    source: Source::Npm,
    expected: "about 20 s",
    ..RUST
};

/// Drives Firefox.
pub(crate) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    package: "geckodriver",
    version: "0.37.1",
    program: "geckodriver",
    archive: Some((
        "mozilla/geckodriver/releases/download/v{version}/geckodriver-v{version}-{machine}.tar.gz",
        [
            Some("linux64"),
            Some("linux-aarch64"),
            Some("macos"),
            Some("macos-aarch64"),
        ],
    )),
    expected: "about 1 min",
    ..RUST
};

/// Checks licences, sources and known faults of the dependencies.
pub(crate) const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    package: "cargo-deny",
    version: "0.20.2",
    program: "cargo-deny",
    archive: Some((
        "EmbarkStudios/cargo-deny/releases/download/{version}/cargo-deny-{version}-{machine}.tar.gz",
        TRIPLES,
    )),
    expected: "about 4 min",
    ..RUST
};

/// Runs the fuzz targets.
pub(crate) const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    package: "cargo-fuzz",
    version: "0.13.2",
    program: "cargo-fuzz",
    archive: Some((
        "rust-fuzz/cargo-fuzz/releases/download/{version}/cargo-fuzz-{version}-{machine}.tar.gz",
        [TRIPLES[0], None, TRIPLES[2], None],
    )),
    expected: "about 1 min 30 s",
    ..RUST
};

/// The accessibility checks that the journeys run in every page.
pub(crate) const AXE: Tool = Tool {
    name: "axe-core",
    package: "axe-core",
    version: "4.14.1",
    program: "axe.min.js",
    place: Some("node_modules/axe-core/axe.min.js"),
    accepts: Accepts::File,
    source: Source::Npm,
    expected: "about 5 s",
    ..RUST
};

/// Checks the type definitions of the JavaScript module against its real arguments and results.
pub(crate) const TYPESCRIPT: Tool = Tool {
    name: "TypeScript",
    package: "typescript",
    version: "6.0.3",
    program: "tsc",
    source: Source::Npm,
    expected: "about 5 s",
    ..RUST
};

/// Bundles a page that imports the JavaScript module, as its users do.
pub(crate) const VITE: Tool = Tool {
    name: "Vite",
    package: "vite",
    version: "8.4.0",
    program: "vite",
    // Vite prints its version in one word with its name, so it is only run; its folder carries the version.
    accepts: Accepts::Runs,
    source: Source::Npm,
    expected: "about 10 s",
    ..RUST
};

/// The database that screening is measured against. Installed by pip, since its releases are no archives
/// that `tar` unpacks.
pub(crate) const DUCKDB: Tool = Tool {
    name: "DuckDB",
    package: "duckdb-cli",
    version: "1.5.6",
    program: "duckdb",
    place: Some("duckdb_cli/duckdb"),
    source: Source::Pip,
    expected: "about 10 s",
    ..RUST
};

impl Tool {
    /// Returns the name that people know, with the version.
    pub(crate) fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    /// Returns the path below `https://github.com/` of the prebuilt archive for this machine, or `None` if
    /// there is none.
    pub(crate) fn archive(&self) -> Option<String> {
        let (path, machines) = self.archive?;
        let machine = machines[MACHINES.iter().position(|own| *own == (OS, ARCH))?]?;
        Some(
            path.replace("{version}", self.version)
                .replace("{machine}", machine),
        )
    }

    /// Returns the name of the tool's folder, which has the version in it.
    pub(crate) fn folder(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }

    /// Finds the program: in the tools folder, or in an accepted version on the PATH.
    pub(crate) fn find(&self, tools: &Path) -> Option<PathBuf> {
        self.find_in(&tools.join(self.folder()))
            .or_else(|| self.find_on_path())
    }

    /// Finds the program in this folder. `None` unless it is whole: it runs and prints the pinned version.
    pub(crate) fn find_in(&self, folder: &Path) -> Option<PathBuf> {
        let bin = ["bin", "node_modules/.bin"].map(|bin| folder.join(bin).join(self.program));
        let mut places = self
            .place
            .map(|place| folder.join(place))
            .into_iter()
            .chain(bin);
        places.find(|file| match self.accepts {
            Accepts::File => file.metadata().is_ok_and(|meta| meta.len() > 0),
            Accepts::Runs => is_program(file) && output_of(file, &["--help"]).is_some(),
            Accepts::Pinned | Accepts::From(_) => {
                is_program(file) && version_of(file) == self.pinned()
            }
        })
    }

    fn find_on_path(&self) -> Option<PathBuf> {
        if matches!(self.accepts, Accepts::File | Accepts::Runs) {
            return None;
        }
        let file = on_path(self.program)?;
        let found = version_of(&file)?;
        let fits = match self.accepts {
            Accepts::From(least) => found >= least,
            Accepts::Pinned | Accepts::Runs | Accepts::File => Some(found) == self.pinned(),
        };
        fits.then_some(file)
    }

    fn pinned(&self) -> Option<Version> {
        first_version(self.version)
    }
}

/// Returns the version that a program prints, or `None` if it prints none or does not run.
pub(crate) fn version_of(program: &Path) -> Option<Version> {
    first_version(&output_of(program, &["--version"])?)
}

/// Returns the folder of the tools: outside the repository, so that several clones share it.
pub(crate) fn tools_folder() -> Result<PathBuf> {
    let folder = |name: &str| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    if let Some(own) = std::env::var_os("LINDUNGI_TOOLS").filter(|own| !own.is_empty()) {
        return std::path::absolute(own).context("LINDUNGI_TOOLS is no path");
    }
    folder("XDG_CACHE_HOME")
        .or_else(|| Some(folder("HOME")?.join(".cache")))
        .map(|cache| cache.join("lindungi").join("tools"))
        .context("neither HOME nor LINDUNGI_TOOLS is set: say in LINDUNGI_TOOLS where tools may go")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&Tool; 11] = [
        &TRUNK,
        &WASM_BINDGEN,
        &WASM_SPLIT,
        &WASM_OPT,
        &GECKODRIVER,
        &CARGO_DENY,
        &CARGO_FUZZ,
        &AXE,
        &TYPESCRIPT,
        &VITE,
        &DUCKDB,
    ];

    #[test]
    fn names_folders_and_archives_agree_on_the_version() {
        for tool in ALL {
            assert!(tool.pinned().is_some(), "{}", tool.name);
            assert_eq!(tool.folder(), format!("{}-{}", tool.package, tool.version));
            if let Some(archive) = tool.archive() {
                assert_eq!(archive.rsplit_once(".tar.gz").map(|(_, end)| end), Some(""));
                assert!(archive.contains(tool.version), "{archive}");
            }
        }
    }

    #[test]
    fn the_crate_wasm_bindgen_is_pinned_to_the_version_of_the_tool() {
        let mut lines = include_str!("../../../Cargo.lock").lines();
        assert!(lines.any(|line| line == "name = \"wasm-bindgen\""));
        let expected = format!("version = \"{}\"", WASM_BINDGEN.version);
        assert_eq!(lines.next(), Some(expected.as_str()));
    }

    #[cfg(unix)]
    #[test]
    fn half_a_tool_is_no_tool() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder =
            std::env::temp_dir().join(format!("lindungi-half-a-tool-{}", std::process::id()));
        let file = folder.join("bin/trunk");
        std::fs::create_dir_all(folder.join("bin")).expect("a temporary folder");
        assert_eq!(TRUNK.find_in(&folder), None, "no file");
        let write = |text: &str, mode: u32| {
            std::fs::write(&file, text).expect("a temporary file");
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode))
                .expect("its mode");
        };
        write("#!/bin/sh\necho trunk 0.21.14\n", 0o644);
        assert_eq!(TRUNK.find_in(&folder), None, "not executable");
        write("#!/bin/sh\necho trunk 0.21.9\n", 0o755);
        assert_eq!(TRUNK.find_in(&folder), None, "another version");
        write("#!/bin/sh\nexit 1\n", 0o755);
        assert_eq!(TRUNK.find_in(&folder), None, "does not run");
        write("#!/bin/sh\necho trunk 0.21.14\n", 0o755);
        assert_eq!(TRUNK.find_in(&folder), Some(file.clone()), "whole");
        std::fs::remove_dir_all(&folder).expect("removed again");
    }
}
