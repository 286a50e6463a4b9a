//! Builds the release of the site into `dist/`.

use std::fs;
use std::time::Instant;

use anyhow::{Context as _, Result};

use super::destination::Destination;
use super::up_to_date::Inputs;
use super::{compress, offline, oldest_browsers, page, preview, wasm};
use crate::project::repo;
use crate::run::process::output_of;
use crate::run::progress::{human, say};
use crate::setup::BuildTools;

/// Builds the release, unless `dist/` is up to date with the sources and the settings.
pub(crate) fn build(tools: &BuildTools, to: &Destination) -> Result<()> {
    let (root, dist) = (repo::root(), repo::dist());
    let compiler = output_of("rustc", &["-vV"]).context("`rustc` does not run")?;
    let inputs = Inputs::now(&[
        to.public_url.as_deref().unwrap_or_default(),
        to.site.as_deref().unwrap_or_default(),
        if to.compress { "compressed" } else { "" },
        &compiler,
        &tools.opt.to_string_lossy(),
    ]);
    if inputs
        .as_ref()
        .is_ok_and(|inputs| inputs.are_built_in(&dist))
    {
        say("dist/ is up to date");
        return Ok(());
    }
    say("→ the release (5 min the first time on two cores, 3 min after a change of the app)");
    let start = Instant::now();
    wasm::build(tools)?;
    let _ = fs::remove_dir_all(&dist);
    fs::create_dir_all(&dist).context("dist/")?;
    page::write(&root, &dist, to.public_url.as_deref())?;
    preview::write(&root, &dist, to.site.as_deref())?;
    offline::write(&root, &dist)?;
    oldest_browsers::check(&dist, &tools.opt)?;
    if to.compress {
        compress::write(&dist)?;
    }
    if to.site.is_none() {
        say("  no --site is given: links to the app will show a title and a line, but no picture");
    }
    say(&format!("  dist/ is built ({})", human(start.elapsed())));
    // Without git the sources cannot be listed: then every run builds.
    inputs.map_or(Ok(()), |inputs| inputs.write_note(&dist))
}
