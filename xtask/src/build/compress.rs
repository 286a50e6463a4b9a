//! Writes compressed copies of the files of a built site, by brotli and by gzip, for hosts that send such
//! copies.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::weight;
use crate::project::dist;

/// The endings by which hosts find the compressed copies beside a file.
pub(crate) const BROTLI: &str = "br";
pub(crate) const GZIP: &str = "gz";

/// The endings of files that are worth compressing: pictures are compressed already.
const WORTH_IT: &[&str] = &["css", "html", "js", "svg", "txt", "wasm", "webmanifest"];

/// Returns whether a file is a compressed copy, by its name.
pub(crate) fn is_compressed_copy(name: &str) -> bool {
    [BROTLI, GZIP]
        .iter()
        .any(|ending| name.ends_with(&format!(".{ending}")))
}

/// Writes a brotli and a gzip copy beside each file of the folder, if the copy is smaller.
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
