//! Installs packages by the operating system's own package manager, where that is allowed.

use std::env::consts::OS;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use anyhow::{Context as _, Result, bail};

use crate::run::process::{on_path, output_of, run};
use crate::run::progress::{announced, say};

/// A package of the operating system's package manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Package {
    /// The name that people know it by.
    pub(crate) name: &'static str,
    /// The names in Debian and its relatives: the first string whose packages exist is taken, and all
    /// packages in one string are installed together.
    pub(crate) debian: &'static [&'static str],
    /// The command that installs it on macOS; empty if there is none.
    pub(crate) brew: &'static str,
}

/// The C linker, without which Rust builds nothing.
pub(crate) const LINKER: Package = Package {
    name: "a C linker (cc)",
    debian: &["build-essential"],
    brew: "xcode-select --install",
};

const CPP_COMPILER: Package = Package {
    name: "a C++ compiler (c++)",
    debian: &["build-essential"],
    brew: "xcode-select --install",
};

pub(crate) const NODE: Package = Package {
    name: "Node.js with npm",
    debian: &["nodejs npm"],
    brew: "brew install node",
};

/// The way in which apt may be used on this machine.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Apt {
    Root,
    Sudo,
    No,
}

fn apt() -> Apt {
    static APT: OnceLock<Apt> = OnceLock::new();
    *APT.get_or_init(|| {
        if on_path("apt-get").is_none() {
            return Apt::No;
        }
        if output_of("id", &["-u"]).is_some_and(|id| id.trim() == "0") {
            return Apt::Root;
        }
        // -n: never ask for a password.
        if on_path("sudo").is_some() && output_of("sudo", &["-n", "true"]).is_some() {
            return Apt::Sudo;
        }
        Apt::No
    })
}

/// Makes sure that there is a C linker, and installs one if it is missing.
pub(crate) fn linker() -> Result<()> {
    if on_path("cc").is_some() {
        return Ok(());
    }
    install(&[LINKER], "every Rust program")
}

/// Makes sure that there is the C++ compiler that the crate `cc` takes, and installs one if it is missing.
pub(crate) fn cpp_compiler() -> Result<()> {
    let named = std::env::var_os("CXX").is_some_and(|name| !name.is_empty());
    if named || on_path("c++").is_some() {
        return Ok(());
    }
    install(&[CPP_COMPILER], "the engine that fuzzing runs on")
}

/// Returns the path of Node.js. Installs Node.js with npm if one of the two is missing.
pub(crate) fn node(needed_by: &str) -> Result<PathBuf> {
    if on_path("npm").is_none() || on_path("node").is_none() {
        install(&[NODE], needed_by)?;
    }
    on_path("node").context("Node.js was installed, but is not on the PATH")
}

/// Returns the path of Python with pip. Fails if it is missing, and does not install it: only optional
/// tools need it.
pub(crate) fn python(needed_by: &str) -> Result<PathBuf> {
    on_path("python3")
        .filter(|python| output_of(python, &["-m", "pip", "--version"]).is_some())
        .with_context(|| format!("Python 3 with pip is missing, and needed for {needed_by}"))
}

/// Installs packages if that is allowed without a password; otherwise fails and says what to install.
pub(crate) fn install(packages: &[Package], needed_by: &str) -> Result<()> {
    let access = apt();
    if access == Apt::No {
        bail!(
            "{}",
            by_hand(OS, on_path("apt-get").is_some(), packages, needed_by)
        );
    }
    let names = packages
        .iter()
        .map(|package| package.name)
        .collect::<Vec<_>>()
        .join(", ");
    announced(&format!("{names}, by apt"), "1 to 3 min", || {
        // An old list names versions that no longer exist. Without a network the list stays as it is, and
        // the installation says what is wrong.
        if let Err(error) = run(apt_get(access).args(["update", "-qq"])) {
            say(&format!("  {error:#}"));
        }
        let wanted = packages.iter().flat_map(|package| existing(package.debian));
        run(apt_get(access)
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(wanted))
    })
}

fn apt_get(access: Apt) -> Command {
    let mut command = if access == Apt::Sudo {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    } else {
        let mut own = Command::new("apt-get");
        own.env("DEBIAN_FRONTEND", "noninteractive");
        own
    };
    command.stdin(Stdio::null());
    command
}

/// Yields the packages of the first string that this release of the system has.
fn existing(names: &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    let known = |packages: &&&str| {
        packages.split(' ').all(|package| {
            output_of("apt-cache", &["policy", package]).is_some_and(|answer| {
                answer.lines().any(|line| {
                    line.trim_start().starts_with("Candidate:") && !line.contains("(none)")
                })
            })
        })
    };
    names
        .iter()
        .find(known)
        .or(names.first())
        .into_iter()
        .flat_map(|packages| packages.split(' '))
}

/// Returns the instructions to install packages by hand.
fn by_hand(os: &str, debian: bool, packages: &[Package], needed_by: &str) -> String {
    let mut text = format!("missing on this machine, and needed for {needed_by}:\n");
    for package in packages {
        text.push_str("    ");
        text.push_str(package.name);
        text.push('\n');
    }
    if os == "macos" {
        text.push_str("Install them:\n");
        for package in packages {
            text.push_str("    ");
            text.push_str(package.brew);
            text.push('\n');
        }
    } else {
        let names = packages
            .iter()
            .filter_map(|package| package.debian.first().copied())
            .collect::<Vec<_>>()
            .join(" ");
        text.push_str(if debian {
            "It may not use apt by itself (not root, and sudo asks for a password). Install them:\n"
        } else {
            "There is no apt here; by the names Debian gives them, install with your package manager:\n"
        });
        text.push_str("    ");
        if debian {
            text.push_str("sudo apt-get update && sudo apt-get install ");
        }
        text.push_str(&names);
        text.push('\n');
    }
    text.push_str("and start this command again.");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_install_by_hand_is_exact() {
        let packages = [LINKER, NODE];
        let debian = by_hand("linux", true, &packages, "Trunk");
        assert!(debian.contains("sudo apt-get install build-essential nodejs npm\n"));
        let mac = by_hand("macos", false, &packages, "Trunk");
        assert!(mac.contains("    xcode-select --install\n    brew install node\n"));
        assert!(!mac.contains("apt"));
        let other = by_hand("linux", false, &packages, "Trunk");
        assert!(other.contains("    build-essential nodejs npm\n"));
        assert!(!other.contains("sudo"));
    }
}
