//! How fast things are: told, never judged, since a time says as much of the machine as of the app.
//!
//! - `keys`: how long a key in the calculator takes to show
//! - `rosters`: how fast rosters are screened, beside what else could do it

mod keys;
mod rosters;

use anyhow::Result;
use clap::ValueEnum;

use crate::build::module;
use crate::build::site;

use crate::build::Destination;
use crate::setup;
use crate::setup::install::Installer;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Measured {
    /// How long a key in the calculator takes to show in Chromium, at the speed of this machine and four times slower
    Keys,
    /// A million rows screened: by the command line beside a bare copy and beside `DuckDB`, in Chromium, and the rules
    /// alone beside JavaScript written by hand; about five minutes, and 700 MB in target/bench
    Rosters,
}

/// Measures one of them, or both. Of one, a filter picks parts.
pub(crate) fn run(
    what: Option<Measured>,
    filter: &[String],
    notes: &mut Vec<String>,
) -> Result<()> {
    let installer = Installer::new()?;
    let tools = setup::for_tests(&installer, notes)?;
    site::build(&tools.build, &Destination::default())?;
    module::build(&tools.build, &module::folder())?;
    if what != Some(Measured::Rosters) {
        keys::measure(&tools, filter)?;
    }
    if what != Some(Measured::Keys) {
        rosters::measure(&installer, &tools, filter, notes)?;
    }
    Ok(())
}
