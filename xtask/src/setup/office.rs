//! The programs by which the tests open files that people download: `LibreOffice`, poppler and khal.

use std::env::consts::OS;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::machine::{self, Package};
use crate::run::process::{is_program, on_path};
use crate::run::progress::say;

const LIBREOFFICE: Package = Package {
    name: "LibreOffice Calc",
    debian: &["libreoffice-calc-nogui", "libreoffice-calc"],
    brew: "brew install --cask libreoffice",
};

const POPPLER: Package = Package {
    name: "poppler's tools (pdftotext)",
    debian: &["poppler-utils"],
    brew: "brew install poppler",
};

const KHAL: Package = Package {
    name: "the calendar khal",
    debian: &["khal"],
    brew: "brew install khal",
};

/// The programs that were found; `None` for one that is missing.
pub(crate) struct Office {
    soffice: Option<PathBuf>,
    pdftotext: Option<PathBuf>,
    pub(crate) khal: Option<PathBuf>,
}

impl Office {
    fn find() -> Self {
        Self {
            soffice: soffice(),
            pdftotext: on_path("pdftotext"),
            khal: on_path("khal"),
        }
    }

    /// Returns `LibreOffice` and pdftotext, or `None` if one is missing: the tests of spreadsheets need
    /// both.
    pub(crate) fn of_spreadsheets(&self) -> Option<(&Path, &Path)> {
        Some((self.soffice.as_deref()?, self.pdftotext.as_deref()?))
    }
}

/// Finds the programs, and installs missing ones on Linux with apt. `notes` gets a line for each kind of
/// test that must be left out.
pub(crate) fn ensure(notes: &mut Vec<String>) -> Result<Office> {
    let there = Office::find();
    let missing: Vec<Package> = [
        (there.soffice.is_some(), LIBREOFFICE),
        (there.pdftotext.is_some(), POPPLER),
        (there.khal.is_some(), KHAL),
    ]
    .into_iter()
    .filter(|(there, _)| !there)
    .map(|(_, package)| package)
    .collect();
    if missing.is_empty() {
        return Ok(there);
    }
    if OS == "linux" && on_path("apt-get").is_some() {
        machine::install(&missing, "the tests")?;
    } else {
        for package in &missing {
            say(&format!("  not found: {}", package.name));
        }
    }
    let office = Office::find();
    if office.of_spreadsheets().is_none() {
        notes.push(
            "NOT tested, because LibreOffice or pdftotext is not on this machine: spreadsheets as \
             people open them"
                .to_owned(),
        );
    }
    if office.khal.is_none() {
        notes.push(
            "NOT tested, because khal is not on this machine: calendar files that are imported twice"
                .to_owned(),
        );
    }
    Ok(office)
}

/// Finds `LibreOffice`, which is not on the PATH on macOS.
fn soffice() -> Option<PathBuf> {
    let usual = PathBuf::from("/Applications/LibreOffice.app/Contents/MacOS/soffice");
    on_path("soffice").or_else(|| Some(usual).filter(|file| is_program(file)))
}
