//! The files of a built site once more, by brotli and by gzip, for hosts that send those.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::weight;
use crate::project::dist;

/// The endings that hosts look for beside a file.
pub(crate) const BROTLI: &str = "br";
pub(crate) const GZIP: &str = "gz";

/// What is worth it: pictures are compressed already.
const WORTH_IT: &[&str] = &["css", "html", "js", "svg", "txt", "wasm", "webmanifest"];

/// Whether a file is one that was written beside another.
pub(crate) fn is_one(name: &str) -> bool {
    [BROTLI, GZIP]
        .iter()
        .any(|ending| name.ends_with(&format!(".{ending}")))
}

/// Writes them beside each file of the folder.
pub(crate) fn write(dist: &Path) -> Result<()> {
    for name in dist::files(dist)? {
        let file = dist.join(&name);
        let Some(ending) = file.extension().and_then(|ending| ending.to_str()) else {
            continue;
        };
        if !WORTH_IT.contains(&ending) {
            continue;
        }
        let content = fs::read(&file).with_context(|| format!("dist/{name}"))?;
        for (more, small) in [
            (BROTLI, weight::brotli(&content)?),
            (GZIP, weight::gzip(&content)?),
        ] {
            if small.len() < content.len() {
                fs::write(dist.join(format!("{name}.{more}")), small)?;
            }
        }
    }
    Ok(())
}
