//! Tests the app as Trunk alone builds it: in one module, under the same Content-Security-Policy.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use super::chromium::Headless;
use crate::build::{serve, trunk};
use crate::project::locales::{self, Sentences};
use crate::project::repo;
use crate::setup::TrunkTools;

/// Pages of parts that the release splits off, each with the key of a sentence on it.
const PAGES: [(&str, &str); 3] = [
    ("#/cek", "check.title"),
    ("#/donasi", "donate.title"),
    ("#/dampingi", "field.title"),
];

/// The folder that Trunk builds into.
fn dist() -> PathBuf {
    repo::target().join("lindungi-trunk")
}

/// Returns the command by which Trunk builds the app.
pub(crate) fn build(tools: &TrunkTools) -> Result<Command> {
    trunk::build(tools, &dist())
}

/// Opens the built app in Chromium; fails if a page does not show its sentence.
pub(crate) fn test(chromium: &Path) -> Result<()> {
    let dist = dist();
    let port = serve::in_background(&dist)?;
    let words = Sentences::read(&repo::root(), locales::FIRST)?;
    let browser = Headless {
        chromium,
        profile: dist.with_extension("profile"),
    };
    for (page, key) in PAGES {
        let shown = browser.read(&format!("http://127.0.0.1:{port}/{page}"))?;
        let sentence = words.get(key)?;
        ensure!(
            shown.contains(sentence),
            "{page} does not show «{sentence}»"
        );
    }
    // The catalogue: the last word of its last section.
    let catalogue = browser.read(&format!("http://127.0.0.1:{port}/{}", trunk::COMPONENTS))?;
    ensure!(
        catalogue.contains("Choose a photo"),
        "the catalogue of components does not show its last section"
    );
    Ok(())
}
